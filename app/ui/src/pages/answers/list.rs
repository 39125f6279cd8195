use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use responses::{
    Canonical, ExportMark, InventoryRow, InventoryView, Opening, Origin, RecordStatus, ResponseId, ResponseRecord,
};

use super::delete::ask;
use crate::components::answers::AnswersInWords;
use crate::components::text::day;
use crate::keeper::{Keeper, Sharing};
use crate::messages::msg;
use crate::pages::questionnaire::{Finished, Library, Notice, Place};
use crate::platform::task;
use crate::routes;

/// Rows that are shown before somebody asks for more.
const AT_A_TIME: usize = 50;

/// Every record, newest first, each with what can be done with it.
#[component]
pub fn List(view: Memo<InventoryView>, doomed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let shown = RwSignal::new(AT_A_TIME);
    let rows = move || view.with(|view| view.rows.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let left = Memo::new(move |_| view.with(|view| view.rows.len().saturating_sub(shown.get())));
    let all = move || view.with(|view| view.rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>());
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::answers_list_title()}</h2>
            <Show
                when=move || view.with(|view| !view.rows.is_empty())
                fallback=|| view! {
                    <div class="it-empty">
                        <p class="it-empty__title">{msg::answers_empty()}</p>
                        <ul class="it-empty__actions">
                            <li><a href=routes::to("/skema")>{msg::frame_nav_checks()}</a></li>
                            <li><a href=routes::to("/feedback")>{msg::start_door_feedback()}</a></li>
                        </ul>
                    </div>
                }
            >
                <ul class="it-answers">
                    <For each=rows key=|row| (row.id.clone(), row.opening, row.exported == ExportMark::NotExported) let:row>
                        <Row row doomed/>
                    </For>
                </ul>
                <Show when=move || left.get() != 0>
                    <p>
                        <button type="button" class="button button-secondary" on:click=move |_| shown.update(|shown| *shown += AT_A_TIME)>
                            {move || msg::answers_more(left.get().min(AT_A_TIME))}
                        </button>
                    </p>
                </Show>
                <Show when=move || keeper.sharing() != Sharing::Locked>
                    <p>
                        <button type="button" class="it-link-button it-link-button--danger" on:click=move |_| ask(doomed, all())>
                            {msg::answers_delete_all()}
                        </button>
                    </p>
                </Show>
            </Show>
        </section>
    }
}

#[component]
fn Row(row: Arc<InventoryRow>, doomed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let id = row.id.clone();
    let (badge, class) = match (row.status, row.exported) {
        (RecordStatus::Draft, _) => (msg::answers_draft().to_owned(), "draft"),
        (_, ExportMark::Exported { on }) => (msg::answers_exported(day(on)), "handed"),
        (_, ExportMark::NotExported) => (msg::answers_only_here().to_owned(), "done"),
    };
    let label = msg::answers_delete_one(&row.title, day(row.day));
    let again = format!("{}: {}, {}", msg::answers_again(), row.title, day(row.day));
    view! {
        <li class="it-answers__item">
            <div class="it-answers__main">
                <h3 class="it-answers__name">{row.title.clone()}</h3>
                <p class="it-answers__meta">{day(row.day)} " " <span class=format!("it-badge it-badge--{class}")>{badge}</span></p>
                {(row.origin == Origin::Paper).then(|| view! { <p class="it-muted">{msg::answers_from_paper()}</p> })}
                {match row.opening {
                    Opening::Sealed => view! { <p class="it-muted">{msg::answers_locked()}</p> }.into_any(),
                    Opening::Closed => view! { <p class="it-muted">{msg::answers_closed()}</p> }.into_any(),
                    Opening::Resume | Opening::Reopen => view! { <Content id=row.id.clone()/> }.into_any(),
                }}
            </div>
            <div class="it-answers__actions">
                {(row.opening == Opening::Resume).then(|| view! { <ToForm canonical=row.questionnaire.clone() leading=Leading::GoOn/> })}
                {row.shows_result().then(|| view! { <ToForm canonical=row.questionnaire.clone() leading=Leading::Again(row.id.clone(), again)/> })}
                {(row.opening != Opening::Sealed).then(|| view! {
                    <button type="button" class="it-link-button" aria-label=label on:click=move |_| ask(doomed, vec![id.clone()])>
                        {msg::answers_delete()}
                    </button>
                })}
            </div>
        </li>
    }
}

/// What somebody wants of a form.
#[derive(Debug, Clone)]
enum Leading {
    /// To go on with a draft.
    GoOn,
    /// To see the end of these finished answers again; what the button is called to who does not see the row.
    Again(ResponseId, String),
}

/// Leads answers to their form. Which file that is stands in the forms themselves.
#[component]
fn ToForm(canonical: Canonical, leading: Leading) -> impl IntoView {
    let (library, finished, keeper) =
        (expect_context::<Library>(), expect_context::<Finished>(), expect_context::<Keeper>());
    let navigate = use_navigate();
    let changed = RwSignal::new(None::<Option<String>>);
    let (words, label, id) = match leading {
        Leading::GoOn => (msg::answers_go_on(), None, None),
        Leading::Again(id, label) => (msg::answers_again(), Some(label), Some(id)),
    };
    let go = move |_| {
        let (canonical, navigate, id) = (canonical.clone(), navigate.clone(), id.clone());
        task::spawn(async move {
            let Some(name) = library.name_of(canonical.as_str()).await else {
                return changed.set(Some(library.name_of_any_version(canonical.as_str()).await));
            };
            if let Some(id) = &id {
                drop(keeper.bring(std::slice::from_ref(id)).await);
            }
            let place = id.map(|id| {
                finished.remember(id);
                Place::Done.fragment()
            });
            navigate(&format!("{}{}", routes::questionnaire(&name), place.unwrap_or_default()), routes::whole());
        });
    };
    view! {
        <button type="button" class="it-link-button" aria-label=label on:click=go>{words}</button>
        <div role="status">{move || changed.get().map(|newer| view! { <Changed newer/> })}</div>
    }
}

/// The form of a draft is another one by now: what was answered stays as it is, and nothing is guessed into the new one.
#[component]
fn Changed(newer: Option<String>) -> impl IntoView {
    let link = newer.map(|name| view! { <a href=routes::questionnaire(&name)>{msg::answers_newer()}</a> });
    view! { <p class="it-muted">{msg::answers_changed()} " " {link}</p> }
}

/// The answers themselves, behind a tap: others may look at the list.
#[component]
fn Content(id: ResponseId) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let open = RwSignal::new(false);
    let wanted = id.clone();
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        let wanted = wanted.clone();
        task::spawn(async move { drop(keeper.bring(&[wanted]).await) });
    };
    let record = move || keeper.records().with(|records| records.iter().find(|record| *record.id() == id).cloned());
    view! {
        <details on:toggle=toggle>
            <summary>{msg::answers_show()}</summary>
            {move || open.get().then(|| record().map(|record| answers(&record)))}
        </details>
    }
}

fn answers(record: &ResponseRecord) -> impl IntoView + use<> {
    let rows = responses::answers_in_words(record, msg::yes(), msg::no());
    let notice = responses::notice(record).map(|notice| view! { <Notice notice/> });
    view! {
        {notice}
        <AnswersInWords rows/>
    }
}
