//! What is wrong with a definition or a response, said with its place.

use std::fmt;

/// How bad it is, in FHIR's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Information,
    /// It works, but somebody should look.
    Warning,
    /// It breaks the contract.
    Error,
    /// Nothing could be read at all.
    Fatal,
}

impl Severity {
    /// The code of FHIR's `OperationOutcome.issue.severity`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Fatal => "fatal",
        }
    }
}

/// What kind of thing is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticCode {
    /// Not JSON, or not the resource it should be.
    Unreadable,
    /// An element that must be there is not.
    Missing,
    /// An element has a value that it cannot have.
    InvalidValue,
    /// The same id twice.
    Duplicate,
    /// An item type that FHIR does not have, or R4's abstract `question`.
    UnknownType,
    /// FHIR has it; this engine does not support it yet.
    NotSupported,
    /// A reference to an item that is not there or cannot be referred to.
    UnknownReference,
    /// Several conditions without `enableBehavior`.
    MissingBehavior,
    /// Conditions that wait for each other.
    Cycle,
    /// A coding question without options.
    MissingOptions,
    /// A coding that is not among the options.
    UnknownOption,
    /// One of FHIR's own invariants is broken; the reason names it.
    Invariant,
    /// A part or setting that has no effect where it stands.
    NoEffect,
    /// A reachable score falls in no band.
    BandGap,
    /// A reachable score falls in several bands, or a band ends before it begins.
    BandOverlap,
    /// A scored item can never have a weight.
    NoWeight,
    /// A response to another questionnaire, or to another version of it.
    OtherQuestionnaire,
    /// A draft or retired questionnaire, or one outside its period.
    NotInForce,
    /// A response item with a `linkId` that the questionnaire lacks.
    UnknownLinkId,
    /// A response item in another place than the questionnaire has it.
    Misplaced,
    /// A value of another type than the question's.
    WrongType,
    /// An answer to an item that is not enabled.
    DisabledAnswer,
    /// A required answer is missing.
    RequiredMissing,
    /// Too few or too many answers.
    Cardinality,
    /// An answer outside its limits.
    OutOfLimits,
}

impl DiagnosticCode {
    /// The code of FHIR's `OperationOutcome.issue.code` (value set issue-type).
    pub fn issue_type(self) -> &'static str {
        match self {
            Self::Unreadable | Self::Misplaced | Self::UnknownType => "structure",
            Self::Missing | Self::RequiredMissing => "required",
            Self::InvalidValue | Self::WrongType | Self::OutOfLimits => "value",
            Self::Duplicate => "duplicate",
            Self::NotSupported => "not-supported",
            Self::UnknownReference | Self::UnknownLinkId => "not-found",
            Self::UnknownOption => "code-invalid",
            Self::OtherQuestionnaire | Self::NotInForce => "business-rule",
            Self::NoEffect => "informational",
            Self::Invariant
            | Self::MissingBehavior
            | Self::Cycle
            | Self::MissingOptions
            | Self::BandGap
            | Self::BandOverlap
            | Self::NoWeight
            | Self::DisabledAnswer
            | Self::Cardinality => "invariant",
        }
    }
}

/// One finding. Never holds what a person answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The place as a FHIRPath-like expression, such as `Questionnaire.item[2].item[0]`.
    pub path: String,
    /// What kind of thing is wrong.
    pub code: DiagnosticCode,
    /// What is wrong, in English, for whoever edits the file.
    pub reason: String,
}

impl Diagnostic {
    pub(crate) fn new(
        severity: Severity,
        path: impl Into<String>,
        code: DiagnosticCode,
        reason: impl Into<String>,
    ) -> Self {
        Self { severity, path: path.into(), code, reason: reason.into() }
    }

    /// Whether it breaks the contract (`error` or `fatal`).
    pub fn is_error(&self) -> bool {
        self.severity >= Severity::Error
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = self.severity.as_str();
        write!(f, "{severity}: {}: {}", self.path, self.reason)
    }
}
