//! Puts the app in the place of the page that came from the server.

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::mount::mount_to;
    use store::StoreError;
    use wasm_bindgen::JsCast;

    use crate::app::App;
    use crate::content::Content;
    use crate::keeper::Keeper;
    use crate::language::{self, Address};
    use crate::messages::{self, msg};
    use crate::platform::device::DeviceStore;
    use crate::platform::settings;

    /// Puts the language of the address in use. Where another one was chosen on this device and the address names none,
    /// the page goes there instead, and is over.
    pub fn open_language(languages: &[String]) -> bool {
        let here = here();
        let address = Address::read(&here, languages);
        if let Some(elsewhere) = address.led_to(settings::language().as_deref(), languages) {
            if let Some(window) = web_sys::window() {
                drop(window.location().replace(&elsewhere));
            }
            return false;
        }
        language::open(address.lang);
        true
    }

    /// The page's address from its path on.
    pub fn here() -> String {
        let address = |location: web_sys::Location| {
            Some([location.pathname().ok()?, location.search().ok()?, location.hash().ok()?].concat())
        };
        web_sys::window().and_then(|window| address(window.location())).unwrap_or_default()
    }

    /// Replaces what stands in `#app`; the page from the server is not hydrated.
    pub fn replace_page(content: &'static Content, store: DeviceStore, refused: Option<StoreError>) {
        let Some(root) = element("app") else { return };
        say_language();
        root.set_text_content(None);
        mount_to(root, move || {
            let keeper = Keeper::new(store, refused);
            leptos::prelude::view! { <App content keeper/> }
        })
        .forget();
    }

    /// Tells the browser which language the page is in, and which way it runs.
    fn say_language() {
        let page = web_sys::window().and_then(|window| window.document()?.document_element());
        if let Some(page) = page {
            drop(page.set_attribute("lang", &messages::lang()));
            drop(page.set_attribute("dir", language::direction(msg::start_title())));
        }
    }

    /// Shows the part of the page that says what to do when the app cannot start.
    pub fn failed(reason: &str) {
        if let Some(notice) = element("start-failed") {
            notice.set_hidden(false);
        }
        if let Some(detail) = element("start-failed-reason") {
            detail.set_text_content(Some(reason));
        }
    }

    /// Loads the page anew.
    pub fn reload() {
        if let Some(window) = web_sys::window() {
            drop(window.location().reload());
        }
    }

    fn element(id: &str) -> Option<web_sys::HtmlElement> {
        web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
    }
}

#[cfg(target_arch = "wasm32")]
pub use browser::{failed, here, open_language, reload, replace_page};

/// No address on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn here() -> String {
    String::new()
}

/// Nothing to load on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn reload() {}
