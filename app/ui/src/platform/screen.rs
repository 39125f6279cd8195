//! What the screen has room for.

/// Whether the filters can stand open beside the results.
#[cfg(target_arch = "wasm32")]
pub fn has_room_for_filters() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(min-width: 60em)").ok().flatten());
    query.is_none_or(|query| query.matches())
}

/// Opens the browser's own window for printing.
#[cfg(target_arch = "wasm32")]
pub fn print() {
    if let Some(window) = web_sys::window() {
        drop(window.print());
    }
}

/// The host prints nothing.
#[cfg(not(target_arch = "wasm32"))]
pub fn print() {}

/// Without a browser everything is open, and can be read.
#[cfg(not(target_arch = "wasm32"))]
pub fn has_room_for_filters() -> bool {
    true
}
