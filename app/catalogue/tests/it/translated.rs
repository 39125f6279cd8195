//! Topics found by what they are called in other languages.

use catalogue::{Catalogue, Field, How, SearchIndex, SearchOutcome};
use serde_json::{Value, json};

use crate::support::SHIPPED;
use crate::support::{catalogue, offer};

fn topic(id: &str, name: &Value, synonyms: &Value) -> Value {
    json!({ "id": id, "name": name, "for_citizens": true, "synonyms": synonyms })
}

/// Two topics in six languages, an offer of each, and one of neither.
fn small() -> (Catalogue, SearchIndex) {
    let fear = topic(
        "angst",
        &json!({ "da": "Angst", "en": "Anxiety and worries", "uk": "Страхи і тривога", "ar": "الخوف والقلق" }),
        &json!({
            "da": ["bange"], "en": ["my child is afraid", "panic attack"], "uk": ["дитина всього боїться", "здоров'я"],
            "ar": ["قلق", "نوبة هلع"], "tr": ["kaygı"], "pl": ["lęk"]
        }),
    );
    let school = topic(
        "skole",
        &json!({ "da": "Skole", "en": "School and worries", "uk": "Школа", "ar": "المدرسة", "pl": "Szkoła" }),
        &json!({ "da": ["elev"], "en": ["my child does not want to go to school"], "pl": ["nie chce iść do szkoły"] }),
    );
    let offers = vec![
        offer("a/angst", json!({ "name": "Rolig krop", "topics": ["angst"] })),
        offer("a/skole", json!({ "name": "Lektiecafé", "topics": ["skole"] })),
        offer("a/andet", json!({ "name": "Familiehuset" })),
    ];
    let catalogue = catalogue(offers, vec![fear, school]);
    let index = catalogue.search_index();
    (catalogue, index)
}

fn ids<'a>(catalogue: &'a Catalogue, outcome: &SearchOutcome) -> Vec<&'a str> {
    outcome.matches.iter().map(|found| catalogue.offers[found.document as usize].id.as_str()).collect()
}

#[test]
fn a_topic_is_found_in_any_language() {
    let (catalogue, index) = small();
    for (text, found) in [
        ("anxiety", "a/angst"),
        ("ANXIETY!", "a/angst"),
        ("anxeity", "a/angst"),
        ("anxie", "a/angst"),
        ("my child is afraid", "a/angst"),
        ("my son is afraid of dogs", "a/angst"),
        ("panic", "a/angst"),
        ("тривога", "a/angst"),
        ("ТРИВОГА", "a/angst"),
        ("трвога", "a/angst"),
        ("три", "a/angst"),
        ("моя дитина боїться", "a/angst"),
        ("здоровя", "a/angst"),
        ("القلق", "a/angst"),
        ("قَلَق", "a/angst"),
        ("قـلـق", "a/angst"),
        ("المدرسه", "a/skole"),
        ("مدرسة", "a/skole"),
        ("kaygi", "a/angst"),
        ("LĘK", "a/angst"),
        ("my child does not want to go to school", "a/skole"),
        ("szkola", "a/skole"),
    ] {
        assert_eq!(ids(&catalogue, &index.search(text)), [found], "{text}");
    }
}

#[test]
fn the_reason_shows_the_word() {
    let (_, index) = small();
    for (text, written) in [
        ("тривогa", "Страхи і тривога"),
        ("panic atack", "panic attack"),
        ("моя дитина всього боїться", "дитина всього боїться"),
        ("القلق", "قلق"),
    ] {
        let outcome = index.search(text);
        let reason = outcome.matches[0].reason;
        assert!(matches!(reason.field, Field::Topic(_)) && reason.how == How::Translated, "{text}: {reason:?}");
        assert_eq!(outcome.translation(reason), Some(written), "{text}");
        assert_eq!(outcome.also, ["Angst"], "{text}");
    }
}

#[test]
fn what_danish_knows_is_danish() {
    let (catalogue, index) = small();
    for (text, found) in [("skole", "a/skole"), ("elev", "a/skole"), ("bange", "a/angst"), ("familiehuset", "a/andet")]
    {
        let outcome = index.search(text);
        assert_eq!(ids(&catalogue, &outcome), [found], "{text}");
        assert_ne!(outcome.matches[0].reason.how, How::Translated, "{text}");
    }
    for text in ["xyzzy", "щось", "نافذة", "window"] {
        assert_eq!(ids(&catalogue, &index.search(text)), [""; 0], "{text}");
    }
}

/// The test set of Danish queries is answered to the letter as it is without a word of another language.
#[test]
fn danish_is_answered_as_without_other_languages() {
    #[derive(serde::Deserialize)]
    struct TestSet {
        queries: Vec<TestQuery>,
    }
    #[derive(serde::Deserialize)]
    struct TestQuery {
        text: String,
    }
    let (catalogue, with) = &*SHIPPED;
    let mut without = SearchIndex::new(catalogue.synonyms.iter().map(catalogue::SynonymDefinition::in_danish));
    without.add(catalogue.entries().iter().map(|entry| catalogue.document(entry)));
    let set: TestSet = serde_json::from_str(include_str!("../search/queries.json")).unwrap();
    assert!(with.search("тривога").matches.len() > 2 && without.search("тривога").matches.is_empty());
    let changed = |query: &&TestQuery| with.search(&query.text) != without.search(&query.text);
    let changed: Vec<&str> = set.queries.iter().filter(changed).map(|query| query.text.as_str()).collect();
    assert_eq!(changed, [""; 0]);
}
