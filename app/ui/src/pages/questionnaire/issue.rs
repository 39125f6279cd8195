use questionnaire::{Answer, AnswerIssue, ItemKind};

use crate::components::text::{day, number};
use crate::messages::msg;

/// What is wrong with an answer, and what to do, in words.
pub fn words(issue: &AnswerIssue) -> String {
    match issue {
        AnswerIssue::Required => msg::issue_required().to_owned(),
        AnswerIssue::NotReadable { kind } => not_readable(*kind).to_owned(),
        AnswerIssue::BelowMin { min } if is_moment(min) => msg::issue_too_early(in_danish(min)),
        AnswerIssue::AboveMax { max } if is_moment(max) => msg::issue_too_late(in_danish(max)),
        AnswerIssue::BelowMin { min } => msg::issue_below_min(in_danish(min)),
        AnswerIssue::AboveMax { max } => msg::issue_above_max(in_danish(max)),
        AnswerIssue::TooManyPlaces { max } => msg::issue_too_many_places(max),
        AnswerIssue::TooShort { min } => msg::issue_too_short(min),
        AnswerIssue::TooLong { max } => msg::issue_too_long(max),
        AnswerIssue::LineBreak => msg::issue_line_break().to_owned(),
        AnswerIssue::WrongForm { format: Some(format) } => msg::issue_write_as(format),
        AnswerIssue::WrongForm { format: None } => msg::issue_wrong_form().to_owned(),
        AnswerIssue::NotAnAddress => msg::issue_not_an_address().to_owned(),
        AnswerIssue::NotAnOption | AnswerIssue::UnknownOptions | AnswerIssue::WrongType | AnswerIssue::WrongUnit => {
            msg::issue_not_an_option().to_owned()
        }
        AnswerIssue::ExclusiveCombined => msg::issue_exclusive_combined().to_owned(),
        AnswerIssue::TooFew { min } => msg::issue_too_few(min),
        AnswerIssue::TooMany { max } => msg::issue_too_many(max),
    }
}

fn not_readable(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Decimal | ItemKind::Quantity => msg::issue_not_a_decimal(),
        ItemKind::Date => msg::issue_not_a_date(),
        ItemKind::DateTime => msg::issue_not_a_date_time(),
        ItemKind::Time => msg::issue_not_a_time(),
        _ => msg::issue_not_a_number(),
    }
}

fn is_moment(limit: &Answer) -> bool {
    matches!(limit, Answer::Date(_) | Answer::DateTime(_) | Answer::Time(_))
}

/// A limit as Danes write it: a comma, a day in words, a unit behind its number.
pub fn in_danish(limit: &Answer) -> String {
    match limit {
        Answer::Date(moment) => day(moment.as_str()),
        Answer::DateTime(moment) => date_time(moment.as_str()),
        Answer::Time(moment) => time(moment.as_str()),
        Answer::Quantity(quantity) => format!("{} {}", number(&limit.raw()), quantity.unit.words()),
        limit => number(&limit.raw()),
    }
}

/// A day with a time of day, from FHIR's form.
pub fn date_time(fhir: &str) -> String {
    match fhir.split_once('T') {
        Some((date, clock)) => msg::answer_day_at(day(date), time(clock.get(..8).unwrap_or(clock))),
        None => day(fhir),
    }
}

/// `14:30:00` as Danes write it.
pub fn time(fhir: &str) -> String {
    fhir.strip_suffix(":00").filter(|rest| rest.len() == 5).unwrap_or(fhir).replace(':', ".")
}
