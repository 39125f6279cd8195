use leptos::html;
use leptos::prelude::*;

use crate::context::my_list;
use crate::messages::msg;
use crate::platform::focus;

/// Empties the person's own list, after a question; nothing where it is empty.
#[component]
pub fn ClearList() -> impl IntoView {
    let list = my_list();
    let dialog = NodeRef::<html::Dialog>::new();
    let cleared = RwSignal::new(0);
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
    let clear = move |_| {
        close();
        cleared.set(list.len());
        list.clear();
        // The button that had the focus has gone with the list.
        focus::focus_soon("title");
    };
    view! {
        <Show when=move || !list.is_empty()>
            <p class="it-no-print">
                <button type="button" class="it-link-button it-link-button--danger" on:click=ask>{msg::list_clear()}</button>
            </p>
        </Show>
        <dialog class="it-dialog" aria-labelledby="clear-title" node_ref=dialog>
            <h2 class="it-dialog__title" id="clear-title">{move || msg::list_clear_title(list.len())}</h2>
            <div class="it-dialog__body"><p>{msg::delete_text()}</p></div>
            <div class="it-buttons">
                <button type="button" class="button button-primary" on:click=move |_| close()>{msg::delete_no()}</button>
                <button type="button" class="button button-warning" on:click=clear>{msg::delete_yes()}</button>
            </div>
        </dialog>
        <p role="status">{move || (list.is_empty() && cleared.get() > 0).then(|| msg::delete_done(cleared.get()))}</p>
    }
}
