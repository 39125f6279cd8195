//! Builds questionnaires and answers them like a person.

#![allow(dead_code, clippy::unwrap_used, reason = "every test file takes what it needs")]

use std::sync::Arc;

use questionnaire::{
    Answer, Coding, Decimal, Diagnostic, DiagnosticCode, ItemKind, LinkId, Moment, Occurrence, QuestionnaireDefinition,
    Session, vocabulary,
};
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

/// The first occurrence of an item.
pub fn at(link_id: &str) -> Occurrence {
    Occurrence::from(link_id)
}

/// That occurrence of an item in repeating groups.
pub fn nth(link_id: &str, of: &[usize]) -> Occurrence {
    Occurrence { link_id: id(link_id), of: of.to_vec() }
}

/// Answers like a person: `true`, a number, a code of an option, or words.
pub fn say(session: &mut Session, link_id: &str, answers: Value) {
    say_at(session, &at(link_id), answers);
}

/// Answers one occurrence like a person.
pub fn say_at(session: &mut Session, occurrence: &Occurrence, answers: Value) {
    let kind = session.definition().item(&occurrence.link_id).map(questionnaire::ItemDefinition::kind);
    let all = match answers {
        Value::Array(all) => all,
        one => vec![one],
    };
    session.answer(occurrence, all.into_iter().map(|answer| said(kind, answer)).collect());
}

fn said(kind: Option<ItemKind>, answer: Value) -> Answer {
    match (kind, answer) {
        (_, Value::Bool(value)) => Answer::Boolean(value),
        (Some(ItemKind::Decimal), Value::Number(number)) => {
            Answer::Decimal(Decimal::new(number.as_f64().unwrap()).unwrap())
        }
        (_, Value::Number(number)) => Answer::Integer(number.as_i64().expect("whole")),
        (Some(ItemKind::Coding), Value::String(text)) => code(&text),
        (Some(ItemKind::Date), Value::String(text)) => Answer::Date(Moment::date(&text).unwrap()),
        (_, Value::String(text)) => Answer::Text(text),
        (_, other) => Answer::Unparsed(other.to_string()),
    }
}

/// The ids of all pages.
pub fn pages(session: &Session) -> Vec<String> {
    session.pages().iter().map(|page| page.at.link_id.to_string()).collect()
}
