//! Files that go out of the app, and files that come in. No address is ever made from what is in them.

/// Hands a text to the person as a file.
///
/// # Errors
/// Where the browser refuses; the reason in English, never with content.
#[cfg(target_arch = "wasm32")]
pub fn hand_over(name: &str, media_type: &str, text: &str) -> Result<(), String> {
    use wasm_bindgen::JsCast;
    let refused = |_| "the browser refused the download".to_owned();
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&text.into());
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).map_err(refused)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob).map_err(refused)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let link: web_sys::HtmlAnchorElement =
        document.create_element("a").map_err(refused)?.dyn_into().map_err(|_| "no link".to_owned())?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    give_back_later(address);
    Ok(())
}

/// The browser reads the blob after the click; its address is given back a minute later.
#[cfg(target_arch = "wasm32")]
fn give_back_later(address: String) {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    let free = Closure::once_into_js(move || drop(web_sys::Url::revoke_object_url(&address)));
    if let Some(window) = web_sys::window() {
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(free.unchecked_ref(), 60_000));
    }
}

/// The text of the file that a person chose in a file field.
///
/// # Errors
/// Where there is none, or it cannot be read.
#[cfg(target_arch = "wasm32")]
pub async fn chosen(event: &leptos::ev::Event) -> Result<String, String> {
    use wasm_bindgen::JsCast;
    let field: web_sys::HtmlInputElement =
        event.target().and_then(|target| target.dyn_into().ok()).ok_or("no file field")?;
    let file = field.files().and_then(|files| files.get(0)).ok_or("no file chosen")?;
    // Emptied, so that choosing the same file again is an event again.
    let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
    field.set_value("");
    text.ok().and_then(|text| text.as_string()).ok_or_else(|| "the file cannot be read".to_owned())
}

/// The host has no one to hand a file to.
#[cfg(not(target_arch = "wasm32"))]
pub fn hand_over(_: &str, _: &str, _: &str) -> Result<(), String> {
    Err("no browser".to_owned())
}

/// The host has no file field.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn chosen(_: &leptos::ev::Event) -> Result<String, String> {
    Err("no browser".to_owned())
}
