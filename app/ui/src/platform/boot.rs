//! What the start script does for the app (`boot.js`): it is there before the app, and where the app stops.

use wasm_bindgen::{JsCast, JsValue};

/// A function of it.
pub(super) fn function(name: &str) -> Option<js_sys::Function> {
    value(name)?.dyn_into().ok()
}

/// Something that it says.
pub(super) fn value(name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(&js_sys::global(), &name.into()).ok()
}
