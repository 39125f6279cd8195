//! Leaving in a hurry: everything on screen goes at once, then the page itself. The history is not erased, and the
//! app says so.

/// How long the store has for its last write, in milliseconds; nothing is to be seen meanwhile.
#[cfg(target_arch = "wasm32")]
const LAST_WRITE_MS: u64 = 150;

/// Hides the page at once, and then puts an empty one in its place. An empty page asks no server for anything.
#[cfg(target_arch = "wasm32")]
pub fn leave() {
    let Some(window) = web_sys::window() else { return };
    if let Some(root) = window.document().and_then(|document| document.document_element()) {
        drop(root.class_list().add_1("it-leaving"));
    }
    if let Some(document) = window.document() {
        document.set_title("");
    }
    let away = move || drop(window.location().replace("about:blank"));
    leptos::prelude::set_timeout(away, std::time::Duration::from_millis(LAST_WRITE_MS));
}

/// Nothing to leave on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn leave() {}
