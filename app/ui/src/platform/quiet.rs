//! How long nobody has touched the page.

/// How often is looked, in milliseconds.
#[cfg(target_arch = "wasm32")]
const LOOK_MS: u64 = 5_000;

/// Says again and again for how many milliseconds nobody has touched the page since somebody did; for as long as it lives.
/// By the clock of the wall: a device that sleeps is quiet, too.
#[cfg(target_arch = "wasm32")]
pub fn watch(quiet: impl Fn(f64) + 'static) {
    use std::cell::Cell;
    use std::rc::Rc;

    use leptos::{ev, prelude::*};

    let touched = Rc::new(Cell::new(None::<f64>));
    let touch = {
        let touched = Rc::clone(&touched);
        move || touched.set(Some(js_sys::Date::now()))
    };
    let (by_key, by_wheel) = (touch.clone(), touch.clone());
    drop(window_event_listener(ev::pointerdown, move |_| touch()));
    drop(window_event_listener(ev::keydown, move |_| by_key()));
    drop(window_event_listener(ev::wheel, move |_| by_wheel()));
    let look = move || {
        if let Some(then) = touched.get() {
            quiet(js_sys::Date::now() - then);
        }
    };
    set_interval(look, std::time::Duration::from_millis(LOOK_MS));
}

/// Nobody touches the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn watch(_: impl Fn(f64) + 'static) {}
