//! A table of counts with its totals.

use crate::{GoalDefinition, measure::Measure, tally::Tally};

/// One group: its counts by column, and its scores together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) counts: Vec<u64>,
    pub(crate) sum: u64,
}

/// Groups below each other. The entries are the counts, in a last column the groups' totals, and in a last line those of all groups.
pub(crate) struct Table<'a> {
    /// None where answers are only counted: no value and no verdict is shown then.
    pub(crate) goal: Option<&'a GoalDefinition>,
    pub(crate) rows: Vec<Row>,
    /// Lowest and highest score of one person in each column.
    pub(crate) scores: Vec<(u64, u64)>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(goal: Option<&'a GoalDefinition>, measure: &Measure, tallies: &[Tally]) -> Self {
        // What is only counted has no scores: each answer is worth nothing, and the sum tells nothing.
        let sum = |tally: &Tally| if goal.is_some() { tally.sum } else { 0 };
        let rows = tallies.iter().map(|tally| Row { counts: tally.columns.clone(), sum: sum(tally) }).collect();
        let scores = scores(measure).into_iter().map(|score| if goal.is_some() { score } else { (0, 0) }).collect();
        Self { goal, rows, scores }
    }

    /// The verdict on so many people whose scores add up to `sum`.
    pub(super) fn met(&self, sum: u64, n: u64) -> Option<bool> {
        self.goal?.met(sum, n)
    }

    /// The number of the line of totals.
    pub(super) fn last_row(&self) -> usize {
        self.rows.len()
    }

    /// The number of the column of totals.
    pub(super) fn last_column(&self) -> usize {
        self.scores.len()
    }

    /// How many people an entry counts.
    pub(super) fn entry(&self, row: usize, column: usize) -> u64 {
        let in_row = |row: &Row| match row.counts.get(column) {
            Some(count) => *count,
            None => row.counts.iter().sum(),
        };
        match self.rows.get(row) {
            Some(row) => in_row(row),
            None => self.rows.iter().map(in_row).sum(),
        }
    }

    /// All scores of a line together.
    pub(super) fn sum(&self, row: usize) -> u64 {
        self.rows.get(row).map_or_else(|| self.rows.iter().map(|row| row.sum).sum(), |row| row.sum)
    }

    /// Whether `n` people with these scores say that all but a few gave the same answer, at one end of the scale.
    pub(super) fn names_few(&self, sum: u64, n: u64) -> bool {
        let low = self.scores.iter().map(|(low, _)| low).min().copied().unwrap_or_default();
        let high = self.scores.iter().map(|(_, high)| high).max().copied().unwrap_or_default();
        super::is_few((n * high).saturating_sub(sum)) || super::is_few(sum.saturating_sub(n * low))
    }
}

fn scores(measure: &Measure) -> Vec<(u64, u64)> {
    measure.columns().iter().map(|band| (u64::from(band.low), u64::from(band.high))).collect()
}
