use serde_json::json;

use crate::support::{catalogue, check, offer, topic};

#[test]
fn every_spelling_of_a_danish_letter_finds_the_word() {
    let records = vec![
        offer("a/open", json!({ "name": "Åben, anonym rådgivning" })),
        offer("a/parents", json!({ "name": "Forældrekursus (ADHD)" })),
        offer("a/siblings", json!({ "name": "Søskende til et barn" })),
        offer("a/cafe", json!({ "name": "Café for unge" })),
    ];
    let catalogue = catalogue(records, Vec::new());
    for (spellings, expected) in [
        (&["q=åben", "q=Åben", "q=ÅBEN", "q=aaben", "q=AABEN"][..], "a/open"),
        (&["q=rådgivning", "q=raadgivning", "q=anonym rådgiv"], "a/open"),
        (&["q=forældre", "q=FORÆLDRE", "q=foraeldre", "q=adhd", "q=(ADHD)"], "a/parents"),
        (&["q=søskende", "q=soeskende", "q=SØSKENDE", "q=söskende"], "a/siblings"),
        (&["q=café", "q=cafe", "q=CAFÉ"], "a/cafe"),
    ] {
        for spelling in spellings {
            check(&catalogue, &[(spelling, &[expected])]);
        }
    }
}

#[test]
fn all_words_are_looked_for_in_name_summary_topic_synonyms_and_municipality() {
    let records = vec![
        offer("aabenraa/1", json!({ "name": "Samtaler", "summary": { "da": "Hjælp til børn" }, "topics": ["angst"] })),
        offer("faxe/1", json!({ "name": "Samtaler", "summary": { "da": "Et kursus", "en": "A course" } })),
    ];
    let topics = vec![topic("angst", "Angst og uro", &["bange", "føler frygt"]), topic("vrede", "Vrede", &["raseri"])];
    check(
        &catalogue(records, topics),
        &[
            ("q=samtaler", &["aabenraa/1", "faxe/1"]),
            ("q=hjælp", &["aabenraa/1"]),
            ("q=uro", &["aabenraa/1"]),
            ("q=bange", &["aabenraa/1"]),
            ("q=frygt", &["aabenraa/1"]),
            ("q=Åbenrå", &["aabenraa/1"]),
            ("q=Aabenraa", &["aabenraa/1"]),
            ("q=samtaler faxe", &["faxe/1"]),
            ("q=kursus, samtale", &["faxe/1"]),
            ("q=bange faxe", &[]),
            ("q=raseri", &[]),
            ("q=course", &[]),
            ("q=bange&kommune=faxe", &[]),
        ],
    );
}

#[test]
fn a_topic_that_is_not_known_is_no_obstacle() {
    let records = vec![offer("a/1", json!({ "name": "Hjælp", "topics": ["ukendt"] }))];
    check(&catalogue(records, Vec::new()), &[("q=hjælp", &["a/1"]), ("q=ukendt", &[]), ("emne=ukendt", &["a/1"])]);
}
