//! When to answer, in parts that can be put in words.

use crate::answer::Answer;
use crate::definition::QuestionnaireDefinition;
use crate::definition::condition::{Comparison, Condition, ConditionTest, EnableBehavior};
use crate::definition::item::ItemDefinition;
use crate::session::AnswerView;

/// All conditions of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperWhen {
    /// All must hold.
    All(Vec<PaperCondition>),
    /// One is enough.
    Any(Vec<PaperCondition>),
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperCondition {
    /// The number of the question; 0 where it is not on paper.
    pub number: usize,
    /// What its answer must be.
    pub test: PaperTest,
}

/// What an answer must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperTest {
    /// There is one.
    Answered,
    /// There is none.
    Unanswered,
    /// This one.
    Is(AnswerView),
    /// Any but this one, or none.
    IsNot(AnswerView),
    /// More, or later.
    Above(AnswerView),
    /// Less, or earlier.
    Below(AnswerView),
    /// This or more.
    AtLeast(AnswerView),
    /// This or less.
    AtMost(AnswerView),
}

impl QuestionnaireDefinition {
    pub(super) fn paper_when(&self, item: &ItemDefinition, lang: &str) -> Option<PaperWhen> {
        let all: Vec<_> = item.enablement.conditions.iter().map(|one| self.paper_condition(one, lang)).collect();
        (!all.is_empty()).then_some(match item.enablement.behavior {
            EnableBehavior::All => PaperWhen::All(all),
            EnableBehavior::Any => PaperWhen::Any(all),
        })
    }

    fn paper_condition(&self, condition: &Condition, lang: &str) -> PaperCondition {
        let question = condition.target.map(|index| self.at(index));
        let test = match &condition.test {
            ConditionTest::Exists(true) => PaperTest::Answered,
            ConditionTest::Exists(false) | ConditionTest::Never => PaperTest::Unanswered,
            ConditionTest::Compare(comparison, operand) => {
                let words = match question.and_then(|question| question.options.find(operand)) {
                    Some(option) => AnswerView::Words(option.words(lang)),
                    None => view(operand),
                };
                compared(*comparison, words)
            }
        };
        PaperCondition { number: question.map_or(0, |question| question.number), test }
    }
}

fn compared(comparison: Comparison, words: AnswerView) -> PaperTest {
    match comparison {
        Comparison::Equal => PaperTest::Is(words),
        Comparison::NotEqual => PaperTest::IsNot(words),
        Comparison::Greater => PaperTest::Above(words),
        Comparison::Less => PaperTest::Below(words),
        Comparison::GreaterOrEqual => PaperTest::AtLeast(words),
        Comparison::LessOrEqual => PaperTest::AtMost(words),
    }
}

/// A value in words, where it is none of the options.
pub(super) fn view(answer: &Answer) -> AnswerView {
    AnswerView::of(answer).unwrap_or_else(|| AnswerView::Words(answer.raw()))
}
