//! Whether a response keeps to its questionnaire.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::answer::Moment;
use crate::definition::item::{ItemDefinition, ItemKind};
use crate::definition::{PublicationStatus, QuestionnaireDefinition};
use crate::diagnostic::{Diagnostic, DiagnosticCode, Severity};
use crate::issue::AnswerIssue;
use crate::session::Session;
use crate::tree::{NodeId, Origin};
use crate::validation::issue_of_all;

use super::describe::describe;
use super::placement::Placement;
use super::{QuestionnaireResponse, ResponseStatus};

/// Everything in a response that does not keep to its questionnaire.
///
/// Where the response is not finished, missing, too few and too many answers are warnings. An
/// answer to a disabled item is an error in every status; so check what [`Session::response`]
/// gives, not a [`Session::draft`].
pub fn check_response(definition: &Arc<QuestionnaireDefinition>, response: &QuestionnaireResponse) -> Vec<Diagnostic> {
    let Placement { tree, origins, diagnostics, issues } = Placement::of(definition, response);
    let session = Session::over(definition.clone(), tree);
    let mut found = diagnostics;
    found.extend(check_in_force(definition, response));
    found.extend(check_disabled(&session, &origins));
    let judge = |item: &ItemDefinition, path: String, issue: &AnswerIssue| {
        let (code, severity) = weigh(issue, response.status);
        Diagnostic::new(severity, path, code, format!("'{}': {}", item.link_id, describe(issue)))
    };
    found.extend(issues.iter().map(|(item, path, issue)| judge(definition.at(*item), path.clone(), issue)));
    for (id, issue) in incomplete(&session, &origins) {
        found.push(judge(session.item(id), nearest_path(&session, &origins, id), &issue));
    }
    found
}

/// What is missing, and what is wrong with several answers together.
fn incomplete(session: &Session, origins: &[Option<Origin>]) -> Vec<(NodeId, AnswerIssue)> {
    // An item that stands in the response is there, also without an answer.
    let present = session.present().into_iter().zip(origins).map(|(present, origin)| present || origin.is_some());
    let expected = session.expected(&present.collect::<Vec<_>>());
    // An answer that could not be read is an error already, and not missing.
    let unread = |id: NodeId| origins[id.0].as_ref().is_some_and(|origin| origin.unread > 0);
    let missing = |id| session.missing(id, &expected).filter(|_| !unread(id));
    let issue = |id| issue_of_all(session.item(id), session.seen(id)).or_else(|| missing(id));
    let mut all: Vec<_> = session.tree.ids().filter_map(|id| Some((id, issue(id)?))).collect();
    all.extend(session.missing_groups(&expected));
    all.sort_by_key(|(id, _)| *id);
    all
}

fn check_disabled(session: &Session, origins: &[Option<Origin>]) -> Vec<Diagnostic> {
    let answered = session.tree.ids().filter(|id| !session.node(*id).answers.is_empty());
    let disabled = answered.filter(|id| !session.enabled(*id) && is_understood(session, *id));
    let report = |id: NodeId| {
        let reason = format!("'{}' is not enabled", session.item(id).link_id);
        let path = nearest_path(session, origins, id);
        Diagnostic::new(Severity::Error, path, DiagnosticCode::DisabledAnswer, reason)
    };
    disabled.map(report).collect()
}

/// What stands inside something that is not understood cannot be judged.
fn is_understood(session: &Session, id: NodeId) -> bool {
    [id].into_iter().chain(session.tree.around(id)).all(|id| session.item(id).kind != ItemKind::Unusable)
}

fn check_in_force(definition: &QuestionnaireDefinition, response: &QuestionnaireResponse) -> Vec<Diagnostic> {
    let mut reasons = Vec::new();
    let questionnaire = "QuestionnaireResponse.questionnaire";
    match definition.status {
        PublicationStatus::Draft => reasons.push((questionnaire, "the questionnaire is a draft")),
        PublicationStatus::Retired => reasons.push((questionnaire, "the questionnaire is retired")),
        PublicationStatus::Active | PublicationStatus::Unknown => {}
    }
    let order = |day: &Option<String>| {
        let (authored, day) = (Moment::date_time(response.authored.as_ref()?)?, Moment::date_time(day.as_ref()?)?);
        authored.on_day().compare(&day.on_day())
    };
    let period = &definition.period;
    if order(&period.start) == Some(Ordering::Less) || order(&period.end) == Some(Ordering::Greater) {
        reasons.push(("QuestionnaireResponse.authored", "the response is outside the questionnaire's period"));
    }
    let warn = |(path, reason)| Diagnostic::new(Severity::Warning, path, DiagnosticCode::NotInForce, reason);
    reasons.into_iter().map(warn).collect()
}

/// The item's own place, else that of the nearest item around it that is there.
fn nearest_path(session: &Session, origins: &[Option<Origin>], id: NodeId) -> String {
    let mut all = [id].into_iter().chain(session.tree.around(id));
    all.find_map(|id| Some(origins[id.0].as_ref()?.path.clone())).unwrap_or_else(|| "QuestionnaireResponse".to_owned())
}

fn weigh(issue: &AnswerIssue, status: ResponseStatus) -> (DiagnosticCode, Severity) {
    let while_answering = if status.is_finished() { Severity::Error } else { Severity::Warning };
    match issue {
        AnswerIssue::Required => (DiagnosticCode::RequiredMissing, while_answering),
        AnswerIssue::TooFew { .. } | AnswerIssue::TooMany { .. } => (DiagnosticCode::Cardinality, while_answering),
        // Typed, but not yet a value: as good as missing.
        AnswerIssue::NotReadable { .. } => (DiagnosticCode::InvalidValue, while_answering),
        AnswerIssue::WrongType => (DiagnosticCode::WrongType, Severity::Error),
        AnswerIssue::NotAnOption => (DiagnosticCode::UnknownOption, Severity::Error),
        AnswerIssue::UnknownOptions => (DiagnosticCode::NotSupported, Severity::Error),
        AnswerIssue::LineBreak | AnswerIssue::WrongForm { .. } | AnswerIssue::NotAnAddress | AnswerIssue::WrongUnit => {
            (DiagnosticCode::InvalidValue, Severity::Error)
        }
        AnswerIssue::BelowMin { .. }
        | AnswerIssue::AboveMax { .. }
        | AnswerIssue::TooManyPlaces { .. }
        | AnswerIssue::TooShort { .. }
        | AnswerIssue::TooLong { .. }
        | AnswerIssue::ExclusiveCombined => (DiagnosticCode::OutOfLimits, Severity::Error),
    }
}
