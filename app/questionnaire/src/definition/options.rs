//! What a question can be answered with.

use crate::answer::Answer;
use crate::local_text::LocalText;

/// The options of a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    pub(crate) list: Vec<AnswerOption>,
    pub(crate) constraint: Constraint,
    pub(crate) source: OptionSource,
}

/// FHIR's `answerConstraint`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Constraint {
    /// Only the options.
    #[default]
    OptionsOnly,
    /// The options, or another answer of the question's type.
    OptionsOrType,
    /// The options, or words (R4: `open-choice`).
    OptionsOrString,
}

/// Where the options come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum OptionSource {
    /// The questionnaire itself; where it has none, any answer of the type will do.
    #[default]
    Own,
    /// A value set that stands elsewhere: no answer can be held against it.
    Elsewhere,
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerOption {
    /// What is answered with it.
    pub value: Answer,
    /// Its words, where it is a coding.
    pub display: LocalText,
    /// What it weighs in a score. `None` is no weight, which is not 0.
    pub weight: Option<f64>,
    /// Whether it stands alone (»ingen af dem«).
    pub exclusive: bool,
    /// The face that a child sees.
    pub face: Option<ChildFace>,
}

/// The face beside an option for children.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChildFace {
    /// `glad`
    Happy,
    /// `midt`
    Neutral,
    /// `ked`
    Sad,
    /// `ved-ikke`
    DoNotKnow,
    /// `springer-over`
    Skip,
}

impl Options {
    /// The option that says the same as this answer.
    pub(crate) fn find(&self, answer: &Answer) -> Option<&AnswerOption> {
        self.list.iter().find(|option| option.value.is_same(answer))
    }

    /// Whether there is nothing to choose from.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl AnswerOption {
    /// Its words, else its code or value.
    pub fn words(&self, lang: &str) -> String {
        if self.display.is_empty() { self.value.raw() } else { self.display.text(lang).to_owned() }
    }
}
