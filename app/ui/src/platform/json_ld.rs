//! A page's data for machines, in the document's head for as long as the page stands. A data block runs nothing.

#[cfg(target_arch = "wasm32")]
const ID: &str = "json-ld";

/// Puts the block into the head, in the place of the one before.
#[cfg(target_arch = "wasm32")]
pub fn show(json: &str) {
    clear();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let (Some(head), Ok(block)) = (document.head(), document.create_element("script")) else { return };
    block.set_id(ID);
    // The type comes before the text: a script without one would be held for a program, which the policy refuses.
    drop(block.set_attribute("type", "application/ld+json"));
    drop(block.append_child(&document.create_text_node(json)));
    drop(head.append_child(&block));
}

/// Takes it out when the page is left.
#[cfg(target_arch = "wasm32")]
pub fn clear() {
    let block = web_sys::window().and_then(|window| window.document()?.get_element_by_id(ID));
    if let Some(block) = block {
        block.remove();
    }
}

/// The address of the site, without a slash at the end.
#[cfg(target_arch = "wasm32")]
pub fn site() -> Option<String> {
    let origin = web_sys::window()?.location().origin().ok()?;
    Some(format!("{origin}{}", crate::BASE))
}

/// No head on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn show(_: &str) {}

/// No head on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn clear() {}

/// No address on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn site() -> Option<String> {
    None
}
