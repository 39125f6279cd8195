//! The language a form was answered in.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::RecordError;

/// A language tag (BCP 47) such as `da`, `en` or `ar-SY`; `und` where a file does not say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Language(String);

impl Language {
    /// Reads a tag.
    ///
    /// # Errors
    /// [`RecordError::LanguageNotTag`] unless it is parts of 1-8 letters and digits with `-` between them.
    pub fn parse(text: impl Into<String>) -> Result<Self, RecordError> {
        let text = text.into();
        if text.len() <= 35 && text.split('-').all(is_subtag) {
            return Ok(Self(text));
        }
        Err(RecordError::LanguageNotTag)
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn unstated() -> Self {
        Self("und".to_owned())
    }
}

impl TryFrom<String> for Language {
    type Error = RecordError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(text)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_subtag(part: &str) -> bool {
    matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_a_tag() {
        for (text, good) in
            [("da", true), ("ar-SY", true), ("", false), ("da_DK", false), ("-da", false), ("dansk sprog", false)]
        {
            assert_eq!(Language::parse(text).is_ok(), good, "{text}");
        }
    }
}
