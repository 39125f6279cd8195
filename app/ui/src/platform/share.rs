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

/// Hands a text file to the device's share menu. It opens only right after a tap, so the text has to be ready by then.
#[cfg(target_arch = "wasm32")]
pub async fn share_file(name: &str, text: &str) -> Shared {
    let Some((navigator, data)) = shareable(name, text) else { return Shared::Refused };
    match wasm_bindgen_futures::JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Shared::Handed,
        Err(_) => Shared::Refused,
    }
}

/// Whether the device has a share menu that takes a text file.
#[cfg(target_arch = "wasm32")]
pub fn can_share_files() -> bool {
    shareable("a.txt", "a").is_some()
}

#[cfg(target_arch = "wasm32")]
fn shareable(name: &str, text: &str) -> Option<(web_sys::Navigator, web_sys::ShareData)> {
    let navigator = web_sys::window()?.navigator();
    // web-sys believes that it is always there.
    js_sys::Reflect::get(&navigator, &"canShare".into()).ok().filter(|found| !found.is_undefined())?;
    let kind = web_sys::FilePropertyBag::new();
    kind.set_type("text/plain");
    let file = web_sys::File::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), name, &kind).ok()?;
    let data = web_sys::ShareData::new();
    data.set_files(&js_sys::Array::of1(&file));
    navigator.can_share_with_data(&data).then_some((navigator, data))
}

/// Puts a text on the clipboard.
#[cfg(target_arch = "wasm32")]
pub async fn copy(text: &str) -> Shared {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return Shared::Refused };
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| !it.is_undefined());
    if has_clipboard && wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok() {
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

/// Nobody to share with on the host.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn share_file(_: &str, _: &str) -> Shared {
    Shared::Refused
}

/// Nobody to share with on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn can_share_files() -> bool {
    false
}

/// No clipboard on the host.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn copy(_: &str) -> Shared {
    Shared::Refused
}
