//! One question for the screen.

use crate::answer::{Answer, is_same_unit};
use crate::coding::Coding;
use crate::definition::item::{Access, ChoiceStyle, ItemDefinition, ItemKind, ItemPart, TextLines, TextPrivacy};
use crate::definition::limits::{Limits, Occurs};
use crate::definition::options::{ChildFace, Constraint};
use crate::issue::AnswerIssue;
use crate::occurrence::Occurrence;
use crate::tree::NodeId;

use super::Session;

/// One question with its answer as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// Which one it is.
    pub at: Occurrence,
    /// Its number, the same as on paper; see [`ItemDefinition::number`].
    pub number: usize,
    /// The question itself.
    pub text: String,
    /// The text of the nearest group around it that has one.
    pub caption: Option<String>,
    /// Why we ask.
    pub why: Option<String>,
    /// Other texts that belong to it.
    pub help: Vec<String>,
    /// Whether it must be answered as the answers stand: not while the optional group around it holds none.
    pub required: bool,
    /// Whether it takes one answer or several.
    pub selection: Selection,
    /// How many answers it takes.
    pub occurs: Occurs,
    /// What an answer must keep to.
    pub limits: Limits,
    /// Whether it is only for reading, or to be answered.
    pub access: Access,
    /// What it asks for, and what is answered.
    pub kind: QuestionKindView,
    /// What is wrong with the answer.
    pub issue: Option<AnswerIssue>,
}

/// Whether a question takes one answer or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection {
    /// One.
    One,
    /// Several.
    Several,
}

/// What a question asks for, and what is answered. Each is another control on the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionKindView {
    /// Yes or no.
    Boolean {
        /// What is answered.
        value: Option<bool>,
    },
    /// A choice among options, of whatever type.
    Choice {
        /// The control that suits it.
        style: ChoiceStyle,
        /// The options as the author ordered them.
        options: Vec<OptionView>,
        /// What was written beside the options; `None` where there is no room for it.
        other: Option<String>,
    },
    /// A whole number.
    Integer {
        /// The least number, where the author set one.
        min: Option<i64>,
        /// The greatest number, where the author set one.
        max: Option<i64>,
        /// What was typed, also where it is no number; one per answer.
        raw: Vec<String>,
    },
    /// A number.
    Decimal {
        /// What was typed, with a dot where it was understood; one per answer.
        raw: Vec<String>,
    },
    /// A number with a unit that the form has fixed.
    Quantity {
        /// What was typed.
        raw: Vec<String>,
        /// The units to choose from; there is nothing to choose where there is one, and nothing to say where none.
        units: Vec<Coding>,
        /// Which of them is chosen.
        unit: usize,
    },
    /// A day, a month or a year.
    Date {
        /// What was typed.
        raw: Vec<String>,
    },
    /// A day with a time of day.
    DateTime {
        /// What was typed.
        raw: Vec<String>,
    },
    /// A time of day.
    Time {
        /// What was typed.
        raw: Vec<String>,
    },
    /// An address.
    Url {
        /// What was typed.
        raw: Vec<String>,
    },
    /// Words.
    Text {
        /// The greatest number of characters.
        max_length: Option<usize>,
        /// One line or several.
        lines: TextLines,
        /// Whether it is looked through for what identifies a person.
        privacy: TextPrivacy,
        /// What was written; one per answer.
        raw: Vec<String>,
    },
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionView {
    /// What is answered with it.
    pub value: Answer,
    /// Its words.
    pub display: String,
    /// The face that a child sees.
    pub face: Option<ChildFace>,
    /// Whether it stands alone among several.
    pub exclusive: bool,
    /// Whether it is chosen.
    pub selected: bool,
}

/// More options than this are not all shown at once, unless their author wishes it.
const MOST_IN_A_LIST: usize = 15;

impl QuestionKindView {
    /// What stands in the fields, one text an answer; none for what is chosen.
    pub fn raw(&self) -> &[String] {
        match self {
            Self::Integer { raw, .. }
            | Self::Decimal { raw }
            | Self::Quantity { raw, .. }
            | Self::Date { raw }
            | Self::DateTime { raw }
            | Self::Time { raw }
            | Self::Url { raw }
            | Self::Text { raw, .. } => raw,
            Self::Boolean { .. } | Self::Choice { .. } => &[],
        }
    }
}

impl Session {
    /// A question for the screen; `None` for what is no question, is disabled, or has nothing to answer it with.
    pub fn question(&self, occurrence: &Occurrence) -> Option<QuestionView> {
        let id = self.find(occurrence).filter(|id| self.is_asked(*id))?;
        let item = self.item(id);
        let (why, help) = self.nested_texts(id);
        Some(QuestionView {
            at: self.occurrence(id),
            number: item.number,
            text: self.text_at(id).to_owned(),
            caption: self.caption(id),
            why,
            help,
            required: item.required && self.is_expected(id),
            selection: if item.repeats() { Selection::Several } else { Selection::One },
            occurs: item.occurs,
            limits: item.limits().clone(),
            access: item.access,
            kind: self.kind_view(id)?,
            issue: self.issue_at(id),
        })
    }

    /// Where a recording of the text lies in the language of the views, from the folder of the data.
    pub fn sound(&self, occurrence: &Occurrence) -> Option<&str> {
        let sounds = self.item(self.find(occurrence)?).sounds();
        sounds.iter().find(|sound| sound.lang == self.language).map(|sound| sound.path.as_str())
    }

    /// Why we ask, and the other texts nested in a question.
    fn nested_texts(&self, question: NodeId) -> (Option<String>, Vec<String>) {
        let (mut why, mut help) = (None, Vec::new());
        for id in self.tree.children(Some(question)) {
            let item = self.item(id);
            if item.kind != ItemKind::Display || !self.enabled(id) || self.node(id).branch > 0 {
                continue;
            }
            let text = self.text_at(id).to_owned();
            match item.part {
                Some(ItemPart::Stop(_)) => {}
                Some(ItemPart::Why) if why.is_none() => why = Some(text),
                Some(ItemPart::Why | ItemPart::Intro) | None => help.push(text),
            }
        }
        (why, help)
    }

    fn kind_view(&self, id: NodeId) -> Option<QuestionKindView> {
        let item = self.item(id);
        let (limits, answers) = (item.limits(), self.seen(id));
        if item.kind == ItemKind::Coding || !item.options.is_empty() {
            return Some(self.choice_view(item, answers));
        }
        let raw = answers.iter().map(Answer::raw).collect();
        Some(match item.kind {
            ItemKind::Boolean => QuestionKindView::Boolean {
                value: answers.iter().find_map(|answer| match answer {
                    Answer::Boolean(value) => Some(*value),
                    _ => None,
                }),
            },
            ItemKind::Integer => {
                let number = |limit: &Option<Answer>| limit.as_ref().and_then(Answer::whole);
                QuestionKindView::Integer { min: number(&limits.min), max: number(&limits.max), raw }
            }
            ItemKind::Decimal => QuestionKindView::Decimal { raw },
            ItemKind::Quantity => QuestionKindView::Quantity {
                raw,
                units: limits.units.clone(),
                unit: chosen_unit(&limits.units, answers).unwrap_or_default(),
            },
            ItemKind::Date => QuestionKindView::Date { raw },
            ItemKind::DateTime => QuestionKindView::DateTime { raw },
            ItemKind::Time => QuestionKindView::Time { raw },
            ItemKind::Url => QuestionKindView::Url { raw },
            ItemKind::Text(lines) => {
                QuestionKindView::Text { max_length: limits.max_length, lines, privacy: item.privacy, raw }
            }
            _ => return None,
        })
    }

    fn choice_view(&self, item: &ItemDefinition, answers: &[Answer]) -> QuestionKindView {
        let options = item.options.list.iter().map(|option| OptionView {
            value: option.value.clone(),
            display: option.words(&self.language),
            face: option.face,
            exclusive: option.exclusive,
            selected: answers.iter().any(|answer| answer.is_same(&option.value)),
        });
        let options: Vec<OptionView> = options.collect();
        let many = options.len() > MOST_IN_A_LIST && !item.repeats();
        let fitting = if many { ChoiceStyle::DropDown } else { ChoiceStyle::List };
        let own = answers.iter().find(|answer| item.options.find(answer).is_none()).map(Answer::raw);
        QuestionKindView::Choice {
            style: item.style.filter(|_| !item.repeats()).unwrap_or(fitting),
            options,
            other: (item.options.constraint != Constraint::OptionsOnly).then(|| own.unwrap_or_default()),
        }
    }
}

fn chosen_unit(units: &[Coding], answers: &[Answer]) -> Option<usize> {
    let Answer::Quantity(quantity) = answers.first()? else {
        return None;
    };
    units.iter().position(|unit| is_same_unit(unit, &quantity.unit))
}
