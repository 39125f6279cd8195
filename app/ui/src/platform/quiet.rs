//! How long nobody has touched the page.

/// How often is looked, in milliseconds.
#[cfg(target_arch = "wasm32")]
const LOOK_MS: u64 = 5_000;

#[cfg(target_arch = "wasm32")]
thread_local! {
    /// When the page was touched last; none before it ever was.
    static TOUCHED: std::cell::Cell<Option<f64>> = const { std::cell::Cell::new(None) };
}

/// Says again and again for how many milliseconds nobody has touched the page since somebody did; for as long as it lives.
/// By the clock of the wall: a device that sleeps is quiet, too.
#[cfg(target_arch = "wasm32")]
pub fn watch(quiet: impl Fn(f64) + 'static) {
    use leptos::{ev, prelude::*};

    drop(window_event_listener(ev::pointerdown, |_| touch()));
    drop(window_event_listener(ev::keydown, |_| touch()));
    drop(window_event_listener(ev::wheel, |_| touch()));
    let look = move || {
        if let Some(then) = TOUCHED.get() {
            quiet(js_sys::Date::now() - then);
        }
    };
    set_interval(look, std::time::Duration::from_millis(LOOK_MS));
}

/// Somebody is there: a touch, or what was asked for and is not done yet.
#[cfg(target_arch = "wasm32")]
pub fn touch() {
    TOUCHED.set(Some(js_sys::Date::now()));
}

/// Nobody touches the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn watch(_: impl Fn(f64) + 'static) {}

/// Nobody touches the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn touch() {}
