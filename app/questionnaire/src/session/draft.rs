//! From a session to a response and back.

use std::sync::Arc;

use serde_json::Map;

use crate::answer::Answer;
use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{ItemIndex, ItemKind};
use crate::diagnostic::{Diagnostic, DiagnosticCode, Severity};
use crate::response::placement::Placement;
use crate::response::{
    QuestionnaireResponse, ResourceType, ResponseAnswer, ResponseItem, ResponseStatus, ResponseValue,
};

use super::Session;

/// Which answers a response holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// Those of enabled questions.
    Enabled,
    /// All that the person gave.
    Everything,
}

impl Session {
    /// A run taken up again from a response of any status.
    ///
    /// Initial answers of the definition are not added: the person has been there and may have
    /// taken them away. An answer that no longer fits (its question or option is gone, or the type
    /// has changed) is left out, each with a diagnostic; what is merely outside its limits stays.
    pub fn resume(
        definition: Arc<QuestionnaireDefinition>,
        response: &QuestionnaireResponse,
    ) -> (Self, Vec<Diagnostic>) {
        let mut placement = Placement::of(&definition, response);
        for index in definition.indices() {
            drop_lost_options(&definition, index, &mut placement);
        }
        let session = Self::with_answers(definition, placement.answers);
        (session, placement.diagnostics)
    }

    /// The response as FHIR means it, in whatever status: without answers to disabled items.
    ///
    /// It does not look whether anything is missing; ask [`Session::problems`] before completing.
    pub fn response(&self, status: ResponseStatus) -> QuestionnaireResponse {
        self.build(status, Extent::Enabled)
    }

    /// The draft for this device's own store: `in-progress`, with the answers to disabled items
    /// too, so that [`Session::resume`] gives back this session. Not for export: FHIR's rules
    /// (and [`crate::check_response`]) call an answer to a disabled item an error.
    pub fn draft(&self) -> QuestionnaireResponse {
        self.build(ResponseStatus::InProgress, Extent::Everything)
    }

    fn build(&self, status: ResponseStatus, extent: Extent) -> QuestionnaireResponse {
        let canonical = self.definition.canonical();
        QuestionnaireResponse {
            resource_type: ResourceType::QuestionnaireResponse,
            questionnaire: (!canonical.is_empty()).then_some(canonical),
            status,
            authored: None,
            item: self.build_items(None, extent),
            other: Map::new(),
        }
    }

    fn build_items(&self, parent: Option<ItemIndex>, extent: Extent) -> Vec<ResponseItem> {
        let children = self.definition.children(parent);
        children.filter_map(|index| self.build_item(index, extent)).collect()
    }

    fn build_item(&self, index: ItemIndex, extent: Extent) -> Option<ResponseItem> {
        let definition = self.definition.at(index);
        let left_out = extent == Extent::Enabled && !self.enabled(index);
        if left_out || matches!(definition.kind, ItemKind::Display | ItemKind::Unusable) {
            return None;
        }
        let nested = self.build_items(Some(index), extent);
        let text = definition.text.base();
        let mut item = ResponseItem {
            link_id: definition.link_id.clone(),
            text: (!text.is_empty()).then(|| text.to_owned()),
            answer: Vec::new(),
            item: Vec::new(),
        };
        if definition.is_question() {
            item.answer = self.build_answers(index, nested);
        } else {
            item.item = nested;
        }
        let is_empty = item.answer.is_empty() && item.item.is_empty();
        (!is_empty).then_some(item)
    }

    /// The answers; what is nested in the question stands under the first.
    fn build_answers(&self, index: ItemIndex, nested: Vec<ResponseItem>) -> Vec<ResponseAnswer> {
        let kind = &self.definition.at(index).kind;
        let given = self.answers[index.0].iter();
        let mut answers: Vec<ResponseAnswer> = given
            .map(|answer| ResponseAnswer { value: ResponseValue::from_answer(answer, kind), item: Vec::new() })
            .collect();
        match answers.first_mut() {
            Some(first) => first.item = nested,
            None if nested.is_empty() => {}
            None => answers.push(ResponseAnswer { value: ResponseValue::Absent, item: nested }),
        }
        answers
    }
}

/// An answer with an option that is gone could be neither shown nor taken back.
fn drop_lost_options(definition: &QuestionnaireDefinition, index: ItemIndex, placement: &mut Placement) {
    let item = definition.at(index);
    let answers = &mut placement.answers[index.0];
    let given = answers.len();
    answers.retain(|answer| match answer {
        Answer::Coding(coding) => item.option(coding).is_some(),
        _ => true,
    });
    if answers.len() < given {
        let path = placement.paths[index.0].clone().unwrap_or_default();
        let reason = format!("an answer to '{}' is no longer an option", item.link_id);
        let code = DiagnosticCode::UnknownOption;
        let lost = Diagnostic::new(Severity::Warning, path, code, reason);
        placement.diagnostics.push(lost);
    }
}
