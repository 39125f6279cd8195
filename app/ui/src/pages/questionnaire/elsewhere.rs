use leptos::prelude::*;
use responses::{RecordStatus, ResponseId, ResponseRecord};

use super::answering::Answering;
use crate::components::answers::AnswersInWords;
use crate::components::page::arrive;
use crate::messages::msg;
use crate::routes;

/// A draft that another tab is writing: followed here, and taken over by a tap.
#[component]
pub fn Elsewhere(answering: Answering, id: ResponseId) -> impl IntoView {
    let records = answering.keeper.records();
    let record = Memo::new(move |_| records.with(|records| records.iter().find(|record| *record.id() == id).cloned()));
    let status = Memo::new(move |_| record.with(|record| record.as_ref().map(ResponseRecord::status)));
    move || match status.get() {
        None => view! { <Deleted answering/> }.into_any(),
        Some(RecordStatus::Completed { .. }) => view! { <Finished/> }.into_any(),
        Some(RecordStatus::Draft) => view! { <Followed answering record/> }.into_any(),
    }
}

#[component]
fn Followed(answering: Answering, record: Memo<Option<ResponseRecord>>) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let take_over = move |_| {
        if let Some(record) = record.get_untracked() {
            answering.take_over(record);
        }
    };
    let rows = move || {
        record.with(|record| {
            record.as_ref().map(|record| responses::answers_in_words(record, msg::yes(), msg::no())).unwrap_or_default()
        })
    };
    view! {
        <h1 id="title" tabindex="-1">{msg::elsewhere_title()}</h1>
        <p class="it-lead">{msg::elsewhere_text()}</p>
        <div class="it-buttons">
            <button type="button" class="button button-primary" on:click=take_over>{msg::elsewhere_take_over()}</button>
        </div>
        {move || view! { <AnswersInWords rows=rows()/> }}
    }
}

#[component]
fn Finished() -> impl IntoView {
    arrive(msg::form_neutral_title());
    view! {
        <h1 id="title" tabindex="-1">{msg::elsewhere_finished_title()}</h1>
        <p class="it-lead">{msg::elsewhere_finished()}</p>
        <p><a class="button button-primary" href=routes::to("/svar")>{msg::answers_title()}</a></p>
    }
}

/// What was answered here is gone because somebody has deleted it in another tab.
#[component]
pub fn Deleted(answering: Answering) -> impl IntoView {
    arrive(msg::form_neutral_title());
    view! {
        <h1 id="title" tabindex="-1">{msg::elsewhere_gone_title()}</h1>
        <p class="it-lead">{msg::elsewhere_gone()}</p>
        <div class="it-buttons">
            <button type="button" class="button button-secondary" on:click=move |_| answering.begin()>{msg::entry_begin()}</button>
        </div>
    }
}
