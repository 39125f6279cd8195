use serde_json::{Value, json};

use crate::support::{TODAY, catalogue, check, finder, ids, offer, on_steps, query, status};

#[test]
fn what_can_be_used_comes_first_however_well_the_rest_fits() {
    let record = |id, state, name| offer(id, json!({ "status": status(state), "name": name, "steps": on_steps(&[1]) }));
    let records = vec![
        record("a/historic", "historic", "Angst"),
        record("a/ended", "project-ended", "Angst"),
        record("a/planned", "planned", "Angst"),
        record("a/expired", "period-expired", "Angst"),
        record("a/running", "running", "Bedre i skolen med angsthold"),
    ];
    let catalogue = catalogue(records, Vec::new());
    let expected = ["a/running", "a/expired", "a/planned", "a/ended", "a/historic"];
    let finder = finder(catalogue);
    for address in ["", "q=angst&sorter=trin", "sorter=trin", "sorter=navn"] {
        assert_eq!(ids(&finder.find(&query(address), TODAY)), expected, "{address}");
    }
    let searched = finder.find(&query("q=angst"), TODAY);
    assert_eq!(ids(&searched)[..2], ["a/expired", "a/running"], "both can be used, and one fits better");
    assert_eq!(ids(&searched)[2..], expected[2..]);
    assert_eq!(searched.usable, 2);
}

#[test]
fn then_relevance_then_the_lowest_step_then_the_danish_alphabet() {
    let record = |id, name, steps: &[u8]| offer(id, json!({ "name": name, "steps": on_steps(steps) }));
    let records = vec![
        record("a/1", "Åben gruppe", &[2]),
        record("a/2", "Ærlig gruppe", &[2]),
        record("a/3", "Zebra gruppe", &[2]),
        record("a/4", "Øvet gruppe", &[2]),
        record("a/5", "Stille gruppe", &[]),
        record("a/6", "Vred gruppe", &[6, 1]),
        record("a/7", "Gruppeforløb", &[1]),
    ];
    check(
        catalogue(records, Vec::new()),
        &[
            ("", &["a/7", "a/6", "a/3", "a/2", "a/4", "a/1", "a/5"]),
            ("q=gruppe", &["a/6", "a/3", "a/2", "a/4", "a/1", "a/5", "a/7"]),
        ],
    );
}

#[test]
fn one_can_sort_by_step_and_by_name() {
    let record = |id, name, steps: &[u8]| offer(id, json!({ "name": name, "steps": on_steps(steps) }));
    let records = vec![
        record("a/1", "Angst", &[3]),
        record("a/2", "Børn med angst", &[1]),
        record("a/3", "Angst og åndenød", &[2]),
    ];
    check(
        catalogue(records, Vec::new()),
        &[("q=angst&sorter=trin", &["a/2", "a/3", "a/1"]), ("q=angst&sorter=navn", &["a/1", "a/3", "a/2"])],
    );
}

#[test]
fn what_nobody_has_looked_at_for_a_year_sinks() {
    let record = |id, edited: &str, verified: Value| offer(id, json!({ "edited_on": edited, "verified_on": verified }));
    let records = vec![
        record("a/1-old", "2025-11-20", Value::Null),
        record("a/2-a-year", "2025-11-21", Value::Null),
        record("a/3-verified", "2020-01-01", json!("2026-01-01")),
        record("a/4-new", "2026-11-20", Value::Null),
    ];
    check(catalogue(records, Vec::new()), &[("", &["a/2-a-year", "a/3-verified", "a/4-new", "a/1-old"])]);
}
