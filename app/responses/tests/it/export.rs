//! The export file's shape.

use responses::Export;
use serde_json::{Value, json};

use crate::sample::{assorted, completed, day, feedback, said, sha256};

/// The bytes of `bundle` as they stand.
pub fn bundle(text: &str) -> &str {
    let (_, bundle) = text.split_once("\"bundle\":").unwrap();
    bundle.strip_suffix('}').unwrap()
}

#[test]
fn the_envelope_is_the_contracts() {
    let file = Export::build(&assorted("2026-11-21"), day("2026-11-21"), "0.1.0 \"x\"");
    assert_eq!(file.name, "indsatstrappen-2026-11-21.json");
    let read: Value = serde_json::from_str(&file.text).unwrap();
    let keys: Vec<&str> = read.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["format", "version", "app", "created", "counts", "sha256", "bundle"]);
    assert_eq!(
        (&read["format"], &read["version"], &read["app"], &read["created"]),
        (&json!("indsatstrappen"), &json!(1), &json!("0.1.0 \"x\""), &json!("2026-11-21"))
    );
    let counts = json!({
        "https://indsatstrappen.dk/fhir/Questionnaire/afslutning-familie|1.0.0": 3,
        "https://indsatstrappen.dk/fhir/Questionnaire/andet|2": 1,
    });
    assert_eq!(read["counts"], counts);
    let sum = sha256(bundle(&file.text));
    assert_eq!(read["sha256"], json!(sum));
}

#[test]
fn a_record_is_a_fhir_resource() {
    let record = completed(1, feedback(), "2026-11-20", said("godt"));
    let file = Export::build([&record], day("2026-11-21"), "0.1.0");
    let questionnaire = record.form().questionnaire.as_str();
    let expected = json!({
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{
            "fullUrl": "urn:uuid:8c5b2f1e-0b1d-4f0e-9a63-000000000001",
            "resource": {
                "resourceType": "QuestionnaireResponse",
                "id": "8c5b2f1e-0b1d-4f0e-9a63-000000000001",
                "meta": {"versionId": "2", "tag": [
                    {"system": "https://indsatstrappen.dk/fhir/CodeSystem/questionnaire-kind", "code": "closing-feedback"},
                    {"system": "https://indsatstrappen.dk/fhir/CodeSystem/respondent", "code": "parent"},
                    {"system": "https://indsatstrappen.dk/fhir/CodeSystem/started-on", "code": "2026-01-05"},
                ]},
                "language": "da",
                "questionnaire": questionnaire,
                "_questionnaire": {"extension": [{
                    "url": "http://hl7.org/fhir/StructureDefinition/display", "valueString": "Fortæl, hvordan hjælpen var",
                }]},
                "status": "completed",
                "authored": "2026-11-20",
                "item": [{"linkId": "tekst", "answer": [{"valueString": "godt"}]}],
            },
        }],
    });
    // As text: the order of the keys is part of it.
    assert_eq!(bundle(&file.text), expected.to_string());
}

#[test]
fn no_exact_time_leaves_the_device() {
    let text = Export::build(&assorted("2026-11-21"), day("2026-11-21"), "0.1.0").text;
    assert!(!text.contains("10:11:12"));
}

#[test]
fn the_order_and_the_day_do_not_change_the_bundle() {
    let records = assorted("2026-11-21");
    let one = Export::build(&records, day("2026-11-21"), "0.1.0").text;
    let other = Export::build(records.iter().rev(), day("2027-01-01"), "0.2.0").text;
    assert_eq!(bundle(&one), bundle(&other));
}

#[test]
fn of_two_revisions_the_newest_is_written() {
    let old = completed(1, feedback(), "2026-11-20", said("gammel"));
    let new = old.reopened().unwrap().revised(said("ny")).unwrap();
    let file = Export::build([&old, &new], day("2026-11-21"), "0.1.0");
    assert_eq!(bundle(&file.text), bundle(&Export::build([&new], day("2026-11-21"), "0.1.0").text));
}

#[test]
fn ndjson_has_one_resource_a_line() {
    let records = assorted("2026-11-21");
    let file = Export::ndjson(&records, day("2026-11-21"));
    assert_eq!(file.name, "indsatstrappen-2026-11-21.ndjson");
    let lines: Vec<Value> = file.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<&Value> = lines.iter().map(|line| &line["id"]).collect();
    assert_eq!(ids, records.iter().map(|record| record.id().as_str()).collect::<Vec<_>>());
}
