use questionnaire::{Answer, AnswerIssue, ItemKind};

use crate::components::text::day;
use crate::messages::msg;

/// What is wrong with an answer, and what to do, in words.
pub fn words(issue: &AnswerIssue) -> String {
    match issue {
        AnswerIssue::Required => msg::issue_required().to_owned(),
        AnswerIssue::NotReadable { kind } => not_readable(*kind).to_owned(),
        AnswerIssue::BelowMin { min: Answer::Date(min) } => msg::issue_too_early(day(min.as_str())),
        AnswerIssue::AboveMax { max: Answer::Date(max) } => msg::issue_too_late(day(max.as_str())),
        AnswerIssue::BelowMin { min } => msg::issue_below_min(danish(min)),
        AnswerIssue::AboveMax { max } => msg::issue_above_max(danish(max)),
        AnswerIssue::TooManyPlaces { max } => msg::issue_too_many_places(max),
        AnswerIssue::TooShort { min } => msg::issue_too_short(min),
        AnswerIssue::TooLong { max } => msg::issue_too_long(max),
        AnswerIssue::LineBreak => msg::issue_line_break().to_owned(),
        AnswerIssue::WrongForm => msg::issue_wrong_form().to_owned(),
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
        ItemKind::Date | ItemKind::DateTime => msg::issue_not_a_date(),
        ItemKind::Time => msg::issue_not_a_time(),
        _ => msg::issue_not_a_number(),
    }
}

/// A limit with a comma.
fn danish(limit: &Answer) -> String {
    limit.raw().replacen('.', ",", 1)
}
