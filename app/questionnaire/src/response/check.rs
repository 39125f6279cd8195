//! Whether a response keeps to its questionnaire.

use std::sync::Arc;

use crate::definition::item::{ItemIndex, ItemKind};
use crate::definition::{PublicationStatus, QuestionnaireDefinition};
use crate::diagnostic::{Diagnostic, DiagnosticCode, Severity};
use crate::issue::AnswerIssue;
use crate::session::Session;

use super::QuestionnaireResponse;
use super::placement::Placement;

/// Everything in a response that does not keep to its questionnaire.
///
/// Where the response is not finished, missing, too few and too many answers are warnings. An
/// answer to a disabled item is an error in every status; so check what [`Session::response`]
/// gives, not a [`Session::draft`].
pub fn check_response(definition: &Arc<QuestionnaireDefinition>, response: &QuestionnaireResponse) -> Vec<Diagnostic> {
    let placement = Placement::of(definition, response);
    let session = Session::with_answers(definition.clone(), placement.answers);
    let mut found = placement.diagnostics;
    found.extend(check_in_force(definition, response));
    for index in definition.indices() {
        let Some(path) = &placement.paths[index.0] else {
            continue;
        };
        let item = definition.at(index);
        if item.is_question() && !session.enabled(index) && is_supported(definition, index) {
            let reason = format!("'{}' is not enabled", item.link_id);
            let code = DiagnosticCode::DisabledAnswer;
            found.push(Diagnostic::new(Severity::Error, path, code, reason));
        }
    }
    for (index, issue) in session.problem_indices() {
        let path = nearest_path(definition, &placement.paths, index);
        let (code, severity) = weigh(issue, response);
        let id = &definition.at(index).link_id;
        let reason = format!("'{id}': {}", describe(issue));
        found.push(Diagnostic::new(severity, path, code, reason));
    }
    found
}

fn check_in_force(definition: &QuestionnaireDefinition, response: &QuestionnaireResponse) -> Vec<Diagnostic> {
    let mut reasons = Vec::new();
    match definition.status {
        PublicationStatus::Draft => reasons.push("the questionnaire is a draft"),
        PublicationStatus::Retired => reasons.push("the questionnaire is retired"),
        PublicationStatus::Active | PublicationStatus::Unknown => {}
    }
    if let Some(authored) = &response.authored {
        let period = &definition.period;
        let early = period.start.as_ref().is_some_and(|day| is_before(authored, day));
        let late = period.end.as_ref().is_some_and(|day| is_before(day, authored));
        if early || late {
            reasons.push("the response is outside the questionnaire's period");
        }
    }
    let path = "QuestionnaireResponse.questionnaire";
    let warn = |reason| Diagnostic::new(Severity::Warning, path, DiagnosticCode::NotInForce, reason);
    reasons.into_iter().map(warn).collect()
}

/// Compares two FHIR dates as far as both are known: a year, a month or a day.
fn is_before(one: &str, other: &str) -> bool {
    let known = one.len().min(other.len()).min("YYYY-MM-DD".len());
    match (one.get(..known), other.get(..known)) {
        (Some(one), Some(other)) => one < other,
        _ => false,
    }
}

/// What stands inside something that is not understood cannot be judged.
fn is_supported(definition: &QuestionnaireDefinition, index: ItemIndex) -> bool {
    let mut current = Some(index);
    while let Some(at) = current {
        let item = definition.at(at);
        if item.kind == ItemKind::Unusable {
            return false;
        }
        current = item.parent;
    }
    true
}

/// The item's own place, else that of the nearest item around it that is there.
fn nearest_path(definition: &QuestionnaireDefinition, paths: &[Option<String>], index: ItemIndex) -> String {
    let mut current = Some(index);
    while let Some(at) = current {
        if let Some(path) = &paths[at.0] {
            return path.clone();
        }
        current = definition.at(at).parent;
    }
    "QuestionnaireResponse".to_owned()
}

fn weigh(issue: AnswerIssue, response: &QuestionnaireResponse) -> (DiagnosticCode, Severity) {
    let while_answering = if response.status.is_finished() { Severity::Error } else { Severity::Warning };
    match issue {
        AnswerIssue::Required => (DiagnosticCode::RequiredMissing, while_answering),
        AnswerIssue::TooFew { .. } | AnswerIssue::TooMany { .. } => (DiagnosticCode::Cardinality, while_answering),
        // Typed, but not yet a value: as good as missing.
        AnswerIssue::NotANumber | AnswerIssue::WrongType => (DiagnosticCode::InvalidValue, while_answering),
        AnswerIssue::NotAnOption => (DiagnosticCode::UnknownOption, Severity::Error),
        AnswerIssue::LineBreak => (DiagnosticCode::InvalidValue, Severity::Error),
        AnswerIssue::BelowMin { .. }
        | AnswerIssue::AboveMax { .. }
        | AnswerIssue::TooShort { .. }
        | AnswerIssue::TooLong { .. }
        | AnswerIssue::ExclusiveCombined => (DiagnosticCode::OutOfLimits, Severity::Error),
    }
}

fn describe(issue: AnswerIssue) -> String {
    match issue {
        AnswerIssue::Required => "an answer is required".to_owned(),
        AnswerIssue::NotANumber => "is no whole number".to_owned(),
        AnswerIssue::BelowMin { min } => format!("is less than {min}"),
        AnswerIssue::AboveMax { max } => format!("is more than {max}"),
        AnswerIssue::TooShort { min } => format!("is shorter than {min} characters"),
        AnswerIssue::TooLong { max } => format!("is longer than {max} characters"),
        AnswerIssue::LineBreak => "has a line break in a string".to_owned(),
        AnswerIssue::NotAnOption => "is not one of the options".to_owned(),
        AnswerIssue::ExclusiveCombined => "an exclusive option is not alone".to_owned(),
        AnswerIssue::TooFew { min } => format!("has fewer than {min} answers"),
        AnswerIssue::TooMany { max } => format!("has more than {max} answers"),
        AnswerIssue::WrongType => "is of another type than the question".to_owned(),
    }
}
