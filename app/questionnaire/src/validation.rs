//! Whether answers keep to their question's limits.

use std::num::IntErrorKind;

use crate::answer::Answer;
use crate::definition::item::{IntegerLimits, ItemDefinition, ItemKind, TextLimits, TextLines};
use crate::issue::AnswerIssue;

/// What is wrong with what was answered. That something is missing is not looked at here.
pub(crate) fn issue_of(item: &ItemDefinition, answers: &[Answer]) -> Option<AnswerIssue> {
    let single = answers.iter().find_map(|answer| issue_of_one(item, answer));
    single.or_else(|| issue_of_all(item, answers))
}

fn issue_of_one(item: &ItemDefinition, answer: &Answer) -> Option<AnswerIssue> {
    match (&item.kind, answer) {
        (ItemKind::Boolean, Answer::Boolean(_)) => None,
        (ItemKind::Integer(limits), Answer::Integer(number)) => issue_of_number(*limits, *number),
        (ItemKind::Integer(limits), Answer::Unparsed(raw)) => Some(issue_of_raw(*limits, raw)),
        (ItemKind::Text(limits), Answer::Text(text)) => issue_of_text(*limits, text),
        (ItemKind::Coding(_), Answer::Coding(coding)) => match item.option(coding) {
            Some(_) => None,
            None => Some(AnswerIssue::NotAnOption),
        },
        _ => Some(AnswerIssue::WrongType),
    }
}

/// The limits of a number: the author's, and FHIR's 32 bits where there are none.
pub(crate) fn number_range(limits: IntegerLimits) -> (i64, i64) {
    let (least, greatest) = (i64::from(i32::MIN), i64::from(i32::MAX));
    let min = limits.min.unwrap_or(least).max(least);
    let max = limits.max.unwrap_or(greatest).min(greatest);
    (min, max)
}

fn issue_of_number(limits: IntegerLimits, number: i64) -> Option<AnswerIssue> {
    let (min, max) = number_range(limits);
    if number < min {
        return Some(AnswerIssue::BelowMin { min });
    }
    (number > max).then_some(AnswerIssue::AboveMax { max })
}

fn issue_of_raw(limits: IntegerLimits, raw: &str) -> AnswerIssue {
    let (min, max) = number_range(limits);
    let parsed = raw.trim().parse::<i64>();
    match parsed.map_err(|error| *error.kind()) {
        Err(IntErrorKind::PosOverflow) => AnswerIssue::AboveMax { max },
        Err(IntErrorKind::NegOverflow) => AnswerIssue::BelowMin { min },
        _ => AnswerIssue::NotANumber,
    }
}

fn issue_of_text(limits: TextLimits, text: &str) -> Option<AnswerIssue> {
    if limits.lines == TextLines::One && text.contains(['\n', '\r']) {
        return Some(AnswerIssue::LineBreak);
    }
    let length = text.chars().count();
    if let Some(max) = limits.max.filter(|max| length > *max) {
        return Some(AnswerIssue::TooLong { max });
    }
    let min = limits.min.filter(|min| length < *min)?;
    Some(AnswerIssue::TooShort { min })
}

fn issue_of_all(item: &ItemDefinition, answers: &[Answer]) -> Option<AnswerIssue> {
    let stands_alone = |answer: &Answer| match answer {
        Answer::Coding(coding) => item.option(coding).is_some_and(|option| option.exclusive),
        _ => false,
    };
    if answers.len() > 1 && answers.iter().any(stands_alone) {
        return Some(AnswerIssue::ExclusiveCombined);
    }
    let max = item.occurs.max.filter(|max| answers.len() > *max)?;
    Some(AnswerIssue::TooMany { max })
}
