use std::path::Path;
use std::sync::Arc;

use questionnaire::Session;
use serde_json::json;

use super::check::{load, read_response};
use super::read;

/// Prints what a response comes to. What cannot be read is said on standard error; then nothing is printed, and it is false.
pub(crate) fn run(questionnaire: &Path, response: &Path) -> bool {
    let (definition, found) = load(&read::text(questionnaire));
    let errors = found.iter().filter(|diagnostic| diagnostic.is_error());
    errors.for_each(|error| eprintln!("{error}"));
    match (definition, read_response(&read::text(response))) {
        (Some(definition), Ok(response)) => {
            let (session, _) = Session::resume(Arc::new(definition), &response);
            let outcome = session.outcome();
            let score = json!({
                "score": outcome.as_ref().and_then(|outcome| outcome.score),
                "band": outcome.as_ref().and_then(|outcome| Some(outcome.band.as_ref()?.code.as_str())),
                "unanswered": outcome.as_ref().map_or(0, |outcome| outcome.unanswered),
            });
            println!("{score}");
            true
        }
        (_, Err(unreadable)) => {
            eprintln!("{unreadable}");
            false
        }
        (None, Ok(_)) => false,
    }
}
