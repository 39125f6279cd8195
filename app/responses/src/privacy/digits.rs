//! Digits as people group them: `12 34 56 78`, `010190-1234`.

use std::ops::Range;

/// What stands between two groups of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    /// Spaces of any kind.
    Space,
    /// A hyphen or a dash, with or without spaces.
    Dash,
    /// A full stop.
    Dot,
    /// A slash.
    Slash,
    /// Words, a line break, a comma, or the text's beginning: not the same number.
    Break,
}

/// Digits without anything between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// What stands before it.
    pub(crate) before: Separator,
    /// Whether it follows a `+`.
    pub(crate) sign: Sign,
    /// 0-9 each, also where the text has Arabic or full-width digits.
    pub(crate) digits: Vec<u8>,
    /// Where it stands, in bytes.
    pub(crate) range: Range<usize>,
}

/// Whether a group is written with a country code's plus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// `+` right before it.
    Plus,
    /// Nothing of the kind.
    None,
}

/// All groups of a text.
pub(crate) fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut end = 0;
    for (at, character) in text.char_indices() {
        let Some(digit) = digit(character) else {
            continue;
        };
        match groups.last_mut() {
            Some(group) if end == at => group.digits.push(digit),
            last => {
                let between = &text[end..at];
                let before = if last.is_some() { separator(between) } else { Separator::Break };
                let sign = if between.ends_with('+') { Sign::Plus } else { Sign::None };
                groups.push(Group { before, sign, digits: vec![digit], range: at..at });
            }
        }
        end = at + character.len_utf8();
        if let Some(group) = groups.last_mut() {
            group.range.end = end;
        }
    }
    groups
}

fn separator(between: &str) -> Separator {
    // `(+45) 12 34 56 78`
    let between = between.strip_prefix(')').unwrap_or(between);
    if between.contains(['\n', '\r']) || between.chars().count() > 3 {
        return Separator::Break;
    }
    let mut marks = between.chars().filter(|character| !character.is_whitespace());
    let is_spaced = between.starts_with(char::is_whitespace) || between.ends_with(char::is_whitespace);
    match (marks.next(), marks.next()) {
        (None, _) => Separator::Space,
        (Some('-' | '\u{2010}'..='\u{2014}' | '\u{2212}'), None) => Separator::Dash,
        (Some('.'), None) if !is_spaced => Separator::Dot,
        (Some('/'), None) if !is_spaced => Separator::Slash,
        _ => Separator::Break,
    }
}

/// The digit, also in Arabic, Persian and full-width script.
fn digit(character: char) -> Option<u8> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    u8::try_from(u32::from(character) - u32::from(zero)).ok()
}
