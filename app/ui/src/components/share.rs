use leptos::prelude::*;

use crate::messages::msg;
use crate::platform::share::{self, Shared};
use crate::platform::task;

/// Gives an address of this site to somebody: by the device's own menu, else by the clipboard, else to be copied by hand.
#[component]
pub fn Share(title: &'static str, #[prop(into)] path: Signal<String>) -> impl IntoView {
    let outcome = RwSignal::new(None::<(Shared, String)>);
    let share = move |_| {
        let address = format!("{}{}", share::origin().unwrap_or_default(), path.get_untracked());
        task::spawn(async move {
            let shared = share::share(title, &address).await;
            outcome.set(Some((shared, address)));
        });
    };
    let said = move || {
        outcome.with(|outcome| match outcome {
            None | Some((Shared::Handed, _)) => None,
            Some((Shared::Copied, _)) => Some(msg::share_copied().to_owned()),
            Some((Shared::Refused, address)) => Some(msg::share_refused(address)),
        })
    };
    view! {
        <button type="button" class="button button-secondary it-no-print" on:click=share>{msg::share_share()}</button>
        <p class="it-tools__said it-no-print" role="status">{said}</p>
    }
}
