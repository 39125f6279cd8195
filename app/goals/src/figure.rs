//! One goal's number, by the contract.

use serde::Serialize;

use crate::{FEW, GoalDefinition, GoalId, Replies, tally::Tally};

/// A goal and where it stands. This is the contract's figure; what a screen shows by group is a [`crate::Breakdown`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// Of the goal.
    pub id: GoalId,
    /// How many are measured: the denominator.
    pub n: u64,
    /// In the goal's unit; none where `n` is under 5.
    pub value: Option<f64>,
    /// Of the value and the target.
    pub unit: String,
    /// As the goal states it.
    pub target: f64,
    /// Whether the goal is met; not said where `n` is under 5.
    pub met: Option<bool>,
    /// Whether `n` is under 5.
    pub suppressed: bool,
}

impl Figure {
    /// The figure of one goal.
    pub fn of(goal: &GoalDefinition, replies: &Replies) -> Self {
        let asked = goal.asked();
        let tally = Tally::of(&asked, replies.iter().filter(|reply| reply.is_of(&asked.speakers)));
        let n = tally.n();
        let suppressed = n < FEW;
        Self {
            id: goal.id.clone(),
            n,
            value: goal.value(tally.sum, n).filter(|_| !suppressed),
            unit: goal.unit.clone(),
            target: goal.target,
            met: goal.met(tally.sum, n).filter(|_| !suppressed),
            suppressed,
        }
    }
}
