use leptos::html;
use leptos::prelude::*;

use crate::keeper::Keeper;
use crate::messages::msg;
use crate::platform::{focus, task};

/// Nobody can open what is sealed without the secret. It can be deleted, and that is all.
#[component]
pub(super) fn Forgotten() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let dialog = NodeRef::<html::Dialog>::new();
    let failed = RwSignal::new(false);
    let ask = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            drop(dialog.show_modal());
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let delete = move |_| {
        close();
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
            <p><button type="button" class="it-link-button it-link-button--danger" on:click=ask>{msg::shared_forgotten_delete()}</button></p>
            <div role="alert">{move || failed.get().then(|| view! { <p>{msg::shared_refused()}</p> })}</div>
        </details>
        <dialog class="it-dialog" aria-labelledby="forgotten-title" node_ref=dialog>
            <h2 class="it-dialog__title" id="forgotten-title">{move || msg::delete_title(keeper.sealed().len())}</h2>
            <div class="it-dialog__body"><p>{msg::shared_forgotten_ask()}</p></div>
            <div class="it-buttons">
                <button type="button" class="button button-primary" on:click=move |_| close()>{msg::delete_no()}</button>
                <button type="button" class="button button-warning" on:click=delete>{msg::shared_forgotten_delete()}</button>
            </div>
        </dialog>
    }
}
