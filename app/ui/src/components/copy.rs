use leptos::prelude::*;

use crate::messages::msg;
use crate::platform::share::{self, Shared};
use crate::platform::task;

/// Puts a number or an address on the clipboard, and says so only when it lies there.
#[component]
pub fn CopyButton(text: String) -> impl IntoView {
    let outcome = RwSignal::new(None::<Shared>);
    let label = msg::copy_copy(&text);
    let copy = move |_| {
        let text = text.clone();
        task::spawn(async move { outcome.set(Some(share::copy(&text).await)) });
    };
    let said = move || {
        outcome.get().map(|outcome| match outcome {
            Shared::Copied => msg::copy_copied(),
            Shared::Handed | Shared::Refused => msg::copy_refused(),
        })
    };
    view! {
        <p class="it-no-print">
            <button type="button" class="it-link-button" on:click=copy>{label}</button> " "
            <span role="status">{said}</span>
        </p>
    }
}
