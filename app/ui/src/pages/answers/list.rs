use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use responses::{
    Canonical, ExportMark, InventoryRow, InventoryView, Opening, RecordStatus, ResponseId, ResponseRecord,
};

use super::delete::{Delete, ask};
use crate::components::text::day;
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::pages::questionnaire::Library;
use crate::platform::task;
use crate::routes;

/// Every record, newest first, each with what can be done with it.
#[component]
pub fn List(view: Memo<InventoryView>) -> impl IntoView {
    let doomed = RwSignal::new(Vec::<ResponseId>::new());
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
                    <For each=move || view.get().rows key=|row| (row.id.clone(), row.exported == ExportMark::NotExported, row.status == RecordStatus::Draft) let:row>
                        <Row row doomed/>
                    </For>
                </ul>
                <p>
                    <button
                        type="button"
                        class="it-link-button it-link-button--danger"
                        on:click=move |_| ask(doomed, all())
                    >
                        {msg::answers_delete_all()}
                    </button>
                </p>
            </Show>
            <Delete doomed/>
        </section>
    }
}

#[component]
fn Row(row: InventoryRow, doomed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let id = row.id.clone();
    let (badge, class) = match (row.status, row.exported) {
        (RecordStatus::Draft, _) => (msg::answers_draft().to_owned(), "draft"),
        (_, ExportMark::Exported { on }) => (msg::answers_exported(day(on)), "handed"),
        (_, ExportMark::NotExported) => (msg::answers_only_here().to_owned(), "done"),
    };
    let label = msg::answers_delete_one(&row.title, day(row.day));
    view! {
        <li class="it-answers__item">
            <div class="it-answers__main">
                <h3 class="it-answers__name">{row.title.clone()}</h3>
                <p class="it-answers__meta">{day(row.day)} " " <span class=format!("it-badge it-badge--{class}")>{badge}</span></p>
                {match row.opening {
                    Opening::Closed => view! { <p class="it-muted">{msg::answers_closed()}</p> }.into_any(),
                    Opening::Resume | Opening::Reopen => view! { <Content id=row.id/> }.into_any(),
                }}
            </div>
            <div class="it-answers__actions">
                {(row.opening == Opening::Resume).then(|| view! { <GoOn canonical=row.questionnaire.clone()/> })}
                <button type="button" class="it-link-button" aria-label=label on:click=move |_| ask(doomed, vec![id.clone()])>
                    {msg::answers_delete()}
                </button>
            </div>
        </li>
    }
}

/// Leads a draft to its form. Which file that is stands in the forms themselves.
#[component]
fn GoOn(canonical: Canonical) -> impl IntoView {
    let library = expect_context::<Library>();
    let navigate = use_navigate();
    let go_on = move |_| {
        let (canonical, navigate) = (canonical.clone(), navigate.clone());
        task::spawn(async move {
            if let Some(name) = library.name_of(canonical.as_str()).await {
                navigate(&routes::questionnaire(&name), NavigateOptions::default());
            }
        });
    };
    view! { <button type="button" class="it-link-button" on:click=go_on>{msg::answers_go_on()}</button> }
}

/// The answers themselves, behind a tap: others may look at the list.
#[component]
fn Content(id: ResponseId) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let open = RwSignal::new(false);
    let record = move || keeper.records().with(|records| records.iter().find(|record| *record.id() == id).cloned());
    view! {
        <details on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>{msg::answers_show()}</summary>
            {move || open.get().then(|| record().map(|record| answers(&record)))}
        </details>
    }
}

fn answers(record: &ResponseRecord) -> impl IntoView + use<> {
    let rows = responses::answers_in_words(record, msg::yes(), msg::no());
    view! {
        <dl class="it-summary">
            {rows
                .into_iter()
                .map(|(question, answer)| {
                    view! {
                        <div class="it-summary__row">
                            <dt class="it-summary__question">{question}</dt>
                            <dd class="it-summary__answer">{answer}</dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}
