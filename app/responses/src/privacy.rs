//! A look for CPR numbers, telephone numbers, mail addresses and street addresses in free text, so that a person can be warned before finishing.
//!
//! It warns, it never refuses: too much found costs a glance, and what it misses nothing catches. A help line with eight digits is
//! found as a telephone number too; which numbers are public is content, not code.

mod address;
mod digits;
mod email;
mod number;
mod remaining;

use std::ops::Range;

pub use remaining::{Remaining, remaining};

/// One place in a text that looks like personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it looks like.
    pub kind: FindingKind,
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
}

/// What a place looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// A Danish personal number.
    Cpr,
    /// A telephone number.
    Phone,
    /// A mail address.
    Email,
    /// A street with a house number.
    Address,
}

/// Everything found, in the order of the text, without overlap.
pub fn find_personal_data(text: &str) -> Vec<Finding> {
    let mut findings = email::find(text);
    // What stands in a mail address is not looked at again, nor is the house number of a street.
    for more in [number::find(text), address::find(text)] {
        let is_new = |finding: &Finding, known: &[Finding]| {
            known.iter().all(|other| finding.range.end <= other.range.start || other.range.end <= finding.range.start)
        };
        let new: Vec<Finding> = more.into_iter().filter(|finding| is_new(finding, &findings)).collect();
        findings.extend(new);
    }
    findings.sort_by_key(|finding| finding.range.start);
    findings
}
