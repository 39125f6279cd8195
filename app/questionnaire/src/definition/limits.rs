//! What an answer must keep to.

use regex_lite::Regex;

use crate::answer::Answer;
use crate::coding::Coding;

/// The limits of one answer, where the author set any.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// The least value, inclusive.
    pub min: Option<Answer>,
    /// The greatest value, inclusive.
    pub max: Option<Answer>,
    /// The least number of characters.
    pub min_length: Option<usize>,
    /// The greatest number of characters.
    pub max_length: Option<usize>,
    /// The greatest number of digits after the comma.
    pub places: Option<usize>,
    /// The form that a text must have.
    pub pattern: Option<Pattern>,
    /// How that form looks, in the author's words (`entryFormat`).
    pub entry_format: Option<String>,
    /// The units that a quantity may have; any where there are none.
    pub units: Vec<Coding>,
}

impl Limits {
    pub(crate) const NONE: &Self = &Self {
        min: None,
        max: None,
        min_length: None,
        max_length: None,
        places: None,
        pattern: None,
        entry_format: None,
        units: Vec::new(),
    };
}

/// A regular expression that a whole answer must match.
#[derive(Clone, Debug)]
pub struct Pattern(Regex);

impl Pattern {
    /// Reads FHIR's `regex`; `None` where it is none, or has what a small engine does not know (looking around).
    pub(crate) fn new(expression: &str) -> Option<Self> {
        Regex::new(&format!("^(?:{expression})$")).ok().map(Self)
    }

    pub(crate) fn matches(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_str() == other.0.as_str()
    }
}

/// How many answers a question takes, or how often a group stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurs {
    /// The least number; an absent answer counts as 0.
    pub min: usize,
    /// The greatest number, where there is one.
    pub max: Option<usize>,
}
