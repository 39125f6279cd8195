//! A device that several people use: an institution locks what is answered on it behind a secret of its own.

mod forgotten;
mod set_up;
mod unlock;

pub(super) use self::set_up::SetUp;
pub(super) use self::unlock::{Unlock, Unshare};

use leptos::prelude::*;

/// A field for the secret.
#[component]
fn SecretField(
    id: &'static str,
    label: &'static str,
    secret: RwSignal<String>,
    #[prop(optional)] hint: &'static str,
) -> impl IntoView {
    let described_by = (!hint.is_empty()).then_some(hint);
    view! {
        <label class="form-label" for=id>{label}</label>
        <input
            class="form-input"
            id=id
            type="password"
            autocomplete="off"
            aria-describedby=described_by
            prop:value=secret
            on:input:target=move |event| secret.set(event.target().value())
        />
    }
}
