//! CPR numbers and telephone numbers among groups of digits.

use super::{
    Finding, FindingKind,
    digits::{Group, Separator, Sign, groups},
};

/// How a CPR number is written: the length of each group.
const CPR: [&[usize]; 4] = [&[10], &[6, 4], &[2, 2, 2, 4], &[2, 2, 6]];
/// How eight digits of a telephone number are written.
const PHONE: [&[usize]; 9] =
    [&[8], &[4, 4], &[2, 2, 2, 2], &[2, 2, 4], &[4, 2, 2], &[2, 3, 3], &[3, 3, 2], &[3, 2, 3], &[2, 6]];

/// Every number found, from the left; the longest reading comes first.
pub(crate) fn find(text: &str) -> Vec<Finding> {
    let groups = groups(text);
    let mut findings = Vec::new();
    let mut rest = groups.as_slice();
    while !rest.is_empty() {
        let found = cpr(rest).or_else(|| foreign(rest)).or_else(|| with_country(rest)).or_else(|| phone(rest));
        let taken = match found {
            None => 1,
            Some((kind, used)) => {
                let range = rest[0].range.start..rest[used - 1].range.end;
                findings.push(Finding { kind, range });
                used
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    findings
}

type Found = Option<(FindingKind, usize)>;

/// Ten digits of which the first six are a date. Where nothing sets the last four apart, they may as well be an account or a case: then
/// the control digit decides, for the dates that have one.
fn cpr(groups: &[Group]) -> Found {
    let shape = CPR.into_iter().find(|shape| is_shaped(groups, shape))?;
    let used = &groups[..shape.len()];
    let digits: Vec<u8> = used.iter().flat_map(|group| group.digits.iter().copied()).collect();
    let is_written_as_one = *shape != [10] || has_no_control(&digits) || is_controlled(&digits);
    let is_cpr = is_date(pair(&digits, 0), pair(&digits, 2)) && used[0].sign == Sign::None && is_written_as_one;
    is_cpr.then_some((FindingKind::Cpr, shape.len()))
}

/// Modulus 11 of a CPR number's ten digits.
fn is_controlled(digits: &[u8]) -> bool {
    const WEIGHTS: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(*digit) * weight).sum::<u32>().is_multiple_of(11)
}

/// Numbers given out since October 2007 need no control digit, and some birthdays on a 1 January have none left; a day with 60 added is no
/// ordinary number either. The seventh digit tells the century.
fn has_no_control(digits: &[u8]) -> bool {
    let (day, month, year) = (pair(digits, 0), pair(digits, 2), pair(digits, 4));
    let century = match (digits.get(6), year) {
        (Some(4 | 9), 0..=36) | (Some(5..=8), 0..=57) => 2000,
        (Some(5..=8), _) => 1800,
        _ => 1900,
    };
    day > 60 || (day, month) == (1, 1) || century + u32::from(year) >= 2007
}

/// A plus and 9-15 digits: any country's number.
fn foreign(groups: &[Group]) -> Found {
    if groups.first()?.sign == Sign::None {
        return None;
    }
    let mut total = 0;
    for (place, group) in groups.iter().enumerate() {
        let is_same_number = place == 0 || matches!(group.before, Separator::Space | Separator::Dash | Separator::Dot);
        if !is_same_number || total + group.digits.len() > 15 || (total >= 10 && group.before == Separator::Space) {
            return (total >= 9).then_some((FindingKind::Phone, place));
        }
        total += group.digits.len();
    }
    (total >= 9).then_some((FindingKind::Phone, groups.len()))
}

/// 45 or 0045, apart or not, and then eight digits.
fn with_country(groups: &[Group]) -> Found {
    let first = groups.first()?;
    match first.digits.as_slice() {
        [4, 5] | [0, 0, 4, 5] => {
            let second = groups.get(1)?;
            let (kind, used) = phone(&groups[1..])?;
            (second.before != Separator::Break).then_some((kind, used + 1))
        }
        [4, 5, rest @ ..] | [0, 0, 4, 5, rest @ ..] if rest.len() == 8 && starts_phone(rest) => {
            Some((FindingKind::Phone, 1))
        }
        _ => None,
    }
}

/// Eight digits, the first 2-9, grouped as people write them, and neither dates nor years nor an amount.
fn phone(groups: &[Group]) -> Found {
    let shape = PHONE.into_iter().find(|shape| is_shaped(groups, shape))?;
    let used = &groups[..shape.len()];
    let digits: Vec<u8> = used.iter().flat_map(|group| group.digits.iter().copied()).collect();
    let separator = used.get(1).map_or(Separator::Break, |group| group.before);
    let is_uniform = used.iter().skip(1).all(|group| group.before == separator);
    let is_other = match *shape {
        [4, 4] => is_year(&digits[..4]) && is_year(&digits[4..]),
        [2, 2, 4] => is_date(pair(&digits, 0), pair(&digits, 2)) && is_year(&digits[4..]),
        [4, 2, 2] => is_year(&digits[..4]) && is_date(pair(&digits, 6), pair(&digits, 4)),
        [2, 3, 3] => separator == Separator::Dot || digits.ends_with(&[0; 6]),
        _ => false,
    };
    (starts_phone(&digits) && is_uniform && separator != Separator::Slash && !is_other)
        .then_some((FindingKind::Phone, shape.len()))
}

/// Whether the groups begin with these lengths, each group joined to the one before.
fn is_shaped(groups: &[Group], shape: &[usize]) -> bool {
    groups.len() >= shape.len()
        && groups.iter().zip(shape).enumerate().all(|(place, (group, length))| {
            group.digits.len() == *length && (place == 0 || group.before != Separator::Break)
        })
}

fn starts_phone(digits: &[u8]) -> bool {
    digits.first().is_some_and(|first| *first >= 2)
}

/// Day and month. CPR numbers for people without a residence have 60 added to the day.
fn is_date(day: u8, month: u8) -> bool {
    let day = if day > 60 { day - 60 } else { day };
    let last = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day)
}

fn is_year(digits: &[u8]) -> bool {
    matches!(digits, [1, 9, _, _] | [2, 0, _, _])
}

/// Two digits as a number.
fn pair(digits: &[u8], at: usize) -> u8 {
    match digits.get(at..at + 2) {
        Some([tens, ones]) => tens * 10 + ones,
        _ => 0,
    }
}
