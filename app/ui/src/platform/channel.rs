//! The line to the other tabs of this browser. Ids go over it, and never an answer.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::{JsCast, closure::Closure};

#[cfg(target_arch = "wasm32")]
thread_local! {
    /// For as long as the page lives; none where the browser has no such thing.
    static CHANNEL: Option<web_sys::BroadcastChannel> = web_sys::BroadcastChannel::new("indsatstrappen").ok();
}

/// Tells the other tabs.
#[cfg(target_arch = "wasm32")]
pub fn tell(note: &str) {
    CHANNEL.with(|channel| channel.as_ref().map(|channel| drop(channel.post_message(&note.into()))));
}

/// Hears the other tabs, for as long as the page lives.
#[cfg(target_arch = "wasm32")]
pub fn listen(heard: impl Fn(String) + 'static) {
    let hear = Closure::<dyn Fn(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
        if let Some(note) = event.data().as_string() {
            heard(note);
        }
    });
    CHANNEL.with(|channel| {
        if let Some(channel) = channel {
            channel.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
        }
    });
}

/// Says when the page comes back from where the browser had put it aside.
#[cfg(target_arch = "wasm32")]
pub fn on_return(returned: impl Fn() + 'static) {
    let heard = Closure::<dyn Fn(web_sys::PageTransitionEvent)>::new(move |event: web_sys::PageTransitionEvent| {
        if event.persisted() {
            returned();
        }
    });
    if let Some(window) = web_sys::window() {
        drop(window.add_event_listener_with_callback("pageshow", heard.into_js_value().unchecked_ref()));
    }
}

/// No other tab on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn tell(_: &str) {}

/// No other tab on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn listen(_: impl Fn(String) + 'static) {}

/// The host puts nothing aside.
#[cfg(not(target_arch = "wasm32"))]
pub fn on_return(_: impl Fn() + 'static) {}
