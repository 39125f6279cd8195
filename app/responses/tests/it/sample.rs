//! Records to test with.

use responses::{Canonical, Day, Form, Kind, Language, Respondent, ResponseId, ResponseRecord, Sensitivity};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The id with this number at its end.
pub fn id(number: u32) -> ResponseId {
    ResponseId::parse(format!("8c5b2f1e-0b1d-4f0e-9a63-{number:012x}")).unwrap()
}

pub fn form(kind: Kind, respondent: Respondent) -> Form {
    Form {
        questionnaire: Canonical::parse("https://indsatstrappen.dk/fhir/Questionnaire/afslutning-familie|1.0.0")
            .unwrap(),
        title: "Fortæl, hvordan hjælpen var".to_owned(),
        language: Language::parse("da").unwrap(),
        kind,
        respondent,
        sensitivity: Sensitivity::Ordinary,
    }
}

pub fn feedback() -> Form {
    form(Kind::ClosingFeedback, Respondent::Parent)
}

/// A response with these items.
pub fn answers(items: Value) -> Value {
    json!({"resourceType": "QuestionnaireResponse", "status": "in-progress", "item": items})
}

/// A response with one text in it.
pub fn said(text: &str) -> Value {
    answers(json!([{"linkId": "tekst", "answer": [{"valueString": text}]}]))
}

pub fn draft(number: u32, form: Form, started_on: &str, response: Value) -> ResponseRecord {
    ResponseRecord::draft(id(number), form, day(started_on), response).unwrap()
}

pub fn completed(number: u32, form: Form, on: &str, response: Value) -> ResponseRecord {
    draft(number, form, "2026-01-05", response.clone()).completed(day(on), response).unwrap()
}

/// Records of every sort, as they lie in a store that has just been exported on `created`.
pub fn assorted(created: &str) -> Vec<ResponseRecord> {
    let mut quiet = form(Kind::WellbeingCheck, Respondent::YoungPerson);
    quiet.sensitivity = Sensitivity::Sensitive;
    quiet.title = String::new();
    let mut other = form(Kind::Unstated, Respondent::Unstated);
    other.questionnaire = Canonical::parse("https://indsatstrappen.dk/fhir/Questionnaire/andet|2").unwrap();
    let nested = json!([
        {"linkId": "gruppe", "item": [{"linkId": "g1", "answer": [{"valueDecimal": 0.1 + 0.2}, {"valueInteger": -3}]}]},
        {"linkId": "valg", "answer": [{"valueCoding": {"system": "s", "code": "ja", "display": "Ja 😀"}, "item": []}]},
    ]);
    let mut foreign = answers(nested);
    foreign["meta"] = json!({
        "lastUpdated": "2026-01-01T10:11:12Z", "profile": ["https://x.dk/p"], "versionId": "77",
        "tag": [{"system": "https://x.dk", "code": "theirs"}],
    });
    foreign["authored"] = json!("2026-01-01T10:11:12Z");
    foreign["identifier"] = json!([{"system": "https://x.dk/code", "value": "blå-7"}]);
    let records = [
        draft(3, quiet, "2026-11-01", said("\"citat\"; linje\nto \\ \u{2028} 🙂")).hidden(),
        completed(1, form(Kind::ClosingFeedback, Respondent::Child), "2026-11-20", said("godt")),
        completed(2, other, "2026-03-02", foreign),
        draft(4, feedback(), "2026-11-21", json!({})).revised(said("igen")).unwrap(),
    ];
    let mut records: Vec<_> = records.iter().map(|record| record.exported_on(day(created))).collect();
    records.sort_by(|one, other| one.id().cmp(other.id()));
    records
}

/// In lower-case hex.
pub fn sha256(text: &str) -> String {
    let sum = Sha256::digest(text.as_bytes());
    sum.iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(|half| char::from_digit(half.into(), 16)).collect()
}
