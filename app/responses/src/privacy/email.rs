//! Mail addresses.

use super::{Finding, FindingKind};

/// Every `name@place.tld` in the text.
pub(crate) fn find(text: &str) -> Vec<Finding> {
    let signs = text.char_indices().filter(|(_, character)| matches!(character, '@' | '\u{ff20}'));
    signs.filter_map(|(at, sign)| around(text, at, at + sign.len_utf8())).collect()
}

/// The address around the sign at `at`, when there is one.
fn around(text: &str, at: usize, after: usize) -> Option<Finding> {
    let before = &text[..at];
    let name = before.trim_end_matches(is_name);
    let name = before[name.len()..].trim_start_matches('.');
    let rest = &text[after..];
    let place = &rest[..rest.len() - rest.trim_start_matches(is_place).len()];
    let place = place.trim_end_matches(['.', '-']);
    let (labels, top) = place.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    if name.is_empty() || !is_top || labels.split('.').any(str::is_empty) {
        return None;
    }
    Some(Finding { kind: FindingKind::Email, range: at - name.len()..after + place.len() })
}

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '.' | '_' | '%' | '+' | '-')
}

fn is_place(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '.' | '-')
}
