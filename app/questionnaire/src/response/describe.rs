//! What is wrong with an answer, in English, for whoever reads a check. It never says what was answered.

use crate::issue::AnswerIssue;

pub(super) fn describe(issue: &AnswerIssue) -> String {
    let text = match issue {
        AnswerIssue::BelowMin { min } => return format!("is less than {}", min.raw()),
        AnswerIssue::AboveMax { max } => return format!("is more than {}", max.raw()),
        AnswerIssue::TooManyPlaces { max } => return format!("has more than {max} digits after the comma"),
        AnswerIssue::TooShort { min } => return format!("is shorter than {min} characters"),
        AnswerIssue::TooLong { max } => return format!("is longer than {max} characters"),
        AnswerIssue::TooFew { min } => return format!("is there fewer than {min} times"),
        AnswerIssue::TooMany { max } => return format!("is there more than {max} times"),
        AnswerIssue::Required => "an answer is required",
        AnswerIssue::NotReadable { .. } => "is not of the question's type",
        AnswerIssue::LineBreak => "has a line break in a string",
        AnswerIssue::WrongForm { .. } => "does not match the regular expression",
        AnswerIssue::NotAnAddress => "is no URI",
        AnswerIssue::WrongUnit => "has another unit than the questionnaire",
        AnswerIssue::NotAnOption => "is not one of the options",
        AnswerIssue::UnknownOptions => "the value set is not in the questionnaire, so the answer cannot be verified",
        AnswerIssue::ExclusiveCombined => "an exclusive option is not alone",
        AnswerIssue::WrongType => "is of another type than the question",
    };
    text.to_owned()
}
