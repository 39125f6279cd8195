//! What is wrong with an answer, as a message key with its limit.

/// At most one for a question at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerIssue {
    /// An answer is required. Only counted when somebody wants to go on or finish.
    Required,
    /// Not a whole number.
    NotANumber,
    /// Less than the least number allowed.
    BelowMin {
        /// The least number allowed.
        min: i64,
    },
    /// More than the greatest number allowed.
    AboveMax {
        /// The greatest number allowed.
        max: i64,
    },
    /// Fewer characters than asked for.
    TooShort {
        /// The least number of characters.
        min: usize,
    },
    /// More characters than there is room for.
    TooLong {
        /// The greatest number of characters.
        max: usize,
    },
    /// A line break in a text of one line.
    LineBreak,
    /// Not one of the options.
    NotAnOption,
    /// An option that stands alone was chosen together with another.
    ExclusiveCombined,
    /// Fewer answers than asked for. Only counted when somebody wants to go on or finish.
    TooFew {
        /// The least number of answers.
        min: usize,
    },
    /// More answers than allowed.
    TooMany {
        /// The greatest number of answers.
        max: usize,
    },
    /// What was given is not of the question's type. The screen never produces it.
    WrongType,
}

impl AnswerIssue {
    /// The key of the message that a person reads.
    pub fn key(self) -> &'static str {
        match self {
            Self::Required => "issue.required",
            Self::NotANumber => "issue.not-a-number",
            Self::BelowMin { .. } => "issue.below-min",
            Self::AboveMax { .. } => "issue.above-max",
            Self::TooShort { .. } => "issue.too-short",
            Self::TooLong { .. } => "issue.too-long",
            Self::LineBreak => "issue.line-break",
            Self::NotAnOption => "issue.not-an-option",
            Self::ExclusiveCombined => "issue.exclusive-combined",
            Self::TooFew { .. } => "issue.too-few",
            Self::TooMany { .. } => "issue.too-many",
            Self::WrongType => "issue.wrong-type",
        }
    }

    /// The limit that the message names, where it has one.
    pub fn limit(self) -> Option<i64> {
        match self {
            Self::BelowMin { min } => Some(min),
            Self::AboveMax { max } => Some(max),
            Self::TooShort { min } | Self::TooFew { min } => i64::try_from(min).ok(),
            Self::TooLong { max } | Self::TooMany { max } => i64::try_from(max).ok(),
            _ => None,
        }
    }
}
