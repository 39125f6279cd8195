//! What is hidden of a table.

use super::{Table, is_few, ring::Ring};

/// For every entry whether it is hidden, and for every line (the last is that of all groups) whether its value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mask {
    hidden: Vec<Vec<bool>>,
    withdrawn: Vec<bool>,
}

impl Mask {
    /// What has to be hidden of a table.
    pub(crate) fn of(table: &Table) -> Self {
        let (rows, columns) = (table.last_row() + 1, table.last_column() + 1);
        let few = |row| (0..columns).map(|column| is_few(table.entry(row, column))).collect();
        let names_few = |row| table.names_few(table.sum(row), table.entry(row, table.last_column()));
        let mut mask = Self { hidden: (0..rows).map(few).collect(), withdrawn: (0..rows).map(names_few).collect() };
        let mut safe = vec![vec![false; columns]; rows];
        loop {
            if let Some(entry) = mask.first_hidden(|row, column| !safe[row][column]) {
                let ring = mask.cover(table, entry);
                ring.corners().into_iter().for_each(|(row, column)| safe[row][column] = true);
            } else if let Some((row, column)) = mask.one_more(table) {
                mask.hidden[row][column] = true;
            } else if let Some(row) = mask.one_more_value(table) {
                mask.withdrawn[row] = true;
            } else {
                return mask;
            }
        }
    }

    /// Whether a count, a group's total or a column's total may be shown.
    pub(crate) fn shows(&self, row: usize, column: usize) -> bool {
        !self.hidden[row][column]
    }

    /// Whether a line's figure may be shown.
    pub(crate) fn shows_value(&self, table: &Table, row: usize) -> bool {
        !self.withdrawn[row] && self.shows_verdict(table, row)
    }

    /// Whether it may be said if a line meets the goal.
    pub(crate) fn shows_verdict(&self, table: &Table, row: usize) -> bool {
        !self.hidden[row][table.last_column()]
    }

    fn first_hidden(&self, wanted: impl Fn(usize, usize) -> bool) -> Option<(usize, usize)> {
        let entries =
            self.hidden.iter().enumerate().flat_map(|(row, line)| (0..line.len()).map(move |column| (row, column)));
        entries.into_iter().find(|&(row, column)| self.hidden[row][column] && wanted(row, column))
    }

    /// Hides the ring around a hidden entry that costs least: the fewest values, then the fewest people. The ring of the entry, both its
    /// totals and the number of all always holds, since nothing says how many there are then.
    fn cover(&mut self, table: &Table, (row, column): (usize, usize)) -> Ring {
        let others = |count: usize, own| (0..count).filter(move |&other| other != own);
        let rings = others(self.hidden.len(), row).flat_map(|second| {
            others(self.hidden[0].len(), column)
                .map(move |other| Ring { rows: [row, second], columns: [column, other] })
        });
        let covered = rings.filter_map(|ring| self.with(table, ring).map(|mask| (mask, ring)));
        let cheapest = covered.min_by_key(|(mask, _)| mask.cost(table));
        let to_totals = Ring { rows: [row, table.last_row()], columns: [column, table.last_column()] };
        let (mask, ring) = cheapest.unwrap_or_else(|| (self.with_all_hidden(), to_totals));
        *self = mask;
        ring
    }

    /// This mask with a ring hidden, and with as many values withdrawn as the ring needs; none where that does not help.
    fn with(&self, table: &Table, ring: Ring) -> Option<Self> {
        let mut mask = self.clone();
        ring.corners().into_iter().for_each(|(row, column)| mask.hidden[row][column] = true);
        if ring.holds(table, &mask) {
            return Some(mask);
        }
        ring.rows.into_iter().for_each(|row| mask.withdrawn[row] |= row != table.last_row());
        if ring.holds(table, &mask) {
            return Some(mask);
        }
        mask.withdrawn[table.last_row()] = true;
        ring.holds(table, &mask).then_some(mask)
    }

    fn with_all_hidden(&self) -> Self {
        let all = |line: &Vec<bool>| vec![true; line.len()];
        Self { hidden: self.hidden.iter().map(all).collect(), withdrawn: vec![true; self.withdrawn.len()] }
    }

    fn cost(&self, table: &Table) -> (usize, u64) {
        let values = (0..self.withdrawn.len()).filter(|&row| !self.shows_value(table, row)).count();
        let counted = |row: usize| {
            (0..self.hidden[row].len()).filter(move |&c| self.hidden[row][c]).map(move |c| table.entry(row, c))
        };
        (values, (0..self.hidden.len()).flat_map(counted).sum())
    }

    /// An entry to hide because the hidden ones of a line or a column are together few, which their shown total would tell.
    fn one_more(&self, table: &Table) -> Option<(usize, usize)> {
        let (rows, columns) = (table.last_row(), table.last_column());
        let lines = (0..=rows).map(|row| (0..columns).map(move |column| (row, column)).collect::<Vec<_>>());
        let across = lines.filter(|line| line.first().is_some_and(|&(row, _)| self.shows(row, columns)));
        let upright = (0..=columns).filter(|&column| self.shows(rows, column));
        let down = upright.map(|column| (0..rows).map(move |row| (row, column)).collect::<Vec<_>>());
        across.chain(down).find_map(|line| {
            let count = |&(row, column): &(usize, usize)| table.entry(row, column);
            let (hidden, shown): (Vec<_>, Vec<_>) =
                line.into_iter().partition(|&(row, column)| self.hidden[row][column]);
            let told = is_few(hidden.iter().map(count).sum());
            shown.into_iter().filter(|entry| told && count(entry) > 0).min_by_key(count)
        })
    }

    /// A line to withdraw the value of, because the value of all groups would tell that of the only one without, or that only few of those without differ.
    fn one_more_value(&self, table: &Table) -> Option<usize> {
        let (all, n) = (table.last_row(), table.last_column());
        if !self.shows_value(table, all) {
            return None;
        }
        let people = (0..all).filter(|&row| table.entry(row, n) > 0);
        let (shown, without): (Vec<_>, Vec<_>) = people.partition(|&row| self.shows_value(table, row));
        let sum = without.iter().map(|&row| table.sum(row)).sum();
        let told = without.len() == 1 || table.names_few(sum, without.iter().map(|&row| table.entry(row, n)).sum());
        if !told {
            return None;
        }
        Some(shown.into_iter().min_by_key(|&row| table.entry(row, n)).unwrap_or(all))
    }
}
