use catalogue::Facet;
use serde_json::json;

use crate::support::{TODAY, catalogue, check, finder, ids, offer, on_steps, query, status, topic};

#[test]
fn a_record_fits_every_facet_and_one_value_of_each() {
    let records = vec![
        offer("a/1", json!({ "steps": on_steps(&[1]), "topics": ["angst"] })),
        offer("a/2", json!({ "steps": on_steps(&[2, 3]), "topics": ["angst", "skole"] })),
        offer("b/1", json!({ "steps": on_steps(&[1]), "topics": ["skole"] })),
        offer("b/2", json!({})),
    ];
    let catalogue = catalogue(records, vec![topic("angst", "Angst", &[]), topic("skole", "Skole", &[])]);
    check(
        catalogue,
        &[
            ("", &["a/1", "b/1", "a/2", "b/2"]),
            ("kommune=a", &["a/1", "a/2"]),
            ("kommune=a&kommune=b", &["a/1", "b/1", "a/2", "b/2"]),
            ("kommune=c", &[]),
            ("trin=1", &["a/1", "b/1"]),
            ("trin=3", &["a/2"]),
            ("trin=1&trin=2", &["a/1", "b/1", "a/2"]),
            ("trin=6", &[]),
            ("emne=skole", &["b/1", "a/2"]),
            ("emne=skole&emne=angst", &["a/1", "b/1", "a/2"]),
            ("emne=skole&trin=1", &["b/1"]),
            ("emne=skole&trin=1&kommune=a", &[]),
        ],
    );
}

#[test]
fn a_record_that_states_no_age_stays_in() {
    let aged = |id, min: u16, max: u16| {
        offer(id, json!({ "age": { "min_months": min, "max_months": max, "basis": "offer" } }))
    };
    let records = vec![
        aged("a/0-5-months", 0, 5),
        aged("a/1-2-years", 12, 35),
        aged("a/15-17-years", 180, 215),
        aged("a/2-and-a-half", 30, 30),
        aged("a/around-the-fifth-birthday", 59, 60),
        offer("a/not-stated", json!({})),
        offer("a/not-stated-either", json!({ "age": null })),
    ];
    let silent = ["a/not-stated", "a/not-stated-either"];
    let finder = finder(catalogue(records, Vec::new()));
    for (age, expected) in [
        ("alder=0", &["a/0-5-months"][..]),
        ("alder=1", &["a/1-2-years"]),
        ("alder=2", &["a/1-2-years", "a/2-and-a-half"]),
        ("alder=3", &[]),
        ("alder=4", &["a/around-the-fifth-birthday"]),
        ("alder=5", &["a/around-the-fifth-birthday"]),
        ("alder=6", &[]),
        ("alder=14", &[]),
        ("alder=15", &["a/15-17-years"]),
        ("alder=17", &["a/15-17-years"]),
    ] {
        let expected = [expected, &silent].concat();
        assert_eq!(ids(&finder.find(&query(age), TODAY)), expected, "{age}");
    }
}

#[test]
fn anonymity_has_three_values() {
    let records = vec![
        offer("a/no", json!({ "anonymous": false })),
        offer("a/not-stated", json!({ "anonymous": null })),
        offer("a/yes", json!({ "anonymous": true })),
    ];
    check(
        catalogue(records, Vec::new()),
        &[
            ("", &["a/no", "a/not-stated", "a/yes"]),
            ("anonym=ja", &["a/yes"]),
            ("anonym=nej", &["a/no"]),
            ("anonym=ikke-oplyst", &["a/not-stated"]),
            ("anonym=ja&anonym=ikke-oplyst", &["a/not-stated", "a/yes"]),
        ],
    );
}

#[test]
fn what_is_not_for_citizens_is_for_professionals_only() {
    let records =
        vec![offer("a/forum", json!({ "kind": "forum", "citizen_facing": false })), offer("a/help", json!({}))];
    check(catalogue(records, Vec::new()), &[("", &["a/help"]), ("for=fagperson", &["a/forum", "a/help"])]);
}

#[test]
fn what_is_not_stated_stays_in_and_below_until_it_is_left_out() {
    let records = vec![
        offer("a/not-stated", json!({})),
        offer("a/self", json!({ "access": ["self"], "name": "å" })),
        offer("a/school", json!({ "access": ["via-school-or-daycare", "self"], "name": "ø" })),
        offer("a/decision", json!({ "access": ["by-decision"] })),
        offer("a/says-none", json!({ "access": [] })),
    ];
    check(
        catalogue(records, Vec::new()),
        &[
            ("adgang=selv", &["a/school", "a/self", "a/not-stated"]),
            ("adgang=selv&uoplyst=nej", &["a/school", "a/self"]),
            ("adgang=afgoerelse&uoplyst=nej", &["a/decision"]),
            // Nothing is narrowed: there is nothing to leave out.
            ("uoplyst=nej", &["a/decision", "a/not-stated", "a/says-none", "a/school", "a/self"]),
        ],
    );
}

#[test]
fn a_value_counts_what_choosing_it_would_give() {
    let records = vec![
        offer("a/1", json!({ "steps": on_steps(&[1]), "topics": ["angst"], "audience": ["child"] })),
        offer("a/2", json!({ "steps": on_steps(&[2]), "topics": ["angst", "skole"] })),
        offer("b/1", json!({ "steps": on_steps(&[2]), "topics": ["skole"], "anonymous": true })),
        offer("b/2", json!({ "steps": on_steps(&[2]), "topics": ["skole"], "status": status("planned") })),
    ];
    let topics = vec![topic("angst", "Angst", &[]), topic("skole", "Skole", &[])];
    let finder = finder(catalogue(records, topics));
    let counts = |address: &str| {
        let counts = finder.counts(&query(address));
        let of = |facet, places: usize| (0..places).map(|place| counts.at(facet, place)).collect::<Vec<_>>();
        (of(Facet::Municipality, 2), of(Facet::Step, 2), of(Facet::Topic, 2), of(Facet::State, 3))
    };
    // A plan counts in its own facet's value alone.
    assert_eq!(counts(""), (vec![2, 1], vec![1, 2], vec![2, 2], vec![3, 0, 1]));
    assert_eq!(counts("trin=2"), (vec![1, 1], vec![1, 2], vec![1, 2], vec![2, 0, 1]));
    assert_eq!(counts("trin=2&emne=angst"), (vec![1, 0], vec![1, 1], vec![1, 2], vec![1, 0, 0]));
    assert_eq!(counts("status=i-gang").3, [3, 0, 1]);
    let unstated = finder.counts(&query(""));
    assert_eq!((unstated.unstated(Facet::Audience), unstated.unstated(Facet::Age)), (2, 3));
}
