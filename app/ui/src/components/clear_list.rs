use leptos::prelude::*;

use crate::components::confirm::{Asking, Confirm};
use crate::context::my_list;
use crate::messages::msg;
use crate::platform::focus;

/// Empties the person's own list, after a question; nothing where it is empty.
#[component]
pub fn ClearList() -> impl IntoView {
    let list = my_list();
    let asking = Asking::default();
    let cleared = RwSignal::new(0);
    let clear = move || {
        cleared.set(list.len());
        list.clear();
        // The button that had the focus has gone with the list.
        focus::focus_soon("title");
    };
    view! {
        <Show when=move || !list.is_empty()>
            <p class="it-no-print">
                <button type="button" class="it-link-button it-link-button--danger" on:click=move |_| asking.open()>{msg::list_clear()}</button>
            </p>
        </Show>
        <Confirm asking id="clear-title" title=Signal::derive(move || msg::list_clear_title(list.len())) yes=msg::delete_yes() on_yes=clear>
            <p>{msg::delete_text()}</p>
        </Confirm>
        <p role="status">{move || (list.is_empty() && cleared.get() > 0).then(|| msg::delete_done(cleared.get()))}</p>
    }
}
