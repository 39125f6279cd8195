//! The test set that all engines are measured by (docs/search.md): a change must not quietly lose what was reached.

use std::collections::HashSet;

use serde::Deserialize;

use crate::support::SHIPPED;

/// What is reached on the tuning half, less a margin for what is written anew in the catalogue.
const LEAST_RECALL: f64 = 0.92;
const DEPTH: usize = 10;

#[derive(Deserialize)]
struct TestSet {
    queries: Vec<TestQuery>,
}

#[derive(Deserialize)]
struct TestQuery {
    text: String,
    municipality: Option<String>,
    relevant: HashSet<String>,
    half: String,
}

/// The share of the relevant records among the first ten; where there are none, whether nothing was found.
fn recall(query: &TestQuery) -> f64 {
    let (catalogue, index) = &*SHIPPED;
    let offer = |number: u32| &catalogue.offers[number as usize];
    let is_here = |number| query.municipality.as_deref().is_none_or(|slug| offer(number).municipality.as_str() == slug);
    let matches = index.search_among(&query.text, &is_here).matches;
    if query.relevant.is_empty() {
        return if matches.is_empty() { 1.0 } else { 0.0 };
    }
    let first = matches.iter().take(DEPTH).map(|found| offer(found.document).id.as_str());
    let found = first.filter(|id| query.relevant.contains(*id)).count();
    as_f64(found) / as_f64(query.relevant.len().min(DEPTH))
}

fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

#[test]
fn the_tuning_half_keeps_its_recall() {
    let set: TestSet = serde_json::from_str(include_str!("../search/queries.json")).unwrap();
    let tuning: Vec<f64> = set.queries.iter().filter(|query| query.half == "tuning").map(recall).collect();
    let mean = tuning.iter().sum::<f64>() / as_f64(tuning.len());
    assert!(mean >= LEAST_RECALL, "{mean:.4} over {} queries", tuning.len());
}
