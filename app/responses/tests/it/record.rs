//! The record's life, and its stored form.

use responses::{Day, ExportMark, Form, Kind, RecordError, RecordStatus, Respondent, ResponseRecord, Sensitivity};
use serde_json::{Value, json};

use crate::sample::{completed, day, draft, feedback, form, id, said};

/// The stored form of schema 1 as it was first shipped. A later schema needs a migration, not a new fixture here.
const STORED: &str = include_str!("../fixtures/record-v1.json");

#[test]
fn a_record_goes_from_draft_to_completed() {
    let begun = draft(1, feedback(), "2026-11-20", said("a"));
    assert_eq!((begun.revision(), begun.status(), begun.day()), (1, RecordStatus::Draft, day("2026-11-20")));
    let revised = begun.exported_on(day("2026-11-20")).revised(said("b")).unwrap();
    assert_eq!((revised.revision(), revised.exported()), (2, ExportMark::NotExported));
    let done = revised.completed(day("2026-11-21"), said("c")).unwrap();
    assert_eq!((done.revision(), done.day(), done.started_on()), (3, day("2026-11-21"), day("2026-11-20")));
    assert_eq!(done.response()["status"], "completed");
    assert_eq!(done.revised(said("d")), Err(RecordError::NotDraft));
    assert_eq!(done.completed(day("2026-11-22"), said("d")), Err(RecordError::NotDraft));
}

#[test]
fn only_a_finished_childs_answer_stays_closed() {
    let all = [
        Respondent::YoungPerson,
        Respondent::Parent,
        Respondent::Partner,
        Respondent::Consultant,
        Respondent::Professional,
        Respondent::Unstated,
    ];
    for respondent in all {
        let again = completed(1, form(Kind::ClosingFeedback, respondent), "2026-11-21", said("x")).reopened().unwrap();
        assert_eq!((again.status(), again.revision()), (RecordStatus::Draft, 3));
        assert_eq!(again.response()["status"], "in-progress");
    }
    let child = form(Kind::ClosingFeedback, Respondent::Child);
    let begun = draft(1, child.clone(), "2026-11-21", said("x"));
    assert_eq!(begun.reopened(), Ok(begun));
    let closed = completed(1, child, "2026-11-21", said("x"));
    assert!(!closed.may_reopen());
    assert_eq!(closed.reopened(), Err(RecordError::StaysClosed));
}

#[test]
fn the_record_owns_what_it_knows_of_the_response() {
    let given = json!({
        "status": "completed", "item": [], "questionnaire": "other", "id": "x", "language": "en",
        "authored": "2026-11-21T10:11:12Z", "meta": {"lastUpdated": "2026-11-21T10:11:12Z"},
    });
    let record = draft(1, feedback(), "2026-11-21", given);
    let form = feedback();
    let expected = json!({
        "resourceType": "QuestionnaireResponse", "questionnaire": form.questionnaire.as_str(), "status": "in-progress", "item": [],
    });
    assert_eq!(record.response(), expected);
}

#[test]
fn only_a_response_is_taken() {
    for value in [Value::Null, json!([]), json!("x"), json!({"resourceType": "Patient"})] {
        let record = ResponseRecord::draft(id(1), feedback(), day("2026-11-21"), value);
        assert_eq!(record, Err(RecordError::NotResponse));
    }
}

#[test]
fn the_start_page_is_offered_ordinary_drafts_only() {
    let begun = draft(1, feedback(), "2026-11-21", said("x"));
    let mut quiet = feedback();
    quiet.sensitivity = Sensitivity::Sensitive;
    let cases = [
        (begun.clone(), true),
        (begun.hidden(), false),
        (begun.hidden().revised(said("y")).unwrap(), false),
        (begun.completed(day("2026-11-21"), said("x")).unwrap(), false),
        (draft(1, quiet, "2026-11-21", said("x")), false),
    ];
    for (record, offered) in cases {
        assert_eq!(record.may_offer_resuming(), offered);
    }
}

#[test]
fn the_stored_form_is_read_and_written() {
    let record: ResponseRecord = serde_json::from_str(STORED).unwrap();
    let child = form(Kind::ClosingFeedback, Respondent::Child);
    assert_eq!(record, completed(1, child, "2026-11-20", said("godt")).exported_on(day("2026-11-21")));
    assert_eq!(serde_json::to_value(&record).unwrap(), serde_json::from_str::<Value>(STORED).unwrap());
}

#[test]
fn a_stored_form_that_is_not_true_is_refused() {
    let good: Value = serde_json::from_str(STORED).unwrap();
    let cases = [
        ("/schema", json!(2)),
        ("/id", json!("1")),
        ("/started_on", json!("2026-02-30")),
        ("/status", json!("finished")),
        ("/form/questionnaire", json!("https://x.dk/a")),
        ("/response", json!("x")),
    ];
    for (place, value) in cases {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = value;
        assert!(serde_json::from_str::<ResponseRecord>(&bad.to_string()).is_err(), "{place}");
    }
}

#[test]
fn an_unknown_schema_is_named() {
    let error = serde_json::from_str::<ResponseRecord>(&STORED.replace("\"schema\": 1", "\"schema\": 9")).unwrap_err();
    assert!(error.to_string().contains("schema 9"), "{error}");
}

#[test]
fn days_are_stored_as_text() {
    assert_eq!(serde_json::to_string(&day("2026-11-21")).unwrap(), "\"2026-11-21\"");
    assert!(serde_json::from_str::<Day>("\"21.11.2026\"").is_err());
}

#[test]
fn a_form_without_a_title_is_named_by_its_address() {
    let titled = form(Kind::ClosingFeedback, Respondent::Parent);
    assert_eq!(titled.name(), titled.title);
    for title in ["", "  "] {
        let untitled = Form { title: title.to_owned(), ..titled.clone() };
        assert_eq!(untitled.name(), untitled.questionnaire.name());
        assert!(!untitled.name().is_empty() && !untitled.name().contains('/'));
    }
}
