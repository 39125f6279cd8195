use catalogue::{Agreement, ComparedFact, ComparedValue, ComparisonView, Plan};
use serde_json::{Value, json};

use crate::support::{TODAY, catalogue, offer, on_steps};

/// How the two values of a fact stand to each other.
fn agreement(fact: ComparedFact, one: Value, two: Value) -> Agreement {
    let catalogue = catalogue(vec![offer("a/one", one), offer("b/two", two)], Vec::new());
    let view = ComparisonView::of(catalogue.offers.iter().collect(), TODAY);
    view.rows.iter().find(|row| row.fact == fact).unwrap().agreement
}

#[test]
fn a_silent_source_neither_agrees_nor_differs() {
    let cases = [
        (json!(true), json!(true), Agreement::Alike),
        (json!(true), json!(false), Agreement::Different),
        (json!(true), json!(null), Agreement::PartlyStated),
        (json!(null), json!(false), Agreement::PartlyStated),
        (json!(null), json!(null), Agreement::NotStated),
    ];
    for (one, two, expected) in cases {
        let (one, two) = (json!({ "anonymous": one }), json!({ "anonymous": two }));
        assert_eq!(agreement(ComparedFact::Anonymous, one.clone(), two.clone()), expected, "{one} {two}");
    }
}

#[test]
fn what_counts_as_the_same() {
    let age = |max: u16, basis: &str| json!({ "age": { "min_months": 0, "max_months": max, "basis": basis } });
    let cases = [
        (
            ComparedFact::Audience,
            json!({ "audience": ["child", "parent"] }),
            json!({ "audience": ["parent", "child"] }),
            Agreement::Alike,
        ),
        (
            ComparedFact::Audience,
            json!({ "audience": ["child"] }),
            json!({ "audience": ["child", "parent"] }),
            Agreement::Different,
        ),
        (ComparedFact::Age, age(227, "unit"), age(227, "offer"), Agreement::Alike),
        (ComparedFact::Age, age(227, "unit"), age(215, "unit"), Agreement::Different),
        (
            ComparedFact::Steps,
            json!({ "steps": on_steps(&[1, 2]) }),
            json!({ "steps": on_steps(&[2, 1]) }),
            Agreement::Alike,
        ),
        (ComparedFact::Steps, json!({ "steps": on_steps(&[1]) }), json!({}), Agreement::Different),
        (ComparedFact::Partners, json!({ "partners": [] }), json!({ "partners": ["PPR"] }), Agreement::Different),
        (ComparedFact::Partners, json!({ "partners": [] }), json!({ "partners": null }), Agreement::PartlyStated),
        (
            ComparedFact::Duration,
            json!({ "duration": { "da": "6 uger" } }),
            json!({ "duration": { "da": "8 uger" } }),
            Agreement::Different,
        ),
    ];
    for (fact, one, two, expected) in cases {
        assert_eq!(agreement(fact, one.clone(), two.clone()), expected, "{fact:?} {one} {two}");
    }
}

#[test]
fn every_fact_has_a_value_or_a_gap_for_every_record() {
    let planned = json!({ "status": { "state": "planned", "planned_for": "2020", "note": null } });
    let catalogue = catalogue(vec![offer("a/one", json!({})), offer("b/two", planned)], Vec::new());
    let view = ComparisonView::of(catalogue.offers.iter().collect(), TODAY);
    assert_eq!(view.offers.len(), 2);
    assert!(view.rows.iter().all(|row| row.values.len() == 2));
    let status = view.rows.iter().find(|row| row.fact == ComparedFact::Status).unwrap();
    assert!(matches!(status.values[1], Some(ComparedValue::Status(_, Some(Plan::DatePassed("2020"))))));
}
