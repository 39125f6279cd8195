//! Builds questionnaires and answers them like a person.

#![allow(dead_code, reason = "every test file takes what it needs")]

use std::sync::Arc;

use questionnaire::{Answer, Coding, Diagnostic, DiagnosticCode, LinkId, QuestionnaireDefinition, Session, vocabulary};
use serde_json::{Value, json};

/// The code system of all options here.
pub const SYSTEM: &str = "https://example.org/codes";

/// A questionnaire with these items.
pub fn form(items: Value) -> Value {
    json!({"resourceType": "Questionnaire", "url": "https://example.org/q", "version": "2",
           "status": "active", "title": "Form", "item": items})
}

/// Loads what is there, with its diagnostics.
pub fn load(json: &Value) -> (Arc<QuestionnaireDefinition>, Vec<Diagnostic>) {
    let (definition, diagnostics) = QuestionnaireDefinition::load(&json.to_string());
    (Arc::new(definition.expect("a questionnaire")), diagnostics)
}

/// Loads what must be without fault.
pub fn load_clean(json: &Value) -> Arc<QuestionnaireDefinition> {
    let (definition, diagnostics) = load(json);
    assert_eq!(diagnostics, []);
    definition
}

/// A fresh session over these items.
pub fn session(items: Value) -> Session {
    Session::new(load_clean(&form(items)))
}

/// Place and code of each diagnostic.
pub fn found(diagnostics: &[Diagnostic]) -> Vec<(&str, DiagnosticCode)> {
    diagnostics.iter().map(|d| (d.path.as_str(), d.code)).collect()
}

/// An option without weight.
pub fn option(code: &str) -> Value {
    json!({"valueCoding": {"system": SYSTEM, "code": code, "display": code.to_uppercase()}})
}

/// An option with a weight.
pub fn weighted(code: &str, weight: f64) -> Value {
    let mut option = option(code);
    option["extension"] =
        json!([{"url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": weight}]);
    option
}

/// A choice among codes.
pub fn choice(link_id: &str, codes: &[&str]) -> Value {
    let options: Vec<Value> = codes.iter().map(|code| option(code)).collect();
    json!({"linkId": link_id, "type": "coding", "text": link_id, "answerOption": options})
}

/// A question of a simple type.
pub fn question(link_id: &str, kind: &str) -> Value {
    json!({"linkId": link_id, "type": kind, "text": link_id})
}

/// A text with a part in the form.
pub fn part(link_id: &str, part: &str) -> Value {
    json!({"linkId": link_id, "type": "display", "text": link_id,
        "extension": [category(vocabulary::ITEM_PART, part)]})
}

/// The extension that says what a display item is there for.
pub fn category(system: &str, code: &str) -> Value {
    json!({"url": vocabulary::DISPLAY_CATEGORY,
        "valueCodeableConcept": {"coding": [{"system": system, "code": code}]}})
}

/// The same item, shown only when that yes-no question has that answer.
pub fn when(mut item: Value, question: &str, answer: bool) -> Value {
    item["enableWhen"] = json!([{"question": question, "operator": "=", "answerBoolean": answer}]);
    item
}

/// The same item with one more element.
pub fn with(mut item: Value, key: &str, value: Value) -> Value {
    item[key] = value;
    item
}

/// A choice's answer.
pub fn code(code: &str) -> Answer {
    Answer::Coding(Coding::new(SYSTEM, code))
}

/// An id.
pub fn id(link_id: &str) -> LinkId {
    LinkId::from(link_id)
}

/// Answers like a person: `true`, a number, a code of an option, or words.
pub fn say(session: &mut Session, link_id: &str, answers: Value) {
    let is_choice = session.definition().item(&id(link_id)).is_some_and(|i| !i.options().is_empty());
    let all = match answers {
        Value::Array(all) => all,
        one => vec![one],
    };
    let answers = all.into_iter().map(|answer| match answer {
        Value::Bool(value) => Answer::Boolean(value),
        Value::Number(number) => Answer::Integer(number.as_i64().expect("whole")),
        Value::String(text) if is_choice => code(&text),
        Value::String(text) => Answer::Text(text),
        other => Answer::Unparsed(other.to_string()),
    });
    session.answer(&id(link_id), answers.collect());
}

/// The ids of all pages.
pub fn pages(session: &Session) -> Vec<String> {
    session.pages().iter().map(|page| page.link_id.to_string()).collect()
}
