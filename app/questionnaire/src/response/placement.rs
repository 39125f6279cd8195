//! A response laid beside its questionnaire: which answer belongs to which item.

use crate::answer::Answer;
use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{ItemDefinition, ItemIndex, ItemKind};
use crate::diagnostic::{Diagnostic, DiagnosticCode, Severity};

use super::{QuestionnaireResponse, ResponseItem, ResponseValue};

/// What a response says about each item of its questionnaire.
pub(crate) struct Placement {
    /// The answers of the right type, by item.
    pub(crate) answers: Vec<Vec<Answer>>,
    /// Where each item stands in the response, if it does.
    pub(crate) paths: Vec<Option<String>>,
    /// What stands where it cannot.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Placement {
    pub(crate) fn of(definition: &QuestionnaireDefinition, response: &QuestionnaireResponse) -> Self {
        let mut placement = Self {
            answers: vec![Vec::new(); definition.items.len()],
            paths: vec![None; definition.items.len()],
            diagnostics: Vec::new(),
        };
        let path = "QuestionnaireResponse";
        placement.check_canonical(definition, response);
        placement.place_all(definition, &response.item, None, path);
        placement
    }

    fn check_canonical(&mut self, definition: &QuestionnaireDefinition, response: &QuestionnaireResponse) {
        let path = "QuestionnaireResponse.questionnaire";
        let Some(canonical) = response.questionnaire.as_deref() else {
            self.report(Severity::Warning, path, DiagnosticCode::Missing, "is missing");
            return;
        };
        let (url, version) = match canonical.split_once('|') {
            Some((url, version)) => (url, Some(version)),
            None => (canonical, None),
        };
        let code = DiagnosticCode::OtherQuestionnaire;
        if url != definition.url {
            let reason = "the response is to another questionnaire";
            self.report(Severity::Error, path, code, reason);
        } else if version.is_some() && version != definition.version() {
            let reason = "the response is to another version of the questionnaire";
            self.report(Severity::Warning, path, code, reason);
        }
    }

    fn place_all(
        &mut self,
        definition: &QuestionnaireDefinition,
        items: &[ResponseItem],
        parent: Option<ItemIndex>,
        path: &str,
    ) {
        for (i, item) in items.iter().enumerate() {
            self.place(definition, item, parent, format!("{path}.item[{i}]"));
        }
    }

    fn place(
        &mut self,
        definition: &QuestionnaireDefinition,
        item: &ResponseItem,
        parent: Option<ItemIndex>,
        path: String,
    ) {
        let Some(index) = definition.index(&item.link_id) else {
            let reason = format!("linkId '{}' is not in the questionnaire", item.link_id);
            self.report(Severity::Error, &path, DiagnosticCode::UnknownLinkId, &reason);
            return;
        };
        let known = definition.at(index);
        if known.parent != parent {
            let reason = format!("'{}' stands elsewhere in the questionnaire", item.link_id);
            self.report(Severity::Error, &path, DiagnosticCode::Misplaced, &reason);
        }
        if self.paths[index.0].is_some() {
            let reason = format!("'{}' is there twice", item.link_id);
            self.report(Severity::Error, &path, DiagnosticCode::Duplicate, &reason);
        }
        self.check_shape(known, item, &path);
        for (i, answer) in item.answer.iter().enumerate() {
            let path = format!("{path}.answer[{i}]");
            self.place_answer(index, known, &answer.value, &path);
            self.place_all(definition, &answer.item, Some(index), &path);
        }
        self.place_all(definition, &item.item, Some(index), &path);
        self.paths[index.0] = Some(path);
    }

    fn check_shape(&mut self, known: &ItemDefinition, item: &ResponseItem, path: &str) {
        let reason = match known.kind {
            ItemKind::Group if !item.answer.is_empty() => "a group has no answers",
            ItemKind::Display if !item.answer.is_empty() || !item.item.is_empty() => {
                "a text to read has neither answers nor items"
            }
            _ if known.is_question() && !item.item.is_empty() => "what is nested in a question stands under its answer",
            ItemKind::Unusable => {
                let reason = "the questionnaire's own item is not understood";
                self.report(Severity::Warning, path, DiagnosticCode::NotSupported, reason);
                return;
            }
            _ => return,
        };
        self.report(Severity::Error, path, DiagnosticCode::Misplaced, reason);
    }

    fn place_answer(&mut self, index: ItemIndex, known: &ItemDefinition, value: &ResponseValue, path: &str) {
        if !known.is_question() {
            return;
        }
        if *value == ResponseValue::Absent {
            // A draft may keep what hangs on an answer that was taken back.
            self.report(Severity::Warning, path, DiagnosticCode::Missing, "has no value");
            return;
        }
        match value.to_answer(&known.kind) {
            Some(answer) if answer.is_blank() => {
                self.report(Severity::Error, path, DiagnosticCode::InvalidValue, "is empty");
            }
            Some(answer) => self.answers[index.0].push(answer),
            None => {
                let reason = format!("value[x] is not of the type of '{}'", known.link_id);
                self.report(Severity::Error, path, DiagnosticCode::WrongType, &reason);
            }
        }
    }

    fn report(&mut self, severity: Severity, path: &str, code: DiagnosticCode, reason: &str) {
        let found = Diagnostic::new(severity, path, code, reason);
        self.diagnostics.push(found);
    }
}
