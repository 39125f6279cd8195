//! What is wrong with an answer, as a message key with its limit.

use crate::answer::Answer;
use crate::definition::item::ItemKind;

/// At most one for a question at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerIssue {
    /// An answer is required. Only counted when somebody wants to go on or finish.
    Required,
    /// What was typed is not of the question's type: no number, no date that exists.
    NotReadable {
        /// What the question asks for.
        kind: ItemKind,
    },
    /// Less, or earlier, than allowed.
    BelowMin {
        /// The least value allowed.
        min: Answer,
    },
    /// More, or later, than allowed.
    AboveMax {
        /// The greatest value allowed.
        max: Answer,
    },
    /// More digits after the comma than allowed.
    TooManyPlaces {
        /// The greatest number of digits.
        max: usize,
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
    /// Not in the form that the question asks for.
    WrongForm {
        /// How it looks, where the author says.
        format: Option<String>,
    },
    /// No address.
    NotAnAddress,
    /// A unit that the form does not have.
    WrongUnit,
    /// Not one of the options.
    NotAnOption,
    /// The options stand in a value set that is not in the file, so nobody can tell.
    UnknownOptions,
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
