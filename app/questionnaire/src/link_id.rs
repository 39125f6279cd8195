//! The id of an item in a questionnaire.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// FHIR's `linkId`: what ties an item to its answers and to the conditions that look at it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LinkId(String);

impl LinkId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for LinkId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl From<String> for LinkId {
    fn from(id: String) -> Self {
        Self(id)
    }
}

impl Borrow<str> for LinkId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LinkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
