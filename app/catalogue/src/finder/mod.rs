//! The finder: facets with counts, search text, order. It looks at entries and never at whole records.

mod counts;
mod coverage;
mod coverage_csv;
mod mask;
mod neighbours;
mod ranking;
mod topic;

use std::ops::Range;

use self::mask::{Failed, Masks, Wanted};
use self::ranking::{Ranking, Standing};
use crate::collation::{collated, collation_key};
use crate::{
    Catalogue, Facet, Field, MunicipalitySlug, OfferEntry, OfferId, Query, Reader, Reason, SearchIndex, SearchOutcome,
    TopicDefinition, TopicId,
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
    standings: Vec<Standing>,
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
    /// How many of them can be used today, as far as the sources tell; they stand first.
    pub usable: usize,
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

impl<'a> Finder<'a> {
    /// Empty; the catalogue's registers give the places of municipalities and topics.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let index = catalogue.empty_index();
        Self {
            catalogue,
            entries: Vec::new(),
            masks: Vec::new(),
            standings: Vec::new(),
            alphabet: Vec::new(),
            ranks: Vec::new(),
            index,
        }
    }

    /// Takes entries in.
    pub fn extend(&mut self, entries: impl IntoIterator<Item = &'a OfferEntry>) {
        let known = self.entries.len();
        self.entries.extend(entries);
        let new = &self.entries[known..];
        self.masks.extend(new.iter().map(|entry| mask::of_entry(entry, self.catalogue)));
        self.standings.extend(new.iter().map(|entry| Standing::new(entry)));
        self.index.add(new.iter().map(|entry| self.catalogue.document(entry)));
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
        let outcome = self.search(query, |number| !wanted.is_elsewhere(&self.masks[number]));
        let mut ranking = Ranking::new(self, &wanted, query, today);
        let fits = |number: &usize| wanted.fits(&self.masks[*number]);
        let mut usable = 0;
        let mut take = |number: usize, found| {
            usable += usize::from(self.standings[number].state.is_usable());
            ranking.take(number, found);
        };
        match &outcome {
            Some(outcome) => {
                let found = outcome.matches.iter().map(|found| (found.document as usize, found));
                found.filter(|(number, _)| fits(number)).for_each(|(number, found)| take(number, Some(found)));
            }
            None => self.all_for(query.reader).filter(fits).for_each(|number| take(number, None)),
        }
        let hits = ranking.in_order();
        let emptied = if hits.is_empty() { self.emptied(query, &wanted) } else { Vec::new() };
        Finding { hits, usable, emptied, outcome }
    }

    /// What each value of each facet would give. It takes longer than [`Self::find`], and not everybody looks at it.
    pub fn counts(&self, query: &Query) -> FacetCounts {
        let wanted = Wanted::new(query, self.catalogue);
        let mut counts = FacetCounts::new();
        for number in self.said(query, &wanted) {
            let masks = &self.masks[number];
            let failed = match wanted.failed(masks) {
                Failed::None => None,
                Failed::One(facet) => Some(facet),
                Failed::Several => continue,
            };
            match (failed, self.standings[number].state.is_usable()) {
                (failed, true) => counts.add(masks, failed),
                // What cannot be used today counts for those alone who ask for it.
                (None | Some(Facet::State), false) => counts.add(masks, Some(Facet::State)),
                (Some(_), false) => {}
            }
        }
        counts
    }

    /// The facets that can be lifted where nothing fits; of the records that the text leaves out those that fit all else
    /// count for it.
    fn emptied(&self, query: &Query, wanted: &Wanted) -> Vec<Emptied> {
        let mut alone = [0; Facet::ALL.len()];
        let mut is_said = vec![false; self.entries.len()];
        for number in self.said(query, wanted) {
            is_said[number] = true;
            if let Failed::One(facet) = wanted.failed(&self.masks[number]) {
                alone[facet as usize] += 1;
            }
        }
        let unsaid = self.all_for(query.reader).filter(|&number| !is_said[number]);
        alone[Facet::Text as usize] = unsaid.filter(|&number| wanted.fits(&self.masks[number])).count();
        let emptied = Facet::ALL.into_iter().map(|facet| Emptied { facet, without: alone[facet as usize] });
        emptied.filter(|emptied| emptied.without > 0).collect()
    }

    /// The records that the text finds, all where it has no words. It is searched for where the query looks and everywhere
    /// else apart, so that what one's own municipality has sets the measure there.
    fn said(&self, query: &Query, wanted: &Wanted) -> Vec<usize> {
        let elsewhere = |number: usize| wanted.is_elsewhere(&self.masks[number]);
        let Some(here) = self.search(query, |number| !elsewhere(number)) else {
            return self.all_for(query.reader).collect();
        };
        let away = (!query.municipalities.is_empty()).then(|| self.search(query, elsewhere)).flatten();
        let matches = here.matches.into_iter().chain(away.into_iter().flat_map(|away| away.matches));
        matches.map(|found| found.document as usize).collect()
    }

    /// Searches for the text among the records of this reader that fit otherwise; `None` for a text without words.
    fn search(&self, query: &Query, fits: impl Fn(usize) -> bool) -> Option<SearchOutcome> {
        let looks = |number: u32| {
            let number = number as usize;
            self.is_for(query.reader, number) && fits(number)
        };
        Some(self.index.search_among(&query.text, &looks)).filter(|outcome| !outcome.is_blank)
    }

    /// The records that such a reader sees.
    fn all_for(&self, reader: Reader) -> impl Iterator<Item = usize> {
        (0..self.entries.len()).filter(move |&number| self.is_for(reader, number))
    }

    fn is_for(&self, reader: Reader, number: usize) -> bool {
        reader == Reader::Professional || self.standings[number].citizen_facing
    }

    /// What to mark in a text that stands on screen, as byte ranges of it.
    pub fn highlights(&self, outcome: &SearchOutcome, text: &str) -> Vec<Range<usize>> {
        self.index.highlights(outcome, text)
    }

    /// The topic of a reason.
    pub fn topic(&self, reason: Reason) -> Option<&'a TopicDefinition> {
        let Field::Topic(number) = reason.field else { return None };
        self.catalogue.topic(&TopicId::new(self.index.topic(number)?))
    }
}
