//! A look for CPR numbers, telephone numbers and mail addresses in free text, so that a person can be warned before finishing.
//!
//! It warns, it never refuses: too much found costs a glance, and what it misses nothing catches. A help line with eight digits is
//! found as a telephone number too; which numbers are public is content, not code.

mod digits;
mod email;
mod number;

use std::ops::Range;

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
}

/// Everything found, in the order of the text, without overlap.
pub fn find_personal_data(text: &str) -> Vec<Finding> {
    let mut findings = email::find(text);
    let numbers: Vec<Finding> = number::find(text)
        .into_iter()
        .filter(|number| {
            findings.iter().all(|mail| number.range.end <= mail.range.start || mail.range.end <= number.range.start)
        })
        .collect();
    findings.extend(numbers);
    findings.sort_by_key(|finding| finding.range.start);
    findings
}
