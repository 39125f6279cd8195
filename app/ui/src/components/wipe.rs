use leptos::html;
use leptos::prelude::*;
use store::StoreError;

use crate::context::{MyMunicipality, my_list};
use crate::keeper::{Keeper, Sharing};
use crate::messages::msg;
use crate::platform::task;

/// Deletes everything that lies on this device, and looks afterwards whether it is gone.
#[component]
pub fn Wipe() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let MyMunicipality(municipality) = expect_context();
    let list = my_list();
    let dialog = NodeRef::<html::Dialog>::new();
    let outcome = RwSignal::new(None::<Result<usize, StoreError>>);
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            drop(dialog.show_modal());
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let wipe = move |_| {
        close();
        municipality.set(None);
        list.clear();
        task::spawn(async move { outcome.set(Some(keeper.wipe().await)) });
    };
    view! {
        <section class="it-section it-no-print">
            <h2 class="it-section__title">{msg::wipe_title()}</h2>
            <p>{msg::wipe_text()}</p>
            <Show when=move || keeper.sharing() != Sharing::Locked fallback=|| view! { <p>{msg::wipe_locked()}</p> }>
                <p><button type="button" class="it-link-button it-link-button--danger" on:click=open>{msg::wipe_open()}</button></p>
            </Show>
            <p role="status">{move || outcome.get().map(words)}</p>
            <dialog class="it-dialog" aria-labelledby="wipe-title" node_ref=dialog>
                <h2 class="it-dialog__title" id="wipe-title">{msg::wipe_ask()}</h2>
                <div class="it-dialog__body">
                    <p>{move || msg::wipe_ask_text(keeper.count() + keeper.unreadable().with(Vec::len))}</p>
                    <Show when=move || keeper.sharing() == Sharing::Open><p>{msg::wipe_shared()}</p></Show>
                </div>
                <div class="it-buttons">
                    <button type="button" class="button button-primary" on:click=move |_| close()>{msg::delete_no()}</button>
                    <button type="button" class="button button-warning" on:click=wipe>{msg::wipe_title()}</button>
                </div>
            </dialog>
        </section>
    }
}

fn words(outcome: Result<usize, StoreError>) -> String {
    match outcome {
        Ok(0) => msg::wipe_done().to_owned(),
        Ok(left) => msg::wipe_left(left),
        Err(_) => msg::wipe_failed().to_owned(),
    }
}
