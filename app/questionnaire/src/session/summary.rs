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
    /// A day with a time of day, or less, as FHIR writes it.
    DateTime(String),
    /// A time of day, as FHIR writes it.
    Time(String),
    /// A number, with its unit where it has one; decimals have a dot.
    Number(String),
    /// These words.
    Words(String),
}

impl AnswerView {
    /// An answer whose words do not depend on the question's options; `None` for the others.
    pub(crate) fn of(answer: &Answer) -> Option<Self> {
        Some(match answer {
            Answer::Boolean(true) => Self::Yes,
            Answer::Boolean(false) => Self::No,
            Answer::Date(moment) => Self::Date(moment.as_str().to_owned()),
            Answer::DateTime(moment) => Self::DateTime(moment.as_str().to_owned()),
            Answer::Time(moment) => Self::Time(moment.as_str().to_owned()),
            Answer::Decimal(number) => Self::Number(number.to_string()),
            Answer::Quantity(quantity) => Self::Number(format!("{} {}", quantity.value, quantity.unit.words())),
            _ => return None,
        })
    }
}

impl Session {
    /// All questions that were asked, in document order, answered or not. What the form counts stands there as the
    /// counts, with the page to count on.
    pub fn summary(&self) -> Vec<SummaryRow> {
        let expected = self.expected(&self.present());
        let row = |id, answers| SummaryRow {
            at: self.occurrence(self.page_for(id)),
            question: self.text_at(id).to_owned(),
            caption: self.caption(id),
            answers,
            problem: self.issue_at(id).or_else(|| self.missing(id, &expected)),
        };
        let rows = self.tree.ids().filter_map(|id| match self.counts_at(id) {
            Some(code) if self.enabled(id) => {
                let count = self.counted_at(id, code).unwrap_or_default();
                let page = self.offering(code).next().unwrap_or(id);
                let at = self.occurrence(self.page_for(page));
                Some(SummaryRow { at, ..row(id, vec![AnswerView::Number(count.to_string())]) })
            }
            None if self.is_asked(id) && !self.is_counted(id) => {
                Some(row(id, self.seen(id).iter().map(|answer| self.answer_view(id, answer)).collect()))
            }
            _ => None,
        });
        rows.collect()
    }

    /// The answers to one question in words; `None` for what is no question.
    pub fn in_words(&self, at: &Occurrence) -> Option<Vec<AnswerView>> {
        let id = self.find(at).filter(|id| self.item(*id).is_question())?;
        Some(self.seen(id).iter().map(|answer| self.answer_view(id, answer)).collect())
    }

    pub(super) fn answer_view(&self, question: NodeId, answer: &Answer) -> AnswerView {
        AnswerView::of(answer).unwrap_or_else(|| {
            let option = self.item(question).options.find(answer);
            AnswerView::Words(option.map_or_else(|| answer.raw(), |option| option.words(&self.language)))
        })
    }
}
