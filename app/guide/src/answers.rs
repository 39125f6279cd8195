use std::collections::BTreeMap;

use questionnaire::{Answer, Occurrence, Session};

/// The code that stands for everything that is not answered.
pub(crate) const NOT_KNOWN: &str = "ved-ikke";

/// Answers to the question of the topic that are no topic of the catalogue.
pub(crate) const NO_TOPIC: [&str; 2] = ["andet", NOT_KNOWN];

/// The answers that the rules look at: one code a question. What is missing counts as »ved ikke«.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    /// What was chosen in a run; of several answers to a question, the first.
    pub fn of(session: &Session) -> Self {
        let questions = session.definition().items().iter().filter(|item| item.is_question());
        let answered = questions.filter_map(|item| {
            let at = Occurrence::from(item.link_id().as_str());
            let chosen = session.is_enabled(&at).then(|| session.answers(&at).first()).flatten()?;
            let Answer::Coding(coding) = chosen else { return None };
            Some((item.link_id().to_string(), coding.code.clone()?))
        });
        Self(answered.collect())
    }

    /// The code, or `ved-ikke`.
    pub fn get(&self, question: &str) -> &str {
        self.0.get(question).map_or(NOT_KNOWN, String::as_str)
    }

    /// Question and code of what was answered.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(question, code)| (question.as_str(), code.as_str()))
    }

    /// The same with one answer changed.
    #[must_use]
    pub fn with(&self, question: &str, code: &str) -> Self {
        let mut changed = self.clone();
        changed.0.insert(question.to_owned(), code.to_owned());
        changed
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Answers {
    fn from_iter<T: IntoIterator<Item = (&'a str, &'a str)>>(answers: T) -> Self {
        Self(answers.into_iter().map(|(question, code)| (question.to_owned(), code.to_owned())).collect())
    }
}
