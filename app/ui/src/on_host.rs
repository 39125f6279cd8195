//! Drawing a screen as a string on the host, for tests.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::Path;

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;

use crate::content::Content;
use crate::context::{MyCourse, MyMunicipality};
use crate::keeper::Keeper;
use crate::messages;
use crate::pages::questionnaire::{Carried, Finished, Library};
use crate::platform::device::DeviceStore;
use crate::shelf::Shelf;

/// A data file of the project.
pub fn read(path: &str) -> String {
    fs::read_to_string(Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../public/data").join(path))
        .unwrap()
}

/// Draws a screen with everything around it that a page can reach.
pub fn draw(content: Content, screen: impl FnOnce() -> AnyView + Send + 'static) -> String {
    messages::load(&messages::for_app(&[read("i18n/da.json")]).unwrap()).unwrap();
    let content: &'static Content = Box::leak(Box::new(content));
    let owner = Owner::new();
    owner.set();
    owner.with(|| {
        provide_context(RequestUrl::new("/"));
        provide_context(content);
        provide_context(Shelf::new(content));
        provide_context(Library::new(content));
        provide_context(Carried::default());
        provide_context(Finished::default());
        provide_context(MyCourse(RwSignal::new(None)));
        provide_context(MyMunicipality(RwSignal::new(None)));
        provide_context(Keeper::new(DeviceStore::Memory(store::MemoryStore::default()), None));
        view! { <Router>{screen()}</Router> }.to_html()
    })
}
