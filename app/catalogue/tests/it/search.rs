//! The search engine on a few records: reasons, marks, order, and input that nobody meant.

use catalogue::{Field, How, Reason, SearchDocument, SearchIndex, SearchOutcome, SearchSynonym};
use serde_json::json;

use crate::support::{catalogue, offer, topic};

const NAMES: [&str; 4] = ["Angstgrupper", "Køreplan for skolefravær", "Forældrekursus", "Åben rådgivning"];

fn document(name: &str) -> SearchDocument<'_> {
    SearchDocument {
        name,
        summary: "For børn og unge",
        topics: Vec::new(),
        municipality: "Faxe",
        other: vec!["PPR"],
        standing: 1.0,
    }
}

fn index() -> SearchIndex {
    let synonym = SearchSynonym { words: &["er bange".to_owned()], means: &["Angst".to_owned()] };
    let mut index = SearchIndex::new([synonym]);
    index.add(NAMES.map(document));
    index
}

fn first(outcome: &SearchOutcome) -> Option<(&'static str, Reason)> {
    outcome.matches.first().map(|found| (NAMES[found.document as usize], found.reason))
}

fn numbers(outcome: &SearchOutcome) -> Vec<u32> {
    outcome.matches.iter().map(|found| found.document).collect()
}

#[test]
fn a_hit_has_its_reason() {
    let index = index();
    let cases = [
        ("forældrekurser", NAMES[2], Field::Name, How::Said),
        ("skolef", NAMES[1], Field::Name, How::Beginning),
        ("fravær", NAMES[1], Field::Name, How::Part),
        ("angstgrupepr", NAMES[0], Field::Name, How::Corrected),
        ("min søn er bange", NAMES[0], Field::Name, How::Synonym),
        ("ung", NAMES[0], Field::Description, How::Said),
        ("ppr", NAMES[0], Field::Other, How::Said),
        ("faxe", NAMES[0], Field::Municipality, How::Said),
    ];
    for (text, name, field, how) in cases {
        assert_eq!(first(&index.search(text)), Some((name, Reason { field, how })), "{text}");
    }
}

#[test]
fn what_was_searched_as_well_is_said() {
    let index = index();
    assert_eq!(index.search("angstgrupepr").also, ["angstgrupper"]);
    assert_eq!(index.search("er bange").also, ["Angst"]);
    assert_eq!(index.search("angstgrupper").also, [""; 0]);
}

#[test]
fn marks_lie_in_the_text_as_it_is_written() {
    let index = index();
    for (text, written, marked) in [
        ("fravær", "Køreplan for skolefravær", vec!["fravær"]),
        ("aaben", "Åben rådgivning", vec!["Åben"]),
        ("raad", "Åben rådgivning", vec!["råd"]),
        ("foraldrekursus", "Forældrekursus", vec!["Forældrekursus"]),
        ("barn", "For børn og unge", vec!["børn"]),
        ("angst", "<b>Angstgrupper</b>", vec!["Angst"]),
        ("angst", "\u{202e}🙂", vec![]),
    ] {
        let outcome = index.search(text);
        let found: Vec<&str> = index.highlights(&outcome, written).into_iter().map(|range| &written[range]).collect();
        assert_eq!(found, marked, "{text}");
    }
}

#[test]
fn records_may_come_later() {
    let mut index = index();
    assert_eq!(first(&index.search("aflastning")), None);
    index.add([SearchDocument { municipality: "Kerteminde", ..document("Aflastning") }]);
    assert_eq!((numbers(&index.search("aflastning")), index.len()), (vec![4], 5));
}

#[test]
fn what_cannot_be_used_sinks() {
    let mut index = SearchIndex::new([]);
    index.add([0.7, 0.8, 1.0].map(|standing| SearchDocument { standing, ..document("Angst") }));
    assert_eq!(numbers(&index.search("angst")), [2, 1, 0]);
}

#[test]
fn what_a_record_is_mainly_about_comes_first() {
    let topics = [topic("sorg", "Sorg", &[]), topic("skole", "Skole", &[])];
    let offers =
        [offer("a/a", json!({ "topics": ["skole", "sorg"] })), offer("a/b", json!({ "topics": ["sorg", "skole"] }))];
    let index = catalogue(offers.into(), topics.into()).search_index();
    assert_eq!(numbers(&index.search("sorg")), [1, 0]);
    assert_eq!(numbers(&index.search("skole")), [0, 1]);
}

#[test]
fn one_word_says_more_in_a_phrase_than_in_passing() {
    let topics = [topic("baby", "Det lille barn", &["søvn baby"])];
    let offers = [
        offer("a/a", json!({ "name": "Søvn" })),
        offer("a/b", json!({ "summary": { "da": "Søvnig" } })),
        offer("a/c", json!({ "topics": ["baby"] })),
    ];
    let index = catalogue(offers.into(), topics.into()).search_index();
    assert_eq!(numbers(&index.search("søvn?")), [0, 2, 1]);
}

#[test]
fn only_what_fits_counts() {
    let index = index();
    let found = |text| numbers(&index.search_among(text, &|number| number == 3));
    assert_eq!(found("rådgivning"), [3]);
    assert_eq!(found("angst"), [0; 0]);
}

#[test]
fn nothing_to_search_for_is_not_nothing_found() {
    let index = index();
    for text in ["", "  ", "!?", "🙂🙂", "…", "\u{200f}"] {
        let outcome = index.search(text);
        assert!(outcome.is_blank && outcome.matches.is_empty(), "{text:?}");
    }
    for text in ["дитина", "طفل", "<script>alert(1)</script>"] {
        let outcome = index.search(text);
        assert!(!outcome.is_blank && outcome.matches.is_empty(), "{text:?}");
    }
}

#[test]
fn no_text_panics() {
    const PARTS: [&str; 24] = [
        "a", "aa", "å", "æ", "ø", "s", "en", "barn", "skole", "fravær", "§", "§ ", "29", "stk", "-", " ", "\u{30a}",
        "🙂", "ß", "İ", "ǆ", "<b>", "طفل", "\0",
    ];
    let index = index();
    let mut random = fastrand::Rng::with_seed(42);
    for _ in 0..1000 {
        let text: String = (0..random.usize(..20)).map(|_| PARTS[random.usize(..PARTS.len())]).collect();
        let outcome = index.search(&text);
        for range in index.highlights(&outcome, &text) {
            assert!(!text[range].is_empty(), "{text:?}");
        }
    }
}

#[test]
fn a_very_long_text_is_answered() {
    let index = index();
    for part in ["a", "angst ", "å", "🙂", "§", "aa-", "forældrekursus"] {
        let outcome = index.search(&part.repeat(100_000 / part.len()));
        assert!(outcome.matches.len() <= NAMES.len(), "{part}");
    }
    let long = "angstgrupper".repeat(10_000);
    let mut long_names = SearchIndex::new([]);
    long_names.add([document(&long)]);
    assert_eq!(long_names.search("angst").matches.len(), 1);
}
