//! One run through a form, as the stop watch needs it.

use std::sync::Arc;

use questionnaire::{Answer, Occurrence, QuestionnaireDefinition, Session};
use wasm_bindgen::prelude::wasm_bindgen;

/// A form that is being answered with yes and no.
#[wasm_bindgen]
pub struct Run {
    session: Session,
    questions: Vec<Occurrence>,
}

#[wasm_bindgen]
impl Run {
    /// Reads a form and begins; `None` where the text is no form, or one with an error.
    #[wasm_bindgen]
    pub fn load(json: &str) -> Option<Run> {
        let (definition, found) = QuestionnaireDefinition::load(json);
        let definition = definition.filter(|_| !found.iter().any(questionnaire::Diagnostic::is_error))?;
        let questions = definition.items().iter().map(|item| item.link_id().clone().into()).collect();
        Some(Self { session: Session::new(Arc::new(definition)), questions })
    }

    /// Answers the question at that place.
    #[wasm_bindgen]
    pub fn answer(&mut self, place: usize, yes: bool) {
        if let Some(question) = self.questions.get(place) {
            self.session.answer(question, vec![Answer::Boolean(yes)]);
        }
    }

    /// Whether the question at that place is asked.
    #[wasm_bindgen(js_name = isEnabled)]
    pub fn is_enabled(&self, place: usize) -> bool {
        self.questions.get(place).is_some_and(|question| self.session.is_enabled(question))
    }
}
