//! FHIR's `decimal`.

use std::fmt;

/// A finite number. Two texts of the same number are the same number, and none is computed with, so that no digit is lost.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Decimal(f64);

/// Never NaN, so it equals itself.
impl Eq for Decimal {}

impl Decimal {
    /// That number; `None` where it is not finite.
    pub fn new(value: f64) -> Option<Self> {
        // No negative zero: it is written otherwise and means the same.
        value.is_finite().then_some(Self(value + 0.0))
    }

    /// A number as a person types it: digits with one comma or dot, and a sign.
    pub fn parse(raw: &str) -> Option<Self> {
        let plain = plain(raw).replace(',', ".");
        let digits = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if !is_number {
            return None;
        }
        Self::new(plain.parse().ok()?)
    }

    /// The number.
    pub fn value(self) -> f64 {
        self.0
    }

    /// How many digits stand after the comma; zeros at the end do not count.
    pub fn places(self) -> usize {
        let text = self.to_string();
        text.split_once('.').map_or(0, |(_, after)| after.len())
    }
}

/// Without white space around it and with the keyboard's minus: some keyboards write the typographical one.
pub(super) fn plain(raw: &str) -> String {
    raw.trim().replace('\u{2212}', "-")
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed() {
        for (raw, value, places) in [("3", 3.0, 0), ("3,50", 3.5, 1), (" \u{2212}0.25 ", -0.25, 2), ("-0", 0.0, 0)] {
            let decimal = Decimal::parse(raw).unwrap();
            assert_eq!((decimal.value(), decimal.places()), (value, places), "{raw}");
        }
        for raw in ["", "ti", "1e3", "1.000,5", "inf", "--1", "1 2"] {
            assert_eq!(Decimal::parse(raw), None, "{raw}");
        }
        assert_eq!(Decimal::parse("0,1"), Decimal::new(0.1));
    }
}
