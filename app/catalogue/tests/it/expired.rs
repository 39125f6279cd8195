use catalogue::Catalogue;
use serde_json::{Value, json};

use crate::support::{file, offer};

const TODAY: &str = "2026-11-22";

fn expired(offers: Vec<Value>) -> Vec<String> {
    let source = |id: &str, period: Value| json!({ "id": id, "title": "T", "publisher": "P", "year": null, "period": period, "standing": "in-force", "file": "a.txt", "note": null });
    let sources = [
        source("old", json!({ "from": 2021, "to": 2025 })),
        source("new", json!({ "from": 2026, "to": 2026 })),
        source("undated", Value::Null),
    ];
    let files =
        [file("offers/by.json", json!({ "offers": offers })), file("sources.json", json!({ "sources": sources }))];
    let (catalogue, diagnostics) = Catalogue::load(&files);
    assert_eq!(diagnostics, []);
    catalogue.expired(TODAY).iter().map(ToString::to_string).collect()
}

fn one(changes: Value) -> Vec<String> {
    expired(vec![offer("by/a", changes)])
}

fn running_by(documents: &[&str]) -> Vec<String> {
    let sources: Vec<_> = documents.iter().map(|document| json!({ "document": document, "section": "1" })).collect();
    one(json!({ "sources": sources }))
}

#[test]
fn a_plan_whose_date_has_passed() {
    let planned = |date: &str| one(json!({ "status": { "state": "planned", "planned_for": date, "note": null } }));
    let passed = "offers/by.json · by/a · status.planned_for: was planned for 2025; nobody has confirmed it";
    assert_eq!(planned("2025"), [passed]);
    assert_eq!(planned("2026-11-21").len(), 1);
    assert_eq!(planned("2026-11-22"), [""; 0]);
    assert_eq!(planned("2026"), [""; 0]);
}

#[test]
fn a_record_not_edited_for_more_than_a_year() {
    let edited = |day: &str| one(json!({ "edited_on": day }));
    let old = "offers/by.json · by/a · edited_on: was last edited on 2025-11-21, more than a year ago";
    assert_eq!(edited("2025-11-21"), [old]);
    assert_eq!(edited("2025-11-22"), [""; 0]);
    assert_eq!(edited("2026-11-22"), [""; 0]);
}

#[test]
fn a_document_whose_period_is_over_while_records_run_by_it() {
    assert_eq!(running_by(&["old"]), ["sources.json · old · period: is over, but running by it: 1"]);
    assert_eq!(running_by(&["old", "undated"]).len(), 1);
    assert_eq!(running_by(&["old", "new"]), [""; 0]);
    assert_eq!(running_by(&["undated"]), [""; 0]);
    let ended = json!({ "state": "period-expired", "planned_for": null, "note": null });
    assert_eq!(one(json!({ "status": ended, "sources": [{ "document": "old", "section": "1" }] })), [""; 0]);
}
