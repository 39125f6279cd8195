use std::sync::Arc;

use questionnaire::{Answer, Occurrence, QuestionnaireDefinition, Session, vocabulary};

use crate::{Answers, Voice};

/// The kind of a questionnaire whose answers the guide reads.
const KIND: &str = "step-guide";

/// What the guide has to know of a questionnaire: its questions with one answer each, and what stops it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Whom it asks.
    pub voice: Voice,
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
}

/// A question with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// `linkId`
    pub id: String,
    /// The codes, each with the `linkId` of the stop that it leads to.
    pub answers: Vec<(String, Option<String>)>,
}

impl Form {
    /// Reads it off a questionnaire; `None` where that is not one of the guide's.
    pub fn of(definition: &Arc<QuestionnaireDefinition>) -> Option<Self> {
        if !definition.has_code(vocabulary::QUESTIONNAIRE_KIND, KIND) {
            return None;
        }
        let professional = definition.has_code(vocabulary::RESPONDENT, "professional");
        let voice = if professional { Voice::Professional } else { Voice::Citizen };
        let mut session = Session::new(Arc::clone(definition));
        let questions = definition.items().iter().filter(|item| item.is_question());
        let questions = questions.map(|item| question(&mut session, item.link_id().as_str())).collect();
        Some(Self { voice, questions })
    }

    /// The first stop that the answers lead to.
    pub fn stop(&self, answers: &Answers) -> Option<&str> {
        self.questions.iter().find_map(|question| question.stop(answers.get(&question.id)))
    }

    /// The question of that id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

impl Question {
    /// The stop that this answer leads to.
    pub fn stop(&self, code: &str) -> Option<&str> {
        let (_, stop) = self.answers.iter().find(|(known, _)| known == code)?;
        stop.as_deref()
    }

    /// The codes with which the form goes on.
    pub fn open(&self) -> impl Iterator<Item = &str> {
        self.answers.iter().filter(|(_, stop)| stop.is_none()).map(|(code, _)| code.as_str())
    }
}

/// Answers the question with each of its codes, and leaves the run where it goes on.
fn question(session: &mut Session, id: &str) -> Question {
    let at = Occurrence::from(id);
    let options: Vec<Answer> = session
        .definition()
        .item(&at.link_id)
        .map_or(&[][..], |item| item.options())
        .iter()
        .map(|o| o.value.clone())
        .collect();
    let mut answers = Vec::new();
    let mut goes_on = None;
    for option in options {
        let Answer::Coding(coding) = &option else { continue };
        session.answer(&at, vec![option.clone()]);
        let stop = session.stop().map(|stop| stop.at.link_id.to_string());
        if stop.is_none() {
            goes_on = Some(option.clone());
        }
        answers.push((coding.code.clone().unwrap_or_default(), stop));
    }
    session.answer(&at, goes_on.into_iter().collect());
    Question { id: id.to_owned(), answers }
}
