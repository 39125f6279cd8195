//! `xtask questionnaire` as the contract has it.
#![allow(clippy::unwrap_used, reason = "clippy knows test functions, but not their helpers in a test of its own")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

fn write(folder: &str, name: &str, value: &Value) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, value.to_string()).unwrap();
    path
}

/// Whether it succeeded, and standard output.
fn xtask(arguments: &[&str], files: &[&Path]) -> (bool, String) {
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = xtask.arg("questionnaire").args(arguments).args(files).output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

fn form() -> Value {
    let extension = |name: &str, value: Value| {
        let mut extension = value;
        extension["url"] = json!(name);
        extension
    };
    let option = |code: &str, weight: i64| {
        let weight = extension("http://hl7.org/fhir/StructureDefinition/itemWeight", json!({"valueDecimal": weight}));
        json!({"valueCoding": {"code": code, "display": code}, "extension": [weight]})
    };
    let band = json!([{"url": "code", "valueCode": "low"}, {"url": "low", "valueDecimal": 0}, {"url": "high", "valueDecimal": 9}]);
    let score = json!({"extension": [
        {"url": "item", "valueString": "a"}, {"url": "item", "valueString": "b"},
        {"url": "method", "valueCode": "sum"}, {"url": "band", "extension": band}]});
    let question = |link_id: &str| json!({"linkId": link_id, "type": "coding", "text": link_id, "answerOption": [option("no", 0), option("yes", 3)]});
    json!({"resourceType": "Questionnaire", "url": "https://example.org/q", "version": "1", "status": "active",
        "extension": [extension("https://indsatstrappen.dk/fhir/StructureDefinition/score", score)],
        "item": [question("a"), question("b")]})
}

fn response(code: &str) -> Value {
    json!({"resourceType": "QuestionnaireResponse", "questionnaire": "https://example.org/q|1", "status": "completed",
        "item": [{"linkId": "a", "answer": [{"valueCoding": {"code": code}}]}]})
}

#[test]
fn checking() {
    let (form, fine) = (write("check", "q.json", &form()), write("check", "fine.json", &response("yes")));
    for files in [&[&*form][..], &[&form, &fine]] {
        let (succeeded, text) = xtask(&["check"], files);
        let outcome: Value = serde_json::from_str(&text).unwrap();
        assert_eq!((succeeded, &outcome["resourceType"]), (true, &json!("OperationOutcome")));
        assert_eq!(outcome["issue"].as_array().unwrap().len(), 1);
        assert_eq!(outcome["issue"][0]["severity"], "information");
    }
    let wrong = write("check", "wrong.json", &response("maybe"));
    let (succeeded, text) = xtask(&["check"], &[&form, &wrong]);
    let outcome: Value = serde_json::from_str(&text).unwrap();
    let expect = json!({"severity": "error", "code": "code-invalid", "diagnostics": "'a': is not one of the options",
        "expression": ["QuestionnaireResponse.item[0].answer[0]"]});
    assert_eq!((succeeded, &outcome["issue"]), (false, &json!([expect])));
    let (succeeded, text) = xtask(&["check"], &[Path::new("nowhere.json")]);
    assert!(!succeeded && text.contains("\"fatal\""), "{text}");
}

#[test]
fn scoring() {
    let (form, response) = (write("score", "q.json", &form()), write("score", "r.json", &response("yes")));
    let (succeeded, text) = xtask(&["score"], &[&form, &response]);
    let outcome: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((succeeded, outcome), (true, json!({"score": 3.0, "band": "low", "unanswered": 1})));
}

#[test]
fn a_folder() {
    let form = write("batch", "q.json", &form());
    write("batch", "wrong.json", &response("maybe"));
    fs::write(form.with_file_name("broken.json"), r#"{"resourceType": "Questionnaire", "#).unwrap();
    let (succeeded, text) = xtask(&["check", "--batch"], &[form.parent().unwrap()]);
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let errors: Vec<_> = lines.iter().map(|line| (line["file"].as_str().unwrap(), line["errors"].as_u64())).collect();
    assert_eq!(
        (succeeded, errors),
        (false, vec![("broken.json", Some(1)), ("q.json", Some(0)), ("wrong.json", Some(1))])
    );
}
