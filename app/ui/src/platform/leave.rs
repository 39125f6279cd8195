//! Leaving in a hurry: everything on screen goes at once, then the page itself. The history is not erased, and the
//! app says so.

/// Hides the page and puts an empty one in its place. An empty page asks no server for anything.
#[cfg(target_arch = "wasm32")]
pub fn leave() {
    let Some(window) = web_sys::window() else { return };
    if let Some(root) = window.document().and_then(|document| document.document_element()) {
        drop(root.class_list().add_1("it-leaving"));
    }
    if let Some(document) = window.document() {
        document.set_title("");
    }
    drop(window.location().replace("about:blank"));
}

/// Nothing to leave on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn leave() {}
