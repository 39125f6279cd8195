//! What a person does to a question.

use crate::answer::{Answer, Decimal, Moment, Quantity};
use crate::coding::Coding;
use crate::definition::item::{Access, ItemDefinition, ItemKind};
use crate::occurrence::Occurrence;
use crate::tree::{NodeId, splits};
use crate::validation::is_of_type;

use super::Session;

impl Session {
    /// Replaces all answers to a question. None, or only white space, makes it unanswered.
    ///
    /// What is no question of this questionnaire, or only for reading, cannot be answered, and nothing happens.
    pub fn answer(&mut self, occurrence: &Occurrence, answers: Vec<Answer>) {
        let Some(id) = self.find(occurrence).filter(|id| self.item(*id).is_question()) else {
            return;
        };
        let item = self.item(id);
        if item.access != Access::Answerable {
            return;
        }
        let kept = answers.into_iter().filter(|answer| !answer.is_blank());
        let kept: Vec<Answer> = kept.map(|answer| in_own_type(item, answer)).collect();
        if self.node(id).answers != kept {
            self.set(id, kept);
        }
    }

    /// Answers taken over from elsewhere, by question and code: where a question has an option with that code, it becomes
    /// its answer, also while the question is disabled. The rest is passed over.
    pub fn prefill<'a>(&mut self, codes: impl IntoIterator<Item = (&'a str, &'a str)>) {
        for (question, code) in codes {
            let at = Occurrence::from(question);
            let options = self.definition.item(&at.link_id).map_or(&[][..], |item| item.options());
            let is_it =
                |answer: &&Answer| matches!(answer, Answer::Coding(coding) if coding.code.as_deref() == Some(code));
            let option = options.iter().map(|option| &option.value).find(is_it).cloned();
            if option.is_some() {
                self.answer(&at, option.into_iter().collect());
            }
        }
    }

    /// What was typed in a question's fields, one text an answer; an empty one is no answer.
    pub fn enter(&mut self, occurrence: &Occurrence, raw: &[&str]) {
        let Some(item) = self.definition.item(&occurrence.link_id) else {
            return;
        };
        let answers = raw.iter().map(|raw| typed(item, raw, item.limits().units.first()));
        let answers = answers.collect();
        self.answer(occurrence, answers);
    }

    /// Numbers with one of the units that the form has.
    pub fn enter_quantities(&mut self, occurrence: &Occurrence, raw: &[&str], unit: &Coding) {
        if let Some(item) = self.definition.item(&occurrence.link_id) {
            let answers = raw.iter().map(|raw| typed(item, raw, Some(unit))).collect();
            self.answer(occurrence, answers);
        }
    }

    /// A click on an option. One of one: it becomes the answer. One of several: it is taken or
    /// taken back, and an option that stands alone takes the others away, or they it.
    pub fn choose(&mut self, occurrence: &Occurrence, option: &Answer) {
        let Some(id) = self.find(occurrence) else {
            return;
        };
        let item = self.item(id);
        let stands_alone = |answer: &Answer| item.options.find(answer).is_some_and(|option| option.exclusive);
        let mut answers = self.node(id).answers.clone();
        if item.repeats() && answers.iter().any(|answer| answer.is_same(option)) {
            answers.retain(|answer| !answer.is_same(option));
        } else if item.repeats() && !stands_alone(option) {
            answers.retain(|answer| !stands_alone(answer));
            answers.push(option.clone());
        } else {
            answers = vec![option.clone()];
        }
        self.answer(occurrence, answers);
    }

    /// Words of one's own beside the options: they replace earlier ones, and the option where there is room for one answer.
    pub fn enter_other(&mut self, occurrence: &Occurrence, words: &str) {
        let Some(id) = self.find(occurrence) else {
            return;
        };
        let item = self.item(id);
        let is_option = |answer: &Answer| item.options.find(answer).is_some();
        let mut answers = self.node(id).answers.clone();
        let keeps_options = item.repeats() || words.trim().is_empty();
        answers.retain(|answer| keeps_options && is_option(answer));
        answers.push(other(item, words));
        self.answer(occurrence, answers);
    }

    fn set(&mut self, id: NodeId, answers: Vec<Answer>) {
        let holds_more = self.tree.children(Some(id)).any(|child| self.item(child).kind != ItemKind::Display);
        if splits(self.item(id)) && holds_more {
            self.set_with_branches(id, answers);
        } else {
            self.tree.nodes[id.0].answers = answers;
            self.enable_dependents(id);
        }
    }
}

/// What was typed, as the question's type where it can be read so.
fn typed(item: &ItemDefinition, raw: &str, unit: Option<&Coding>) -> Answer {
    let text = raw.trim();
    let read = match item.kind {
        ItemKind::Integer => Answer::integer(text),
        ItemKind::Decimal => Decimal::parse(text).map(Answer::Decimal),
        ItemKind::Date => Moment::typed_date(text).map(Answer::Date),
        ItemKind::DateTime => Moment::date_time(text).or_else(|| Moment::typed_date(text)).map(Answer::DateTime),
        ItemKind::Time => Moment::typed_time(text).map(Answer::Time),
        ItemKind::Url => Some(Answer::Url(text.to_owned())),
        ItemKind::Text(_) => Some(Answer::Text(raw.to_owned())),
        ItemKind::Quantity => Decimal::parse(text)
            .map(|value| Answer::Quantity(Quantity { value, unit: unit.cloned().unwrap_or_default() })),
        _ => None,
    };
    read.unwrap_or_else(|| Answer::Unparsed(raw.to_owned()))
}

/// Words beside the options: of the question's own type where that is what the author allows.
fn other(item: &ItemDefinition, words: &str) -> Answer {
    use crate::definition::options::Constraint;
    match item.options.constraint {
        Constraint::OptionsOrString => Answer::Text(words.to_owned()),
        Constraint::OptionsOrType if item.kind == ItemKind::Coding && !words.trim().is_empty() => {
            Answer::Coding(Coding { display: Some(words.to_owned()), ..Coding::default() })
        }
        Constraint::OptionsOnly | Constraint::OptionsOrType => typed(item, words, None),
    }
}

/// The answer as the question can hold it. An option gets the words of the questionnaire, whatever
/// the screen showed; a value of another type becomes what was typed, which nothing else sees.
fn in_own_type(item: &ItemDefinition, answer: Answer) -> Answer {
    if let Some(option) = item.options.find(&answer) {
        return option.value.clone();
    }
    if is_of_type(item, &answer) { answer } else { Answer::Unparsed(answer.raw()) }
}
