use std::sync::Arc;

use catalogue::Diagnostic;
use questionnaire::{Answer, Occurrence, QuestionnaireDefinition, Session, StopKind, vocabulary};

use super::forms::Form;

/// Those who have a duty to notify.
const PROFESSIONALS: [&str; 3] = ["partner", "consultant", "professional"];
/// The question that a professional's form begins with.
const QUESTION: &str = "fare";
/// What each of its answers leads to.
const ANSWERS: [(&str, Option<StopKind>); 4] = [
    ("fare-nu", Some(StopKind::Danger)),
    ("mistanke", Some(StopKind::Violence)),
    ("i-tvivl", Some(StopKind::Doubt)),
    ("nej", None),
];

/// A professional's form begins with the danger question, shows nothing beside it, and goes on only after »nej«.
pub(super) fn check(form: &Form, errors: &mut Vec<Diagnostic>) {
    let (Some(definition), _) = QuestionnaireDefinition::load(&form.value.to_string()) else { return };
    if !PROFESSIONALS.iter().any(|code| definition.has_code(vocabulary::RESPONDENT, code)) {
        return;
    }
    let mut session = Session::new(Arc::new(definition));
    let at = Occurrence::from(QUESTION);
    if !is_alone(&session, &at) {
        let reason =
            "a professional's form begins with the danger question and shows nothing else until it is answered";
        errors.push(form.problem(QUESTION, reason));
        return;
    }
    let options = session.definition().item(&at.link_id).map(|item| item.options().to_vec()).unwrap_or_default();
    if options.len() != ANSWERS.len() {
        errors.push(form.problem(QUESTION, format!("has {} answers, not {}", options.len(), ANSWERS.len())));
    }
    for (code, stop) in ANSWERS {
        let is_it = |answer: &&Answer| matches!(answer, Answer::Coding(coding) if coding.code.as_deref() == Some(code));
        let Some(answer) = options.iter().map(|option| &option.value).find(is_it) else {
            errors.push(form.problem(QUESTION, format!("has no answer \"{code}\"")));
            continue;
        };
        session.choose(&at, answer);
        if session.stop().map(|stop| stop.kind) != stop {
            errors.push(form.problem(QUESTION, format!("the answer \"{code}\" does not lead to {}", name(stop))));
        }
    }
}

/// Whether that question is the only page.
fn is_alone(session: &Session, at: &Occurrence) -> bool {
    matches!(session.pages().as_slice(), [page] if page.at == *at)
}

fn name(stop: Option<StopKind>) -> &'static str {
    match stop {
        Some(StopKind::Danger) => "a stop for danger",
        Some(StopKind::Violence) => "a stop for violence",
        Some(_) => "a stop for doubt",
        None => "the form itself",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    const SYSTEM: &str = "https://x/fare";

    fn form(respondent: &str, codes: &[&str], first: &[Value]) -> Vec<String> {
        let option = |code: &&str| json!({ "valueCoding": { "system": SYSTEM, "code": code } });
        let when = |code: &str| json!([{ "question": QUESTION, "operator": "=", "answerCoding": { "system": SYSTEM, "code": code } }]);
        let stop = |code: &str, part: &str| {
            json!({ "linkId": part, "type": "display", "text": part, "enableWhen": when(code), "extension": [{
                "url": vocabulary::DISPLAY_CATEGORY,
                "valueCodeableConcept": { "coding": [{ "system": vocabulary::ITEM_PART, "code": part }] } }] })
        };
        let options: Vec<Value> = codes.iter().map(option).collect();
        let mut items = first.to_vec();
        items.push(
            json!({ "linkId": QUESTION, "type": "coding", "text": "?", "required": true, "answerOption": options }),
        );
        items.extend([
            stop("fare-nu", "stop-danger"),
            stop("mistanke", "stop-violence"),
            stop("i-tvivl", "stop-doubt"),
        ]);
        items.push(json!({ "linkId": "mere", "type": "boolean", "text": "?", "enableWhen": when("nej") }));
        let code = json!([{ "system": vocabulary::RESPONDENT, "code": respondent }]);
        let value =
            json!({ "resourceType": "Questionnaire", "url": "u", "status": "active", "code": code, "item": items });
        let mut errors = Vec::new();
        check(&Form { file: "f.json", value }, &mut errors);
        errors.into_iter().map(|error| error.reason).collect()
    }

    #[test]
    fn a_professionals_form_begins_with_danger() {
        let codes = ["fare-nu", "mistanke", "i-tvivl", "nej"];
        let before = [json!({ "linkId": "foer", "type": "boolean", "text": "?" })];
        assert_eq!(form("professional", &codes, &[]), [""; 0]);
        assert_eq!(form("consultant", &codes, &before).len(), 1);
        assert_eq!(form("parent", &codes, &before), [""; 0]);
        let missing = ["has 3 answers, not 4", "has no answer \"i-tvivl\""];
        assert_eq!(form("partner", &["fare-nu", "mistanke", "nej"], &[]), missing);
    }
}
