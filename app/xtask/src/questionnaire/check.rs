use std::sync::Arc;

use questionnaire::{
    Diagnostic, DiagnosticCode, QuestionnaireDefinition, QuestionnaireResponse, Severity, check_response,
};

use super::read::FileText;

/// What is wrong with a questionnaire.
pub(super) fn questionnaire(file: &FileText) -> Vec<Diagnostic> {
    load(file).1
}

/// What is wrong with a questionnaire, and with a response to it.
pub(super) fn response(questionnaire: &FileText, response: &FileText) -> Vec<Diagnostic> {
    let (definition, mut found) = load(questionnaire);
    match (definition, read_response(response)) {
        (Some(definition), Ok(response)) => found.extend(check_response(&Arc::new(definition), &response)),
        (None, Ok(_)) => {}
        (_, Err(unreadable)) => found.push(unreadable),
    }
    found
}

pub(super) fn load(file: &FileText) -> (Option<QuestionnaireDefinition>, Vec<Diagnostic>) {
    match file {
        Ok(text) => QuestionnaireDefinition::load(text),
        Err(reason) => (None, vec![fatal("Questionnaire", reason)]),
    }
}

pub(super) fn read_response(file: &FileText) -> Result<QuestionnaireResponse, Diagnostic> {
    let text = file.as_ref().map_err(|reason| fatal("QuestionnaireResponse", reason))?;
    serde_json::from_str(text).map_err(|error| fatal("QuestionnaireResponse", &error.to_string()))
}

fn fatal(path: &str, reason: &str) -> Diagnostic {
    Diagnostic {
        severity: Severity::Fatal,
        path: path.to_owned(),
        code: DiagnosticCode::Unreadable,
        reason: reason.to_owned(),
    }
}
