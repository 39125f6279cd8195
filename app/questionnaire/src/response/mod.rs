//! FHIR's `QuestionnaireResponse`, as stored and exported.

pub(crate) mod check;
mod describe;
pub(crate) mod misfit;
pub(crate) mod placement;
mod value;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::link_id::LinkId;

pub use value::{ResponseAnswer, ResponseValue};

/// A FHIR `QuestionnaireResponse`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireResponse {
    /// Always `QuestionnaireResponse`; anything else is refused when read.
    pub resource_type: ResourceType,
    /// The canonical `url|version` of what was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questionnaire: Option<String>,
    /// How far it is.
    pub status: ResponseStatus,
    /// When it was answered, as FHIR writes a date. The engine has no clock and never sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authored: Option<String>,
    /// The answers, nested like the questionnaire.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<ResponseItem>,
    /// Everything else that a response from elsewhere has (`id`, `meta` …), kept as it was.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The one resource type there is here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResourceType {
    /// `QuestionnaireResponse`
    #[default]
    QuestionnaireResponse,
}

/// How far a response is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ResponseStatus {
    /// Being answered.
    InProgress,
    /// Finished.
    Completed,
    /// Finished, and changed afterwards.
    Amended,
    /// Should not exist.
    EnteredInError,
    /// Given up.
    Stopped,
}

impl ResponseStatus {
    /// Whether nothing may be missing.
    pub(crate) fn is_finished(self) -> bool {
        matches!(self, Self::Completed | Self::Amended)
    }
}

/// The answers to one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResponseItem {
    /// The item of the questionnaire.
    pub link_id: LinkId,
    /// Its text as it was in the questionnaire's own language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The answers of a question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answer: Vec<ResponseAnswer>,
    /// The items of a group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<ResponseItem>,
}
