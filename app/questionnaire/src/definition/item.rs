//! One item of a questionnaire: a group, a display text or a question.

use crate::answer::Answer;
use crate::coding::Coding;
use crate::link_id::LinkId;
use crate::local_text::LocalText;

use super::condition::Enablement;
use super::limits::{Limits, Occurs};
use super::options::{AnswerOption, Constraint, Options};

/// An item's place in the flattened document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ItemIndex(pub(crate) usize);

/// What an item is. A new type of question is a new variant here; the compiler then names the places that must know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// Holds other items.
    Group,
    /// A text to read.
    Display,
    /// Yes or no.
    Boolean,
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
    /// A day, a month or a year.
    Date,
    /// A day with a time of day.
    DateTime,
    /// A time of day.
    Time,
    /// Words.
    Text(TextLines),
    /// An address.
    Url,
    /// A choice among options (R4: `choice`, `open-choice`).
    Coding,
    /// A number with a unit.
    Quantity,
    /// A reference to another resource. Read and checked; the screen cannot ask for it.
    Reference,
    /// A file. Read and checked; the screen cannot ask for it.
    Attachment,
    /// Unknown, or without an id of its own. Never enabled, and neither is what it holds.
    Unusable,
}

/// FHIR's `string` and `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLines {
    /// One line (`string`).
    One,
    /// Several lines (`text`).
    Several,
}

/// Whether a person sees and may change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// A person answers it.
    Answerable,
    /// A person sees what it was answered with beforehand (`readOnly`).
    ReadOnly,
    /// Nobody sees it (`questionnaire-hidden`).
    Hidden,
}

/// The control that the author wishes for a choice (`itemControl`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceStyle {
    /// A list that opens (`drop-down`, `autocomplete`, `lookup`).
    DropDown,
    /// All options at once: one to choose (`radio-button`) or several (`check-box`).
    List,
}

/// How the author wishes a repeating group to be asked (`itemControl`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupStyle {
    /// Question by question, and after the last whether there is one more.
    Pages,
    /// All occurrences on one page, a row each (`gtable`).
    Table,
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
    /// A professional's form: the child has an open case, which ends this form and never a notification. Nothing comes after it.
    Case,
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

/// A recording of an item's text, for those who cannot read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sound {
    /// The language that is spoken.
    pub lang: String,
    /// Where it lies, from the folder of the data.
    pub path: String,
}

/// One item as its author wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemDefinition {
    pub(crate) link_id: LinkId,
    /// Its place among its siblings.
    pub(crate) position: usize,
    pub(crate) kind: ItemKind,
    pub(crate) text: LocalText,
    pub(crate) sounds: Vec<Sound>,
    pub(crate) code: Option<Coding>,
    pub(crate) part: Option<ItemPart>,
    pub(crate) required: bool,
    pub(crate) repeats: bool,
    pub(crate) occurs: Occurs,
    /// `None` where the author set none, as in most items.
    pub(crate) limits: Option<Box<Limits>>,
    pub(crate) options: Options,
    pub(crate) enablement: Enablement,
    pub(crate) initial: Vec<Answer>,
    pub(crate) access: Access,
    pub(crate) privacy: TextPrivacy,
    pub(crate) goal: Option<String>,
    pub(crate) style: Option<ChoiceStyle>,
    pub(crate) group_style: GroupStyle,
    /// Where there is more to a text (`supportLink`).
    pub(crate) link: Option<String>,
    /// Its number among the questions, from 1; 0 where nobody is asked.
    pub(crate) number: usize,
    pub(crate) parent: Option<ItemIndex>,
    pub(crate) subtree_end: usize,
}

impl ItemDefinition {
    /// Its id.
    pub fn link_id(&self) -> &LinkId {
        &self.link_id
    }

    /// What it is.
    pub fn kind(&self) -> ItemKind {
        self.kind
    }

    /// Its text; empty where it has none.
    pub fn text(&self, lang: &str) -> &str {
        self.text.text(lang)
    }

    /// Recordings of its text, one a language.
    pub fn sounds(&self) -> &[Sound] {
        &self.sounds
    }

    /// Its number among all questions that a person may come to, in document order, from 1: the same on the screen and on
    /// paper, whatever is answered. 0 where nobody is asked.
    pub fn number(&self) -> usize {
        self.number
    }

    /// What it stands for, the first where there are several; of a whole number, the option that it counts.
    pub fn code(&self) -> Option<&Coding> {
        self.code.as_ref()
    }

    /// Its part in the form.
    pub fn part(&self) -> Option<ItemPart> {
        self.part
    }

    /// Whether it must be answered, or hold an answer.
    pub fn required(&self) -> bool {
        self.required
    }

    /// How many answers it takes, or how often the group may stand there.
    pub fn occurs(&self) -> Occurs {
        self.occurs
    }

    /// What an answer must keep to.
    pub fn limits(&self) -> &Limits {
        self.limits.as_deref().unwrap_or(Limits::NONE)
    }

    /// Whether a person answers it, sees it or neither.
    pub fn access(&self) -> Access {
        self.access
    }

    /// The id of the goal that it feeds.
    pub fn goal(&self) -> Option<&str> {
        self.goal.as_deref()
    }

    /// Whether a free text is looked through for what identifies a person.
    pub fn privacy(&self) -> TextPrivacy {
        self.privacy
    }

    /// Where there is more to it, such as the offer that a text speaks of.
    pub fn link(&self) -> Option<&str> {
        self.link.as_deref()
    }

    /// The option that it counts, where it is a read-only whole number with a code.
    pub(crate) fn counts(&self) -> Option<&Coding> {
        let is_count = self.kind == ItemKind::Integer && self.access == Access::ReadOnly;
        self.code.as_ref().filter(|_| is_count)
    }

    /// Whether it can hold an answer.
    pub fn is_question(&self) -> bool {
        !matches!(self.kind, ItemKind::Group | ItemKind::Display | ItemKind::Unusable)
    }

    /// Whether the screen has something to answer it with.
    pub fn is_answerable(&self) -> bool {
        let nothing_to_choose = self.kind == ItemKind::Coding
            && self.options.is_empty()
            && self.options.constraint == Constraint::OptionsOnly;
        self.is_question() && !nothing_to_choose && !matches!(self.kind, ItemKind::Reference | ItemKind::Attachment)
    }

    /// Whether a person ever gets to see the question.
    pub(crate) fn is_shown(&self) -> bool {
        match self.access {
            Access::Answerable => self.is_answerable(),
            Access::ReadOnly => !self.initial.is_empty(),
            Access::Hidden => false,
        }
    }

    /// Whether a question takes several answers, or a group may stand there several times.
    pub fn repeats(&self) -> bool {
        self.repeats
    }

    /// The options to choose from; none where it has none.
    pub fn options(&self) -> &[AnswerOption] {
        &self.options.list
    }
}
