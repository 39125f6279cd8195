//! What answers come to.

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(test)]
mod support;

use questionnaire::{Outcome, Session};
use serde_json::{Value, json};
use support::{choice, form, load_clean, option, question, say, weighted, when, with};

fn scored(method: &str) -> Session {
    let scale = json!([
        {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
        {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 3}]);
    let options = json!([weighted("low", 0.0), weighted("high", 3.0), option("dont-know")]);
    let mut old = option("x");
    old["valueCoding"]["extension"] =
        json!([{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}]);
    let band = |code: &str, low: f64, high: f64| {
        json!({"url": "band", "extension": [
            {"url": "code", "valueCode": code}, {"url": "title", "valueString": format!("title {code}")},
            {"url": "text", "valueString": "text"}, {"url": "action", "valueString": "one"},
            {"url": "action", "valueString": "two"},
            {"url": "low", "valueDecimal": low}, {"url": "high", "valueDecimal": high}]})
    };
    let mut parts =
        vec![json!({"url": "method", "valueCode": method}), band("fine", 0.0, 3.0), band("talk", 3.01, 8.0)];
    parts.extend(["a", "b", "n"].map(|link_id| json!({"url": "item", "valueString": link_id})));
    let json = form(json!([
        with(choice("a", &[]), "answerOption", options),
        question("ask", "boolean"),
        when(with(choice("b", &[]), "answerOption", json!([old])), "ask", true),
        with(question("n", "integer"), "extension", scale),
    ]));
    let score = json!([{"url": "https://indsatstrappen.dk/fhir/StructureDefinition/score", "extension": parts}]);
    Session::new(load_clean(&with(json, "extension", score)))
}

fn check(method: &str, answers: Value, score: Option<f64>, band: Option<&str>, unanswered: usize) -> Outcome {
    let mut session = scored(method);
    for (link_id, answer) in answers.as_object().into_iter().flatten() {
        say(&mut session, link_id, answer.clone());
    }
    let outcome = session.outcome().unwrap();
    assert_eq!(outcome.score, score, "{method} {answers}");
    assert_eq!(outcome.band.as_ref().map(|band| band.code.as_str()), band, "{method} {answers}");
    assert_eq!(outcome.unanswered, unanswered, "{method} {answers}");
    outcome
}

#[test]
fn sums_and_means() {
    check("sum", json!({}), None, None, 2);
    check("sum", json!({"a": "low"}), Some(0.0), Some("fine"), 1);
    check("sum", json!({"a": "high", "n": 2}), Some(5.0), Some("talk"), 0);
    check("mean", json!({"a": "high", "n": 2}), Some(2.5), Some("fine"), 0);
    check("mean", json!({"a": "dont-know", "n": 2}), Some(2.0), Some("fine"), 0);
    // A disabled question neither counts nor is missing; an enabled one does and is.
    check("sum", json!({"b": "x", "n": 1}), Some(1.0), Some("fine"), 1);
    check("sum", json!({"ask": true, "b": "x", "n": 1}), Some(3.0), Some("fine"), 1);
    check("sum", json!({"ask": true}), None, None, 3);
}

#[test]
fn an_unresolved_weight_is_empty() {
    let outcome = check("sum", json!({"a": "dont-know"}), None, None, 1);
    assert_eq!(outcome.unweighted, 1);
}

#[test]
fn reasons_and_words() {
    let outcome = check("sum", json!({"a": "high", "ask": true, "b": "x", "n": 1}), Some(6.0), Some("talk"), 0);
    let order: Vec<_> = outcome.reasons.iter().map(|reason| reason.link_id.as_str()).collect();
    assert_eq!(order, ["a", "b", "n"]);
    let band = outcome.band.unwrap();
    assert_eq!(band.title, "title talk");
    assert_eq!(band.actions, ["one", "two"]);
}
