//! What the browser says of keeping what lies here. Nothing ever waits for it: it may never answer.

use responses::{AppWindow, Engine, KeepPromise};

/// Tells whether the browser has promised to keep what lies here, when it has said so.
#[cfg(target_arch = "wasm32")]
pub fn promise(told: impl Fn(KeepPromise) + 'static) {
    ask(|storage| storage.persisted().ok(), told);
}

/// Asks for that promise; the browser may ask the person.
#[cfg(target_arch = "wasm32")]
pub fn ask_for_promise(told: impl Fn(KeepPromise) + 'static) {
    ask(|storage| storage.persist().ok(), told);
}

#[cfg(target_arch = "wasm32")]
fn ask(question: impl Fn(&web_sys::StorageManager) -> Option<js_sys::Promise>, told: impl Fn(KeepPromise) + 'static) {
    use wasm_bindgen::JsCast;
    let Some(window) = web_sys::window() else { return };
    // Undefined where the browser has none, whatever its type says.
    let storage = js_sys::Reflect::get(&window.navigator(), &"storage".into()).ok();
    let storage = storage.and_then(|storage| storage.dyn_into::<web_sys::StorageManager>().ok());
    let Some(answer) = storage.as_ref().and_then(question) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        match wasm_bindgen_futures::JsFuture::from(answer).await.ok().and_then(|answer| answer.as_bool()) {
            Some(true) => told(KeepPromise::Given),
            Some(false) => told(KeepPromise::NotGiven),
            None => {}
        }
    });
}

/// Whose habits of deleting apply.
#[cfg(target_arch = "wasm32")]
pub fn engine() -> Engine {
    let Some(window) = web_sys::window() else { return Engine::Other };
    let navigator = window.navigator();
    Engine::of(&navigator.user_agent().unwrap_or_default(), navigator.max_touch_points())
}

/// How the app was opened.
#[cfg(target_arch = "wasm32")]
pub fn window() -> AppWindow {
    let query = web_sys::window().and_then(|window| window.match_media("(display-mode: standalone)").ok().flatten());
    if query.is_some_and(|query| query.matches()) { AppWindow::HomeScreen } else { AppWindow::Tab }
}

/// Lets the browser ask before the page is closed while `unsafe_to_close` says so; never when it is left in a hurry.
#[cfg(target_arch = "wasm32")]
pub fn guard_closing(unsafe_to_close: impl Fn() -> bool + 'static) {
    drop(leptos::prelude::window_event_listener(leptos::ev::beforeunload, move |event| {
        if unsafe_to_close() && !super::leave::is_leaving() {
            event.prevent_default();
        }
    }));
}

/// The host has promised nothing.
#[cfg(not(target_arch = "wasm32"))]
pub fn promise(_: impl Fn(KeepPromise) + 'static) {}

/// The host cannot be asked.
#[cfg(not(target_arch = "wasm32"))]
pub fn ask_for_promise(_: impl Fn(KeepPromise) + 'static) {}

/// The host deletes nothing.
#[cfg(not(target_arch = "wasm32"))]
pub fn engine() -> Engine {
    Engine::Other
}

/// The host has no home screen.
#[cfg(not(target_arch = "wasm32"))]
pub fn window() -> AppWindow {
    AppWindow::Tab
}

/// Nothing is closed on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn guard_closing(_: impl Fn() -> bool + 'static) {}
