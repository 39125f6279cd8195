use serde::Deserialize;

use crate::{LocalText, SourceId, TopicId};

/// A source document.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceDefinition {
    /// `aabenraa-2026` …
    pub id: SourceId,
    /// Title as printed.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Year of publication, where it is stated.
    pub year: Option<u16>,
    /// The years it is for.
    pub period: Option<Period>,
    /// Whether it still holds.
    pub standing: Standing,
    /// Name of the text extract.
    pub file: String,
    /// What to know about it.
    pub note: Option<LocalText>,
}

/// First and last year of a document's period; no last year where none is set.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First year.
    pub from: u16,
    /// Last year.
    pub to: Option<u16>,
}

/// Whether a document still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Its period runs.
    InForce,
    /// Its period is over.
    PeriodExpired,
    /// It bears no date.
    Undated,
}

/// What people look for, in plain words.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicDefinition {
    /// `angst` …
    pub id: TopicId,
    /// As shown.
    pub name: LocalText,
    /// Whether citizens are shown it.
    pub for_citizens: bool,
    /// Whether it is about violence, abuse, addiction, self-harm or suicide, or people look for that by it: that somebody has
    /// looked at an offer on it is never remembered.
    #[serde(default)]
    pub sensitive: bool,
    /// What people type instead, by language.
    pub synonyms: crate::LocalTexts,
}
