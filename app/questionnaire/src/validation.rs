//! Whether answers keep to their question's limits.

use std::cmp::Ordering;

use crate::answer::{Answer, Decimal, is_same_unit};
use crate::definition::item::{ItemDefinition, ItemKind, TextLines};
use crate::definition::limits::Limits;
use crate::definition::options::{Constraint, OptionSource};
use crate::issue::AnswerIssue;

/// What is wrong with what was answered. That something is missing is not looked at here.
pub(crate) fn issue_of(item: &ItemDefinition, answers: &[Answer]) -> Option<AnswerIssue> {
    let single = answers.iter().find_map(|answer| issues_of_one(item, answer).into_iter().next());
    single.or_else(|| issue_of_all(item, answers))
}

/// Everything that is wrong with one answer.
pub(crate) fn issues_of_one(item: &ItemDefinition, answer: &Answer) -> Vec<AnswerIssue> {
    if let Answer::Unparsed(raw) = answer {
        return vec![issue_of_raw(item, raw)];
    }
    if !is_of_type(item, answer) {
        return vec![AnswerIssue::WrongType];
    }
    let mut issues = issues_of_value(item, answer);
    issues.extend(issue_of_option(item, answer));
    issues
}

fn issue_of_raw(item: &ItemDefinition, raw: &str) -> AnswerIssue {
    let number = Decimal::parse(raw).map(Decimal::value).filter(|_| item.kind == ItemKind::Integer);
    match number {
        Some(number) if number > f64::from(i32::MAX) => beyond_32_bits(item.limits(), i64::MAX),
        Some(number) if number < f64::from(i32::MIN) => beyond_32_bits(item.limits(), i64::MIN),
        _ if matches!(item.kind, ItemKind::Boolean | ItemKind::Coding) => AnswerIssue::WrongType,
        _ => AnswerIssue::NotReadable { kind: item.kind },
    }
}

/// Whether a question of that kind can hold such an answer, options apart.
pub(crate) fn is_of_type(item: &ItemDefinition, answer: &Answer) -> bool {
    match (item.kind, answer) {
        (ItemKind::Boolean, Answer::Boolean(_))
        | (ItemKind::Integer, Answer::Integer(_))
        | (ItemKind::Decimal, Answer::Decimal(_))
        | (ItemKind::Date, Answer::Date(_))
        | (ItemKind::DateTime, Answer::DateTime(_))
        | (ItemKind::Time, Answer::Time(_))
        | (ItemKind::Text(_), Answer::Text(_))
        | (ItemKind::Url, Answer::Url(_))
        | (ItemKind::Coding, Answer::Coding(_))
        | (ItemKind::Quantity, Answer::Quantity(_))
        | (ItemKind::Reference, Answer::Reference(_))
        | (ItemKind::Attachment, Answer::Attachment(_)) => true,
        (_, Answer::Text(_)) => item.is_question() && item.options.constraint == Constraint::OptionsOrString,
        _ => false,
    }
}

fn issue_of_option(item: &ItemDefinition, answer: &Answer) -> Option<AnswerIssue> {
    if !is_other_than_the_options(item, answer) {
        return None;
    }
    let nobody_knows = item.options.source == OptionSource::Elsewhere;
    Some(if nobody_knows { AnswerIssue::UnknownOptions } else { AnswerIssue::NotAnOption })
}

/// Whether the options must be kept to, and this is none of them as far as anybody can tell.
pub(crate) fn is_other_than_the_options(item: &ItemDefinition, answer: &Answer) -> bool {
    let options = &item.options;
    let free = match options.constraint {
        Constraint::OptionsOrType => true,
        Constraint::OptionsOrString => matches!(answer, Answer::Text(_)),
        Constraint::OptionsOnly => false,
    };
    let stated = options.source == OptionSource::Elsewhere || !options.is_empty();
    !free && stated && options.find(answer).is_none()
}

fn issues_of_value(item: &ItemDefinition, answer: &Answer) -> Vec<AnswerIssue> {
    let limits = item.limits();
    let mut issues = match answer {
        Answer::Integer(number) if i32::try_from(*number).is_err() => vec![beyond_32_bits(limits, *number)],
        Answer::Quantity(quantity) if !limits.units.is_empty() => {
            let known = limits.units.iter().any(|unit| is_same_unit(unit, &quantity.unit));
            if known { Vec::new() } else { vec![AnswerIssue::WrongUnit] }
        }
        Answer::Text(text) => issues_of_text(item, text),
        Answer::Url(text) if !is_address(text) => vec![AnswerIssue::NotAnAddress],
        Answer::Url(text) => issues_of_length(limits, text),
        _ => Vec::new(),
    };
    if issues.is_empty() {
        issues.extend(issues_of_range(limits, answer));
        let matched = limits.pattern.as_ref().is_none_or(|pattern| pattern.matches(&answer.raw()));
        issues.extend((!matched).then(|| AnswerIssue::WrongForm { format: limits.entry_format.clone() }));
    }
    issues
}

/// FHIR's integers have 32 bits; the author's own limit says it better where there is one.
fn beyond_32_bits(limits: &Limits, number: i64) -> AnswerIssue {
    let widest = |end: i32| Answer::Integer(i64::from(end));
    if number < 0 {
        return AnswerIssue::BelowMin { min: limits.min.clone().unwrap_or_else(|| widest(i32::MIN)) };
    }
    AnswerIssue::AboveMax { max: limits.max.clone().unwrap_or_else(|| widest(i32::MAX)) }
}

fn issues_of_range(limits: &Limits, answer: &Answer) -> Vec<AnswerIssue> {
    let mut issues = Vec::new();
    let wrong_unit = |limit: &Answer| matches!(answer, Answer::Quantity(_)) && answer.compare(limit).is_none();
    if let Some(min) = &limits.min {
        if wrong_unit(min) {
            issues.push(AnswerIssue::WrongUnit);
        } else if answer.compare(min) == Some(Ordering::Less) {
            issues.push(AnswerIssue::BelowMin { min: min.clone() });
        }
    }
    if let Some(max) = &limits.max {
        if wrong_unit(max) && issues.is_empty() {
            issues.push(AnswerIssue::WrongUnit);
        } else if answer.compare(max) == Some(Ordering::Greater) {
            issues.push(AnswerIssue::AboveMax { max: max.clone() });
        }
    }
    let places = match answer {
        Answer::Decimal(decimal) => decimal.places(),
        Answer::Quantity(quantity) => quantity.value.places(),
        _ => 0,
    };
    issues.extend(limits.places.filter(|max| places > *max).map(|max| AnswerIssue::TooManyPlaces { max }));
    issues
}

fn issues_of_text(item: &ItemDefinition, text: &str) -> Vec<AnswerIssue> {
    if item.kind != ItemKind::Text(TextLines::Several) && text.contains(['\n', '\r']) {
        return vec![AnswerIssue::LineBreak];
    }
    issues_of_length(item.limits(), text)
}

fn issues_of_length(limits: &Limits, text: &str) -> Vec<AnswerIssue> {
    let length = text.chars().count();
    let long = limits.max_length.filter(|max| length > *max).map(|max| AnswerIssue::TooLong { max });
    let short = limits.min_length.filter(|min| length < *min).map(|min| AnswerIssue::TooShort { min });
    long.into_iter().chain(short).collect()
}

/// A look at the form of a URI: a scheme of at least two letters and no blanks, or a relative one; `urn:uuid:` is whole.
fn is_address(text: &str) -> bool {
    let has_odd = text.chars().any(|c| c.is_whitespace() || c.is_control() || r#"<>"{}|\^`"#.contains(c));
    if has_odd {
        return false;
    }
    if let Some(uuid) = text.strip_prefix("urn:uuid:") {
        let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
        return lengths == [8, 4, 4, 4, 12] && uuid.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    }
    match text.split_once(':') {
        Some((scheme, rest)) if !scheme.contains(['/', '?', '#']) => {
            let letters = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
            scheme.len() > 1 && scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && letters && !rest.is_empty()
        }
        _ => true,
    }
}

/// What is wrong with the answers together.
pub(crate) fn issue_of_all(item: &ItemDefinition, answers: &[Answer]) -> Option<AnswerIssue> {
    let stands_alone = |answer: &Answer| item.options.find(answer).is_some_and(|option| option.exclusive);
    if answers.len() > 1 && answers.iter().any(stands_alone) {
        return Some(AnswerIssue::ExclusiveCombined);
    }
    let max = item.occurs.max.filter(|max| answers.len() > *max)?;
    Some(AnswerIssue::TooMany { max })
}
