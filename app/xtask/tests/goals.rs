//! `xtask goals` on the shipped content.
#![allow(clippy::unwrap_used, reason = "clippy knows test functions, but not their helpers in a test of its own")]

use std::process::{Command, Output};

use serde_json::{Value, json};

fn goals(name: &str, lines: &str, more: &[&str]) -> Output {
    let file = std::env::temp_dir().join(format!("indsatstrappen-goals-{}-{name}.ndjson", std::process::id()));
    std::fs::write(&file, lines).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("goals").arg(&file).args(more).output().unwrap();
    std::fs::remove_file(file).unwrap();
    output
}

fn child(code: &str) -> String {
    let response = json!({
        "resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2026-05-05",
        "questionnaire": "https://indsatstrappen.dk/fhir/Questionnaire/afslutning-barn|1.0.0-op-til-9",
        "item": [{"linkId": "barn-inddraget", "answer": [{"valueCoding": {"code": code}}]}],
    });
    format!("{response}\n")
}

#[test]
fn figures_are_a_json_array() {
    let output = goals("array", &format!("{}{}", child("ja").repeat(9), child("nej")), &["--municipality", "aabenraa"]);
    assert!(output.status.success());
    let figures: Value = serde_json::from_slice(&output.stdout).unwrap();
    let ids: Vec<&str> = figures.as_array().unwrap().iter().map(|figure| figure["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["barn-inddraget", "barn-moedt", "familie-respekt", "familie-inddraget", "digital-loesning"]);
    let expected = json!({
        "id": "barn-inddraget", "n": 10, "value": 90.0, "unit": "%", "target": 100.0, "met": false, "suppressed": false,
    });
    assert_eq!(figures[0], expected);
    let nobodys = goals("none", "", &["--municipality", "faxe"]);
    assert_eq!(String::from_utf8(nobodys.stdout).unwrap(), "[]\n");
}

#[test]
fn a_broken_line_is_named_and_nothing_is_printed() {
    let output = goals("broken", &format!("{}{{\"hemmeligt\": ", child("ja")), &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("line 2") && !said.contains("hemmeligt"), "{said}");
}
