//! From a session to a response and back.

use std::sync::Arc;

use serde_json::Map;

use crate::answer::Answer;
use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{ItemDefinition, ItemKind};
use crate::diagnostic::{Diagnostic, DiagnosticCode, Severity};
use crate::response::placement::Placement;
use crate::response::{
    QuestionnaireResponse, ResourceType, ResponseAnswer, ResponseItem, ResponseStatus, ResponseValue,
};
use crate::tree::{Node, NodeId, Origin, splits};
use crate::validation::is_other_than_the_options;

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
        let placement = Placement::of(&definition, response);
        let (mut tree, origins) = (placement.tree, placement.origins);
        let mut diagnostics = placement.diagnostics;
        for (node, origin) in tree.nodes.iter_mut().zip(origins) {
            diagnostics.extend(drop_lost_options(definition.at(node.item), node, origin));
        }
        (Self::over(definition, tree), diagnostics)
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
            item: self.build_items(None, 0, extent),
            other: Map::new(),
        }
    }

    fn build_items(&self, parent: Option<NodeId>, branch: usize, extent: Extent) -> Vec<ResponseItem> {
        let children = self.tree.children(parent).filter(|id| self.node(*id).branch == branch);
        children.filter_map(|id| self.build_item(id, extent)).collect()
    }

    fn build_item(&self, id: NodeId, extent: Extent) -> Option<ResponseItem> {
        let definition = self.item(id);
        let left_out = extent == Extent::Enabled && !self.enabled(id);
        if left_out || matches!(definition.kind, ItemKind::Display | ItemKind::Unusable) {
            return None;
        }
        let text = definition.text.base();
        let mut item = ResponseItem {
            link_id: definition.link_id.clone(),
            text: (!text.is_empty()).then(|| text.to_owned()),
            answer: Vec::new(),
            item: Vec::new(),
        };
        if definition.is_question() {
            item.answer = self.build_answers(id, extent);
        } else {
            item.item = self.build_items(Some(id), 0, extent);
        }
        // Which occurrence is which shows only where all of them stand there.
        let is_one_of_several = self.is_repeating_group(id) && self.tree.siblings(id).nth(1).is_some();
        let is_empty = item.answer.is_empty() && item.item.is_empty();
        (!is_empty || is_one_of_several).then_some(item)
    }

    /// The answers, each with what is nested in it.
    fn build_answers(&self, id: NodeId, extent: Extent) -> Vec<ResponseAnswer> {
        let definition = self.item(id);
        let nested = |branch| self.build_items(Some(id), branch, extent);
        let given = self.node(id).answers.iter().enumerate();
        let mut answers: Vec<ResponseAnswer> = given
            .map(|(n, answer)| ResponseAnswer {
                value: ResponseValue::from_answer(answer, definition.kind),
                // What is nested in a question with one answer hangs on the question, however many there are.
                item: if n == 0 || splits(definition) { nested(n) } else { Vec::new() },
            })
            .collect();
        if answers.is_empty() {
            let item = nested(0);
            answers.extend((!item.is_empty()).then_some(ResponseAnswer { value: ResponseValue::Absent, item }));
        }
        answers
    }
}

/// An answer with an option that is gone could be neither shown nor taken back.
fn drop_lost_options(item: &ItemDefinition, node: &mut Node, origin: Option<Origin>) -> Option<Diagnostic> {
    let given = node.answers.len();
    let is_lost = |answer: &Answer| matches!(answer, Answer::Coding(_)) && is_other_than_the_options(item, answer);
    node.answers.retain(|answer| !is_lost(answer));
    (node.answers.len() < given).then(|| {
        let reason = format!("an answer to '{}' is no longer an option", item.link_id);
        Diagnostic::new(
            Severity::Warning,
            origin.map(|origin| origin.path).unwrap_or_default(),
            DiagnosticCode::UnknownOption,
            reason,
        )
    })
}
