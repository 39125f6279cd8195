//! Ways for a page out of the browser: paper, and its address to somebody else.

/// What became of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// The device's own menu took it, or the person closed that menu.
    Handed,
    /// It lies on the clipboard.
    Copied,
    /// The browser gave neither.
    Refused,
}

/// Scheme and host, `https://example.org`.
#[cfg(target_arch = "wasm32")]
pub fn origin() -> Option<String> {
    web_sys::window()?.location().origin().ok()
}

/// Opens the browser's print dialogue.
#[cfg(target_arch = "wasm32")]
pub fn print() {
    if let Some(window) = web_sys::window() {
        drop(window.print());
    }
}

/// Hands an address to the device's share menu; where there is none, to the clipboard.
#[cfg(target_arch = "wasm32")]
pub async fn share(title: &str, address: &str) -> Shared {
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return Shared::Refused };
    // web-sys believes that both are always there.
    let has = |name: &str| js_sys::Reflect::get(&navigator, &name.into()).is_ok_and(|it| !it.is_undefined());
    if has("share") {
        let data = web_sys::ShareData::new();
        data.set_title(title);
        data.set_url(address);
        match JsFuture::from(navigator.share_with_data(&data)).await {
            Ok(_) => return Shared::Handed,
            Err(error) if error.unchecked_ref::<js_sys::Error>().name() == "AbortError" => return Shared::Handed,
            Err(_) => {}
        }
    }
    if has("clipboard") && JsFuture::from(navigator.clipboard().write_text(address)).await.is_ok() {
        return Shared::Copied;
    }
    Shared::Refused
}

/// The host does not know where the page will lie.
#[cfg(not(target_arch = "wasm32"))]
pub fn origin() -> Option<String> {
    None
}

/// No paper on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn print() {}

/// Nobody to share with on the host.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn share(_: &str, _: &str) -> Shared {
    Shared::Refused
}
