//! What can be wrong with a record.

use thiserror::Error;

/// Why a record could not be made or changed. Never holds what was answered.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RecordError {
    /// An id is not a lower-case UUID.
    #[error("the id is not a lower-case uuid")]
    IdNotUuid,
    /// A day is not a real date written `YYYY-MM-DD`.
    #[error("the day is not a date as YYYY-MM-DD")]
    DayNotDate,
    /// A questionnaire is not named as `url|version`.
    #[error("the questionnaire is not named as url|version")]
    CanonicalNotVersioned,
    /// A language is not a tag such as `da` or `ar-SY`.
    #[error("the language is not a language tag")]
    LanguageNotTag,
    /// The value is not a FHIR `QuestionnaireResponse` object.
    #[error("the value is not a QuestionnaireResponse")]
    NotResponse,
    /// A key is not the public key of an age recipient.
    #[error("the key is not an age recipient")]
    NotRecipient,
    /// Only a draft can be revised or completed; reopen it first.
    #[error("the record is not a draft")]
    NotDraft,
    /// A finished child's answer stays closed.
    #[error("the record stays closed")]
    StaysClosed,
    /// The stored form is one that this app does not know.
    #[error("the record is of schema {found}, which is not known here")]
    SchemaUnknown {
        /// The number found.
        found: u32,
    },
}
