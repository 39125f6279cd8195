use std::collections::BTreeMap;

use catalogue::MunicipalitySlug;

use crate::answers::NOT_KNOWN;
use crate::{Condition, Form, GuideDefinition, RuleDefinition, TensionDefinition, Voice};

/// What is left of a condition for those who answer one form: what the form never asks counts as »ved ikke«, and answers
/// that stop it lead to no rule.
#[derive(Debug, Clone, PartialEq)]
pub enum Within {
    /// True whatever is answered.
    Always,
    /// Never true.
    Never,
    /// True with these answers; no situation is named in it any more.
    When(Condition),
}

impl GuideDefinition {
    /// The rules that can hold where that form is answered, each with what is left of its condition. Others' own rules
    /// inspire professionals, and nobody else.
    pub fn rules_within(
        &self,
        form: &Form,
        municipality: Option<&MunicipalitySlug>,
    ) -> Vec<(&RuleDefinition, Condition)> {
        let told = |rule: &&RuleDefinition| form.voice == Voice::Professional || rule.owner.holds_in(municipality);
        let rules = self.rules.iter().filter(told);
        rules.filter_map(|rule| Some((rule, rule.when.within(form, self).possible()?))).collect()
    }

    /// The tensions that can come up where that form is answered.
    pub fn tensions_within(&self, form: &Form) -> Vec<(&TensionDefinition, Condition)> {
        let tensions = self.tensions.iter();
        tensions.filter_map(|tension| Some((tension, tension.when.within(form, self).possible()?))).collect()
    }
}

impl Within {
    /// The condition; none where it is never true.
    fn possible(self) -> Option<Condition> {
        match self {
            Self::Always => Some(Condition::All(Vec::new())),
            Self::Never => None,
            Self::When(condition) => Some(condition),
        }
    }
}

impl Condition {
    /// What is left of it within that form.
    pub fn within(&self, form: &Form, guide: &GuideDefinition) -> Within {
        match self {
            Self::Answered(wanted) => all(wanted.iter().map(|(question, codes)| answered(form, question, codes))),
            Self::All(inner) => all(inner.iter().map(|condition| condition.within(form, guide))),
            // One of them is true unless all of them are false.
            Self::Any(inner) => match all(inner.iter().map(|condition| condition.within(form, guide).contrary())) {
                Within::When(Self::All(left)) => Within::When(Self::Any(left.into_iter().map(contrary).collect())),
                left => left.contrary(),
            },
            Self::Not(inner) => inner.within(form, guide).contrary(),
            Self::Is(id) => guide.situation(id).map_or(Within::Never, |situation| situation.when.within(form, guide)),
            Self::Level(_) | Self::Municipality(_) => Within::When(self.clone()),
        }
    }
}

impl Within {
    fn contrary(self) -> Self {
        match self {
            Self::Always => Self::Never,
            Self::Never => Self::Always,
            Self::When(condition) => Self::When(contrary(condition)),
        }
    }
}

fn contrary(condition: Condition) -> Condition {
    match condition {
        Condition::Not(inner) => *inner,
        other => Condition::Not(Box::new(other)),
    }
}

fn answered(form: &Form, question: &str, codes: &[String]) -> Within {
    let Some(asked) = form.question(question) else {
        return if codes.iter().any(|code| code == NOT_KNOWN) { Within::Always } else { Within::Never };
    };
    let wanted: Vec<String> =
        asked.open().filter(|open| codes.iter().any(|code| code == open)).map(str::to_owned).collect();
    match wanted.len() {
        0 => Within::Never,
        all if all == asked.open().count() => Within::Always,
        _ => Within::When(Condition::Answered(BTreeMap::from([(question.to_owned(), wanted)]))),
    }
}

fn all(parts: impl Iterator<Item = Within>) -> Within {
    let mut left = Vec::new();
    for part in parts {
        match part {
            Within::Never => return Within::Never,
            Within::Always => {}
            Within::When(Condition::All(inner)) => left.extend(inner),
            Within::When(condition) => left.push(condition),
        }
    }
    match left.len() {
        0 => Within::Always,
        1 => Within::When(left.remove(0)),
        _ => Within::When(Condition::All(left)),
    }
}

#[cfg(test)]
mod tests {
    use catalogue::DataFile;
    use serde_json::{Value, json};

    use super::*;
    use crate::{Answers, Question};

    fn question(id: &str, codes: &[(&str, Option<&str>)]) -> Question {
        let answers = codes.iter().map(|(code, stop)| ((*code).to_owned(), stop.map(str::to_owned))).collect();
        Question { id: id.to_owned(), answers }
    }

    fn form() -> Form {
        let questions = vec![
            question("size", &[("small", None), ("big", None), ("ved-ikke", None)]),
            question("who", &[("parent", None), ("other", None), ("child", Some("stop"))]),
        ];
        Form { voice: Voice::Citizen, questions }
    }

    fn guide() -> GuideDefinition {
        let when = json!({ "answered": { "who": ["parent", "other"] } });
        let text = json!({ "guide": [{ "kind": "situation", "id": "citizen", "when": when }] }).to_string();
        GuideDefinition::load(&[DataFile { path: "guide/a.json".to_owned(), text: Ok(text) }]).0
    }

    #[track_caller]
    fn leaves(condition: Value, left: &Within) {
        let (guide, form) = (guide(), form());
        let condition: Condition = serde_json::from_value(condition).unwrap();
        assert_eq!(&condition.within(&form, &guide), left);
        for (size, who) in ["small", "big", "ved-ikke"].iter().flat_map(|size| [(*size, "parent"), (*size, "other")]) {
            let answers: Answers = [("size", size), ("who", who)].into_iter().collect();
            let holds = match left {
                Within::Always => true,
                Within::Never => false,
                Within::When(left) => guide.is_so(left, &answers, &[], None),
            };
            assert_eq!(guide.is_so(&condition, &answers, &[], None), holds, "{answers:?}");
        }
    }

    fn when(condition: Value) -> Within {
        Within::When(serde_json::from_value(condition).unwrap())
    }

    #[test]
    fn what_a_form_never_asks_is_not_known() {
        leaves(json!({ "answered": { "colour": ["red"] } }), &Within::Never);
        leaves(json!({ "answered": { "colour": ["red", "ved-ikke"] } }), &Within::Always);
        leaves(json!({ "not": { "answered": { "colour": ["red"] } } }), &Within::Always);
    }

    #[test]
    fn what_every_answer_gives_is_left_out() {
        leaves(json!({ "is": "citizen" }), &Within::Always);
        leaves(json!({ "not": { "is": "citizen" } }), &Within::Never);
        leaves(json!({ "answered": { "who": ["child"] } }), &Within::Never);
        let small = json!({ "answered": { "size": ["small"] } });
        let rest = json!({ "all": [{ "is": "citizen" }, small, { "not": { "answered": { "colour": ["red"] } } }] });
        leaves(rest, &when(json!({ "answered": { "size": ["small"] } })));
    }

    #[test]
    fn one_of_several_is_enough_also_when_less_is_left() {
        let (small, big) = (json!({ "answered": { "size": ["small"] } }), json!({ "answered": { "size": ["big"] } }));
        leaves(json!({ "any": [small, big] }), &when(json!({ "any": [small, big] })));
        leaves(json!({ "any": [small, { "answered": { "colour": ["red"] } }] }), &when(small.clone()));
        leaves(json!({ "any": [small, { "is": "citizen" }] }), &Within::Always);
        let neither = json!({ "not": { "any": [small, big] } });
        leaves(neither, &when(json!({ "not": { "any": [small, big] } })));
    }
}
