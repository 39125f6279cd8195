//! What the types cannot say: that records point at each other, and that they keep to the contract in
//! `docs/content-format.md`. For the content check at build time; the app shows what it can read all the same.

mod area;
mod expired;
mod ladders;
mod links;
mod offers;
mod practice;
mod record;
mod shape;
mod sources;
mod steps;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::hash::Hash;

use record::Record;

use crate::{Catalogue, Diagnostic};

impl Catalogue {
    /// Everything in the loaded catalogue that contradicts itself or the contract.
    ///
    /// A record names its file by its kind, and an offer by its `municipality`: the catalogue does not remember where
    /// a record came from.
    pub fn inconsistencies(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        area::check(self, &mut found);
        sources::check(self, &mut found);
        ladders::check(self, &mut found);
        for offer in &self.offers {
            let file = format!("offers/{}.json", offer.municipality);
            let record = &mut Record::new(&file, offer.id.as_str(), &mut found);
            offers::check(offer, record);
            steps::check(self, offer, record);
            links::check(self, offer, record);
        }
        practice::check(self, &mut found);
        unique("offers/*.json", "id", self.offers.iter().map(|offer| offer.id.as_str()), &mut found);
        found
    }
}

/// Names each value that stands more than once, one time.
fn unique<'a>(file: &str, field: &str, values: impl Iterator<Item = &'a str>, found: &mut Vec<Diagnostic>) {
    for value in repeated(values) {
        found.push(Diagnostic::field(file, value, field, "stands more than once"));
    }
}

/// The values that stand more than once, each one time.
fn repeated<T: Eq + Hash>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = HashSet::new();
    let mut repeated = Vec::new();
    for value in values {
        if !seen.contains(&value) {
            seen.insert(value);
        } else if !repeated.contains(&value) {
            repeated.push(value);
        }
    }
    repeated
}
