//! Small catalogues and the way to ask them; and the one that is shipped.

use std::path::Path;
use std::sync::LazyLock;

use catalogue::{Catalogue, DataFile, Finder, Finding, Query, SearchIndex};
use serde_json::{Value, json};

/// A running record for citizens of which nothing else is stated, with these fields changed.
pub fn offer(id: &str, changes: Value) -> Value {
    let municipality = id.split_once('/').unwrap().0;
    let mut offer = json!({
        "id": id, "municipality": municipality, "name": id, "kind": "offer",
        "steps": { "local": [], "national": [], "inferred": false, "reason": null },
        "topics": [], "status": status("running"), "citizen_facing": true, "summary": { "da": "" },
        "sources": [], "edited_on": "2026-11-21"
    });
    let Value::Object(changes) = changes else { panic!("{changes}") };
    offer.as_object_mut().unwrap().extend(changes);
    offer
}

pub fn status(state: &str) -> Value {
    json!({ "state": state, "planned_for": null, "note": null })
}

pub fn on_steps(national: &[u8]) -> Value {
    json!({ "local": [], "national": national, "inferred": true, "reason": "R" })
}

pub fn topic(id: &str, name: &str, synonyms: &[&str]) -> Value {
    json!({ "id": id, "name": { "da": name }, "for_citizens": true, "synonyms": { "da": synonyms } })
}

pub fn file(path: &str, text: impl ToString) -> DataFile {
    DataFile { path: path.to_owned(), text: Ok(text.to_string()) }
}

/// The day on which the tests look.
pub const TODAY: &str = "2026-11-21";

/// A municipality of which nothing is known.
fn municipality(slug: &str) -> Value {
    let fact = json!({ "value": null, "source": null, "verified_on": null });
    json!({
        "slug": slug, "code": "000", "name": slug, "short_name": slug, "region": "R", "main_number": fact, "website": fact,
        "notify": { "number": fact, "address": fact, "note": null },
        "social_emergency": { "number": fact, "note": { "da": "" } },
        "accessibility_statement": fact, "documents": [], "ladder": null, "no_offers": null, "principles": null
    })
}

/// The catalogue of these records and topics, and of the municipalities a and b, which must load without a word.
pub fn catalogue(offers: Vec<Value>, topics: Vec<Value>) -> Catalogue {
    let municipalities = ["a", "b"].map(municipality);
    let municipalities = file("municipalities.json", json!({ "municipalities": municipalities }));
    let offers = file("offers/by.json", json!({ "offers": offers }));
    let topics = file("topics.json", json!({ "topics": topics }));
    let (catalogue, diagnostics) = Catalogue::load(&[municipalities, offers, topics]);
    assert_eq!(diagnostics, []);
    catalogue
}

/// A finder over everything; it lives as long as the tests.
pub fn finder(catalogue: Catalogue) -> Finder<'static> {
    let catalogue: &'static Catalogue = Box::leak(Box::new(catalogue));
    let mut finder = Finder::new(catalogue);
    finder.extend(Vec::leak(catalogue.entries()).iter());
    finder
}

/// The query of an address such as `q=angst&trin=1`.
pub fn query(address: &str) -> Query {
    let pairs = address.split('&').filter_map(|pair| pair.split_once('='));
    let (query, unknown) = Query::from_pairs(pairs);
    assert_eq!(unknown, [], "{address}");
    query
}

pub fn ids<'a>(finding: &Finding<'a>) -> Vec<&'a str> {
    finding.hits.iter().map(|hit| hit.entry.id.as_str()).collect()
}

/// That each address finds exactly these records, in this order.
pub fn check(catalogue: Catalogue, cases: &[(&str, &[&str])]) {
    let finder = finder(catalogue);
    for (address, expected) in cases {
        assert_eq!(ids(&finder.find(&query(address), TODAY)), *expected, "{address}");
    }
}

/// The catalogue that is shipped, with its index.
pub static SHIPPED: LazyLock<(Catalogue, SearchIndex)> = LazyLock::new(shipped);

fn shipped() -> (Catalogue, SearchIndex) {
    let data = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../public/data");
    let read = |path: &str| {
        let text = std::fs::read_to_string(data.join(path)).map_err(|error| error.to_string());
        DataFile { path: path.to_owned(), text }
    };
    let offers = ["aabenraa", "faxe", "kerteminde", "skanderborg"].map(|slug| format!("offers/{slug}.json"));
    let registers = ["municipalities.json", "topics.json", "synonyms.json"];
    let files: Vec<DataFile> = registers.into_iter().chain(offers.iter().map(String::as_str)).map(read).collect();
    let (catalogue, diagnostics) = Catalogue::load(&files);
    assert_eq!(diagnostics, []);
    let index = catalogue.search_index();
    (catalogue, index)
}
