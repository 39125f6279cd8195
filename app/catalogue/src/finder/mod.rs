//! The finder: facets with counts, search text, order. It looks at entries and never at whole records.

mod counts;
mod coverage;
mod coverage_csv;
mod mask;
mod neighbours;
mod sieve;
mod topic;

use std::ops::Range;

use self::mask::{Masks, Wanted};
use self::sieve::{Fit, Sieve};
use crate::collation::{collated, collation_key};
use crate::{
    Catalogue, Facet, Field, Match, MunicipalitySlug, OfferEntry, OfferId, Query, Reader, Reason, SearchDocument,
    SearchIndex, SearchOutcome, TopicDefinition,
};

pub use self::counts::FacetCounts;
pub use self::coverage::{Coverage, CoverageCell, CoverageColumn, CoverageRow};
pub use self::coverage_csv::CoverageWords;
pub use self::neighbours::Neighbours;
pub use self::topic::TopicGroup;

/// Everything that can be found. It grows as municipalities are loaded.
#[derive(Debug)]
pub struct Finder<'a> {
    catalogue: &'a Catalogue,
    entries: Vec<&'a OfferEntry>,
    masks: Vec<Masks>,
    /// The entries' numbers in the order of their names, and each entry's place there.
    alphabet: Vec<u32>,
    ranks: Vec<u32>,
    index: SearchIndex,
}

/// What was found, in the order to show it.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<'a> {
    /// What can be used today comes first, plans and what has ended last.
    pub hits: Vec<Hit<'a>>,
    /// What each value of each facet would give.
    pub counts: FacetCounts,
    /// For an empty result: each facet that can be lifted, with how many records that gives.
    pub emptied: Vec<Emptied>,
    /// What the search engine made of the text; `None` where there was nothing to search for.
    pub outcome: Option<SearchOutcome>,
}

/// A record that fits; equal to another where it is the same record, whose fields are not looked at.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'a> {
    /// The record's entry.
    pub entry: &'a OfferEntry,
    /// Why it fits the search text, where there is one.
    pub reason: Option<Reason>,
}

/// A facet that emptied the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Emptied {
    /// The facet.
    pub facet: Facet,
    /// How many records there are without it.
    pub without: usize,
}

impl PartialEq for Hit<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.entry, other.entry) && self.reason == other.reason
    }
}

impl Finding<'_> {
    /// How many of them can be used today, as far as the sources tell.
    pub fn usable(&self) -> usize {
        self.hits.iter().filter(|hit| hit.entry.state.is_usable()).count()
    }
}

impl<'a> Finder<'a> {
    /// Empty; the catalogue's registers give the places of municipalities and topics.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let index = SearchIndex::new(&catalogue.synonyms);
        Self { catalogue, entries: Vec::new(), masks: Vec::new(), alphabet: Vec::new(), ranks: Vec::new(), index }
    }

    /// Takes entries in.
    pub fn extend(&mut self, entries: impl IntoIterator<Item = &'a OfferEntry>) {
        let known = self.entries.len();
        self.entries.extend(entries);
        let new = &self.entries[known..];
        self.masks.extend(new.iter().map(|entry| mask::of_entry(entry, self.catalogue)));
        self.index.add(new.iter().map(|entry| SearchDocument::new(entry, self.catalogue)));
        self.put_in_order(known);
    }

    /// Puts the entries from that number on into the alphabet; the others are only moved.
    fn put_in_order(&mut self, known: usize) {
        let name = |index: u32| self.entries[index as usize].name.as_str();
        let mut new: Vec<u32> = (0..).take(self.entries.len()).skip(known).collect();
        new.sort_by_cached_key(|&index| collation_key(name(index)));
        let mut alphabet = Vec::with_capacity(self.entries.len());
        let mut rest = self.alphabet.as_slice();
        for index in new {
            let before = rest.partition_point(|&old| collated(name(old)).le(collated(name(index))));
            alphabet.extend_from_slice(&rest[..before]);
            alphabet.push(index);
            rest = &rest[before..];
        }
        alphabet.extend_from_slice(rest);
        self.alphabet = alphabet;
        self.ranks.resize(self.alphabet.len(), 0);
        for (rank, &index) in (0..).zip(&self.alphabet) {
            self.ranks[index as usize] = rank;
        }
    }

    /// The entry of that id.
    pub fn entry(&self, id: &OfferId) -> Option<&'a OfferEntry> {
        self.entries.iter().copied().find(|entry| entry.id == *id)
    }

    /// Whether a municipality's entries are here.
    pub fn knows(&self, municipality: &MunicipalitySlug) -> bool {
        self.entries.iter().any(|entry| entry.municipality == *municipality)
    }

    /// Finds what fits all facets and the text. `today` is `YYYY-MM-DD`; what nobody has looked at for a year sinks.
    pub fn find(&self, query: &Query, today: &str) -> Finding<'a> {
        let wanted = Wanted::new(query, self.catalogue);
        let searched = self.search(query, &wanted);
        let mut sieve = Sieve::new(self, &wanted, query, today);
        let everything = (0..self.entries.len()).filter(|&index| self.is_for(query.reader, index));
        match &searched {
            Some(searched) => searched.found.iter().for_each(|&(index, fit)| sieve.take(index, Some(fit))),
            None => everything.clone().for_each(|index| sieve.take(index, None)),
        }
        let hits = sieve.hits();
        let mut emptied = Vec::new();
        if hits.is_empty() {
            let found = searched.as_ref().map(|searched| searched.marked(self.entries.len()));
            let left_out = everything.filter(|&index| found.as_ref().is_some_and(|found| !found[index]));
            emptied = sieve.emptied(left_out);
        }
        Finding { hits, counts: sieve.counts, emptied, outcome: searched.map(|searched| searched.outcome) }
    }

    /// Searches for the text where the query looks, so that what it finds there sets the measure; and everywhere else, so
    /// that the other municipalities can be counted. `None` for a text without words.
    fn search(&self, query: &Query, wanted: &Wanted) -> Option<Searched> {
        let looks = |number: u32| {
            let number = number as usize;
            self.is_for(query.reader, number).then(|| wanted.is_elsewhere(&self.masks[number]))
        };
        let outcome = self.index.search_among(&query.text, &|number| looks(number) == Some(false));
        if outcome.is_blank {
            return None;
        }
        let mut found: Vec<_> = outcome.matches.iter().map(fit).collect();
        if !query.municipalities.is_empty() {
            let elsewhere = self.index.search_among(&query.text, &|number| looks(number) == Some(true));
            found.extend(elsewhere.matches.iter().map(fit));
        }
        Some(Searched { found, outcome })
    }

    fn is_for(&self, reader: Reader, number: usize) -> bool {
        reader == Reader::Professional || self.entries[number].citizen_facing
    }

    /// What to mark in a text that stands on screen, as byte ranges of it.
    pub fn highlights(&self, outcome: &SearchOutcome, text: &str) -> Vec<Range<usize>> {
        self.index.highlights(outcome, text)
    }

    /// The topic of a reason.
    pub fn topic(&self, reason: Reason) -> Option<&'a TopicDefinition> {
        let Field::Topic(number) = reason.field else { return None };
        self.catalogue.topic(self.index.topic(number)?)
    }
}

/// What a search gave: the entries' numbers, each with how well it fits and why.
struct Searched {
    found: Vec<(usize, Fit)>,
    outcome: SearchOutcome,
}

impl Searched {
    /// Of each of so many entries, whether it was found.
    fn marked(&self, entries: usize) -> Vec<bool> {
        let mut marked = vec![false; entries];
        self.found.iter().for_each(|(index, _)| marked[*index] = true);
        marked
    }
}

fn fit(found: &Match) -> (usize, Fit) {
    (found.document as usize, (points(found.score), found.reason))
}

/// A score as a whole number, which can be put in order with others.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "scores are small and never negative")]
fn points(score: f32) -> u32 {
    (score * 100_000.0) as u32
}
