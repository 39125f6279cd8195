use leptos::prelude::*;
use responses::{Import, Reception, ResponseRecord};

use crate::components::text::{day, respondent};
use crate::messages::msg;
use crate::pages::answers::read_in::{Intake, words};
use crate::platform::focus;

/// All is there: what it is, and nothing is written before the receiver says so.
#[component]
pub fn Whole(reception: RwSignal<Reception>, intake: Intake) -> impl IntoView {
    focus::focus_soon("received");
    let (read, receipt) = reception.with_untracked(|reception| {
        let read = reception.whole().map(Import::read);
        (read, reception.id().map(|id| id.to_string()).unwrap_or_default())
    });
    let taken = RwSignal::new(false);
    let again = move |_| reception.set(Reception::default());
    let body = match read {
        Some(Ok(records)) => view! { <Records records intake taken receipt/> }.into_any(),
        Some(Err(error)) => {
            view! { <div class="it-notice it-notice--error" role="alert"><p class="it-notice__text">{words(error)}</p></div> }
                .into_any()
        }
        None => ().into_any(),
    };
    view! {
        <h2 id="received" tabindex="-1">{msg::receive_done()}</h2>
        {body}
        <p class="it-buttons"><button type="button" class="button button-secondary" on:click=again>{msg::receive_restart()}</button></p>
    }
}

#[component]
fn Records(records: Vec<ResponseRecord>, intake: Intake, taken: RwSignal<bool>, receipt: String) -> impl IntoView {
    let one = |record: &ResponseRecord| {
        let words = msg::receive_one(&record.form().title, respondent(record.form().respondent), day(record.day()));
        view! { <li>{words}</li> }
    };
    let rows = records.iter().map(one).collect_view();
    let count = records.len();
    let records = StoredValue::new(records);
    let accept = move |_| {
        taken.set(true);
        intake.take_in(records.get_value());
        focus::focus_soon("received");
    };
    view! {
        <p>{msg::receive_what(count)}</p>
        <ul>{rows}</ul>
        {move || if taken.get() {
            view! {
                <div class="it-notice it-notice--success" role="status">
                    <p class="it-notice__text">{msg::receive_receipt(&receipt)}</p>
                </div>
            }.into_any()
        } else {
            view! {
                <p class="it-buttons"><button type="button" class="button button-primary" on:click=accept>{msg::receive_accept()}</button></p>
            }.into_any()
        }}
    }
}
