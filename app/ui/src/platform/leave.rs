//! Leaving in a hurry: everything on screen goes at once, then the page itself. The history is not erased, and the
//! app says so.

/// How long the store has for its last write, in milliseconds; nothing is to be seen meanwhile.
#[cfg(target_arch = "wasm32")]
const LAST_WRITE_MS: u64 = 150;

/// On the root element while nothing may be seen.
#[cfg(target_arch = "wasm32")]
const LEAVING: &str = "it-leaving";

/// Hides the page at once, and then puts an empty one in its place. An empty page asks no server for anything.
#[cfg(target_arch = "wasm32")]
pub fn leave() {
    let Some(window) = web_sys::window() else { return };
    super::speech::stop();
    hide();
    if let Some(document) = window.document() {
        document.set_title("");
    }
    let away = move || drop(window.location().replace("about:blank"));
    leptos::prelude::set_timeout(away, std::time::Duration::from_millis(LAST_WRITE_MS));
}

/// Hears every key, for as long as the component stands that asks for it.
#[cfg(target_arch = "wasm32")]
pub fn on_key(pressed: impl Fn(leptos::ev::KeyboardEvent) + 'static) {
    let listener = leptos::prelude::window_event_listener(leptos::ev::keydown, pressed);
    leptos::prelude::on_cleanup(move || listener.remove());
}

/// Whether the page is being left so; then nothing may ask or remind.
#[cfg(target_arch = "wasm32")]
pub fn is_leaving() -> bool {
    root().is_some_and(|root| root.class_list().contains(LEAVING))
}

#[cfg(target_arch = "wasm32")]
fn hide() {
    if let Some(root) = root() {
        drop(root.class_list().add_1(LEAVING));
    }
}

#[cfg(target_arch = "wasm32")]
fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

/// To the start page, with nothing left of this one in memory.
#[cfg(target_arch = "wasm32")]
pub fn to_start() {
    hide();
    if let Some(window) = web_sys::window() {
        drop(window.location().replace(&crate::routes::to("/")));
    }
}

/// No keys on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn on_key(_: impl Fn(leptos::ev::KeyboardEvent) + 'static) {}

/// Nothing to leave on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn to_start() {}

/// Nothing to leave on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn leave() {}
