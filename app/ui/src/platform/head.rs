//! What a page says in the document's head: the title of the tab and of the history entry, and its data for machines.

#[cfg(target_arch = "wasm32")]
const ID: &str = "json-ld";

/// The title of the tab and of the history entry.
#[cfg(target_arch = "wasm32")]
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// A page's data for machines, for as long as the page stands. A data block runs nothing.
#[cfg(target_arch = "wasm32")]
pub fn set_data(data: impl Fn() -> String + 'static) {
    leptos::prelude::Effect::new(move |_| show(&data()));
    leptos::prelude::on_cleanup(clear);
}

/// Puts the block into the head, in the place of the one before.
#[cfg(target_arch = "wasm32")]
fn show(json: &str) {
    clear();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let (Some(head), Ok(block)) = (document.head(), document.create_element("script")) else { return };
    block.set_id(ID);
    // The type comes before the text: a script without one would be held for a program, which the policy refuses.
    drop(block.set_attribute("type", "application/ld+json"));
    drop(block.append_child(&document.create_text_node(json)));
    drop(head.append_child(&block));
}

#[cfg(target_arch = "wasm32")]
fn clear() {
    let block = web_sys::window().and_then(|window| window.document()?.get_element_by_id(ID));
    if let Some(block) = block {
        block.remove();
    }
}

/// The address of the site, without a slash at the end.
#[cfg(target_arch = "wasm32")]
pub fn site() -> Option<String> {
    let origin = web_sys::window()?.location().origin().ok()?;
    Some(format!("{origin}{}", super::root::path()))
}

/// In the browser a page fetches what it needs.
#[cfg(target_arch = "wasm32")]
pub fn will_fetch(_: &str) {}

#[cfg(not(target_arch = "wasm32"))]
pub use host::{Head, set_data, set_title, site, taken, will_fetch};

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use std::cell::RefCell;

    /// What the page that was drawn last said.
    #[derive(Debug, Clone, Default)]
    pub struct Head {
        /// The title of the tab.
        pub title: String,
        /// JSON-LD.
        pub data: Option<String>,
        /// Paths of the data files that it fetches first.
        pub fetches: Vec<String>,
    }

    thread_local! {
        static HEAD: RefCell<Head> = RefCell::default();
    }

    /// Kept until it is taken.
    pub fn set_title(title: &str) {
        HEAD.with_borrow_mut(|head| title.clone_into(&mut head.title));
    }

    /// Kept until it is taken.
    pub fn set_data(data: impl Fn() -> String + 'static) {
        HEAD.with_borrow_mut(|head| head.data = Some(data()));
    }

    /// Kept until it is taken.
    pub fn will_fetch(path: &str) {
        HEAD.with_borrow_mut(|head| head.fetches.push(path.to_owned()));
    }

    /// Where the site will stand, where the build says it.
    pub fn site() -> Option<String> {
        std::env::var("SITE_URL").ok().filter(|site| !site.is_empty()).map(|site| site.trim_end_matches('/').to_owned())
    }

    /// What was said since it was taken last.
    pub fn taken() -> Head {
        HEAD.take()
    }
}
