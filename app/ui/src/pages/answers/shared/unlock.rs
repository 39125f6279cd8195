use leptos::prelude::*;

use super::SecretField;
use super::forgotten::Forgotten;
use crate::keeper::{Keeper, Sharing};
use crate::messages::msg;
use crate::platform::{focus, task};

/// On a shared device: the way to earlier answers, and what is left where the secret is forgotten.
#[component]
pub(in super::super) fn Unlock() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    view! {
        <Show when=move || keeper.sharing() == Sharing::Locked>
            <section class="it-section" aria-labelledby="unlock">
                <h2 class="it-section__title" id="unlock">{msg::shared_unlock_title()}</h2>
                {move || if keeper.has_lock() {
                    view! { <p>{msg::shared_unlock_text()}</p> <GiveSecret/> }.into_any()
                } else {
                    view! { <p>{msg::shared_no_lock()}</p> }.into_any()
                }}
                <Forgotten/>
            </section>
        </Show>
    }
}

#[component]
fn GiveSecret() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let secret = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let unlock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        wrong.set(false);
        task::spawn(async move {
            if keeper.unlock(&secret.get_untracked()).await {
                // The field has gone with the focus.
                return focus::focus_soon("title");
            }
            secret.set(String::new());
            busy.set(false);
            wrong.set(true);
            focus::focus_soon("unlock-secret");
        });
    };
    view! {
        <form on:submit=unlock>
            <SecretField id="unlock-secret" label=msg::shared_secret() secret hint="unlock-wrong"/>
            <div id="unlock-wrong" role="alert">
                {move || wrong.get().then(|| view! { <p class="it-notice it-notice--error it-notice__text">{msg::shared_wrong()}</p> })}
            </div>
            <p><button type="submit" class="button button-primary" aria-disabled=move || busy.get().to_string()>{msg::shared_unlock()}</button></p>
            <p role="status">{move || busy.get().then(msg::shared_unlocking)}</p>
        </form>
    }
}

/// Where the secret was given: the device is one person's again.
#[component]
pub(in super::super) fn Unshare() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let failed = RwSignal::new(false);
    let unshare = move |_| {
        task::spawn(async move {
            match keeper.unshare().await {
                Ok(()) => focus::focus_soon("title"),
                Err(_) => failed.set(true),
            }
        });
    };
    view! {
        <Show when=move || keeper.sharing() == Sharing::Open>
            <section class="it-section">
                <h2 class="it-section__title">{msg::shared_title()}</h2>
                <p>{msg::shared_unshare_text()}</p>
                <p><button type="button" class="button button-secondary" on:click=unshare>{msg::shared_unshare()}</button></p>
                <div role="alert">{move || failed.get().then(|| view! { <p class="it-notice it-notice--error it-notice__text">{msg::shared_refused()}</p> })}</div>
            </section>
        </Show>
    }
}
