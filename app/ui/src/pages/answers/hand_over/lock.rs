use leptos::prelude::*;
use responses::{PASSWORD_LENGTH, Recipient};

use super::codes::Declaration;
use super::order::{Locking, Order};
use super::radio;
use crate::context::content;
use crate::messages::msg;

/// Whether the file can be opened by anybody, with a password, or only by a municipality. What is locked is for somebody else: who that is stands first.
#[component]
pub(super) fn Lock(order: Order) -> impl IntoView {
    let radio = move |locking, words| radio("file-lock", order.locking, locking, words);
    view! {
        <fieldset class="it-filters__group">
            <legend class="it-filters__legend">{msg::export_lock()}</legend>
            {radio(Locking::Open, msg::export_lock_open())}
            {radio(Locking::Password, msg::export_lock_password())}
            {radio(Locking::Recipient, msg::export_lock_recipient())}
            {move || match order.locking.get() {
                Locking::Open => ().into_any(),
                Locking::Password => view! { <Declaration/> <Password order/> }.into_any(),
                Locking::Recipient => view! { <Declaration/> <To order/> }.into_any(),
            }}
        </fieldset>
    }
}

#[component]
fn Password(order: Order) -> impl IntoView {
    view! {
        <label class="form-label" for="export-password">{msg::export_password()}</label>
        <p class="form-hint" id="export-password-hint">{msg::export_password_hint(PASSWORD_LENGTH)}</p>
        <input
            class="form-input"
            id="export-password"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby="export-password-hint"
            prop:value=order.password.get_untracked()
            on:input:target=move |event| order.password.set(event.target().value())
        />
    }
}

/// The keys that a municipality has made known, or one that somebody got from it.
#[component]
fn To(order: Order) -> impl IntoView {
    let known: Vec<_> = content().catalogue.municipalities.iter().filter(|m| !m.recipients.is_empty()).collect();
    let typed = RwSignal::new(known.is_empty());
    let choose = move |slug: String| {
        let chosen = content().catalogue.municipalities.iter().find(|m| m.slug.to_string() == slug);
        typed.set(chosen.is_none());
        order.keys.set(chosen.into_iter().flat_map(|m| &m.recipients).map(|recipient| recipient.key.clone()).collect());
    };
    if let Some(first) = known.first() {
        choose(first.slug.to_string());
    }
    view! {
        {(!known.is_empty()).then(|| view! {
            <label class="form-label" for="export-to">{msg::export_to()}</label>
            <select class="form-select" id="export-to" on:change:target=move |event| choose(event.target().value())>
                {known.iter().map(|m| view! { <option value=m.slug.to_string()>{m.name.clone()}</option> }).collect_view()}
                <option value="">{msg::export_to_other()}</option>
            </select>
        })}
        <Show when=move || typed.get()>
            <label class="form-label" for="export-key">{msg::export_key()}</label>
            <p class="form-hint" id="export-key-hint">{msg::export_key_hint()}</p>
            <input
                class="form-input"
                id="export-key"
                type="text"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby="export-key-hint"
                on:input:target=move |event| order.keys.set(vec![event.target().value()])
            />
        </Show>
        <div role="status">{move || fingerprints(&order.keys.get())}</div>
    }
}

fn fingerprints(keys: &[String]) -> impl IntoView + use<> {
    let read: Vec<_> = keys.iter().filter_map(|key| Recipient::parse(key).ok()).map(|key| key.fingerprint()).collect();
    (!read.is_empty()).then(
        || view! { <p class="it-fingerprint">{msg::export_fingerprint()} " " <code>{read.join(" · ")}</code></p> },
    )
}
