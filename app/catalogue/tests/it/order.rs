use serde_json::json;

use crate::support::{catalogue, check, ids, offer, on_steps, query, status};

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
    check(&catalogue, &[("", &expected), ("q=angst", &expected)]);
    assert_eq!(catalogue.find(&query("q=angst")).usable(), 2);
    for offer in &catalogue.offers {
        assert_eq!(offer.is_usable(), ["a/running", "a/expired"].contains(&offer.id.as_str()), "{}", offer.id);
    }
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
        &catalogue(records, Vec::new()),
        &[
            ("", &["a/7", "a/6", "a/3", "a/2", "a/4", "a/1", "a/5"]),
            ("q=gruppe", &["a/6", "a/3", "a/2", "a/4", "a/1", "a/5", "a/7"]),
        ],
    );
}

#[test]
fn a_word_counts_by_where_it_stands() {
    let record = |id, name, summary| offer(id, json!({ "name": name, "summary": { "da": summary } }));
    let records = vec![
        record("a/4", "Angst", "Andet"),
        record("a/3", "Angsthold", "Andet"),
        record("a/2", "Børneangst", "Andet"),
        record("a/1", "Samtaler", "For børn med angst"),
        record("a/0", "Samtaler", "Nogetandetangst"),
    ];
    let catalogue = catalogue(records, Vec::new());
    let found = |address| {
        let hits = catalogue.find(&query(address)).hits;
        hits.iter().map(|hit| (hit.offer.id.as_str(), hit.relevance)).collect::<Vec<_>>()
    };
    assert_eq!(found("q=angst"), [("a/4", 4), ("a/3", 3), ("a/2", 2), ("a/1", 1)]);
    // Three letters are too few to be looked for inside a word.
    assert_eq!(found("q=ang"), [("a/4", 3), ("a/3", 3), ("a/1", 1)]);
    assert_eq!(found("q=angst andet"), [("a/4", 5), ("a/3", 4), ("a/2", 3)]);
    assert_eq!(ids(&catalogue.find(&query("q=  "))).len(), 5);
}
