//! »Tjek dine svar«: every question asked, with what was answered.

use crate::answer::Answer;
use crate::issue::AnswerIssue;
use crate::occurrence::Occurrence;
use crate::tree::NodeId;

use super::Session;

/// One question with its answer in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryRow {
    /// The question, for »Ret«.
    pub at: Occurrence,
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
    /// A day, a month or a year, as FHIR writes it.
    Date(String),
    /// A number, with its unit where it has one; decimals have a dot.
    Number(String),
    /// These words.
    Words(String),
}

impl Session {
    /// All questions that were asked, in document order, answered or not.
    pub fn summary(&self) -> Vec<SummaryRow> {
        let expected = self.expected(&self.present());
        let questions = self.tree.ids().filter(|id| self.is_asked(*id));
        let row = |id| SummaryRow {
            at: self.occurrence(id),
            question: self.text_at(id).to_owned(),
            caption: self.caption(id),
            answers: self.seen(id).iter().map(|answer| self.answer_view(id, answer)).collect(),
            problem: self.issue_at(id).or_else(|| self.missing(id, &expected)),
        };
        questions.map(row).collect()
    }

    pub(super) fn answer_view(&self, question: NodeId, answer: &Answer) -> AnswerView {
        match answer {
            Answer::Boolean(true) => AnswerView::Yes,
            Answer::Boolean(false) => AnswerView::No,
            Answer::Date(moment) => AnswerView::Date(moment.as_str().to_owned()),
            Answer::Decimal(number) => AnswerView::Number(number.to_string()),
            Answer::Quantity(quantity) => AnswerView::Number(format!("{} {}", quantity.value, quantity.unit.words())),
            answer => {
                let option = self.item(question).options.find(answer);
                AnswerView::Words(option.map_or_else(|| answer.raw(), |option| option.words(&self.language)))
            }
        }
    }
}
