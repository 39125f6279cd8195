use catalogue::Plan;
use serde_json::json;

use crate::support::{catalogue, offer};

#[test]
fn a_plan_holds_until_the_last_day_of_its_date() {
    let cases = [
        (Some("2020"), "2026-11-21", Plan::DatePassed("2020")),
        (Some("2026"), "2026-11-21", Plan::Ahead("2026")),
        (Some("2026-10"), "2026-11-21", Plan::DatePassed("2026-10")),
        (Some("2026-11"), "2026-11-21", Plan::Ahead("2026-11")),
        (Some("2026-11-20"), "2026-11-21", Plan::DatePassed("2026-11-20")),
        (Some("2026-12-31"), "2026-12-31", Plan::Ahead("2026-12-31")),
        (None, "2026-11-21", Plan::Undated),
    ];
    for (planned_for, today, expected) in cases {
        let status = json!({ "state": "planned", "planned_for": planned_for, "note": null });
        let catalogue = catalogue(vec![offer("a/b", json!({ "status": status }))], Vec::new());
        assert_eq!(catalogue.offers[0].plan(today), Some(expected), "{planned_for:?}");
    }
}

#[test]
fn what_runs_is_no_plan() {
    assert_eq!(catalogue(vec![offer("a/b", json!({}))], Vec::new()).offers[0].plan("2026-11-21"), None);
}
