//! A goal as a municipality states it.

use std::fmt;

use catalogue::{DataFile, Diagnostic, LocalText, MunicipalitySlug, SourceReference, read_records};
use responses::{Day, Respondent};
use serde::{Deserialize, Serialize};

use crate::{Also, Measure, NAME};

/// A goal's id: a-z, digits and hyphens, the same in no two files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[a-z0-9-]+$")))]
#[serde(transparent)]
pub struct GoalId(String);

impl GoalId {
    /// As it stands in data files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for GoalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A measurable goal: of whom, in which period, and how its figure is computed.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GoalDefinition {
    /// `barn-inddraget` …
    pub id: GoalId,
    /// Whose goal it is.
    pub municipality: MunicipalitySlug,
    /// The goal in plain words.
    pub title: LocalText,
    /// The days it is for. A response from another day is never measured against it.
    pub period: Period,
    /// Whom the figure says something about.
    pub about: About,
    /// The last part of the questionnaire's address: `afslutning-barn`.
    pub form: String,
    /// The question that it reads.
    pub link_id: String,
    /// Whose answers count. A response that says that somebody else gave it is left out; one that does not say is taken.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub respondents: Vec<Respondent>,
    /// How answers become a figure.
    pub measure: Measure,
    /// How figure and target stand to each other when the goal is met.
    pub comparison: Comparison,
    /// In the figure's unit.
    pub target: f64,
    /// The figure's unit: `%`, or the ends of the scale, `0-10`.
    pub unit: String,
    /// How we read the source, where it does not say in these words how to measure. `None` where it does.
    pub reading: Option<LocalText>,
    /// Where it stands.
    pub source: SourceReference,
    /// What else is asked of those who are heard, and shown beside the goals.
    #[serde(default)]
    pub also: Vec<Also>,
}

/// Who is heard together, and nobody else: the finished responses of one form, by these respondents, from these days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speakers {
    /// The last part of the questionnaire's address: `afslutning-barn`.
    pub form: String,
    /// Whose answers. A response that says that somebody else gave it is left out; one that does not say is taken.
    pub respondents: Vec<Respondent>,
    /// From which days.
    pub period: Period,
}

/// The first and the last day, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day, `YYYY-MM-DD`.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = catalogue::DAY)))]
    pub from: Day,
    /// The last day, `YYYY-MM-DD`.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = catalogue::DAY)))]
    pub to: Day,
}

/// Whom a figure says something about, which decides how it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// Children, families or partners: few people are never shown.
    Families,
    /// The staff's own work: shown by consultant and quarter.
    Staff,
}

/// How a figure has to stand to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Comparison {
    /// The target itself is enough.
    AtLeast,
    /// The target itself is not enough.
    Over,
    /// The target itself is not too much.
    AtMost,
    /// The target itself is too much.
    Under,
}

impl GoalDefinition {
    /// The goals in a data file. A broken one is left out and named.
    pub fn load(file: &DataFile) -> (Vec<Self>, Vec<Diagnostic>) {
        read_records(file, NAME)
    }

    /// Those whose answers it measures.
    pub fn speakers(&self) -> Speakers {
        Speakers { form: self.form.clone(), respondents: self.respondents.clone(), period: self.period }
    }

    /// A figure of this goal with as few decimals as say the truth: one that is not the target never looks like it.
    pub fn rounded(&self, value: f64) -> String {
        let at = |decimals: usize| format!("{value:.decimals$}");
        let is_honest = |text: &String| text.parse() != Ok(self.target) || (value - self.target).abs() < f64::EPSILON;
        let text = (1..4).map(at).find(is_honest).unwrap_or_else(|| at(4));
        match text.strip_suffix(".0") {
            Some(whole) if matches!(self.measure, Measure::Share { .. }) => whole.to_owned(),
            _ => text,
        }
    }

    /// The figure of so many people whose scores add up to `sum`; none of nobody.
    pub(crate) fn value(&self, sum: u64, n: u64) -> Option<f64> {
        (n > 0).then(|| self.measure.value(sum, n))
    }

    /// Whether that figure meets the target; nothing of nobody.
    pub(crate) fn met(&self, sum: u64, n: u64) -> Option<bool> {
        let value = self.value(sum, n)?;
        Some(match self.comparison {
            Comparison::AtLeast => value >= self.target,
            Comparison::Over => value > self.target,
            Comparison::AtMost => value <= self.target,
            Comparison::Under => value < self.target,
        })
    }
}

impl Speakers {
    /// Those who answer a form: as the first goal that reads it says, and where none does, its own respondent in the period of the first goal. None without goals.
    pub fn of_form<'a>(
        form: &str,
        respondent: Respondent,
        goals: impl IntoIterator<Item = &'a GoalDefinition>,
    ) -> Option<Self> {
        let mut goals = goals.into_iter().peekable();
        let period = goals.peek()?.period;
        let own = Self { form: form.to_owned(), respondents: vec![respondent], period };
        Some(goals.find(|goal| goal.form == form).map_or(own, GoalDefinition::speakers))
    }
}
