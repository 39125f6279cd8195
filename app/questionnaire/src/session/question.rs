//! One question for the screen.

use crate::answer::Answer;
use crate::definition::item::{
    AnswerOption, ChildFace, ItemDefinition, ItemIndex, ItemKind, ItemPart, TextLines, TextPrivacy,
};
use crate::issue::AnswerIssue;
use crate::link_id::LinkId;
use crate::validation::number_range;

use super::Session;

/// One question with its answer as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// Its id.
    pub link_id: LinkId,
    /// The question itself.
    pub text: String,
    /// The text of the nearest group around it that has one.
    pub caption: Option<String>,
    /// Why we ask.
    pub why: Option<String>,
    /// Other texts that belong to it.
    pub help: Vec<String>,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether it takes one answer or several.
    pub selection: Selection,
    /// The code of FHIR's `itemControl`, where the author wishes a certain control.
    pub control: Option<String>,
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

/// What a question asks for, and what is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionKindView {
    /// Yes or no.
    Boolean {
        /// What is answered.
        value: Option<bool>,
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
    /// A choice.
    Choice {
        /// The options as the author ordered them.
        options: Vec<OptionView>,
    },
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionView {
    /// The code system.
    pub system: Option<String>,
    /// The code.
    pub code: String,
    /// Its words.
    pub display: String,
    /// The face that a child sees.
    pub face: Option<ChildFace>,
    /// Whether it stands alone among several.
    pub exclusive: bool,
    /// Whether it is chosen.
    pub selected: bool,
}

impl QuestionView {
    /// What stands in the field of a question with one answer; empty where nothing does.
    pub fn raw(&self) -> &str {
        match &self.kind {
            QuestionKindView::Integer { raw, .. } | QuestionKindView::Text { raw, .. } => {
                raw.first().map_or("", String::as_str)
            }
            QuestionKindView::Boolean { .. } | QuestionKindView::Choice { .. } => "",
        }
    }
}

impl Session {
    /// A question for the screen; `None` for what is no question or is disabled.
    pub fn question(&self, link_id: &LinkId) -> Option<QuestionView> {
        let index = self.question_index(link_id)?;
        if !self.enabled(index) {
            return None;
        }
        let item = self.definition.at(index);
        let (why, help) = self.nested_texts(index);
        Some(QuestionView {
            link_id: link_id.clone(),
            text: self.text_at(index).to_owned(),
            caption: self.caption(index),
            why,
            help,
            required: item.required,
            selection: selection(item),
            control: item.control.clone(),
            kind: self.kind_view(index)?,
            issue: self.issue_at(index),
        })
    }

    /// Why we ask, and the other texts nested in a question.
    fn nested_texts(&self, question: ItemIndex) -> (Option<String>, Vec<String>) {
        let (mut why, mut help) = (None, Vec::new());
        for index in self.definition.children(Some(question)) {
            let item = self.definition.at(index);
            if item.kind != ItemKind::Display || !self.enabled(index) {
                continue;
            }
            let text = self.text_at(index).to_owned();
            match item.part {
                Some(ItemPart::Stop(_)) => {}
                Some(ItemPart::Why) if why.is_none() => why = Some(text),
                Some(ItemPart::Why | ItemPart::Intro) | None => help.push(text),
            }
        }
        (why, help)
    }

    fn kind_view(&self, index: ItemIndex) -> Option<QuestionKindView> {
        let item = self.definition.at(index);
        let answers = self.seen(index);
        let raw = || answers.iter().map(Answer::raw).collect();
        match &item.kind {
            ItemKind::Boolean => {
                let value = answers.iter().find_map(|answer| match answer {
                    Answer::Boolean(value) => Some(*value),
                    _ => None,
                });
                Some(QuestionKindView::Boolean { value })
            }
            ItemKind::Integer(limits) => {
                let (min, max) = number_range(*limits);
                Some(QuestionKindView::Integer {
                    min: limits.min.map(|_| min),
                    max: limits.max.map(|_| max),
                    raw: raw(),
                })
            }
            ItemKind::Text(limits) => Some(QuestionKindView::Text {
                max_length: limits.max,
                lines: limits.lines,
                privacy: item.privacy,
                raw: raw(),
            }),
            ItemKind::Coding(options) => {
                let options = options.iter();
                let options = options.map(|option| self.option_view(option, answers));
                let options = options.collect();
                Some(QuestionKindView::Choice { options })
            }
            ItemKind::Group | ItemKind::Display | ItemKind::Unusable => None,
        }
    }

    fn option_view(&self, option: &AnswerOption, answers: &[Answer]) -> OptionView {
        let is_it = |answer: &Answer| matches!(answer, Answer::Coding(coding) if coding.is_same(&option.coding));
        OptionView {
            system: option.coding.system.clone(),
            code: option.coding.code.clone().unwrap_or_default(),
            display: option.words(&self.language).to_owned(),
            face: option.face,
            exclusive: option.exclusive,
            selected: answers.iter().any(is_it),
        }
    }
}

fn selection(item: &ItemDefinition) -> Selection {
    if item.repeats() { Selection::Several } else { Selection::One }
}
