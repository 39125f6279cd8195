//! The offers and practice examples that are here, and the way to those that are not yet: nothing is fetched before a page asks for it.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use catalogue::{
    Catalogue, DataFile, Diagnostic, FileKind, Finder, Finding, MunicipalitySlug, OfferDefinition, OfferEntry, OfferId,
    OverviewReader, PracticeDefinition, Query, Reason, SearchOutcome, TopicDefinition, read_records,
};
use leptos::prelude::*;

use crate::content::Content;
use crate::platform::{clock, data, task};

/// What every municipality has in short; the build writes it.
const OVERVIEW: &str = "overview.json";

/// Offers by municipality, fetched as they are asked for.
#[derive(Clone, Copy)]
pub struct Shelf {
    content: &'static Content,
    asked: StoredValue<Vec<String>>,
    held: RwSignal<Held>,
}

struct Held {
    catalogue: &'static Catalogue,
    /// Entries of the municipalities in `known`; made when first asked, so that the start needs no search.
    /// Nobody else has it in the browser; on the host every page has the same.
    finder: OnceLock<Arc<Finder<'static>>>,
    known: Vec<MunicipalitySlug>,
    /// Whole records.
    records: Vec<(MunicipalitySlug, &'static [OfferDefinition])>,
    /// Practice examples, a part a file.
    practice: Vec<&'static [PracticeDefinition]>,
    trouble: Vec<Diagnostic>,
    /// The overview could not be had: each municipality's own file stands in for it.
    without_overview: bool,
}

impl Shelf {
    /// Holds what came with the content, which on the host is everything.
    pub fn new(content: &'static Content) -> Self {
        let mut held = Held {
            catalogue: &content.catalogue,
            finder: OnceLock::new(),
            known: Vec::new(),
            records: Vec::new(),
            practice: Vec::new(),
            trouble: Vec::new(),
            without_overview: false,
        };
        if !data::FETCHES {
            held.finder =
                OnceLock::from(Arc::clone(content.finder.get_or_init(|| Arc::new(whole(&content.catalogue)))));
            held.known = content.catalogue.municipalities.iter().map(|m| m.slug.clone()).collect();
            let of_one = |part: &'static [OfferDefinition]| (part[0].municipality.clone(), part);
            held.records = content
                .catalogue
                .offers
                .chunk_by(|one, next| one.municipality == next.municipality)
                .map(of_one)
                .collect();
        }
        Self { content, asked: StoredValue::new(Vec::new()), held: RwSignal::new(held) }
    }

    /// What fits the query; `None` while it is on its way.
    pub fn find(self, query: &Query) -> Option<Finding<'static>> {
        self.over(&query.municipalities, |finder| finder.find(query, &clock::today()))
    }

    /// Asks the finder over these municipalities, or over all of them; `None` while they are on their way.
    pub fn over<T>(self, municipalities: &[MunicipalitySlug], ask: impl FnOnce(&Finder<'static>) -> T) -> Option<T> {
        let registered = self.content.catalogue.municipalities.iter().map(|m| &m.slug);
        let wanted: Vec<_> = match municipalities {
            [] => registered.collect(),
            some => registered.filter(|slug| some.contains(slug)).collect(),
        };
        let missing: Vec<_> =
            self.held.with(|held| wanted.into_iter().filter(|slug| !held.known.contains(slug)).collect());
        match missing.as_slice() {
            [] => return Some(self.held.with(|held| ask(held.finder()))),
            [_, _, ..] if !self.held.with(|held| held.without_overview) => self.fetch(OVERVIEW),
            slugs => slugs.iter().for_each(|slug| self.fetch(&records_path(slug))),
        }
        None
    }

    /// Whether a municipality's entries are here.
    pub fn knows(self, slug: &MunicipalitySlug) -> bool {
        self.held.with(|held| held.known.contains(slug))
    }

    /// The entry of a record; `None` while it is on its way, `Some(None)` where there is none.
    pub fn entry(self, id: &OfferId) -> Option<Option<&'static OfferEntry>> {
        self.over(&[MunicipalitySlug::new(id.municipality())], |finder| finder.entry(id))
    }

    /// The whole record; `None` while it is on its way, `Some(None)` where there is none.
    pub fn record(self, id: &OfferId) -> Option<Option<&'static OfferDefinition>> {
        let records = self.records(&MunicipalitySlug::new(id.municipality()))?;
        Some(records.iter().find(|offer| offer.id == *id))
    }

    /// All whole records of a municipality; `None` while they are on their way.
    pub fn records(self, slug: &MunicipalitySlug) -> Option<&'static [OfferDefinition]> {
        let here = self.held.with(|held| held.records.iter().find(|(known, _)| known == slug).map(|(_, part)| *part));
        if here.is_some() {
            return here;
        }
        if !data::FETCHES || self.content.catalogue.municipality(slug).is_none() {
            return Some(&[]);
        }
        self.fetch(&records_path(slug));
        None
    }

    /// The practice examples; `None` while they are on their way.
    pub fn practice(self) -> Option<Vec<&'static PracticeDefinition>> {
        if !data::FETCHES {
            return Some(self.content.catalogue.practice.iter().collect());
        }
        let paths = &self.content.practice;
        for path in paths {
            self.fetch(path);
        }
        self.held.with(|held| {
            let here = held.practice.len() == paths.len();
            here.then(|| held.practice.iter().copied().flatten().collect())
        })
    }

    /// What to mark in a text that a search found, as byte ranges of it.
    pub fn marks(self, outcome: &SearchOutcome, text: &str) -> Vec<Range<usize>> {
        self.held.with_untracked(|held| held.finder().highlights(outcome, text))
    }

    /// The topic that is the reason of a hit.
    pub fn topic(self, reason: Reason) -> Option<&'static TopicDefinition> {
        self.held.with_untracked(|held| held.finder().topic(reason))
    }

    /// What of the fetched files could not be read.
    pub fn trouble(self) -> Vec<Diagnostic> {
        self.held.with(|held| held.trouble.clone())
    }

    /// Fetches a file once.
    fn fetch(self, path: &str) {
        if self.asked.with_value(|asked| asked.iter().any(|known| known == path)) {
            return;
        }
        let path = path.to_owned();
        self.asked.update_value(|asked| asked.push(path.clone()));
        task::spawn(async move {
            if path == OVERVIEW {
                let finder = overview(&self.content.catalogue).await;
                return self.held.update(|held| held.take_overview(finder));
            }
            let text = data::text(&path).await;
            self.held.update(|held| held.take_file(DataFile { path, text }));
        });
    }
}

/// A finder over all records that came with the content.
fn whole(catalogue: &'static Catalogue) -> Finder<'static> {
    let mut finder = Finder::new(catalogue);
    finder.extend(Vec::leak(catalogue.entries()).iter());
    finder
}

/// A finder over every municipality, which grows as the overview comes.
async fn overview(catalogue: &'static Catalogue) -> Result<Finder<'static>, String> {
    let mut finder = Finder::new(catalogue);
    let mut reader = OverviewReader::default();
    let take = |lines: &str| {
        let entries = reader.read(lines).map_err(|error| error.to_string())?;
        finder.extend(Vec::leak(entries).iter());
        Ok(())
    };
    data::lines(OVERVIEW, take).await?;
    if reader.is_whole() { Ok(finder) } else { Err("its end is missing".to_owned()) }
}

impl Held {
    fn finder(&self) -> &Finder<'static> {
        self.finder.get_or_init(|| Arc::new(Finder::new(self.catalogue)))
    }

    /// A file that did not come is named, and what it would have held counts as empty: a page never waits for ever.
    fn take_file(&mut self, file: DataFile) {
        if FileKind::of(&file.path) == Some(FileKind::Practice) {
            let (practice, diagnostics) = read_records(&file, "practice");
            self.trouble.extend(diagnostics);
            return self.practice.push(Vec::leak(practice));
        }
        let (offers, diagnostics) = read_records(&file, "offers");
        self.trouble.extend(diagnostics);
        let slug = MunicipalitySlug::new(file.path.trim_start_matches("offers/").trim_end_matches(".json"));
        self.take_records(&slug, Vec::leak(offers));
    }

    fn take_overview(&mut self, read: Result<Finder<'static>, String>) {
        match read {
            Ok(finder) => {
                self.finder = OnceLock::from(Arc::new(finder));
                self.known = self.catalogue.municipalities.iter().map(|m| m.slug.clone()).collect();
            }
            Err(reason) => {
                self.trouble.push(Diagnostic::file(OVERVIEW, reason));
                self.without_overview = true;
            }
        }
    }

    fn take_records(&mut self, slug: &MunicipalitySlug, records: &'static [OfferDefinition]) {
        if !self.known.contains(slug) {
            self.known.push(slug.clone());
            let entries = records.iter().map(|offer| OfferEntry::new(offer, records)).collect();
            let finder = self.finder.take().and_then(Arc::into_inner);
            let mut finder = finder.unwrap_or_else(|| Finder::new(self.catalogue));
            finder.extend(Vec::leak(entries).iter());
            self.finder = OnceLock::from(Arc::new(finder));
        }
        self.records.push((slug.clone(), records));
    }
}

/// The file with a municipality's whole records.
pub fn records_path(slug: &MunicipalitySlug) -> String {
    format!("offers/{slug}.json")
}
