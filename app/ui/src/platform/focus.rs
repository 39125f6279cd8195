//! Focus and scroll, which a page of its own would have got from the browser.

/// How long an element is waited for, in frames: some five seconds, for what has to be fetched first.
#[cfg(target_arch = "wasm32")]
const FRAMES: u16 = 300;

#[cfg(target_arch = "wasm32")]
thread_local! {
    /// Counts the wishes for the focus: one that still waits gives way to a later one.
    static WISH: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
    static WANTED: std::cell::Cell<Option<&'static str>> = const { std::cell::Cell::new(None) };
}

/// Moves the focus to the element of that id once it stands, and scrolls it into view.
#[cfg(target_arch = "wasm32")]
pub fn focus_soon(id: impl Into<String>) {
    let wish = WISH.get().wrapping_add(1);
    WISH.set(wish);
    focus_within(FRAMES, id.into(), wish);
}

#[cfg(target_arch = "wasm32")]
fn focus_within(frames: u16, id: String, wish: u32) {
    leptos::prelude::request_animation_frame(move || {
        if WISH.get() != wish {
            return;
        }
        if !took_focus(&id) && frames > 0 {
            focus_within(frames - 1, id, wish);
        } else if WANTED.get() == Some(&*id) {
            WANTED.set(None);
        }
    });
}

/// Moves the focus to an element that stands already.
#[cfg(target_arch = "wasm32")]
pub fn focus_now(id: &str) {
    took_focus(id);
}

#[cfg(target_arch = "wasm32")]
fn took_focus(id: &str) -> bool {
    use wasm_bindgen::JsCast;
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return false;
    };
    element.focus().is_ok()
}

/// Whether a key was pressed in a field of one line, where Enter writes nothing.
#[cfg(target_arch = "wasm32")]
pub fn is_in_one_line(event: &leptos::ev::KeyboardEvent) -> bool {
    use wasm_bindgen::JsCast;
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT"))
}

/// The next page that begins and has that element has the focus there, and not on its heading. One that still begins before it
/// waits for the element as well.
#[cfg(target_arch = "wasm32")]
pub fn arrive_at(id: &'static str) {
    WANTED.set(Some(id));
}

/// Begins a page: to the top, with the focus on its heading. Not on the first page, where the browser has done it and
/// a screen reader should begin with the document, and not on one that is not in view yet.
#[cfg(target_arch = "wasm32")]
pub fn arrive(id: &'static str) {
    thread_local! {
        static FIRST: std::cell::Cell<bool> = const { std::cell::Cell::new(true) };
    }
    if !FIRST.replace(false) && !super::start::is_out_of_sight() {
        scroll_to_top();
        focus_soon(WANTED.get().unwrap_or(id));
    }
}

/// To the top, as a new page begins.
#[cfg(target_arch = "wasm32")]
fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// No focus on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn focus_soon(_: impl Into<String>) {}

/// No focus on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn focus_now(_: &str) {}

/// No keys on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_in_one_line(_: &leptos::ev::KeyboardEvent) -> bool {
    false
}

/// No page begins on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn arrive_at(_: &'static str) {}

/// No page begins on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn arrive(_: &'static str) {}
