use catalogue::{Catalogue, DataFile, Diagnostic, FileKind, LadderId, NationalStep, OfferId, StepId};
use serde_json::{Value, json};

use crate::support::{file, offer, topic};

fn lines(diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics.iter().map(ToString::to_string).collect()
}

#[test]
fn a_broken_record_is_left_out_and_named() {
    let without = |key: &str| {
        let mut broken = offer("a/broken", json!({}));
        broken.as_object_mut().unwrap().remove(key);
        broken
    };
    let with = |changes: Value| offer("a/broken", changes);
    for (broken, record, field, reason) in [
        (without("summary"), "a/broken", ".", "missing field `summary`"),
        (without("id"), "offers[1]", ".", "missing field `id`"),
        (with(json!({ "name": 7 })), "a/broken", "name", "invalid type"),
        (with(json!({ "kind": "party" })), "a/broken", "kind", "unknown variant `party`"),
        (with(json!({ "colour": "red" })), "a/broken", "colour", "unknown field `colour`"),
        (with(json!({ "anonymous": "yes" })), "a/broken", "anonymous", "invalid type"),
        (
            with(json!({ "steps": { "local": [], "national": [7], "inferred": true, "reason": "R" } })),
            "a/broken",
            "steps.national[0]",
            "7 is not a step of the national ladder",
        ),
        (json!("a/broken"), "offers[1]", ".", "invalid type"),
    ] {
        let records = json!({ "offers": [offer("a/1", json!({})), broken, offer("a/2", json!({}))] });
        let (catalogue, diagnostics) = Catalogue::load(&[file("offers/a.json", records)]);
        let kept: Vec<_> = catalogue.offers.iter().map(|offer| offer.id.as_str()).collect();
        assert_eq!(kept, ["a/1", "a/2"], "{reason}");
        let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:#?}") };
        assert_eq!((diagnostic.file.as_str(), diagnostic.record.as_deref()), ("offers/a.json", Some(record)));
        assert!(diagnostic.reason.starts_with(reason), "{diagnostic}");
        let field = if cfg!(feature = "paths") { field } else { "?" };
        assert_eq!(diagnostic.field.as_deref(), Some(field), "{diagnostic}");
    }
}

#[test]
fn a_broken_file_is_named_and_takes_nothing_along() {
    let cut_off = r#"{"offers": [{"id": "a/1""#;
    let absent = DataFile { path: "offers/a.json".to_owned(), text: Err("404".to_owned()) };
    for (broken, expected) in [
        (absent, "offers/a.json: 404"),
        (file("offers/a.json", ""), "offers/a.json: not readable as JSON: EOF"),
        (file("offers/a.json", cut_off), "offers/a.json: not readable as JSON: EOF"),
        (file("offers/a.json", "<!doctype html>"), "offers/a.json: not readable as JSON: expected value"),
        (file("offers/a.json", "[]"), "offers/a.json: not a JSON object"),
        (file("offers/a.json", "{}"), "offers/a.json: has no array \"offers\""),
        (file("offers/a.json", json!({ "records": [] })), "offers/a.json: has no array \"offers\""),
        (file("offers/a.json", json!({ "offers": {} })), "offers/a.json: has no array \"offers\""),
        (file("municipalities.json", "{}"), "municipalities.json: has no array \"municipalities\""),
        (file("sources.json", "{}"), "sources.json: has no array \"sources\""),
        (file("helplines.json", "{}"), "helplines.json: has no array \"helplines\""),
        (file("ladders.json", json!({ "ladders": [] })), "ladders.json: has no array \"crosswalk\""),
        (file("ladders.json", json!({ "crosswalk": [] })), "ladders.json: has no array \"ladders\""),
    ] {
        let topics = file("topics.json", json!({ "topics": [topic("angst", "Angst", &[])] }));
        let sound = file("offers/b.json", json!({ "offers": [offer("b/1", json!({}))] }));
        let (catalogue, diagnostics) = Catalogue::load(&[topics, broken, sound]);
        let found = lines(&diagnostics);
        assert!(found.len() == 1 && found[0].starts_with(expected), "{expected}: {found:?}");
        assert_eq!((catalogue.topics.len(), catalogue.offers.len()), (1, 1), "{expected}");
    }
}

#[test]
fn the_files_of_all_municipalities_come_together() {
    let files = ["a", "b"].map(|slug| {
        let offers = json!({ "$schema": "x", "offers": [offer(&format!("{slug}/1"), json!({}))] });
        file(&format!("offers/{slug}.json"), offers)
    });
    let (catalogue, diagnostics) = Catalogue::load(&files);
    assert_eq!(diagnostics, []);
    assert!(catalogue.offer(&OfferId::new("a/1")).is_some() && catalogue.offer(&OfferId::new("b/1")).is_some());
    assert_eq!(catalogue.offer(&OfferId::new("a/2")), None);
}

#[test]
fn files_of_others_are_passed_over() {
    for (path, kind) in [
        ("municipalities.json", Some(FileKind::Municipalities)),
        ("sources.json", Some(FileKind::Sources)),
        ("ladders.json", Some(FileKind::Ladders)),
        ("topics.json", Some(FileKind::Topics)),
        ("helplines.json", Some(FileKind::Helplines)),
        ("steps.json", Some(FileKind::Steps)),
        ("offers/faxe.json", Some(FileKind::Offers)),
        ("offers/faxe.json.gz", None),
        ("offers.json", None),
        ("practice/vive.json", Some(FileKind::Practice)),
        ("practice.json", None),
        ("i18n/da.json", None),
        ("questionnaires/topics.json", None),
        ("", None),
    ] {
        assert_eq!(FileKind::of(path), kind, "{path}");
    }
    let (catalogue, diagnostics) = Catalogue::load(&[file("i18n/da.json", "not JSON at all")]);
    assert_eq!((catalogue, diagnostics), (Catalogue::default(), Vec::new()));
}

#[test]
fn steps_are_found_on_their_ladders() {
    let step =
        |id: String, order: u8| json!({ "id": id, "order": order, "name": { "da": "N" }, "summary": { "da": "S" } });
    let national: Vec<_> = (1..=6).map(|order| step(format!("national-{order}"), order)).collect();
    let ladder = |id: &str, steps: Value| json!({ "id": id, "owner": id, "name": { "da": "N" }, "source": "s", "note": null, "steps": steps });
    let crosswalk = json!([
        { "local": "by-1", "national": [1, 2], "reason": "R", "author": "A", "date": "2026-11-21", "doubtful": null },
        { "local": "by-2", "national": [0], "reason": "R", "author": "A", "date": "2026-11-21", "doubtful": null },
    ]);
    let ladders = json!([ladder("by", json!([step("by-1".to_owned(), 1)])), ladder("national", json!(national))]);
    let (catalogue, diagnostics) =
        Catalogue::load(&[file("ladders.json", json!({ "ladders": ladders, "crosswalk": crosswalk }))]);
    let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:#?}") };
    assert_eq!(diagnostic.record.as_deref(), Some("by-2"));
    assert_eq!(catalogue.crosswalk[0].national, [NationalStep::ALL[0], NationalStep::ALL[1]]);
    assert_eq!(catalogue.national_steps().len(), 6);
    assert_eq!(catalogue.step(&StepId::new("by-1")).map(|step| step.order), Some(1));
    assert_eq!(catalogue.step(&StepId::new("by-2")), None);
    assert_eq!(catalogue.ladder(&LadderId::new("faxe")), None);
    assert_eq!(Catalogue::default().national_steps(), []);
}
