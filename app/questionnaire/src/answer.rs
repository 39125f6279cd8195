//! What a person answered, valid or not.

use crate::coding::Coding;

/// One answer to a question. A question that repeats has several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes or no.
    Boolean(bool),
    /// A whole number. FHIR's are 32 bits wide; a wider one is a value with an issue.
    Integer(i64),
    /// Words, exactly as written.
    Text(String),
    /// A chosen option.
    Coding(Coding),
    /// What was typed but cannot be read as the question's type (»ti« for a number).
    ///
    /// It is kept and shown, is an issue, and no condition and no score sees it.
    Unparsed(String),
}

impl Answer {
    /// What was typed in a number's field, as a number where it is one.
    pub fn from_number_input(raw: &str) -> Self {
        // Some keyboards and autocorrection write the typographical minus.
        let plain = raw.trim().replace('\u{2212}', "-");
        match plain.parse() {
            Ok(number) => Self::Integer(number),
            Err(_) => Self::Unparsed(raw.to_owned()),
        }
    }

    /// Whether it says nothing: only white space.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) | Self::Unparsed(text) => text.trim().is_empty(),
            Self::Boolean(_) | Self::Integer(_) | Self::Coding(_) => false,
        }
    }

    /// Whether it was understood; only then is the question answered.
    pub(crate) fn is_readable(&self) -> bool {
        !matches!(self, Self::Unparsed(_))
    }

    /// The text for an input field.
    pub(crate) fn raw(&self) -> String {
        match self {
            Self::Boolean(value) => value.to_string(),
            Self::Integer(number) => number.to_string(),
            Self::Text(text) | Self::Unparsed(text) => text.clone(),
            Self::Coding(coding) => coding.words().to_owned(),
        }
    }
}

/// Whether a question with these answers is answered.
pub(crate) fn is_answered(answers: &[Answer]) -> bool {
    answers.iter().any(Answer::is_readable)
}
