//! Street names with a house number.

use std::ops::Range;

use super::{Finding, FindingKind};

/// What Danish street names end in.
const ENDINGS: [&str; 22] = [
    "vej", "vejen", "gade", "gaden", "allé", "alle", "stræde", "strædet", "torv", "torvet", "plads", "pladsen",
    "vænge", "vænget", "parken", "bakken", "toften", "engen", "stien", "haven", "marken", "skoven",
];
/// What a number counts when it is no house number.
const COUNTED: [&str; 24] = [
    "gang",
    "gange",
    "år",
    "måned",
    "måneder",
    "uge",
    "uger",
    "dag",
    "dage",
    "time",
    "timer",
    "minut",
    "minutter",
    "km",
    "meter",
    "m",
    "kr",
    "kroner",
    "børn",
    "unge",
    "mennesker",
    "familier",
    "personer",
    "procent",
];

/// Every street with a number, »Skovvejen 12 B«.
pub(crate) fn find(text: &str) -> Vec<Finding> {
    let words = words(text);
    let pairs = words.windows(2).enumerate();
    let found = pairs.filter_map(|(at, pair)| {
        let [(street, name), (number, digits)] = pair else { return None };
        let touching =
            text.get(street.end..number.start).is_some_and(|between| between.trim_matches([' ', '\u{a0}']).is_empty());
        let next = words.get(at + 2).map_or(String::new(), |(_, word)| word.to_lowercase());
        let is_address = touching && is_street(name) && is_house(digits) && !COUNTED.contains(&&*next);
        is_address.then_some(Finding { kind: FindingKind::Address, range: street.start..number.end })
    });
    found.collect()
}

/// A name of its own before the ending: »Skovvej«, and not »vej«, »omvej« or »pladsen«.
fn is_street(word: &str) -> bool {
    let lower = word.to_lowercase();
    let begins_large = word.chars().next().is_some_and(char::is_uppercase);
    let stem = ENDINGS.iter().filter_map(|ending| lower.strip_suffix(ending)).map(|stem| stem.chars().count()).max();
    stem.is_some_and(|length| if begins_large { length >= 2 } else { length >= 4 })
}

/// 1-999, with or without a letter.
fn is_house(word: &str) -> bool {
    let digits = word.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    let letters = word.len() - digits.len();
    (1..=3).contains(&digits.len())
        && letters <= 1
        && !digits.starts_with('0')
        && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// Letters and digits in a row, with where they stand.
fn words(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match (character.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from..at, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    words
}
