use crate::word::{Hit, How};

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchOutcome {
    /// The best first.
    pub matches: Vec<Match>,
    /// What was searched for as well, as words for the screen: corrected words, synonyms, topics.
    pub also: Vec<String>,
    /// Whether the text has no letter and no digit, so that there was nothing to search for.
    pub is_blank: bool,
    /// What means a topic in another language, as the catalogue writes it.
    pub(crate) translations: Vec<(u16, String)>,
    /// What to mark in a text, sorted by term.
    pub(crate) marks: Vec<Hit>,
}

impl SearchOutcome {
    /// What stands for this reason in another language than Danish, as the catalogue writes it.
    pub fn translation(&self, reason: Reason) -> Option<&str> {
        let Reason { field: Field::Topic(number), how: How::Translated } = reason else { return None };
        self.translations.iter().find(|(topic, _)| *topic == number).map(|(_, written)| written.as_str())
    }
}

/// A record that fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Its number in the index.
    pub document: u32,
    /// More is better; to be compared within one outcome only.
    pub score: f32,
    /// The strongest reason.
    pub reason: Reason,
}

/// Why a record fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// Where it stands.
    pub field: Field,
    /// How it follows from what was typed.
    pub how: How,
}

/// A part of a record that is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The name.
    Name,
    /// A topic; see [`crate::SearchIndex::topic`].
    Topic(u16),
    /// The description.
    Description,
    /// Provider, partners, paragraphs.
    Other,
    /// The municipality.
    Municipality,
}
