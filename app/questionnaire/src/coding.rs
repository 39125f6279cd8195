//! FHIR's `Coding`.

use serde::{Deserialize, Serialize};

/// A code from a code system, with the words that were shown for it.
///
/// `==` compares everything; for the equality that FHIR means, see [`Coding::is_same`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coding {
    /// The address of the code system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// The code itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The words for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

impl Coding {
    /// A coding without words.
    pub fn new(system: &str, code: &str) -> Self {
        Self { system: Some(system.to_owned()), code: Some(code.to_owned()), display: None }
    }

    /// Whether both mean the same code: system and code are looked at, the display never.
    pub fn is_same(&self, other: &Self) -> bool {
        self.system == other.system && self.code == other.code
    }

    /// Whether this is that code of that system.
    pub fn is(&self, system: &str, code: &str) -> bool {
        self.system.as_deref() == Some(system) && self.code.as_deref() == Some(code)
    }

    /// The words, else the code, else nothing.
    pub fn words(&self) -> &str {
        let words = self.display.as_deref().or(self.code.as_deref());
        words.unwrap_or_default()
    }
}
