//! Four entries that can change together without any total changing.

use super::{Mask, Table};

/// Two lines and two columns; either may be that of the totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ring {
    pub(super) rows: [usize; 2],
    pub(super) columns: [usize; 2],
}

/// One person more in the ring's first corner, or one fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    More,
    Fewer,
}

impl Ring {
    pub(super) fn corners(self) -> [(usize, usize); 4] {
        let ([r, s], [c, d]) = (self.rows, self.columns);
        [(r, c), (r, d), (s, c), (s, d)]
    }

    /// Whether a table with other numbers in all four corners shows the same under this mask.
    pub(super) fn holds(self, table: &Table, mask: &Mask) -> bool {
        [Turn::More, Turn::Fewer]
            .into_iter()
            .any(|turn| self.turned(table, turn).is_some_and(|rows| fits(table, mask, &rows)))
    }

    /// The counts of the groups after the turn; none where a corner would come to nobody.
    fn turned(self, table: &Table, turn: Turn) -> Option<Vec<Vec<u64>>> {
        // Two counts in one line change against each other, a count and its total with each other.
        let across = self.columns.contains(&table.last_column());
        let down = self.rows.contains(&table.last_row());
        let mut rows: Vec<Vec<u64>> = table.rows.iter().map(|row| row.counts.clone()).collect();
        for (place, (row, column)) in self.corners().into_iter().enumerate() {
            let in_second_column = !across && place % 2 == 1;
            let in_second_row = !down && place >= 2;
            let more = (turn == Turn::More) ^ in_second_column ^ in_second_row;
            // Never down to nobody: since zeros are mostly shown, somebody would take a hidden number for one at least.
            let changed = |count: u64| if more { Some(count + 1) } else { (count > 1).then(|| count - 1) };
            changed(table.entry(row, column))?;
            if let Some(count) = rows.get_mut(row).and_then(|row| row.get_mut(column)) {
                *count = changed(*count)?;
            }
        }
        Some(rows)
    }
}

/// Whether groups of these counts can have the values and the verdicts that the mask shows.
fn fits(table: &Table, mask: &Mask, rows: &[Vec<u64>]) -> bool {
    let (mut low, mut high, mut people) = (0, 0, 0);
    for (place, counts) in rows.iter().enumerate() {
        let Some((lowest, highest)) = sums(table, mask, place, counts) else { return false };
        low += lowest;
        high += highest;
        people += counts.iter().sum::<u64>();
    }
    narrowed(table, mask, table.last_row(), (low, high), people).is_some()
}

/// The lowest and the highest sum of scores that a group of these counts can have.
fn sums(table: &Table, mask: &Mask, row: usize, counts: &[u64]) -> Option<(u64, u64)> {
    let by =
        |end: fn(&(u64, u64)) -> u64| counts.iter().zip(&table.scores).map(|(count, score)| count * end(score)).sum();
    narrowed(table, mask, row, (by(|score| score.0), by(|score| score.1)), counts.iter().sum())
}

/// Those sums of a span that give the line the value and the verdict it shows.
fn narrowed(table: &Table, mask: &Mask, row: usize, (low, high): (u64, u64), n: u64) -> Option<(u64, u64)> {
    let sum = table.sum(row);
    if mask.shows_value(table, row) {
        return (low..=high).contains(&sum).then_some((sum, sum));
    }
    if !mask.shows_verdict(table, row) {
        return Some((low, high));
    }
    let verdict = table.met(sum, table.entry(row, table.last_column()));
    let alike = |sum: &u64| table.met(*sum, n) == verdict;
    // A verdict changes once along the span, so its first and its last sum are the ends of what is left.
    Some(((low..=high).find(alike)?, (low..=high).rfind(alike)?))
}
