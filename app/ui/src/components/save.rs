use catalogue::OfferId;
use leptos::prelude::*;

use crate::context::my_list;
use crate::messages::msg;

/// Puts an offer on the person's own list, and takes it off again.
#[component]
pub fn Save(id: &'static OfferId, name: &'static str) -> impl IntoView {
    let list = my_list();
    let toggle = move |_| {
        if list.contains(id) {
            list.remove(id);
            list.settle();
        } else {
            list.add(std::slice::from_ref(id));
        }
    };
    // One closure for all that changes: a list of offers is drawn anew with each key press.
    move || {
        let saved = list.contains(id);
        let full = !saved && list.is_full();
        view! {
            <button
                type="button"
                class="it-save it-no-print"
                aria-label=(!full).then(|| msg::list_save_one(name))
                aria-pressed=saved.to_string()
                disabled=full
                on:click=toggle
            >
                {if full { msg::list_full() } else { msg::list_save() }}
            </button>
        }
    }
}
