//! Work that goes on while the person does.

use std::future::Future;

/// Starts it. On the host nothing waits, so nothing is started.
#[cfg(target_arch = "wasm32")]
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Not on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    drop(work);
}

/// Does something after so many milliseconds.
#[cfg(target_arch = "wasm32")]
pub fn later(milliseconds: u64, work: impl FnOnce() + 'static) {
    leptos::prelude::set_timeout(work, std::time::Duration::from_millis(milliseconds));
}

/// Not on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn later(_: u64, work: impl FnOnce() + 'static) {
    drop(work);
}

/// Does something before the browser draws next.
#[cfg(target_arch = "wasm32")]
pub fn next_frame(work: impl FnOnce() + 'static) {
    leptos::prelude::request_animation_frame(work);
}

/// Not on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn next_frame(work: impl FnOnce() + 'static) {
    drop(work);
}

/// Lets the browser draw and take in what the person does.
#[cfg(target_arch = "wasm32")]
pub async fn breathe() {
    pause(0).await;
}

/// Waits so many milliseconds.
#[cfg(target_arch = "wasm32")]
pub async fn pause(milliseconds: u64) {
    let waited = js_sys::Promise::new(&mut |resolve, _| later(milliseconds, move || drop(resolve.call0(&resolve))));
    drop(wasm_bindgen_futures::JsFuture::from(waited).await);
}

/// The host waits for nothing.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn pause(_: u64) {}

/// The host draws nothing.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn breathe() {}
