//! FHIR's `date`, `dateTime` and `time`.

use std::cmp::Ordering;

/// A date, a date with a time of day, or a time of day, as far as it is known. It exists: never 30 February.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    text: String,
    /// Year, month, day, hour, minute, milliseconds.
    parts: [i64; 6],
    /// The first part that is known: a time of day has no year.
    first: usize,
    /// After the last part that is known.
    end: usize,
    /// Minutes east of Greenwich.
    offset: Option<i64>,
}

/// The place of the hour among the parts.
const HOUR: usize = 3;

impl Moment {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn date(text: &str) -> Option<Self> {
        let mut moment = Self::unknown(text, 0);
        for (part, width) in text.split('-').zip([4, 2, 2, 0]) {
            moment.push(digits(part, width)?);
        }
        let [year, month, day, ..] = moment.parts;
        let (month, day) = (if moment.end > 1 { month } else { 1 }, if moment.end > 2 { day } else { 1 });
        let exists = year > 0 && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        exists.then_some(moment)
    }

    /// A date, or one with `T`, a time of day and its distance from Greenwich.
    pub fn date_time(text: &str) -> Option<Self> {
        let Some((date, rest)) = text.split_once('T') else {
            return Self::date(text);
        };
        let (clock, offset) = split_offset(rest)?;
        let (date, clock) = (Self::date(date).filter(|date| date.end == HOUR)?, Self::time(clock)?);
        let mut parts = clock.parts;
        parts[..HOUR].copy_from_slice(&date.parts[..HOUR]);
        Some(Self { text: text.to_owned(), parts, first: 0, end: clock.end, offset })
    }

    /// `HH:MM:SS`, with or without a fraction.
    pub fn time(text: &str) -> Option<Self> {
        let mut moment = Self::unknown(text, HOUR);
        let mut parts = text.splitn(3, ':');
        moment.push(digits(parts.next()?, 2).filter(|hour| *hour < 24)?);
        moment.push(digits(parts.next()?, 2).filter(|minute| *minute < 60)?);
        moment.push(milliseconds(parts.next()?)?);
        Some(moment)
    }

    /// As FHIR writes it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Which is earlier; `None` where too little is known, as with `2026` and `2026-05`.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        if self.first != other.first {
            return None;
        }
        if let (Some(one), Some(another)) = (self.instant(), other.instant()) {
            return Some(one.cmp(&another));
        }
        let common = self.first..self.end.min(other.end);
        let order = self.parts[common.clone()].cmp(&other.parts[common]);
        (order.is_ne() || self.end == other.end).then_some(order)
    }

    /// Without the time of day.
    pub(crate) fn on_day(&self) -> Self {
        Self { end: self.end.min(HOUR), offset: None, ..self.clone() }
    }

    fn unknown(text: &str, first: usize) -> Self {
        Self { text: text.to_owned(), parts: [0; 6], first, end: first, offset: None }
    }

    fn push(&mut self, part: i64) {
        self.parts[self.end] = part;
        self.end += 1;
    }

    /// Milliseconds since 1 January of the year 0 in Greenwich.
    fn instant(&self) -> Option<i64> {
        let [year, month, day, hour, minute, milliseconds] = self.parts;
        let days = (0..month - 1).map(|month| days_in(year, month + 1)).sum::<i64>() + day - 1;
        let leap_days = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        let minutes = ((year * 365 + leap_days + days) * 24 + hour) * 60 + minute - self.offset?;
        Some(minutes * 60_000 + milliseconds)
    }
}

fn digits(text: &str, width: usize) -> Option<i64> {
    let fits = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn milliseconds(text: &str) -> Option<i64> {
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, "0"));
    // FHIR allows a leap second.
    let seconds = digits(seconds, 2).filter(|seconds| *seconds <= 60)?;
    let three = format!("{fraction:0<3}");
    digits(fraction, fraction.len()).filter(|_| !fraction.is_empty())?;
    Some(seconds * 1000 + digits(three.get(..3)?, 3)?)
}

/// The time of day, and the minutes east of Greenwich.
fn split_offset(text: &str) -> Option<(&str, Option<i64>)> {
    if let Some(clock) = text.strip_suffix('Z') {
        return Some((clock, Some(0)));
    }
    let Some(at) = text.find(['+', '-']) else {
        return Some((text, None));
    };
    let (hours, minutes) = text[at + 1..].split_once(':')?;
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2).filter(|minutes| *minutes < 60)?);
    let distance = Some(hours * 60 + minutes).filter(|distance| *distance <= 14 * 60)?;
    let sign = if text[at..].starts_with('-') { -1 } else { 1 };
    Some((&text[..at], Some(sign * distance)))
}

fn days_in(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_exists() {
        for date in ["2026", "2026-02", "2024-02-29", "2000-02-29", "0001-01-01"] {
            assert!(Moment::date(date).is_some(), "{date}");
        }
        for date in ["", "26", "2026-13", "2026-02-29", "1900-02-29", "2026-00", "2026-1-1", "2026-01-01-01", "0000"] {
            assert!(Moment::date(date).is_none(), "{date}");
        }
        for time in ["2026-02-01T10:30:00Z", "2026-02-01T10:30:00.123456+01:00", "2026-02-01T23:59:60-03:30", "2026"] {
            assert!(Moment::date_time(time).is_some(), "{time}");
        }
        for time in ["2026-02T10:30:00Z", "2026-02-01T24:00:00Z", "2026-02-01T10:30Z", "2026-02-01T10:30:00+15:00"] {
            assert!(Moment::date_time(time).is_none(), "{time}");
        }
        assert!(Moment::time("09:05:00").is_some() && Moment::time("9:05:00").is_none());
        assert!(Moment::time("09:05").is_none() && Moment::time("09:05:00Z").is_none());
    }

    #[test]
    fn earlier_and_later() {
        use Ordering::{Equal, Greater, Less};
        for (one, other, order) in [
            ("2026-05-01", "2026-05-02", Some(Less)),
            ("2026", "2027-01", Some(Less)),
            ("2026", "2026-05", None),
            ("2026-05", "2026-05", Some(Equal)),
            ("2026-05-02T00:30:00+02:00", "2026-05-01T22:30:00Z", Some(Equal)),
            ("2024-03-01T00:00:00Z", "2024-02-29T23:59:59.999Z", Some(Greater)),
            ("2026-05-02T00:30:00Z", "2026-05-02", None),
        ] {
            let (one, other) = (Moment::date_time(one).unwrap(), Moment::date_time(other).unwrap());
            assert_eq!(one.compare(&other), order, "{one:?} {other:?}");
        }
        assert_eq!(Moment::time("09:00:00").unwrap().compare(&Moment::time("10:00:00").unwrap()), Some(Less));
        assert_eq!(Moment::time("09:00:00").unwrap().compare(&Moment::date("2026").unwrap()), None);
    }
}
