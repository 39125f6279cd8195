//! Drawing pages as strings on the host: for tests, and for the files that a page can be read from without the app.

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::app::App;
use crate::content::Content;
use crate::keeper::Keeper;
use crate::platform::device::DeviceStore;
use crate::platform::head::{self, Head};

/// A page as it begins for everybody: nobody has answered or chosen anything.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// What stands in `#app`.
    pub html: String,
    /// What it says in the document's head.
    pub head: Head,
}

/// Draws the page of an address, in the language in use and with the messages in use. Content that a page would fetch
/// comes from [`crate::platform::data::hand_over`].
pub fn draw(content: &'static Content, address: &str) -> Drawn {
    drop(head::taken());
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(RequestUrl::new(address));
        let store = DeviceStore::Memory(store::MemoryStore::default());
        view! { <App content keeper=Keeper::new(store, None)/> }.to_html()
    });
    owner.cleanup();
    // Nothing takes the page up where it stands, so it needs no marks between its texts.
    Drawn { html: html.replace("<!>", "").replace("<!--<() />-->", ""), head: head::taken() }
}
