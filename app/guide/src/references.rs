use std::collections::BTreeSet;

use catalogue::{Catalogue, Diagnostic, TopicId};

use crate::answers::{NO_TOPIC, NOT_KNOWN};
use crate::{Condition, EntryId, Form, GuideDefinition, Origin, Owner, SentenceId, Voice};

/// Where a diagnostic of the guide as a whole stands.
const FOLDER: &str = "guide";

fn problem(record: &str, field: &str, reason: impl Into<String>) -> Diagnostic {
    Diagnostic::field(FOLDER, record, field, reason)
}

/// Questions that two forms ask with other codes: the rules are the same for all. Only what stops a form may be its own.
fn differing(forms: &[Form]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for question in forms.iter().flat_map(|form| &form.questions) {
        for same in forms.iter().filter_map(|form| form.question(&question.id)) {
            let missing = question.open().filter(|code| same.answers.iter().all(|(known, _)| known != code));
            found.extend(
                missing.map(|code| problem(&question.id, "code", format!("not every form has the answer \"{code}\""))),
            );
        }
    }
    found
}

impl GuideDefinition {
    /// Takes out situations that lead back to themselves, and names them.
    pub(crate) fn cut_cycles(&mut self) -> Vec<Diagnostic> {
        let circular: Vec<EntryId> =
            self.situations.keys().filter(|id| self.reaches(id, id, &mut BTreeSet::new())).cloned().collect();
        let named =
            circular.iter().map(|id| problem(id.as_str(), "when", "the situation leads back to itself")).collect();
        self.situations.retain(|id, _| !circular.contains(id));
        named
    }

    fn reaches<'a>(&'a self, from: &'a EntryId, to: &EntryId, seen: &mut BTreeSet<&'a EntryId>) -> bool {
        let Some(situation) = self.situations.get(from) else { return false };
        let mut next = Vec::new();
        situation.when.visit(&mut |condition| {
            if let Condition::Is(id) = condition {
                next.push(id);
            }
        });
        next.into_iter().any(|id| id == to || (seen.insert(id) && self.reaches(id, to, seen)))
    }

    /// What refers to nothing inside the guide, and rules that say nothing.
    pub(crate) fn dangling(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (record, sentences) in self.speakers() {
            for id in sentences.iter().filter(|id| !self.sentences.contains_key(*id)) {
                found.push(problem(record, "say", format!("there is no sentence \"{}\"", id.as_str())));
            }
        }
        for (record, condition) in self.conditions() {
            condition.visit(&mut |condition| match condition {
                Condition::Is(id) if !self.situations.contains_key(id) => {
                    found.push(problem(record, "when", format!("there is no situation \"{id}\"")));
                }
                _ => {}
            });
        }
        for rule in &self.rules {
            if rule.speaks_for.is_empty() {
                found.push(problem(rule.id.as_str(), "speaks_for", "a rule speaks for at least one level"));
            }
            if self.asks_for_level(&rule.when) {
                found.push(problem(rule.id.as_str(), "when", "a rule cannot look at the level that it decides"));
            }
        }
        found
    }

    fn asks_for_level(&self, condition: &Condition) -> bool {
        let mut asks = false;
        condition.visit(&mut |condition| match condition {
            Condition::Level(_) => asks = true,
            Condition::Is(id) => asks |= self.situations.get(id).is_some_and(|inner| self.asks_for_level(&inner.when)),
            _ => {}
        });
        asks
    }

    /// What does not fit the rest of the content: questions and codes that no form has, documents, municipalities,
    /// practice examples, topics and offers that do not exist, sentences that nothing says.
    pub fn inconsistencies(&self, forms: &[Form], catalogue: &Catalogue) -> Vec<Diagnostic> {
        let mut found = self.unasked(forms);
        found.extend(self.foreign(catalogue));
        found.extend(differing(forms));
        let said: BTreeSet<&SentenceId> = self.speakers().flat_map(|(_, sentences)| sentences).collect();
        for sentence in self.sentences.values().filter(|sentence| !said.contains(&sentence.id)) {
            found.push(problem(sentence.id.as_str(), "id", "nothing says this sentence"));
        }
        for sentence in
            self.sentences.values().filter(|sentence| sentence.professional.is_none() && sentence.citizen.is_none())
        {
            found.push(problem(sentence.id.as_str(), "professional", "it is said to nobody"));
        }
        for form in forms {
            let topics = form.question("emne").into_iter().flat_map(|question| &question.answers);
            let unknown = topics.filter(|(code, _)| {
                !NO_TOPIC.contains(&code.as_str()) && catalogue.topic(&TopicId::new(code)).is_none()
            });
            found.extend(unknown.map(|(code, _)| problem("emne", "code", format!("there is no topic \"{code}\""))));
        }
        found
    }

    fn unasked(&self, forms: &[Form]) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (record, condition) in self.conditions() {
            condition.visit(&mut |condition| {
                let Condition::Answered(wanted) = condition else { return };
                for (question, codes) in wanted {
                    let asked: Vec<_> = forms.iter().filter_map(|form| form.question(question)).collect();
                    if asked.is_empty() {
                        found.push(problem(record, "when", format!("no form asks \"{question}\"")));
                    }
                    let known = |code: &String| {
                        code == NOT_KNOWN || asked.iter().any(|q| q.answers.iter().any(|(c, _)| c == code))
                    };
                    for code in codes.iter().filter(|code| !known(code)) {
                        found.push(problem(record, "when", format!("\"{question}\" has no answer \"{code}\"")));
                    }
                }
            });
        }
        // A chapter is a professional's; what is not asked cannot be answered in it.
        for chapter in &self.chapters {
            for (question, code) in &chapter.answers {
                let asked = forms.iter().filter(|form| form.voice == Voice::Professional);
                let mut asked = asked.filter_map(|form| form.question(question));
                if !asked.any(|asked| asked.answers.iter().any(|(known, _)| known == code)) {
                    found.push(problem(
                        chapter.id.as_str(),
                        "answers",
                        format!("nobody can answer \"{question}\" with \"{code}\""),
                    ));
                }
            }
        }
        found
    }

    fn foreign(&self, catalogue: &Catalogue) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let owners = self.rules.iter().map(|rule| (&rule.id, &rule.owner));
        for (id, owner) in owners.chain(self.advice.iter().map(|advice| (&advice.id, &advice.owner))) {
            let known = match owner {
                Owner::National | Owner::Own => true,
                Owner::Municipality(slug) => catalogue.municipality(slug).is_some(),
                Owner::Practice(slug) => catalogue.practice(slug).is_some(),
            };
            if !known {
                found.push(problem(id.as_str(), "owner", format!("there is no {owner:?}")));
            }
        }
        for sentence in self.sentences.values() {
            if let Origin::Document { id, section } = &sentence.origin {
                if catalogue.source(id).is_none() {
                    found.push(problem(sentence.id.as_str(), "origin", format!("\"{id}\" is not in sources.json")));
                }
                if section.trim().is_empty() {
                    found.push(problem(sentence.id.as_str(), "origin", "names no section"));
                }
            }
        }
        for (advice, offer) in
            self.advice.iter().flat_map(|advice| advice.offers.iter().map(move |offer| (advice, offer)))
        {
            if catalogue.offer(offer).is_none() {
                found.push(problem(advice.id.as_str(), "offers", format!("there is no record \"{offer}\"")));
            }
        }
        found
    }

    /// All that says something, with its name.
    fn speakers(&self) -> impl Iterator<Item = (&str, Vec<&SentenceId>)> {
        let rules = self.rules.iter().map(|rule| (rule.id.as_str(), rule.why.iter().chain(&rule.not_lower).collect()));
        let tensions = self.tensions.iter().map(|tension| (tension.id.as_str(), tension.say.iter().collect()));
        let advice = self.advice.iter().map(|advice| (advice.id.as_str(), advice.say.iter().collect()));
        let silences = self.silences.iter().map(|silence| (silence.id.as_str(), silence.say.iter().collect()));
        let stops = self.stops.iter().map(|stop| (stop.item.as_str(), stop.say.iter().collect()));
        rules.chain(tensions).chain(advice).chain(silences).chain(stops)
    }

    /// All conditions, with the name of what they stand in.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = (&str, &Condition)> {
        let situations = self.situations.values().map(|situation| (situation.id.as_str(), &situation.when));
        let rules = self.rules.iter().map(|rule| (rule.id.as_str(), &rule.when));
        let tensions = self.tensions.iter().map(|tension| (tension.id.as_str(), &tension.when));
        let advice = self.advice.iter().map(|advice| (advice.id.as_str(), &advice.when));
        let silences = self.silences.iter().map(|silence| (silence.id.as_str(), &silence.when));
        situations.chain(rules).chain(tensions).chain(advice).chain(silences)
    }
}
