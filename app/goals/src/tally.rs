//! What a group of replies answered to a question.

use crate::{Reply, asked::Asked, measure::Place};

/// Counts of people; `columns` are those that are measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) columns: Vec<u64>,
    /// The scores of the measured together.
    pub(crate) sum: u64,
    pub(crate) beside: Vec<u64>,
    /// Finished responses without an answer to this question.
    pub(crate) missing: u64,
}

impl Tally {
    pub(crate) fn of<'a>(asked: &Asked, replies: impl IntoIterator<Item = &'a Reply>) -> Self {
        let mut tally = Self {
            columns: vec![0; asked.measure.columns().len()],
            sum: 0,
            beside: vec![0; asked.measure.beside().len()],
            missing: 0,
        };
        for reply in replies {
            match asked.measure.place(reply.answer(&asked.link_id)) {
                Place::Measured { column, score } => {
                    tally.columns[column] += 1;
                    tally.sum += u64::from(score);
                }
                Place::Beside(column) => tally.beside[column] += 1,
                Place::Missing => tally.missing += 1,
            }
        }
        tally
    }

    /// How many are measured: the denominator.
    pub(crate) fn n(&self) -> u64 {
        self.columns.iter().sum()
    }
}
