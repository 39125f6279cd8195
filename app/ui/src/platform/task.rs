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
