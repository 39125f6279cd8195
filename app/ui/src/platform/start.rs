//! Puts the app in the place of the page that came from the server.

use leptos::prelude::Memo;

#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::mount::mount_to;
    use store::StoreError;
    use wasm_bindgen::{JsCast, JsValue};

    use crate::app::App;
    use crate::content::Content;
    use crate::keeper::Keeper;
    use crate::language::{self, Address};
    use crate::messages::{self, msg};
    use crate::platform::device::DeviceStore;
    use crate::platform::{boot, settings, task};

    /// Marks a page that was drawn when the site was built.
    const STATIC: &str = "it-static";
    /// How long such a page waits for the app's own: ten seconds. Then the app says itself what is on its way.
    const LOOKS: u16 = 600;
    const LOOK_MS: u64 = 16;

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

    /// Replaces `#app`; the page from the server is not hydrated. Where that is the page itself, it stays in view until
    /// the app's own has all that it fetches.
    pub async fn replace_page(content: &'static Content, store: DeviceStore, refused: Option<StoreError>) {
        let (Some(old), Some(new)) = (element("app"), new_root()) else { return };
        say_language();
        mount_to(new.clone(), move || {
            let keeper = Keeper::new(store, refused);
            leptos::prelude::view! { <App content keeper/> }
        })
        .forget();
        if old.class_list().contains(STATIC) {
            for _ in 0..LOOKS {
                if stands(&new) {
                    break;
                }
                task::pause(LOOK_MS).await;
            }
        }
        if let Some(take_over) = boot::function("takeOver") {
            drop(take_over.call2(&JsValue::NULL, &old, &new));
        }
    }

    /// Whether the page that was drawn when the site was built still stands before the app's own.
    pub fn is_out_of_sight() -> bool {
        element("app").is_some_and(|shown| shown.class_list().contains(STATIC))
    }

    fn new_root() -> Option<web_sys::HtmlElement> {
        let root = web_sys::window()?.document()?.create_element("div").ok()?;
        root.set_id("app");
        root.dyn_into().ok()
    }

    /// Whether a page is drawn with its heading, and nothing of it is on its way.
    fn stands(root: &web_sys::Element) -> bool {
        let has = |selector| root.query_selector(selector).is_ok_and(|found| found.is_some());
        has("h1") && !has(".it-loading")
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
        if let Some(failed) = boot::function("startFailed") {
            drop(failed.call1(&JsValue::NULL, &reason.into()));
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
pub use browser::{failed, here, is_out_of_sight, open_language, reload, replace_page};

/// What stands behind `#` in the page's address, and whenever it changes.
#[cfg(target_arch = "wasm32")]
pub fn fragment() -> Memo<String> {
    leptos_router::hooks::use_location().hash
}

/// No fragment ever comes to the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn fragment() -> Memo<String> {
    Memo::new(|_| String::new())
}

/// No address on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn here() -> String {
    String::new()
}

/// Nothing to load on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn reload() {}
