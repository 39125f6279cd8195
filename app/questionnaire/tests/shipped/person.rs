//! A person who answers one of the questionnaires that the project ships.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use questionnaire::{
    Answer, LinkId, Occurrence, Page, PageKind, QuestionnaireDefinition, QuestionnaireResponse, ResponseStatus,
    Session, StopKind, check_response,
};
use serde_json::Value;

/// What somebody says to a question.
pub enum Said {
    /// The code of an option, or words.
    Words(&'static str),
    /// A whole number.
    Number(i64),
}

impl From<&'static str> for Said {
    fn from(words: &'static str) -> Self {
        Self::Words(words)
    }
}

impl From<i64> for Said {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// The text of a shipped questionnaire.
pub fn file(form: &str) -> String {
    let data = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../public/data/questionnaires");
    fs::read_to_string(data.join(format!("{form}.json"))).unwrap()
}

/// Somebody with a form in hand.
pub struct Person {
    /// What has been answered so far.
    pub session: Session,
}

impl Person {
    /// Opens the form, which must be without fault.
    pub fn with(form: &str) -> Self {
        let (definition, diagnostics) = QuestionnaireDefinition::load(&file(form));
        assert_eq!(diagnostics, [], "{form}");
        Self { session: Session::new(Arc::new(definition.unwrap())) }
    }

    /// Opens a professional's form, where nothing dangerous is suspected.
    pub fn at_work(form: &str) -> Self {
        Self::with(form).says("fare", "nej")
    }

    /// Answers a question that is on a page now.
    pub fn says(self, question: &str, said: impl Into<Said>) -> Self {
        self.says_at(&Occurrence::from(question), said)
    }

    /// Answers one occurrence of a question that is on a page now.
    pub fn says_at(mut self, at: &Occurrence, said: impl Into<Said>) -> Self {
        assert!(self.session.pages().iter().any(|page| page.at == *at), "{} is not asked", at.link_id);
        let answer = self.answer(&at.link_id, said.into());
        self.session.choose(at, &answer);
        assert_eq!(self.session.issue(at), None, "{}", at.link_id);
        self
    }

    /// Answers a question in a row of a table that is on a page now.
    pub fn says_in_row(mut self, at: &Occurrence, said: impl Into<Said>) -> Self {
        let asks =
            |page: &Page| self.session.table(&page.at).is_some_and(|t| t.rows.iter().any(|r| r.questions.contains(at)));
        assert!(self.session.pages().iter().any(asks), "{} is not asked", at.link_id);
        let answer = self.answer(&at.link_id, said.into());
        self.session.choose(at, &answer);
        self
    }

    fn answer(&self, question: &LinkId, said: Said) -> Answer {
        let options = self.session.definition().item(question).unwrap().options();
        let has_code =
            |answer: &&Answer, wanted| matches!(answer, Answer::Coding(c) if c.code.as_deref() == Some(wanted));
        match said {
            Said::Number(number) => Answer::Integer(number),
            Said::Words(words) if options.is_empty() => Answer::Text(words.to_owned()),
            Said::Words(code) => {
                let option = options.iter().map(|option| &option.value).find(|answer| has_code(answer, code));
                option.unwrap_or_else(|| panic!("{question} has no option {code}")).clone()
            }
        }
    }

    /// The ids of all pages, one after the other.
    pub fn pages(&self) -> String {
        let ids: Vec<String> = self.session.pages().iter().map(|page| page.at.link_id.to_string()).collect();
        ids.join(" ")
    }

    /// Whether that page is shown.
    pub fn sees(&self, page: &str) -> bool {
        self.session.pages().iter().any(|shown| shown.at.link_id.as_str() == page)
    }

    /// How many questions are asked.
    pub fn questions(&self) -> usize {
        self.session.pages().iter().filter(|page| page.kind == PageKind::Question).count()
    }

    /// The first stop, with its words.
    pub fn stop(&self) -> Option<(StopKind, String)> {
        self.session.stop().map(|stop| (stop.kind, stop.text))
    }

    /// The result's code.
    pub fn band(&self) -> String {
        self.session.outcome().unwrap().band.unwrap().code
    }

    /// The ids of what leaves in the finished response, which must be without fault.
    pub fn leaves(&self) -> String {
        leaves(self.session.definition(), &self.session.response(ResponseStatus::Completed))
    }
}

/// The ids with an answer in a response that must be without fault.
pub fn leaves(definition: &Arc<QuestionnaireDefinition>, response: &QuestionnaireResponse) -> String {
    assert_eq!(check_response(definition, response), []);
    let mut ids = Vec::new();
    answered(&serde_json::to_value(response).unwrap(), &mut ids);
    ids.join(" ")
}

fn answered(value: &Value, ids: &mut Vec<String>) {
    for item in value["item"].as_array().into_iter().flatten() {
        if item.get("answer").is_some() {
            ids.push(item["linkId"].as_str().unwrap().to_owned());
        }
        answered(item, ids);
    }
}
