//! Where a record stands: begun or finished, in a file or not, offered again or hidden.

use serde::{Deserialize, Serialize};

use crate::{Day, RecordError};

/// The form in which a record is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub enum Schema {
    /// The first form.
    V1,
}

impl From<Schema> for u32 {
    fn from(schema: Schema) -> Self {
        match schema {
            Schema::V1 => 1,
        }
    }
}

impl TryFrom<u32> for Schema {
    type Error = RecordError;

    fn try_from(found: u32) -> Result<Self, Self::Error> {
        match found {
            1 => Ok(Self::V1),
            _ => Err(RecordError::SchemaUnknown { found }),
        }
    }
}

/// Begun or finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecordStatus {
    /// Begun; FHIR's `in-progress`.
    Draft,
    /// Finished by the person's own tap; FHIR's `completed`.
    Completed {
        /// The day it was finished.
        on: Day,
    },
}

impl RecordStatus {
    /// The code of FHIR's `QuestionnaireResponse.status`.
    pub fn fhir_code(self) -> &'static str {
        match self {
            Self::Draft => "in-progress",
            Self::Completed { .. } => "completed",
        }
    }
}

/// Whether this revision stands in a file outside the browser. It is this device's own knowledge and does not travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExportMark {
    /// It exists only here.
    NotExported,
    /// It stands in a file.
    Exported {
        /// The day of the newest file.
        on: Day,
    },
}

/// Whether a draft may be offered again without being looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Resuming {
    /// The start page may offer it.
    Offered,
    /// The person left in a hurry: no reminder, no offer.
    Hidden,
}
