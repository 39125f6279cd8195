//! Which language the pages are in. It stands in the address, before the page's own path: `/en/tilbud`. Danish, which
//! everything is written in first, has no prefix.

use std::cell::Cell;

use crate::platform::root;

/// What everything is written in first, and what stands where a translation is missing.
pub const DANISH: &str = "da";

thread_local! {
    static IN_USE: Cell<&'static str> = const { Cell::new(DANISH) };
}

/// Which page an address is of, and in which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address<'a> {
    /// Language tag.
    pub lang: &'a str,
    /// Path, query and fragment without site and language: `/tilbud?q=x`, or `""` for the start page.
    pub page: &'a str,
}

impl<'a> Address<'a> {
    /// Reads an address of this site, from its path on. What is no language here belongs to the page.
    pub fn read(address: &'a str, languages: &'a [String]) -> Self {
        let page = address.strip_prefix(root::path()).unwrap_or(address);
        let page = page.strip_prefix('/').unwrap_or(page);
        let first = page.split(['/', '?', '#']).next().unwrap_or_default();
        match languages.iter().find(|lang| *lang == first && *lang != DANISH) {
            Some(lang) => Self { lang, page: &page[lang.len()..] },
            None => Self { lang: DANISH, page },
        }
    }

    /// The same page in another language.
    pub fn turned_to(self, lang: &str) -> String {
        below(&base_of(lang), self.page)
    }

    /// Where a person who has chosen another language goes from here: an address that names a language is meant so.
    pub fn led_to(self, chosen: Option<&str>, languages: &[String]) -> Option<String> {
        let chosen = chosen.filter(|chosen| self.lang == DANISH && *chosen != DANISH)?;
        languages.iter().any(|lang| lang == chosen).then(|| self.turned_to(chosen))
    }
}

/// The languages that there is a file of messages for, by the paths of all data files; each before its voices.
pub fn all(paths: &[String]) -> Vec<String> {
    let tag = |path: &String| Some(path.strip_prefix("i18n/")?.strip_suffix(".json")?.to_owned());
    let mut tags: Vec<_> = paths.iter().filter_map(tag).collect();
    tags.sort();
    tags
}

/// Which language this is a voice of: `da` of `da-simple`. A voice has only what it says otherwise.
pub fn voice_of(lang: &str) -> Option<&str> {
    lang.split_once('-').map(|(of, _)| of)
}

/// Where a data file lies with what that language needs of it; the build writes it.
pub fn of_data(path: &str, lang: &str) -> String {
    format!("by-language/{lang}/{path}")
}

/// Puts the language of the address in use, for as long as the page lives.
pub fn open(lang: &str) {
    IN_USE.set(lang.to_owned().leak());
}

/// The language of the address. Where its messages could not be fetched, the page is in Danish all the same.
pub fn in_use() -> &'static str {
    IN_USE.get()
}

/// The path that all pages of the language in use lie below; without a slash at its end.
pub fn base() -> String {
    base_of(in_use())
}

/// The address of a page in the language in use.
pub fn address(page: &str) -> String {
    below(&base(), page)
}

fn base_of(lang: &str) -> String {
    if lang == DANISH { root::path().to_owned() } else { format!("{}/{lang}", root::path()) }
}

/// No address but the site's own ends in a slash, and none begins with two: that would be another site.
fn below(base: &str, page: &str) -> String {
    let page = page.trim_start_matches(['/', '\\']);
    let is_start = page.is_empty() || page.starts_with(['?', '#']);
    let slash = if is_start && base != root::path() { "" } else { "/" };
    format!("{base}{slash}{page}")
}

/// Whether a letter is of the scripts that run from right to left, Hebrew to Arabic, or of their presentation forms.
pub fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Which way a language is written, by the first letter of a text in it.
pub fn direction(text: &str) -> &'static str {
    if text.chars().find(|c| c.is_alphabetic()).is_some_and(is_rtl) { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages() -> Vec<String> {
        let paths = ["i18n/ar.json", "i18n/da-simple.json", "i18n/da.json", "i18n/en.json"];
        all(&paths.into_iter().chain(["offers/en.json", "i18n/en.json.br"]).map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn languages_are_the_files_of_messages() {
        assert_eq!(languages(), ["ar", "da", "da-simple", "en"]);
    }

    #[test]
    fn a_voice_is_of_a_language() {
        assert_eq!([voice_of("da-simple"), voice_of("da")], [Some("da"), None]);
    }

    #[test]
    fn a_language_stands_before_the_page() {
        let languages = languages();
        for (address, lang, page) in [
            ("/", "da", ""),
            ("/tilbud?q=x#y", "da", "tilbud?q=x#y"),
            ("/en", "en", ""),
            ("/en/", "en", "/"),
            ("/en?q=x", "en", "?q=x"),
            ("/da-simple/tilbud", "da-simple", "/tilbud"),
            ("/ar/skema/x#3", "ar", "/skema/x#3"),
            ("/da/tilbud", "da", "da/tilbud"),
            ("/fr/tilbud", "da", "fr/tilbud"),
            ("/english", "da", "english"),
            ("/tilbud/en", "da", "tilbud/en"),
        ] {
            assert_eq!(Address::read(address, &languages), Address { lang, page }, "{address}");
        }
    }

    #[test]
    fn changing_language_keeps_page_query_and_fragment() {
        let languages = languages();
        for (from, to, address) in [
            ("/", "en", "/en"),
            ("/#x", "en", "/en#x"),
            ("/tilbud?q=x#y", "ar", "/ar/tilbud?q=x#y"),
            ("/ar/tilbud?q=x#y", "en", "/en/tilbud?q=x#y"),
            ("/en/skema/x#3", "da", "/skema/x#3"),
            ("/en", "da", "/"),
            ("/en/", "da", "/"),
            ("/en//elsewhere.example", "da", "/elsewhere.example"),
            ("//elsewhere.example", "da", "/elsewhere.example"),
            ("/en/\\elsewhere.example", "da", "/elsewhere.example"),
        ] {
            assert_eq!(Address::read(from, &languages).turned_to(to), address, "{from}");
        }
    }

    #[test]
    fn a_kept_language_is_for_addresses_that_name_none() {
        let languages = languages();
        let led = |address, chosen| Address::read(address, &languages).led_to(chosen, &languages);
        assert_eq!(led("/tilbud?q=x", Some("en")), Some("/en/tilbud?q=x".to_owned()));
        assert_eq!(led("/fr/tilbud", Some("en")), Some("/en/fr/tilbud".to_owned()));
        for (address, chosen) in
            [("/tilbud", None), ("/tilbud", Some("da")), ("/tilbud", Some("fr")), ("/ar", Some("en"))]
        {
            assert_eq!(led(address, chosen), None, "{address}, {chosen:?}");
        }
    }

    #[test]
    fn addresses_lie_below_the_language_in_use() {
        assert_eq!((address("/"), address("/tilbud")), ("/".to_owned(), "/tilbud".to_owned()));
        open("en");
        assert_eq!((address("/"), address("/tilbud")), ("/en".to_owned(), "/en/tilbud".to_owned()));
    }

    #[test]
    fn the_first_letter_says_which_way_to_read() {
        for (text, dir) in
            [("»Find hjælp«", "ltr"), ("1. اعثر", "rtl"), ("עזרה", "rtl"), ("знайдіть", "ltr"), ("", "ltr")]
        {
            assert_eq!(direction(text), dir, "{text}");
        }
    }
}
