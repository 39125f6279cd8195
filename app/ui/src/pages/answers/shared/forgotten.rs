use leptos::prelude::*;

use crate::components::confirm::{Asking, Confirm};
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::platform::{focus, task};

/// Nobody can open what is sealed without the secret. It can be deleted, and that is all.
#[component]
pub(super) fn Forgotten() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let asking = Asking::default();
    let failed = RwSignal::new(false);
    let delete = move || {
        task::spawn(async move {
            match keeper.delete_sealed().await {
                Ok(()) => focus::focus_soon("title"),
                Err(_) => failed.set(true),
            }
        });
    };
    view! {
        <details>
            <summary>{msg::shared_forgotten()}</summary>
            <p>{msg::shared_forgotten_text()}</p>
            <p><button type="button" class="it-link-button it-link-button--danger" on:click=move |_| asking.open()>{msg::shared_forgotten_delete()}</button></p>
            <div role="alert">{move || failed.get().then(|| view! { <p>{msg::shared_refused()}</p> })}</div>
        </details>
        <Confirm
            asking
            id="forgotten-title"
            title=Signal::derive(move || msg::delete_title(keeper.sealed().len()))
            yes=msg::shared_forgotten_delete()
            on_yes=delete
        >
            <p>{msg::shared_forgotten_ask()}</p>
        </Confirm>
    }
}
