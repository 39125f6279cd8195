//! `xtask goals` on the shipped content.
#![allow(clippy::unwrap_used, reason = "clippy knows test functions, but not their helpers in a test of its own")]

use std::process::{Command, Output};

use catalogue::DataFile;
use goals::{Breakdown, By, Cell, GoalDefinition, Replies};
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

/// A finished response to one question, with the tags of a course.
fn answered(form: &str, day: &str, link_id: &str, answer: Value, tags: &[(&str, &str)]) -> String {
    let tag = |(system, code): &(&str, &str)| json!({"system": format!("https://indsatstrappen.dk/fhir/CodeSystem/{system}"), "code": code});
    let response = json!({
        "resourceType": "QuestionnaireResponse", "status": "completed", "authored": day,
        "questionnaire": format!("https://indsatstrappen.dk/fhir/Questionnaire/{form}|1.0.0"),
        "meta": {"tag": tags.iter().map(tag).collect::<Vec<_>>()},
        "item": [{"linkId": link_id, "answer": [answer]}],
    });
    format!("{response}\n")
}

/// What the screen shows of all together is what is printed here, whatever the figures are divided by.
#[test]
fn the_screen_and_the_printed_figures_agree() {
    let mut lines = format!("{}{}", child("ja").repeat(9), child("nej"));
    for number in 0..30_u32 {
        let day = format!("2026-{:02}-11", number % 12 + 1);
        let offer = if number % 3 == 0 { "aabenraa/a" } else { "aabenraa/b" };
        let tags = [("respondent", "parent"), ("offer", offer)];
        let respect = json!({"valueInteger": 5 + number % 5});
        lines += &answered("afslutning-familie", &day, "familie-respekt", respect, &tags);
        let digital = json!({"valueBoolean": number % 10 < 7});
        lines += &answered(
            "afslutning-konsulent",
            &day,
            "konsulent-digital-loesning",
            digital,
            &[("respondent", "consultant")],
        );
    }
    let printed: Vec<Value> = serde_json::from_slice(&goals("agree", &lines, &[]).stdout).unwrap();
    let shipped = include_str!("../../../public/data/goals/aabenraa-2026.json").to_owned();
    let (definitions, _) = GoalDefinition::load(&DataFile { path: "goals/a.json".to_owned(), text: Ok(shipped) });
    let replies = Replies::of_ndjson(&lines).unwrap();
    let mut compared = 0;
    for (goal, figure) in definitions.iter().zip(&printed) {
        for by in [By::Quarter, By::Offer, By::Respondent] {
            let all = Breakdown::of(goal, &replies, by).all;
            let Cell::Shown(n) = all.n else { continue };
            assert_eq!((&json!(n), &json!(all.met)), (&figure["n"], &figure["met"]), "{} {by:?}", goal.id);
            if all.value.is_some() {
                assert_eq!(json!(all.value), figure["value"], "{} {by:?}", goal.id);
                compared += 1;
            }
        }
    }
    assert!(compared >= 6, "{compared}");
}
