//! A questionnaire being answered.

mod completeness;
mod draft;
mod enablement;
mod outcome;
mod pages;
mod question;
mod summary;

use std::sync::Arc;

use crate::answer::{Answer, is_answered};
use crate::coding::Coding;
use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{ItemDefinition, ItemIndex, ItemKind};
use crate::issue::AnswerIssue;
use crate::link_id::LinkId;
use crate::validation::issue_of;

pub use completeness::Problem;
pub use outcome::{BandView, Outcome, Reason};
pub use pages::{Page, PageKind, Progress, Stop};
pub use question::{OptionView, QuestionKindView, QuestionView, Selection};
pub use summary::{AnswerView, SummaryRow};

/// One run through a questionnaire. Answering never fails: what does not fit is kept and is an issue.
///
/// Answers to items that became disabled are kept while it runs, so that a branch returned to is
/// not lost; nothing but [`Session::draft`] and the question itself ever sees them.
#[derive(Clone, Debug)]
pub struct Session {
    pub(crate) definition: Arc<QuestionnaireDefinition>,
    pub(crate) answers: Vec<Vec<Answer>>,
    enabled: Vec<bool>,
    language: String,
}

impl PartialEq for Session {
    /// The same definition in memory, and the same answers and language.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.definition, &other.definition)
            && self.answers == other.answers
            && self.language == other.language
    }
}

impl Session {
    /// A fresh run, with the initial answers of the definition.
    pub fn new(definition: Arc<QuestionnaireDefinition>) -> Self {
        let initial = definition.items.iter().map(|item| item.initial.clone());
        let answers = initial.collect();
        Self::with_answers(definition, answers)
    }

    pub(crate) fn with_answers(definition: Arc<QuestionnaireDefinition>, answers: Vec<Vec<Answer>>) -> Self {
        let mut session = Self {
            enabled: vec![false; definition.items.len()],
            language: definition.language.clone(),
            definition,
            answers,
        };
        session.enable_all();
        session
    }

    /// What is being answered.
    pub fn definition(&self) -> &Arc<QuestionnaireDefinition> {
        &self.definition
    }

    /// The language of all views; texts that lack it come as the author wrote them.
    pub fn set_language(&mut self, lang: &str) {
        lang.clone_into(&mut self.language);
    }

    /// Replaces all answers to a question. None, or only white space, makes it unanswered.
    ///
    /// What is no question of this questionnaire cannot be answered, and nothing happens.
    pub fn answer(&mut self, link_id: &LinkId, answers: Vec<Answer>) {
        let Some(index) = self.question_index(link_id) else {
            return;
        };
        let item = self.definition.at(index);
        let kept = answers.into_iter().filter(|answer| !answer.is_blank());
        let kept: Vec<Answer> = kept.map(|answer| in_own_type(item, answer)).collect();
        if self.answers[index.0] != kept {
            self.answers[index.0] = kept;
            self.enable_dependents(index);
        }
    }

    /// What was typed in the field of a number or a text; empty makes it unanswered.
    pub fn enter(&mut self, link_id: &LinkId, raw: &str) {
        let kind = self.definition.item(link_id).map(ItemDefinition::kind);
        let answer = match kind {
            Some(ItemKind::Integer(_)) => Answer::from_number_input(raw),
            Some(ItemKind::Text(_)) => Answer::Text(raw.to_owned()),
            _ => Answer::Unparsed(raw.to_owned()),
        };
        self.answer(link_id, vec![answer]);
    }

    /// A click on an option. One of one: it becomes the answer. One of several: it is taken or
    /// taken back, and an option that stands alone takes the others away, or they it.
    pub fn choose(&mut self, link_id: &LinkId, coding: &Coding) {
        let Some(index) = self.question_index(link_id) else {
            return;
        };
        let item = self.definition.at(index);
        let is_it = |answer: &Answer| matches!(answer, Answer::Coding(c) if c.is_same(coding));
        let stands_alone = |coding: &Coding| item.option(coding).is_some_and(|o| o.exclusive);
        let mut answers = self.answers[index.0].clone();
        if item.repeats() && answers.iter().any(is_it) {
            answers.retain(|answer| !is_it(answer));
        } else if item.repeats() && !stands_alone(coding) {
            answers.retain(|answer| !matches!(answer, Answer::Coding(c) if stands_alone(c)));
            answers.push(Answer::Coding(coding.clone()));
        } else {
            answers = vec![Answer::Coding(coding.clone())];
        }
        self.answer(link_id, answers);
    }

    /// All answers to a question, also while it is disabled.
    pub fn answers(&self, link_id: &LinkId) -> &[Answer] {
        let index = self.definition.index(link_id);
        index.map_or(&[], |index| &self.answers[index.0])
    }

    /// Whether the item takes part at the moment. What is unknown does not.
    pub fn is_enabled(&self, link_id: &LinkId) -> bool {
        let index = self.definition.index(link_id);
        index.is_some_and(|index| self.enabled(index))
    }

    /// What is wrong with the answer, at once; that one is missing is not. See [`Session::problem`].
    pub fn issue(&self, link_id: &LinkId) -> Option<AnswerIssue> {
        self.issue_at(self.definition.index(link_id)?)
    }

    pub(crate) fn issue_at(&self, index: ItemIndex) -> Option<AnswerIssue> {
        issue_of(self.definition.at(index), self.seen(index))
    }

    pub(crate) fn enabled(&self, index: ItemIndex) -> bool {
        self.enabled[index.0]
    }

    /// The answers as everything else sees them: a disabled question has none.
    pub(crate) fn seen(&self, index: ItemIndex) -> &[Answer] {
        if self.enabled(index) { &self.answers[index.0] } else { &[] }
    }

    pub(crate) fn answered(&self, index: ItemIndex) -> bool {
        is_answered(self.seen(index))
    }

    fn question_index(&self, link_id: &LinkId) -> Option<ItemIndex> {
        let index = self.definition.index(link_id)?;
        self.definition.at(index).is_question().then_some(index)
    }
}

/// The answer as the question can hold it. An option gets the words of the questionnaire, whatever
/// the screen showed; a value of another type becomes what was typed, which nothing else sees.
fn in_own_type(item: &ItemDefinition, answer: Answer) -> Answer {
    match (&item.kind, answer) {
        (ItemKind::Coding(_), Answer::Coding(coding)) => {
            let option = item.option(&coding).map(|option| option.coding.clone());
            Answer::Coding(option.unwrap_or(coding))
        }
        (ItemKind::Boolean, answer @ Answer::Boolean(_))
        | (ItemKind::Integer(_), answer @ Answer::Integer(_))
        | (ItemKind::Text(_), answer @ Answer::Text(_)) => answer,
        (_, other) => Answer::Unparsed(other.raw()),
    }
}
