//! The answers of a record, as text until somebody reads them.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Value, value::RawValue};

use crate::RecordError;

/// A FHIR `QuestionnaireResponse` as JSON text: a fifth of the memory that its tree takes, and nothing to build where only the
/// record around it is asked for. A copy shares it: very many are in a merge, in memory and in what waits to be written.
#[derive(Debug, Clone)]
pub(crate) struct Answers(Arc<RawValue>);

impl Answers {
    /// # Errors
    /// [`RecordError::NotResponse`] for what is no object.
    pub(crate) fn new(response: &Value) -> Result<Self, RecordError> {
        if !response.is_object() {
            return Err(RecordError::NotResponse);
        }
        let text = serde_json::value::to_raw_value(response).map_err(|_| RecordError::NotResponse)?;
        Ok(Self(text.into()))
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

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
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
        if text.get().starts_with('{') {
            Ok(Self(text.into()))
        } else {
            Err(de::Error::custom(RecordError::NotResponse))
        }
    }
}
