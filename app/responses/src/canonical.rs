//! Which questionnaire, and which version of it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::RecordError;

/// A questionnaire's canonical address with its version, `url|version`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Canonical(String);

impl Canonical {
    /// Reads `url|version`.
    ///
    /// # Errors
    /// [`RecordError::CanonicalNotVersioned`] when one of the two is missing, or there is white space in it.
    pub fn parse(text: impl Into<String>) -> Result<Self, RecordError> {
        let text = text.into();
        let versioned = text.split_once('|').is_some_and(|(url, version)| !url.is_empty() && !version.is_empty());
        if !versioned || text.contains(char::is_whitespace) {
            return Err(RecordError::CanonicalNotVersioned);
        }
        Ok(Self(text))
    }

    /// `url|version`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address, whatever the version.
    pub fn url(&self) -> &str {
        self.0.split_once('|').map_or(self.0.as_str(), |(url, _)| url)
    }

    /// The form's short name: the last path segment before `|`, such as `afslutning-barn`.
    pub fn name(&self) -> &str {
        let url = self.url();
        url.rsplit_once('/').map_or(url, |(_, name)| name)
    }
}

impl TryFrom<String> for Canonical {
    type Error = RecordError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(text)
    }
}

impl fmt::Display for Canonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_canonical_has_an_address_and_a_version() {
        let cases = [
            ("https://x.dk/fhir/Questionnaire/afslutning-barn|1.0.0", Some("afslutning-barn")),
            ("urn:x|1", Some("urn:x")),
            ("https://x.dk/fhir/Questionnaire/afslutning-barn", None),
            ("https://x.dk/a|", None),
            ("|1", None),
            ("https://x.dk/a b|1", None),
        ];
        for (text, name) in cases {
            let read = Canonical::parse(text).ok();
            assert_eq!(read.as_ref().map(Canonical::name), name, "{text}");
        }
    }
}
