//! Files that go out of the app, and files that come in. No address is ever made from what is in them.

use super::parcel::{Paper, Parcel};

/// A file that a person chose.
pub struct Chosen {
    /// Its name; never part of an address.
    pub name: String,
    /// Its content.
    pub paper: Paper,
}

/// Hands a text to the person as a file.
///
/// # Errors
/// Where the browser refuses.
pub fn hand_over(name: &str, media_type: &str, text: &str) -> Result<(), String> {
    let paper = Parcel::new().close(text, "", media_type).map_err(|_| "the browser has no room".to_owned())?;
    give(name, &paper)
}

/// Hands a file to the person.
///
/// # Errors
/// Where the browser refuses; the reason in English, never with content.
#[cfg(target_arch = "wasm32")]
pub fn give(name: &str, paper: &Paper) -> Result<(), String> {
    use wasm_bindgen::JsCast;
    let refused = |_| "the browser refused the download".to_owned();
    let address = web_sys::Url::create_object_url_with_blob(paper.blob()).map_err(refused)?;
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

/// The files that a person chose in a file field.
///
/// # Errors
/// Where there is none.
#[cfg(target_arch = "wasm32")]
pub fn chosen(event: &leptos::ev::Event) -> Result<Vec<Chosen>, String> {
    use wasm_bindgen::JsCast;
    let field: web_sys::HtmlInputElement =
        event.target().and_then(|target| target.dyn_into().ok()).ok_or("no file field")?;
    let files = field.files().ok_or("no file chosen")?;
    let chosen = (0..files.length()).filter_map(|index| files.get(index));
    let chosen = chosen.map(|file| Chosen { name: file.name(), paper: file.into() }).collect();
    // Emptied, so that choosing the same file again is an event again.
    field.set_value("");
    Ok(chosen)
}

/// The host has no one to hand a file to.
///
/// # Errors
/// Always.
#[cfg(not(target_arch = "wasm32"))]
pub fn give(_: &str, _: &Paper) -> Result<(), String> {
    Err("no browser".to_owned())
}

/// The host has no file field.
///
/// # Errors
/// Always.
#[cfg(not(target_arch = "wasm32"))]
pub fn chosen(_: &leptos::ev::Event) -> Result<Vec<Chosen>, String> {
    Err("no browser".to_owned())
}
