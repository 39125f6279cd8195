use leptos::prelude::*;
use responses::{InventoryRow, ResponseRecord};

use super::answering::Answering;
use crate::components::page::arrive;
use crate::components::text::day;
use crate::keeper::Keeper;
use crate::messages::msg;

/// Before the first page: where drafts lie on the device, one chooses which to go on with, or to begin.
#[component]
pub fn Entry(
    answering: Answering,
    entered: RwSignal<bool>,
    /// What a new run takes over.
    carried: StoredValue<Vec<(String, String)>>,
) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let discarded = RwSignal::new(None::<ResponseRecord>);
    let begin = move || {
        answering.begin();
        carried.with_value(|carried| answering.prefill(carried));
        entered.set(true);
    };
    let nothing_here =
        Memo::new(move |_| !keeper.is_loading() && answering.drafts().is_empty() && discarded.with(Option::is_none));
    Effect::new(move |_| {
        if nothing_here.get() {
            begin();
        }
    });
    let ready = Memo::new(move |_| !keeper.is_loading() && !nothing_here.get());
    move || {
        if !ready.get() {
            return view! { <p class="it-loading" role="status">{msg::loading()}</p> }.into_any();
        }
        arrive(msg::form_neutral_title());
        view! {
            <h1 id="title" tabindex="-1">{msg::entry_title()}</h1>
            <Drafts answering entered discarded/>
            <div class="it-buttons">
                <button type="button" class="button button-secondary" on:click=move |_| begin()>{msg::entry_begin()}</button>
            </div>
            <p class="it-muted">{msg::entry_kept()}</p>
        }
        .into_any()
    }
}

/// Each draft by its label and day. What was discarded comes back until one goes on.
#[component]
fn Drafts(answering: Answering, entered: RwSignal<bool>, discarded: RwSignal<Option<ResponseRecord>>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let bring_back = move |_| {
        if let Some(record) = discarded.get_untracked() {
            keeper.import(vec![record]);
            discarded.set(None);
        }
    };
    view! {
        <ul class="it-drafts">
            <For each=move || answering.drafts() key=|record| record.id().clone() let:record>
                <Draft answering entered discarded record/>
            </For>
        </ul>
        <div role="status">
            {move || {
                discarded
                    .get()
                    .map(|record| {
                        view! {
                            <p class="it-drafts__gone">
                                {msg::entry_discarded(name(&record))} " "
                                <button type="button" class="it-link-button" on:click=bring_back>{msg::entry_undo()}</button>
                            </p>
                        }
                    })
            }}
        </div>
    }
}

#[component]
fn Draft(
    answering: Answering,
    entered: RwSignal<bool>,
    discarded: RwSignal<Option<ResponseRecord>>,
    record: ResponseRecord,
) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let name = name(&record);
    let resumed = record.clone();
    let go_on = move |_| {
        answering.resume(resumed.clone());
        entered.set(true);
    };
    let discard = move |_| {
        discarded.set(Some(record.clone()));
        keeper.delete(vec![record.id().clone()]);
    };
    view! {
        <li class="it-drafts__item">
            <span class="it-drafts__name">{name.clone()}</span>
            <div class="it-buttons">
                <button type="button" class="button button-primary" on:click=go_on>
                    {msg::entry_go_on()} <span class="it-sr-only">": " {name.clone()}</span>
                </button>
                <button type="button" class="it-link-button" on:click=discard>
                    {msg::entry_discard()} <span class="it-sr-only">": " {name}</span>
                </button>
            </div>
        </li>
    }
}

/// The title with the label, and the day: never who it is about.
fn name(record: &ResponseRecord) -> String {
    msg::entry_draft(InventoryRow::from(record).title, day(record.started_on()))
}
