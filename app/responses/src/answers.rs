//! The answers of a record, as text until somebody reads them.

use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::{Value, value::RawValue};

use crate::RecordError;

/// A FHIR `QuestionnaireResponse` as JSON text: a fifth of the memory that its tree takes, and nothing to build where only the
/// record around it is asked for.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub(crate) struct Answers(Box<RawValue>);

impl Answers {
    /// # Errors
    /// [`RecordError::NotResponse`] for what is no object.
    pub(crate) fn new(response: &Value) -> Result<Self, RecordError> {
        if !response.is_object() {
            return Err(RecordError::NotResponse);
        }
        serde_json::value::to_raw_value(response).map(Self).map_err(|_| RecordError::NotResponse)
    }

    /// The text.
    pub(crate) fn as_text(&self) -> &str {
        self.0.get()
    }

    /// The tree; `null` where the text is nested deeper than anything that is written here.
    pub(crate) fn read(&self) -> Value {
        serde_json::from_str(self.0.get()).unwrap_or_default()
    }
}

/// The same answers, however they are spaced and ordered.
impl PartialEq for Answers {
    fn eq(&self, other: &Self) -> bool {
        self.0.get() == other.0.get() || self.read() == other.read()
    }
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Box::<RawValue>::deserialize(deserializer)?;
        if text.get().starts_with('{') { Ok(Self(text)) } else { Err(de::Error::custom(RecordError::NotResponse)) }
    }
}
