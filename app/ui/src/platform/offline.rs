//! What the browser keeps of the app itself, so that it opens without a network. The service worker does it (`service-worker.js`).

/// How far a download of everything has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Files that are here.
    pub kept: usize,
    /// Files that could not be had.
    pub failed: usize,
    /// All of them.
    pub all: usize,
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use wasm_bindgen_futures::JsFuture;

    use super::Kept;
    use crate::platform::boot;

    /// `None` where the browser has no service worker, as in an insecure place.
    fn container() -> Option<web_sys::ServiceWorkerContainer> {
        let navigator = web_sys::window()?.navigator();
        js_sys::Reflect::has(&navigator, &"serviceWorker".into()).ok()?.then(|| navigator.service_worker())
    }

    /// Waits until the app is kept, which on a first visit takes some seconds; for ever where it never is.
    pub async fn kept() {
        match container().and_then(|container| container.ready().ok()) {
            Some(ready) => drop(JsFuture::from(ready).await),
            None => std::future::pending().await,
        }
    }

    /// Whether the app is kept here, or about to be.
    pub async fn is_kept() -> bool {
        let Some(asked) = container().map(|container| container.get_registration()) else { return false };
        JsFuture::from(asked).await.is_ok_and(|registration| !registration.is_undefined())
    }

    /// Fetches what is otherwise kept only once somebody asks for it. False where nothing is kept.
    pub fn keep_all(told: impl Fn(Kept) + 'static) -> bool {
        let Some((container, worker)) = container().and_then(|c| c.controller().map(|worker| (c, worker))) else {
            return false;
        };
        let hear = Closure::<dyn Fn(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
            let told_of = |name: &str| count(&js_sys::Reflect::get(&event.data(), &name.into()).ok()?);
            if let (Some(kept), Some(failed), Some(all)) = (told_of("kept"), told_of("failed"), told_of("all")) {
                told(Kept { kept, failed, all });
            }
        });
        container.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
        worker.post_message(&"all".into()).is_ok()
    }

    /// Lets go of all of it, and says how many stores of it are left. The start script does it, since it must without the app too.
    pub async fn forget() -> usize {
        let left = async {
            let going = boot::function("forgetKept")?.call0(&JsValue::NULL).ok()?;
            count(&JsFuture::from(js_sys::Promise::from(going)).await.ok()?)
        };
        // What could not be asked may still be there.
        left.await.unwrap_or(1)
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of files")]
    fn count(value: &JsValue) -> Option<usize> {
        value.as_f64().map(|count| count as usize)
    }
}

#[cfg(target_arch = "wasm32")]
pub use browser::{forget, is_kept, keep_all, kept};

/// The host keeps nothing.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn is_kept() -> bool {
    false
}

/// The host keeps nothing.
#[cfg(not(target_arch = "wasm32"))]
pub fn keep_all(_: impl Fn(Kept) + 'static) -> bool {
    false
}

/// The host keeps nothing.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn forget() -> usize {
    0
}
