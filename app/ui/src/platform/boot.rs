//! What the start script does for the app (`boot.js`): it is there before the app, and where the app stops.

/// A function of it.
pub(super) fn function(name: &str) -> Option<js_sys::Function> {
    use wasm_bindgen::JsCast;
    js_sys::Reflect::get(&js_sys::global(), &name.into()).ok()?.dyn_into().ok()
}
