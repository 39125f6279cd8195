//! Keys for those who look things up all day. They are off until somebody turns them on, and never heard where a family or a
//! child reads or answers.

use leptos::prelude::*;

use crate::platform::settings;

/// Whether the keys are on, from anywhere below [`App`](crate::app::App).
#[derive(Clone, Copy)]
pub struct Shortcuts(RwSignal<bool>);

impl Shortcuts {
    /// As the device has it.
    pub fn open() -> Self {
        Self(RwSignal::new(settings::shortcuts()))
    }

    /// Whether they are on.
    pub fn are_on(self) -> bool {
        self.0.get()
    }

    /// Whether they are at this moment.
    pub fn are_on_now(self) -> bool {
        self.0.get_untracked()
    }

    /// Turns them on or off, and remembers that they are on.
    pub fn turn(self, on: bool) {
        settings::remember_shortcuts(on);
        self.0.set(on);
    }
}

/// What one key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// To the search for offers, with the focus in its field.
    Search,
    /// To the coverage of the staircase.
    Coverage,
    /// To the handbook.
    Handbook,
    /// To the professionals' forms.
    Forms,
    /// To the person's own list.
    List,
    /// Says which keys there are.
    Help,
}

impl Shortcut {
    /// In the order that they are listed in.
    pub const ALL: [Self; 6] = [Self::Search, Self::Coverage, Self::Handbook, Self::Forms, Self::List, Self::Help];

    /// What is pressed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Search => "/",
            Self::Coverage => "d",
            Self::Handbook => "h",
            Self::Forms => "s",
            Self::List => "l",
            Self::Help => "?",
        }
    }

    /// Where it leads; help stays where it is.
    pub fn page(self) -> Option<&'static str> {
        match self {
            Self::Search => Some("/tilbud"),
            Self::Coverage => Some("/daekning"),
            Self::Handbook => Some("/haandbog"),
            Self::Forms => Some("/skema#fagfolk"),
            Self::List => Some("/liste"),
            Self::Help => None,
        }
    }

    /// What that key means on that page, if anything.
    pub fn of(key: &str, page: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shortcut| shortcut.key() == key).filter(|_| is_heard_on(page))
    }
}

/// The pages on which one looks things up or counts together. The start page, the ways to help, stops, and whatever is answered
/// or handed over are not among them.
fn is_heard_on(page: &str) -> bool {
    let page = page.trim_matches('/');
    match page.split_once('/').map_or(page, |(first, _)| first) {
        "tilbud" | "trappen" | "daekning" | "sammenlign" | "liste" | "kommune" | "emne" | "praksis" | "haandbog"
        | "maal" | "forloeb" | "tilgaengelighed" => true,
        _ => matches!(page, "fagfolk" | "skema" | "guide" | "guide/graf"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_has_two_meanings() {
        for shortcut in Shortcut::ALL {
            assert_eq!(Shortcut::of(shortcut.key(), "/fagfolk"), Some(shortcut));
        }
        assert_eq!(Shortcut::of("x", "/fagfolk"), None);
    }

    #[test]
    fn keys_are_heard_where_one_looks_things_up_and_nowhere_else() {
        for page in ["/tilbud", "tilbud/faxe/x", "/skema", "/guide", "/guide/graf", "/maal/2026-1"] {
            assert!(is_heard_on(page), "{page}");
        }
        for page in [
            "",
            "/",
            "/hjaelp",
            "/hjaelp/nu",
            "/hjaelp/under-18",
            "/fagfolk/mistanke",
            "/skema/x",
            "/feedback",
            "/guide/guide-familie",
            "/svar",
            "/modtag",
        ] {
            assert!(!is_heard_on(page), "{page}");
        }
    }
}
