//! The rules of FHIR R5, case by case, from the files in `conformance/`. Other engines are run on the same files
//! (`e2e/bench/forms/fhir`).

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(test)]
mod support;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use questionnaire::{LinkId, Occurrence, QuestionnaireDefinition, QuestionnaireResponse, Session, check_response};
use serde_json::{Value, json};
use support::form;

fn read(name: &str) -> Value {
    let path = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/conformance").join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap()
}

fn definition(json: &Value) -> Arc<QuestionnaireDefinition> {
    Arc::new(QuestionnaireDefinition::load(&json.to_string()).0.unwrap())
}

fn response(items: &Value) -> QuestionnaireResponse {
    serde_json::from_value(json!({
        "resourceType": "QuestionnaireResponse", "questionnaire": "https://example.org/q|2",
        "status": "completed", "item": items}))
    .unwrap()
}

fn session(items: &Value, answers: &Value) -> Session {
    Session::resume(definition(&form(items.clone())), &response(answers)).0
}

#[test]
fn single_conditions() {
    let file = read("enable-when.json");
    let mut count = 0;
    for kind in list(&file, "types") {
        for case in list(&file, "cases") {
            let operator = case["operator"].as_str().unwrap();
            if operator.contains(['<', '>']) && kind["ordered"] == json!(false) {
                continue;
            }
            let value = |name: &Value| kind[name.as_str().unwrap()].clone();
            let name = kind.get("operand").unwrap_or(&kind["value"]).as_str().unwrap();
            let mut condition = json!({"question": "q", "operator": operator});
            match case.get("operand") {
                Some(wanted) => condition["answerBoolean"] = wanted.clone(),
                None => condition[format!("answer{name}")] = kind["equal"].clone(),
            }
            let items = json!([
                {"linkId": "q", "type": kind["type"], "text": "q", "repeats": true},
                {"linkId": "t", "type": "boolean", "text": "t", "enableWhen": [condition]}]);
            let element = format!("value{}", kind["value"].as_str().unwrap());
            let answers: Vec<Value> =
                list(case, "answers").iter().map(|name| json!({ element.clone(): value(name) })).collect();
            let session = session(&items, &json!([{"linkId": "q", "answer": answers}]));
            assert_eq!(json!(session.is_enabled(&"t".into())), case["enabled"], "{} {case}", kind["type"]);
            count += 1;
        }
    }
    assert_eq!(count, 186);
}

fn occurrence(name: &Value) -> Occurrence {
    let (link_id, of) = name.as_str().unwrap().split_once('#').unwrap_or((name.as_str().unwrap(), ""));
    let of = of.split('.').filter_map(|n| n.parse().ok()).collect();
    Occurrence { link_id: LinkId::from(link_id), of }
}

#[test]
fn conditions_together_and_across_groups() {
    for case in list(&read("structure.json"), "cases") {
        let session = session(&case["items"], &case["response"]);
        for (key, expect) in [("enabled", true), ("disabled", false)] {
            for name in list(case, key) {
                assert_eq!(session.is_enabled(&occurrence(name)), expect, "{name} {}", case["rule"]);
            }
        }
    }
}

#[test]
fn responses() {
    for case in list(&read("responses.json"), "cases") {
        let merged = |mut base: Value, more: &Value| {
            for (key, value) in more.as_object().into_iter().flatten() {
                base[key] = value.clone();
            }
            base
        };
        let definition = definition(&merged(form(case["items"].clone()), &case["questionnaire"]));
        let mut answers = serde_json::to_value(response(&case["response"])).unwrap();
        answers["status"] = case.get("status").unwrap_or(&json!("completed")).clone();
        let answers = serde_json::from_value(merged(answers, &case["responseHead"])).unwrap();
        let mut found = check_response(&definition, &answers);
        // The type is an error of the questionnaire, told again beside the response.
        if case["rule"] == json!("R4's abstract type question") {
            found = QuestionnaireDefinition::load(&form(case["items"].clone()).to_string()).1;
        }
        let errors = found.iter().filter(|diagnostic| diagnostic.is_error()).count();
        let expect = (case["errors"].as_u64().unwrap(), case["warnings"].as_u64().unwrap());
        let got = (errors as u64, (found.len() - errors) as u64);
        assert_eq!(got, expect, "{} {found:?}", case["rule"]);
    }
}
