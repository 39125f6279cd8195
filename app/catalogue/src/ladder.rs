use serde::Deserialize;

use crate::{LadderId, LocalText, NationalStep, SourceId, StepId};

/// A staircase: the national one, or a municipality's own. Local ladders are not the national one.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LadderDefinition {
    /// `national`, `kerteminde` …
    pub id: LadderId,
    /// `national` or a municipality's slug.
    pub owner: String,
    /// Its name.
    pub name: LocalText,
    /// The document that shows it.
    pub source: SourceId,
    /// What to know about it.
    #[serde(default)]
    pub note: Option<LocalText>,
    /// Lowest first.
    pub steps: Vec<StepDefinition>,
}

/// One step of a ladder.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepDefinition {
    /// `national-1`, `kerteminde-2` …
    pub id: StepId,
    /// 1 is closest to everyday life.
    pub order: u8,
    /// As the document names it.
    pub name: LocalText,
    /// What it means, in plain words.
    pub summary: Option<LocalText>,
}

/// How one reads a local step on the national ladder; a reading, with its author and date.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CrosswalkEntry {
    /// The local step.
    pub local: StepId,
    /// The national steps.
    pub national: Vec<NationalStep>,
    /// Why.
    pub reason: String,
    /// Whose reading.
    pub author: String,
    /// Day of the reading.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::DAY)))]
    pub date: String,
    /// What makes it doubtful.
    pub doubtful: Option<String>,
}
