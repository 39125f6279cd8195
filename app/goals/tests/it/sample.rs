//! Goals and responses to test with.

use std::fmt::Write;

use catalogue::DataFile;
use goals::{GoalDefinition, Replies};
use serde_json::{Value, json};

const SHIPPED: &str = include_str!("../../../../public/data/goals/aabenraa-2026.json");

pub fn all() -> Vec<GoalDefinition> {
    let file = DataFile { path: "goals/aabenraa-2026.json".to_owned(), text: Ok(SHIPPED.to_owned()) };
    let (goals, diagnostics) = GoalDefinition::load(&file);
    assert_eq!(diagnostics, []);
    goals
}

pub fn goal(id: &str) -> GoalDefinition {
    all().into_iter().find(|goal| goal.id.as_str() == id).unwrap()
}

/// A finished response of a form, from a day, with these items.
pub fn response(form: &str, day: &str, items: Value) -> Value {
    json!({
        "resourceType": "QuestionnaireResponse", "status": "completed", "authored": day, "item": items,
        "questionnaire": format!("https://indsatstrappen.dk/fhir/Questionnaire/{form}|1.0.0"),
    })
}

/// One question with one answer.
pub fn item(link_id: &str, answer: Value) -> Value {
    json!([{"linkId": link_id, "answer": [answer]}])
}

pub fn child(code: &str, day: &str) -> Value {
    response("afslutning-barn", day, item("barn-inddraget", json!({"valueCoding": {"code": code}})))
}

pub fn family(respect: u32, day: &str) -> Value {
    response("afslutning-familie", day, item("familie-respekt", json!({"valueInteger": respect})))
}

/// The response with tags of these systems (the last part of their address) and codes.
pub fn tagged(mut response: Value, tags: &[(&str, &str)]) -> Value {
    let tag = |(system, code): &(&str, &str)| json!({"system": format!("https://indsatstrappen.dk/fhir/CodeSystem/{system}"), "code": code});
    response["meta"] = json!({"tag": tags.iter().map(tag).collect::<Vec<_>>()});
    response
}

pub fn replies(responses: impl IntoIterator<Item = Value>) -> Replies {
    let text = responses.into_iter().fold(String::new(), |mut text, response| {
        writeln!(text, "{response}").unwrap();
        text
    });
    Replies::of_ndjson(&text).unwrap()
}

pub fn times(count: usize, response: &Value) -> Vec<Value> {
    vec![response.clone(); count]
}
