use questionnaire::AnswerIssue;

use crate::messages::msg;

/// What is wrong with an answer, and what to do, in words.
pub fn words(issue: AnswerIssue) -> String {
    match issue {
        AnswerIssue::Required => msg::issue_required().to_owned(),
        AnswerIssue::NotANumber => msg::issue_not_a_number().to_owned(),
        AnswerIssue::BelowMin { min } => msg::issue_below_min(min),
        AnswerIssue::AboveMax { max } => msg::issue_above_max(max),
        AnswerIssue::TooShort { min } => msg::issue_too_short(min),
        AnswerIssue::TooLong { max } => msg::issue_too_long(max),
        AnswerIssue::LineBreak => msg::issue_line_break().to_owned(),
        AnswerIssue::NotAnOption | AnswerIssue::WrongType => msg::issue_not_an_option().to_owned(),
        AnswerIssue::ExclusiveCombined => msg::issue_exclusive_combined().to_owned(),
        AnswerIssue::TooFew { min } => msg::issue_too_few(min),
        AnswerIssue::TooMany { max } => msg::issue_too_many(max),
    }
}
