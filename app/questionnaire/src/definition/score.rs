//! How answers are scored, and what a score means in words.

use crate::local_text::LocalText;

use super::item::ItemIndex;

/// Our `score` extension.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreDefinition {
    pub(crate) items: Vec<ItemIndex>,
    pub(crate) method: ScoreMethod,
    pub(crate) bands: Vec<Band>,
}

/// How the weights become one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreMethod {
    /// Their sum.
    Sum,
    /// Their mean, over the questions that have a weight.
    Mean,
}

/// What is said for scores from `low` to `high`, both included.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub(crate) code: String,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) title: LocalText,
    pub(crate) text: LocalText,
    pub(crate) actions: Vec<LocalText>,
}

/// Sums of decimals are not exact (0.1 + 0.2); a limit is met within this.
const TOLERANCE: f64 = 1e-9;

impl ScoreDefinition {
    /// How the weights become one number.
    pub fn method(&self) -> ScoreMethod {
        self.method
    }

    /// The bands as the author ordered them.
    pub fn bands(&self) -> &[Band] {
        &self.bands
    }

    /// The band that a score falls in.
    pub fn band(&self, score: f64) -> Option<&Band> {
        self.bands.iter().find(|band| band.contains(score))
    }
}

impl Band {
    /// Its code, for exports and checks.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Its heading.
    pub fn title(&self, lang: &str) -> &str {
        self.title.text(lang)
    }

    /// What it means.
    pub fn text(&self, lang: &str) -> &str {
        self.text.text(lang)
    }

    /// What one can do.
    pub fn actions<'a>(&'a self, lang: &'a str) -> impl Iterator<Item = &'a str> {
        self.actions.iter().map(move |action| action.text(lang))
    }

    pub(crate) fn contains(&self, score: f64) -> bool {
        score >= self.low - TOLERANCE && score <= self.high + TOLERANCE
    }
}
