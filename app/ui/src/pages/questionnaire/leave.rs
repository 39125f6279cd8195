use leptos::prelude::*;

use super::answering::Answering;
use crate::messages::msg;
use crate::platform::{leave, settings};

/// How often Shift is pressed to leave.
const PRESSES: usize = 3;
/// Within how many milliseconds.
const WINDOW_MS: f64 = 5000.0;

/// »Væk fra denne side«: on sensitive forms, always in reach. No reminder, the draft is not offered again, and what was seen last
/// is forgotten.
#[component]
pub fn Leave(answering: Answering) -> impl IntoView {
    let away = move || {
        answering.hide();
        settings::keep_seen(None);
        leave::leave();
    };
    let presses = StoredValue::new(Vec::<f64>::new());
    leave::on_key(move |event| {
        if event.repeat() {
            return;
        }
        if event.key() != "Shift" {
            return presses.set_value(Vec::new());
        }
        let now = event.time_stamp();
        presses.update_value(|presses| {
            presses.retain(|then| now - then < WINDOW_MS);
            presses.push(now);
        });
        if presses.with_value(Vec::len) >= PRESSES {
            away();
        }
    });
    view! { <button type="button" class="it-leave it-no-print" on:click=move |_| away()>{msg::leave()}</button> }
}
