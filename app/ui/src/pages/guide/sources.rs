use leptos::prelude::*;

use crate::messages::msg;

/// The class of what shows its sources only when asked to; on paper they always stand there.
pub fn class(shown: RwSignal<bool>) -> &'static str {
    if shown.get() { "it-guide" } else { "it-guide it-guide--bare" }
}

/// One tap for where every sentence comes from.
#[component]
pub fn SourcesButton(shown: RwSignal<bool>) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button button-secondary it-no-print"
            aria-pressed=move || shown.get().to_string()
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            {msg::guide_sources()}
        </button>
    }
}
