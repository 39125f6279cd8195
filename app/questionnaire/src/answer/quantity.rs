//! FHIR's `Quantity`.

use std::cmp::Ordering;

use crate::coding::Coding;

use super::Decimal;

/// A number with its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The number.
    pub value: Decimal,
    /// The unit: its code and system where it has them, its words in `display`.
    pub unit: Coding,
}

impl Quantity {
    /// Which is more; `None` where the units are not the same, since none is converted.
    pub(crate) fn compare(&self, other: &Self) -> Option<Ordering> {
        if !is_same_unit(&self.unit, &other.unit) {
            return None;
        }
        self.value.partial_cmp(&other.value)
    }
}

/// By system and code; by the words where one of them has no code.
pub(crate) fn is_same_unit(one: &Coding, other: &Coding) -> bool {
    if one.code.is_some() && other.code.is_some() { one.is_same(other) } else { one.words() == other.words() }
}
