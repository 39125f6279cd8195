//! `enableWhen`: when an item is shown.

use std::cmp::Ordering;

use crate::answer::{Answer, is_answered};
use crate::link_id::LinkId;

use super::item::ItemIndex;

/// All conditions of one item.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Enablement {
    pub(crate) behavior: EnableBehavior,
    pub(crate) conditions: Vec<Condition>,
}

/// How several conditions work together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum EnableBehavior {
    /// All must be true. Also where the author forgot to say, which is an error in the definition.
    #[default]
    All,
    /// One is enough.
    Any,
}

/// One condition on one question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Condition {
    pub(crate) question: LinkId,
    /// `None` where the question is unknown or the condition closes a cycle: it is then seen as unanswered.
    pub(crate) target: Option<ItemIndex>,
    pub(crate) test: ConditionTest,
}

/// What a condition asks of the answers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ConditionTest {
    /// `exists`
    Exists(bool),
    /// A comparison with one value.
    Compare(Comparison, Answer),
    /// An error in the definition.
    Never,
}

/// The operators that compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Greater,
    Less,
    GreaterOrEqual,
    LessOrEqual,
}

impl Enablement {
    /// Whether the conditions hold; `answers` gives what a condition on a question sees.
    pub(crate) fn holds<'a>(&self, answers: impl Fn(ItemIndex) -> &'a [Answer]) -> bool {
        let holds = |condition: &Condition| {
            let seen = condition.target.map_or(&[][..], &answers);
            condition.test.holds(seen)
        };
        match self.behavior {
            EnableBehavior::All => self.conditions.iter().all(holds),
            EnableBehavior::Any => self.conditions.is_empty() || self.conditions.iter().any(holds),
        }
    }
}

impl ConditionTest {
    /// R5's semantics: `!=` is true when no answer is equal, all others need at least one answer.
    pub(crate) fn holds(&self, answers: &[Answer]) -> bool {
        match self {
            Self::Exists(wanted) => is_answered(answers) == *wanted,
            Self::Compare(Comparison::NotEqual, operand) => !answers.iter().any(|answer| answer.is_same(operand)),
            Self::Compare(comparison, operand) => {
                answers.iter().filter_map(|answer| answer.compare(operand)).any(|order| comparison.accepts(order))
            }
            Self::Never => false,
        }
    }
}

impl Comparison {
    /// Whether it needs values that have an order.
    pub(crate) fn needs_order(self) -> bool {
        !matches!(self, Self::Equal | Self::NotEqual)
    }

    fn accepts(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::NotEqual => order.is_ne(),
            Self::Greater => order.is_gt(),
            Self::Less => order.is_lt(),
            Self::GreaterOrEqual => order.is_ge(),
            Self::LessOrEqual => order.is_le(),
        }
    }
}
