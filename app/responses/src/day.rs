//! A calendar day, and never a time: the exact time would say too much about who answered.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::RecordError;

/// A real date of the Gregorian calendar, years 1-9999, written `YYYY-MM-DD`. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

impl Day {
    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`RecordError::DayNotDate`] for another shape or a day that does not exist.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        read(text).ok_or(RecordError::DayNotDate)
    }

    /// The year, 1-9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1-12.
    pub fn month(self) -> u8 {
        self.month
    }
}

impl TryFrom<String> for Day {
    type Error = RecordError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

/// The number of days in a month; 0 for a month that does not exist.
fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

fn read(text: &str) -> Option<Day> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return None;
    };
    let year = number(&[*y1, *y2, *y3, *y4])?;
    let month = u8::try_from(number(&[*m1, *m2])?).ok()?;
    let of_month = u8::try_from(number(&[*d1, *d2])?).ok()?;
    (year > 0 && of_month > 0 && of_month <= days_in(year, month)).then_some(Day { year, month, of_month })
}

fn number(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0, |sum: u16, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_dates_are_days() {
        let good = ["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"];
        for text in good {
            assert_eq!(Day::parse(text).unwrap().to_string(), text);
        }
        let bad = [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-1-1",
            "21-11-2026",
            "2026-11-21T10:00",
            "0000-01-01",
            "２026-11-21",
            "+026-11-21",
            "",
        ];
        for text in bad {
            assert_eq!(Day::parse(text), Err(RecordError::DayNotDate), "{text}");
        }
    }

    #[test]
    fn days_are_ordered_by_time() {
        assert!(Day::parse("2025-12-31").unwrap() < Day::parse("2026-01-01").unwrap());
    }
}
