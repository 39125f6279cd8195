//! A goal about the staff's own work, by consultant and quarter.

use std::collections::BTreeMap;

use responses::Quarter;

use crate::{About, GoalDefinition, Replies, Reply, tally::Tally};

/// How one consultant's courses stand to a goal in one quarter. It is no figure about children or families, so nothing is hidden.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffFigure {
    /// The label that the municipality gives the consultant; none where the response does not say.
    pub consultant: Option<String>,
    /// The quarter; none where the response does not say its day.
    pub quarter: Option<Quarter>,
    /// How many courses are measured.
    pub n: u64,
    /// In the goal's unit; none without a measured course.
    pub value: Option<f64>,
    /// Whether the goal is met; not said without a measured course.
    pub met: Option<bool>,
    /// Closing cards without an answer to this question.
    pub missing: u64,
}

impl StaffFigure {
    /// A figure for every consultant and quarter with a closing card, in that order; none at all for a goal about families.
    pub fn of(goal: &GoalDefinition, replies: &Replies) -> Vec<Self> {
        if goal.about != About::Staff {
            return Vec::new();
        }
        let mut groups: BTreeMap<(Option<&str>, Option<Quarter>), Vec<&Reply>> = BTreeMap::new();
        let asked = goal.asked();
        for reply in replies.iter().filter(|reply| reply.is_of(&asked.speakers)) {
            groups.entry((reply.consultant(), reply.quarter())).or_default().push(reply);
        }
        let figure = |((consultant, quarter), replies): ((Option<&str>, _), Vec<&Reply>)| {
            let tally = Tally::of(&asked, replies);
            let n = tally.n();
            Self {
                consultant: consultant.map(str::to_owned),
                quarter,
                n,
                value: goal.value(tally.sum, n),
                met: goal.met(tally.sum, n),
                missing: tally.missing,
            }
        };
        groups.into_iter().map(figure).collect()
    }
}
