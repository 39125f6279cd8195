//! One item of a questionnaire: a group, a display text or a question.

use crate::answer::Answer;
use crate::coding::Coding;
use crate::link_id::LinkId;
use crate::local_text::LocalText;

use super::condition::Enablement;

/// An item's place in the flattened document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ItemIndex(pub(crate) usize);

/// What an item is. A new type of question is a new variant here; the compiler then names the places that must know it.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemKind {
    /// Holds other items.
    Group,
    /// A text to read.
    Display,
    /// Yes or no.
    Boolean,
    /// A whole number.
    Integer(IntegerLimits),
    /// Words.
    Text(TextLimits),
    /// A choice among options (R4: `choice`).
    Coding(Vec<AnswerOption>),
    /// Unknown, unsupported, or without an id of its own. Never enabled, and neither is what it holds.
    Unusable,
}

/// The limits of a whole number, inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntegerLimits {
    /// The least number, where the author set one.
    pub min: Option<i64>,
    /// The greatest number, where the author set one.
    pub max: Option<i64>,
}

/// The limits of a text, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextLimits {
    /// The least number of characters.
    pub min: Option<usize>,
    /// The greatest number of characters.
    pub max: Option<usize>,
    /// Whether it may have several lines.
    pub lines: TextLines,
}

/// FHIR's `string` and `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLines {
    /// One line (`string`).
    One,
    /// Several lines (`text`).
    Several,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerOption {
    /// What is answered with it.
    pub coding: Coding,
    /// Its words.
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

/// How many answers a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurs {
    /// The least number of answers; an absent answer counts as 0.
    pub min: usize,
    /// The greatest number of answers, where there is one.
    pub max: Option<usize>,
}

/// An item's part in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemPart {
    /// Opens a page that interrupts the form.
    Stop(StopKind),
    /// Why we ask.
    Why,
    /// Shown before the first question.
    Intro,
}

/// Why the form is interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopKind {
    /// A citizen needs help: the help page opens at once, and one may go on afterwards.
    Help,
    /// A professional's form: danger now. Nothing comes after it.
    Danger,
    /// A professional's form: violence or abuse. Nothing comes after it.
    Violence,
    /// A professional's form: in doubt. Nothing comes after it.
    Doubt,
}

impl StopKind {
    /// Whether nothing comes after it.
    pub fn is_final(self) -> bool {
        self != Self::Help
    }
}

/// Whether a free text is looked through for what identifies a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPrivacy {
    /// It is not.
    Open,
    /// CPR, telephone and mail are looked for before the form is finished.
    Check,
}

/// One item as its author wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemDefinition {
    pub(crate) link_id: LinkId,
    pub(crate) path: String,
    pub(crate) kind: ItemKind,
    pub(crate) text: LocalText,
    pub(crate) part: Option<ItemPart>,
    pub(crate) required: bool,
    pub(crate) occurs: Occurs,
    pub(crate) enablement: Enablement,
    pub(crate) initial: Vec<Answer>,
    pub(crate) privacy: TextPrivacy,
    pub(crate) goal: Option<String>,
    pub(crate) control: Option<String>,
    pub(crate) parent: Option<ItemIndex>,
    pub(crate) subtree_end: usize,
}

impl AnswerOption {
    /// Its words, else its code.
    pub fn words(&self, lang: &str) -> &str {
        if self.display.is_empty() {
            return self.coding.words();
        }
        self.display.text(lang)
    }
}

impl ItemDefinition {
    /// Its id.
    pub fn link_id(&self) -> &LinkId {
        &self.link_id
    }

    /// Its place in the file, such as `Questionnaire.item[2].item[0]`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What it is.
    pub fn kind(&self) -> &ItemKind {
        &self.kind
    }

    /// Its text; empty where it has none.
    pub fn text(&self, lang: &str) -> &str {
        self.text.text(lang)
    }

    /// Its part in the form.
    pub fn part(&self) -> Option<ItemPart> {
        self.part
    }

    /// Whether it must be answered, or hold an answer.
    pub fn required(&self) -> bool {
        self.required
    }

    /// How many answers it takes.
    pub fn occurs(&self) -> Occurs {
        self.occurs
    }

    /// The id of the goal that it feeds.
    pub fn goal(&self) -> Option<&str> {
        self.goal.as_deref()
    }

    /// Whether a free text is looked through for what identifies a person.
    pub fn privacy(&self) -> TextPrivacy {
        self.privacy
    }

    /// Whether it can be answered.
    pub fn is_question(&self) -> bool {
        match self.kind {
            ItemKind::Boolean | ItemKind::Integer(_) | ItemKind::Text(_) | ItemKind::Coding(_) => true,
            ItemKind::Group | ItemKind::Display | ItemKind::Unusable => false,
        }
    }

    /// Whether it takes several answers.
    pub fn repeats(&self) -> bool {
        self.occurs.max != Some(1)
    }

    /// The options of a choice; none for anything else.
    pub fn options(&self) -> &[AnswerOption] {
        match &self.kind {
            ItemKind::Coding(options) => options,
            _ => &[],
        }
    }

    /// The option with the same system and code.
    pub(crate) fn option(&self, coding: &Coding) -> Option<&AnswerOption> {
        let mut options = self.options().iter();
        options.find(|option| option.coding.is_same(coding))
    }
}
