//! Puts the app in the place of the page that came from the server.

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::mount::mount_to;
    use store::StoreError;
    use wasm_bindgen::JsCast;

    use crate::app::App;
    use crate::content::Content;
    use crate::keeper::Keeper;
    use crate::platform::device::DeviceStore;

    /// Replaces what stands in `#app`; the page from the server is not hydrated.
    pub fn replace_page(content: &'static Content, store: DeviceStore, refused: Option<StoreError>) {
        let Some(root) = element("app") else { return };
        root.set_text_content(None);
        mount_to(root, move || {
            let keeper = Keeper::new(store, refused);
            leptos::prelude::view! { <App content keeper/> }
        })
        .forget();
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
pub use browser::{failed, reload, replace_page};

/// Nothing to load on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn reload() {}
