//! How answers to one question become a figure.

use serde::Deserialize;
use serde_json::Value;

/// Kinds of figures. Either gives every measured answer a score; the figure is the mean of the scores, and a share is that of 0 and 1.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Measure {
    /// How many of a hundred gave one of some answers.
    Share {
        /// The codes that count; `true` and `false` are those of a yes-or-no question. None where answers are only counted one by one.
        #[serde(default)]
        counted: Vec<String>,
        /// The codes that are measured, those that count among them: the denominator.
        of: Vec<String>,
        /// Codes that are counted openly beside them, such as `vil-ikke-svare`.
        beside: Vec<String>,
    },
    /// The mean of whole numbers.
    Mean {
        /// Parts of the scale, lowest first, without gaps; the distribution is shown by them. An answer off the scale is not measured.
        bands: Vec<Band>,
    },
}

/// Whole numbers from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The lowest.
    pub low: u32,
    /// The highest.
    pub high: u32,
}

/// What one answer counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In this column of the distribution, with this score.
    Measured { column: usize, score: u32 },
    /// In this column beside it.
    Beside(usize),
    /// No answer that can be read.
    Missing,
}

impl Measure {
    /// Where an answer (an element of `answer` in a response) belongs.
    pub(crate) fn place(&self, answer: Option<&Value>) -> Place {
        self.placed(answer).unwrap_or(Place::Missing)
    }

    fn placed(&self, answer: Option<&Value>) -> Option<Place> {
        let answer = answer?;
        match self {
            Self::Share { counted, of, beside } => {
                let code = code(answer)?;
                let at = |codes: &[String]| codes.iter().position(|known| known == code);
                let score = u32::from(at(counted).is_some());
                at(of).map(|column| Place::Measured { column, score }).or_else(|| at(beside).map(Place::Beside))
            }
            Self::Mean { bands } => {
                let score = u32::try_from(answer.get("valueInteger")?.as_u64()?).ok()?;
                let column = bands.iter().position(|band| (band.low..=band.high).contains(&score))?;
                Some(Place::Measured { column, score })
            }
        }
    }

    /// The columns of the distribution, each with its lowest and its highest score.
    pub(crate) fn columns(&self) -> Vec<Band> {
        match self {
            Self::Share { counted, of, .. } => {
                let score = |code| u32::from(counted.contains(code));
                of.iter().map(|code| Band { low: score(code), high: score(code) }).collect()
            }
            Self::Mean { bands } => bands.clone(),
        }
    }

    /// Codes that are counted beside the distribution.
    pub(crate) fn beside(&self) -> &[String] {
        match self {
            Self::Share { beside, .. } => beside,
            Self::Mean { .. } => &[],
        }
    }

    /// The figure of `n` people, at least one. Dividing only once keeps it exact: 70 of ten people is 7, and not more.
    pub(crate) fn value(&self, sum: u64, n: u64) -> f64 {
        let times = match self {
            Self::Share { .. } => 100,
            Self::Mean { .. } => 1,
        };
        #[allow(clippy::cast_precision_loss, reason = "nobody has 2^53 responses")]
        let value = (sum * times) as f64 / n as f64;
        value
    }
}

/// The code alone, whatever its system; a truth value is a code as well.
fn code(answer: &Value) -> Option<&str> {
    match answer.get("valueBoolean") {
        Some(Value::Bool(true)) => Some("true"),
        Some(Value::Bool(false)) => Some("false"),
        _ => answer.get("valueCoding")?.get("code")?.as_str(),
    }
}
