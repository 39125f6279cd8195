use catalogue::Facet;
use serde_json::json;

use crate::support::{TODAY, catalogue, finder, offer, on_steps, query, topic};

#[test]
fn an_empty_result_names_what_can_be_lifted_and_what_that_gives() {
    let records = vec![
        offer("a/1", json!({ "name": "Angst", "steps": on_steps(&[1]), "anonymous": true })),
        offer("a/2", json!({ "name": "Angst", "steps": on_steps(&[2]) })),
        offer(
            "b/1",
            json!({ "steps": on_steps(&[3]), "topics": ["skole"], "age": { "min_months": 0, "max_months": 11, "basis": "offer" } }),
        ),
        offer("b/2", json!({ "steps": on_steps(&[5]), "citizen_facing": false })),
    ];
    let finder = finder(catalogue(records, vec![topic("skole", "Skole", &[])]));
    for (address, expected) in [
        // Something is found: nothing is to be lifted.
        ("", &[][..]),
        ("q=angst", &[]),
        ("kommune=a&trin=3", &[(Facet::Municipality, 1), (Facet::Step, 2)]),
        ("q=angst&trin=3", &[(Facet::Text, 1), (Facet::Step, 2)]),
        ("emne=skole&alder=9", &[(Facet::Age, 1), (Facet::Topic, 2)]),
        ("kommune=b&anonym=ja", &[(Facet::Municipality, 1), (Facet::Anonymous, 1)]),
        ("trin=6", &[(Facet::Step, 3)]),
        // The reader is no facet: what is not for citizens is not counted.
        ("trin=5", &[(Facet::Step, 3)]),
        // One of them alone gives nothing, and is not offered.
        ("kommune=a&trin=6", &[(Facet::Step, 2)]),
        // Neither gives anything alone.
        ("kommune=c&trin=6", &[]),
    ] {
        let finding = finder.find(&query(address), TODAY);
        let lifts: Vec<_> = finding.emptied.iter().map(|emptied| (emptied.facet, emptied.without)).collect();
        assert_eq!(lifts, expected, "{address}");
    }
}
