//! Which record.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::RecordError;

/// The id of one record: a lower-case UUID, made by the caller, and the same on every device the record comes to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct ResponseId(String);

impl ResponseId {
    /// Reads an id.
    ///
    /// # Errors
    /// [`RecordError::IdNotUuid`] unless it is 8-4-4-4-12 lower-case hex digits.
    pub fn parse(text: impl Into<String>) -> Result<Self, RecordError> {
        let text = text.into();
        if is_uuid(&text) { Ok(Self(text)) } else { Err(RecordError::IdNotUuid) }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ResponseId {
    type Error = RecordError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(text)
    }
}

impl fmt::Display for ResponseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_lower_case_uuid_is_an_id() {
        let cases = [
            ("8c5b2f1e-0b1d-4f0e-9a63-2f2f3f6f7a01", true),
            ("8C5B2F1E-0b1d-4f0e-9a63-2f2f3f6f7a01", false),
            ("8c5b2f1e0b1d4f0e9a632f2f3f6f7a01", false),
            ("8c5b2f1e-0b1d-4f0e-9a63-2f2f3f6f7a0", false),
            ("8c5b2f1e-0b1d-4f0e-9a63-2f2f3f6f7aæ", false),
            ("", false),
        ];
        for (text, good) in cases {
            assert_eq!(ResponseId::parse(text).is_ok(), good, "{text}");
        }
    }
}
