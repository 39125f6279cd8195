//! Drawing pages as strings on the host: for tests, and for the files that a page can be read from without the app.

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::app::App;
use crate::content::Content;
use crate::keeper::Keeper;
use crate::platform::device::DeviceStore;
use crate::platform::head::{self, Head};
#[cfg(feature = "components")]
use crate::{
    context::{LeftPage, MyMunicipality},
    my_list::MyList,
    pages::components::Components,
    shelf::Shelf,
    shortcuts::Shortcuts,
};
#[cfg(feature = "components")]
use leptos_router::components::Router;

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
    Drawn { html: without_marks(&html), head: head::taken() }
}

/// Nothing takes the page up where it stands, so it needs no marks between its texts.
fn without_marks(html: &str) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}

/// Draws the page of all components as it stands in `<body>`, with every question open.
#[cfg(feature = "components")]
pub fn draw_components(content: &'static Content) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(RequestUrl::new("/komponenter"));
        provide_context(content);
        provide_context(Shelf::new(content));
        provide_context(Keeper::new(DeviceStore::Memory(store::MemoryStore::default()), None));
        provide_context(MyList::open());
        provide_context(Shortcuts::open());
        provide_context(LeftPage(StoredValue::new(None)));
        provide_context(MyMunicipality(RwSignal::new(None)));
        view! { <Router><main class="it-main"><Components/></main></Router> }.to_html()
    });
    owner.cleanup();
    without_marks(&html).replace("<dialog ", "<dialog open ")
}
