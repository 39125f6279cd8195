//! A quarter of a year, as agreements are followed up.

use std::fmt;

use crate::Day;

/// Three months of a year, ordered by time; written `2026-K1`, as in Danish "1. kvartal".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: u16,
    number: u8,
}

impl Quarter {
    /// The quarter that a day lies in.
    pub fn of(day: Day) -> Self {
        Self { year: day.year(), number: day.month().div_ceil(3) }
    }

    /// Every quarter from the one of the first day to the one of the last, both included.
    pub fn between(first: Day, last: Day) -> impl Iterator<Item = Self> {
        let last = Self::of(last);
        std::iter::successors(Some(Self::of(first)), |quarter| Some(quarter.next()))
            .take_while(move |quarter| *quarter <= last)
    }

    /// Reads `2026-K1`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.split_once("-K")?;
        let quarter = Self { year: year.parse().ok()?, number: number.parse().ok()? };
        ((1..=4).contains(&quarter.number) && quarter.to_string() == text).then_some(quarter)
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// 1-4.
    pub fn number(self) -> u8 {
        self.number
    }

    fn next(self) -> Self {
        match self.number {
            4 => Self { year: self.year.saturating_add(1), number: 1 },
            number => Self { year: self.year, number: number + 1 },
        }
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-K{}", self.year, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_day_lies_in_a_quarter() {
        for (on, quarter) in [
            ("2026-01-01", "2026-K1"),
            ("2026-03-31", "2026-K1"),
            ("2026-04-01", "2026-K2"),
            ("2026-09-30", "2026-K3"),
            ("2026-12-31", "2026-K4"),
        ] {
            assert_eq!(Quarter::of(day(on)).to_string(), quarter, "{on}");
            assert_eq!(Quarter::parse(quarter), Some(Quarter::of(day(on))));
        }
    }

    #[test]
    fn quarters_follow_each_other() {
        let quarters: Vec<_> =
            Quarter::between(day("2025-11-02"), day("2026-04-01")).map(|quarter| quarter.to_string()).collect();
        assert_eq!(quarters, ["2025-K4", "2026-K1", "2026-K2"]);
        for wrong in ["", "2026-K5", "2026-K0", "26-K1", "2026K1", "2026-K01"] {
            assert_eq!(Quarter::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Quarter::between(day("2026-04-01"), day("2026-01-01")).count(), 0);
    }
}
