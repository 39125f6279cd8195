//! The one thing remembered besides responses: which municipality was chosen. No more than its slug.

const MUNICIPALITY: &str = "indsatstrappen.kommune";

/// The remembered municipality.
pub fn municipality() -> Option<String> {
    storage::get(MUNICIPALITY)
}

/// Remembers it, or forgets it. A browser that refuses just forgets.
pub fn remember_municipality(slug: Option<&str>) {
    match slug {
        Some(slug) => storage::set(MUNICIPALITY, slug),
        None => storage::remove(MUNICIPALITY),
    }
}

#[cfg(target_arch = "wasm32")]
mod storage {
    fn local() -> Option<web_sys::Storage> {
        web_sys::window()?.local_storage().ok()?
    }

    pub fn get(key: &str) -> Option<String> {
        local()?.get_item(key).ok()?
    }

    pub fn set(key: &str, value: &str) {
        if let Some(storage) = local() {
            drop(storage.set_item(key, value));
        }
    }

    pub fn remove(key: &str) {
        if let Some(storage) = local() {
            drop(storage.remove_item(key));
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod storage {
    pub fn get(_: &str) -> Option<String> {
        None
    }

    pub fn set(_: &str, _: &str) {}

    pub fn remove(_: &str) {}
}
