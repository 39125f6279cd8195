use leptos::prelude::*;
use responses::{SECRET_LENGTH, SecretStrength};
use store::StoreError;

use super::SecretField;
use crate::keeper::{Keeper, Sharing};
use crate::messages::msg;
use crate::platform::task;

/// Why the device is not shared yet.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stop {
    TooShort,
    NotTheSame,
    NotUnderstood,
    Refused(StoreError),
}

/// Shares the device: says before what it does, what it does not, and what a forgotten secret means.
#[component]
pub(in super::super) fn SetUp() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let unreadable = move || keeper.unreadable().with(Vec::len);
    view! {
        <Show when=move || keeper.sharing() == Sharing::Own>
            <section class="it-section">
                <details>
                    <summary>{msg::shared_set_up()}</summary>
                    <p>{msg::shared_what()}</p>
                    <p>{msg::shared_clear()}</p>
                    <p>{msg::shared_forgotten_before()}</p>
                    <p>{msg::shared_leftovers()}</p>
                    {move || (unreadable() > 0).then(|| view! { <p>{msg::shared_unreadable(unreadable())}</p> })}
                    {if keeper.can_share() { view! { <Choose/> }.into_any() } else { view! { <p>{msg::shared_cannot()}</p> }.into_any() }}
                </details>
            </section>
        </Show>
    }
}

#[component]
fn Choose() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let (secret, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let understood = RwSignal::new(false);
    let stop = RwSignal::new(None::<Stop>);
    let busy = RwSignal::new(false);
    let share = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        stop.set(reason(&secret.get_untracked(), &again.get_untracked(), understood.get_untracked()));
        if stop.with_untracked(Option::is_some) {
            return;
        }
        busy.set(true);
        task::spawn(async move {
            let outcome = keeper.share(&secret.get_untracked()).await;
            busy.set(false);
            stop.set(outcome.err().map(Stop::Refused));
        });
    };
    view! {
        <form class="it-shared-form" on:submit=share>
            <p class="form-hint" id="shared-hint">{msg::shared_secret_hint(SECRET_LENGTH)}</p>
            <SecretField id="shared-secret" label=msg::shared_secret() secret hint="shared-hint shared-strength"/>
            <p class="it-muted" id="shared-strength" role="status">{move || strength(&secret.get())}</p>
            <SecretField id="shared-again" label=msg::shared_again() secret=again/>
            <label class="it-check">
                <input class="it-check__input" type="checkbox" prop:checked=understood on:change:target=move |event| understood.set(event.target().checked())/>
                <span class="it-check__text">{msg::shared_understood()}</span>
            </label>
            <p><button type="submit" class="button button-primary" aria-disabled=move || busy.get().to_string()>{msg::shared_lock()}</button></p>
            <div role="alert">{move || stop.get().map(|stop| view! { <p class="it-notice it-notice--error it-notice__text">{words(&stop)}</p> })}</div>
            <p role="status">{move || busy.get().then(msg::shared_locking)}</p>
        </form>
    }
}

fn reason(secret: &str, again: &str, understood: bool) -> Option<Stop> {
    match () {
        () if SecretStrength::of(secret) == SecretStrength::TooShort => Some(Stop::TooShort),
        () if secret.trim() != again.trim() => Some(Stop::NotTheSame),
        () if !understood => Some(Stop::NotUnderstood),
        () => None,
    }
}

fn strength(secret: &str) -> &'static str {
    match SecretStrength::of(secret) {
        SecretStrength::TooShort => "",
        SecretStrength::Short => msg::shared_short(),
        SecretStrength::Long => msg::shared_long(),
    }
}

fn words(stop: &Stop) -> String {
    match stop {
        Stop::TooShort => msg::shared_too_short(SECRET_LENGTH),
        Stop::NotTheSame => msg::shared_not_the_same().to_owned(),
        Stop::NotUnderstood => msg::shared_not_understood().to_owned(),
        Stop::Refused(StoreError::NoCipher) => msg::shared_cannot().to_owned(),
        Stop::Refused(_) => msg::shared_refused().to_owned(),
    }
}
