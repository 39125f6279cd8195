//! `questionnaire check` and `score`: the engine on files, for editors and for checks outside the project.

mod batch;
mod check;
mod outcome;
mod read;
mod score;

use std::path::Path;

pub(crate) use batch::run as check_folder;
pub(crate) use score::run as score;

use outcome::OperationOutcome;

/// Checks a questionnaire, and a response to it where one is given. Prints an `OperationOutcome`; false where it holds an
/// error.
pub(crate) fn check(questionnaire: &Path, response: Option<&Path>) -> bool {
    let found = match response {
        None => check::questionnaire(&read::text(questionnaire)),
        Some(response) => check::response(&read::text(questionnaire), &read::text(response)),
    };
    let sound = !found.iter().any(questionnaire::Diagnostic::is_error);
    println!("{}", OperationOutcome::of(&found).to_json());
    sound
}
