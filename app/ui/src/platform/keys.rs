//! Single keys, where they mean something of their own.

/// The character that was typed by itself: not held, with no other key but Shift, and neither into a field nor into a dialog.
#[cfg(target_arch = "wasm32")]
pub fn alone(event: &leptos::ev::KeyboardEvent) -> Option<String> {
    use wasm_bindgen::JsCast;
    let with_others = event.ctrl_key() || event.alt_key() || event.meta_key() || event.get_modifier_state("AltGraph");
    if with_others || event.repeat() || event.is_composing() || event.default_prevented() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let takes_it = "input, textarea, select, dialog, [contenteditable]";
    if target.is_some_and(|element| element.closest(takes_it).is_ok_and(|field| field.is_some())) {
        return None;
    }
    let document = web_sys::window()?.document()?;
    document.query_selector("dialog[open]").ok()?.is_none().then(|| event.key())
}

/// No keys on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn alone(_: &leptos::ev::KeyboardEvent) -> Option<String> {
    None
}
