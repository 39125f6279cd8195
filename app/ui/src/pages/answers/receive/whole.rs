use leptos::prelude::*;
use responses::{Import, Reception, ResponseRecord};

use crate::components::fetched::fetched;
use crate::messages::msg;
use crate::pages::answers::read_in::{Intake, Sorted, one, sorted, words};
use crate::pages::questionnaire::Library;
use crate::platform::{focus, task};

/// All is there: what it is, and nothing is written before the receiver says so.
#[component]
pub fn Whole(reception: RwSignal<Reception>, intake: Intake) -> impl IntoView {
    focus::focus_soon("received");
    let (read, receipt) = reception.with_untracked(|reception| {
        let read = reception.whole().map(Import::read);
        (read, reception.id().map(|id| id.to_string()).unwrap_or_default())
    });
    let taken = RwSignal::new(None);
    let again = move |_| reception.set(Reception::default());
    let body = match read {
        Some(Ok(records)) => {
            let library = expect_context::<Library>();
            let show = move |sorted: Sorted, _| view! { <Read sorted intake taken receipt=receipt.clone()/> };
            fetched(move || sorted(library, records.clone()), show)
        }
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

/// What may be taken in, and before it what is left out and why.
#[component]
fn Read(sorted: Sorted, intake: Intake, taken: RwSignal<Option<usize>>, receipt: String) -> impl IntoView {
    let Sorted { fitting, misfits } = sorted;
    let left_out = (!misfits.is_empty()).then(|| {
        let reasons = misfits.into_iter().map(|misfit| view! { <p>{misfit.said}</p> }).collect_view();
        view! { <div class="it-notice it-notice--error" role="alert"><div class="it-notice__text">{reasons}</div></div> }
    });
    let records = (!fitting.is_empty()).then(|| view! { <Records records=fitting intake taken receipt/> });
    view! { {left_out} {records} }
}

#[component]
fn Records(
    records: Vec<ResponseRecord>,
    intake: Intake,
    taken: RwSignal<Option<usize>>,
    receipt: String,
) -> impl IntoView {
    let rows = records.iter().map(|record| view! { <li>{one(record)}</li> }).collect_view();
    let count = records.len();
    let records = StoredValue::new(records);
    let accept = move |_| {
        let sorted = Sorted { fitting: records.get_value(), misfits: Vec::new() };
        task::spawn(async move {
            taken.set(Some(intake.take_in(sorted).await));
            focus::focus_soon("received");
        });
    };
    view! {
        <p>{msg::receive_what(count)}</p>
        <ul>{rows}</ul>
        {move || if let Some(taken) = taken.get() {
            view! {
                <div class="it-notice it-notice--success" role="status">
                    <p class="it-notice__text">{msg::receive_receipt(&receipt, taken)}</p>
                </div>
            }.into_any()
        } else {
            view! {
                <p class="it-buttons"><button type="button" class="button button-primary" on:click=accept>{msg::receive_accept()}</button></p>
            }.into_any()
        }}
    }
}
