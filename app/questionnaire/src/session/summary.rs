//! »Tjek dine svar«: every question asked, with what was answered.

use crate::answer::Answer;
use crate::definition::item::ItemIndex;
use crate::issue::AnswerIssue;
use crate::link_id::LinkId;

use super::Session;

/// One question with its answer in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryRow {
    /// The question's id, for »Ret«.
    pub link_id: LinkId,
    /// The question.
    pub question: String,
    /// The text of the nearest group around it that has one.
    pub caption: Option<String>,
    /// What was answered; none where it was left out.
    pub answers: Vec<AnswerView>,
    /// What is wrong, also that an answer is missing.
    pub problem: Option<AnswerIssue>,
}

/// An answer in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerView {
    /// The message for yes.
    Yes,
    /// The message for no.
    No,
    /// These words.
    Words(String),
}

impl Session {
    /// All enabled questions in document order, answered or not.
    pub fn summary(&self) -> Vec<SummaryRow> {
        let questions = self.definition.indices().filter(|index| {
            let item = self.definition.at(*index);
            item.is_question() && self.enabled(*index)
        });
        let row = |index| {
            let link_id = self.definition.at(index).link_id.clone();
            let answers = self.seen(index).iter();
            SummaryRow {
                problem: self.problem(&link_id),
                link_id,
                question: self.text_at(index).to_owned(),
                caption: self.caption(index),
                answers: answers.map(|a| self.answer_view(index, a)).collect(),
            }
        };
        questions.map(row).collect()
    }

    pub(super) fn answer_view(&self, question: ItemIndex, answer: &Answer) -> AnswerView {
        match answer {
            Answer::Boolean(true) => AnswerView::Yes,
            Answer::Boolean(false) => AnswerView::No,
            Answer::Coding(coding) => {
                let option = self.definition.at(question).option(coding);
                let words = option.map_or(coding.words(), |option| option.words(&self.language));
                AnswerView::Words(words.to_owned())
            }
            Answer::Integer(_) | Answer::Text(_) | Answer::Unparsed(_) => AnswerView::Words(answer.raw()),
        }
    }
}
