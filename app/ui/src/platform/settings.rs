//! The little that is remembered besides responses: which language and which municipality were chosen, the offers on the
//! person's list, the courses that a consultant has made, the themes that a person sets on texts, the
//! offers seen last, and whether the short cuts are on.

const LANGUAGE: &str = "indsatstrappen.sprog";
const MUNICIPALITY: &str = "indsatstrappen.kommune";
const LIST: &str = "indsatstrappen.liste";
const COURSES: &str = "indsatstrappen.forloeb";
const THEMES: &str = "indsatstrappen.temaer";
const SEEN: &str = "indsatstrappen.set";
const SHORTCUTS: &str = "indsatstrappen.genveje";
const MARKER: &str = "indsatstrappen.antal";

/// The browser keeps nothing for this site.
#[derive(Debug)]
pub struct Refused;

/// The language that somebody has chosen here.
pub fn language() -> Option<String> {
    storage::get(LANGUAGE).ok()?
}

/// Remembers it, or forgets it. A browser that refuses has it in its address.
pub fn remember_language(lang: Option<&str>) {
    remember(LANGUAGE, lang);
}

/// The remembered municipality.
pub fn municipality() -> Option<String> {
    storage::get(MUNICIPALITY).ok()?
}

/// Remembers it, or forgets it. A browser that refuses just forgets.
pub fn remember_municipality(slug: Option<&str>) {
    remember(MUNICIPALITY, slug);
}

/// The offers seen last, as they were kept; `None` while nobody has chosen that.
pub fn seen() -> Option<String> {
    storage::get(SEEN).ok()?
}

/// Keeps them; nothing turns it off.
pub fn keep_seen(text: Option<&str>) {
    remember(SEEN, text);
}

/// Whether somebody has turned the short cuts on.
pub fn shortcuts() -> bool {
    storage::get(SHORTCUTS).is_ok_and(|kept| kept.is_some())
}

/// Remembers that they are on; off is kept as nothing.
pub fn remember_shortcuts(on: bool) {
    remember(SHORTCUTS, on.then_some("1"));
}

fn remember(key: &str, value: Option<&str>) {
    drop(match value {
        Some(value) => storage::set(key, value),
        None => storage::remove(key),
    });
}

/// The list as it was kept; empty where there is none.
///
/// # Errors
/// Where the browser keeps nothing.
pub fn list() -> Result<String, Refused> {
    storage::get(LIST).map(Option::unwrap_or_default)
}

/// Keeps the list; an empty one leaves nothing behind.
///
/// # Errors
/// Where the browser keeps nothing.
pub fn keep_list(text: &str) -> Result<(), Refused> {
    if text.is_empty() { storage::remove(LIST) } else { storage::set(LIST, text) }
}

/// The courses that were made here, as they were kept.
pub fn courses() -> String {
    storage::get(COURSES).ok().flatten().unwrap_or_default()
}

/// Keeps them; none leaves nothing behind.
///
/// # Errors
/// Where the browser keeps nothing.
pub fn keep_courses(text: &str) -> Result<(), Refused> {
    if text.is_empty() { storage::remove(COURSES) } else { storage::set(COURSES, text) }
}

/// The themes that were set on texts, as they were kept.
pub fn themes() -> String {
    storage::get(THEMES).ok().flatten().unwrap_or_default()
}

/// Keeps them; none leaves nothing behind. A browser that refuses has them until the page is left.
pub fn keep_themes(text: &str) {
    drop(if text.is_empty() { storage::remove(THEMES) } else { storage::set(THEMES, text) });
}

/// What is remembered of the number of answers, outside their database.
pub fn marker() -> String {
    storage::get(MARKER).ok().flatten().unwrap_or_default()
}

/// Remembers it; an empty one leaves nothing behind.
pub fn remember_marker(text: &str) {
    drop(if text.is_empty() { storage::remove(MARKER) } else { storage::set(MARKER, text) });
}

/// Forgets all of it, and says how many of our keys are there afterwards.
pub fn forget_all() -> usize {
    let keys = [LANGUAGE, MUNICIPALITY, LIST, COURSES, THEMES, SEEN, SHORTCUTS, MARKER];
    for key in keys {
        drop(storage::remove(key));
    }
    keys.iter().filter(|key| storage::get(key).is_ok_and(|value| value.is_some())).count()
}

/// Says when another tab has changed the list.
#[cfg(target_arch = "wasm32")]
pub fn on_list_change(changed: impl Fn() + 'static) {
    drop(leptos::prelude::window_event_listener(leptos::ev::storage, move |event| {
        // No key: the other tab has emptied the whole store.
        if event.key().is_none_or(|key| key == LIST) {
            changed();
        }
    }));
}

/// No other tab on the host.
#[cfg(not(target_arch = "wasm32"))]
pub fn on_list_change(_: impl Fn() + 'static) {}

#[cfg(target_arch = "wasm32")]
mod storage {
    use super::Refused;

    fn local() -> Result<web_sys::Storage, Refused> {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        storage.ok_or(Refused)
    }

    pub fn get(key: &str) -> Result<Option<String>, Refused> {
        local()?.get_item(key).map_err(|_| Refused)
    }

    pub fn set(key: &str, value: &str) -> Result<(), Refused> {
        local()?.set_item(key, value).map_err(|_| Refused)
    }

    pub fn remove(key: &str) -> Result<(), Refused> {
        local()?.remove_item(key).map_err(|_| Refused)
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unnecessary_wraps, reason = "the browser's twin may refuse")]
mod storage {
    use super::Refused;

    pub fn get(_: &str) -> Result<Option<String>, Refused> {
        Ok(None)
    }

    pub fn set(_: &str, _: &str) -> Result<(), Refused> {
        Ok(())
    }

    pub fn remove(_: &str) -> Result<(), Refused> {
        Ok(())
    }
}
