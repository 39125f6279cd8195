use crate::fold::{collation_key, fold, words};
use crate::query::{Facet, Reader};
use crate::{Catalogue, NationalStep, OfferDefinition, Query, State, Stated};

/// What was found, in the order to show it.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<'a> {
    /// What can be used today comes first, plans and what has ended last.
    pub hits: Vec<Hit<'a>>,
    /// For an empty result: each facet that can be lifted, with how many records that gives.
    pub emptied: Vec<Emptied>,
}

/// A record that fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit<'a> {
    /// The record.
    pub offer: &'a OfferDefinition,
    /// 0 without a search text; more where the words stand in the name.
    pub relevance: u32,
}

/// A facet that emptied the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Emptied {
    /// The facet.
    pub facet: Facet,
    /// How many records there are without it.
    pub without: usize,
}

impl Finding<'_> {
    /// How many of them can be used today, as far as the sources tell.
    pub fn usable(&self) -> usize {
        self.hits.iter().filter(|hit| hit.offer.is_usable()).count()
    }
}

impl OfferDefinition {
    /// Not a plan, not ended. A strategy whose period is over still counts, and is shown as such.
    pub fn is_usable(&self) -> bool {
        matches!(self.status.state, State::Running | State::PeriodExpired)
    }

    /// The lowest national step, where it has one.
    pub fn lowest_step(&self) -> Option<NationalStep> {
        self.steps.national.iter().min().copied()
    }
}

impl Catalogue {
    /// Finds what fits all facets, and all words of the text.
    pub fn find(&self, query: &Query) -> Finding<'_> {
        let hits = self.hits(query);
        let emptied = if hits.is_empty() { self.emptied(query) } else { Vec::new() };
        Finding { hits, emptied }
    }

    fn hits(&self, query: &Query) -> Vec<Hit<'_>> {
        let wanted = words(&query.text);
        let mut hits: Vec<_> = self
            .offers
            .iter()
            .filter(|offer| fits(offer, query))
            .filter_map(|offer| Some(Hit { offer, relevance: self.relevance(offer, &wanted)? }))
            .collect();
        hits.sort_by_cached_key(|hit| {
            let offer = hit.offer;
            let low_step_first = offer.lowest_step().map_or(u8::MAX, NationalStep::number);
            (offer.status.state, u32::MAX - hit.relevance, low_step_first, collation_key(&offer.name))
        });
        hits
    }

    fn emptied(&self, query: &Query) -> Vec<Emptied> {
        let lift = |facet| Emptied { facet, without: self.hits(&query.without(facet)).len() };
        query.active().into_iter().map(lift).filter(|emptied| emptied.without > 0).collect()
    }

    /// `None` where a word is found nowhere in the record.
    fn relevance(&self, offer: &OfferDefinition, wanted: &[String]) -> Option<u32> {
        if wanted.is_empty() {
            return Some(0);
        }
        let name = words(&offer.name);
        let rest = self.searchable(offer);
        wanted.iter().try_fold(0, |sum, word| Some(sum + word_relevance(word, &name, &rest)?))
    }

    fn searchable(&self, offer: &OfferDefinition) -> Vec<String> {
        let mut text = fold(offer.summary.danish());
        text.push(' ');
        text.push_str(offer.municipality.as_str());
        for topic in offer.topics.iter().filter_map(|id| self.topic(id)) {
            for line in
                std::iter::once(topic.name.danish()).chain(topic.synonyms.get("da").0.iter().map(String::as_str))
            {
                text.push(' ');
                text.push_str(line);
            }
        }
        words(&text)
    }
}

fn word_relevance(word: &str, name: &[String], rest: &[String]) -> Option<u32> {
    if name.iter().any(|w| w == word) {
        Some(4)
    } else if name.iter().any(|w| w.starts_with(word)) {
        Some(3)
    } else if name.iter().any(|w| word.len() > 3 && w.contains(word)) {
        Some(2)
    } else {
        rest.iter().any(|w| w.starts_with(word)).then_some(1)
    }
}

fn fits(offer: &OfferDefinition, query: &Query) -> bool {
    let among = |wanted: bool, empty: bool| empty || wanted;
    (query.reader == Reader::Professional || offer.citizen_facing)
        && among(query.municipalities.contains(&offer.municipality), query.municipalities.is_empty())
        && among(offer.steps.national.iter().any(|step| query.steps.contains(step)), query.steps.is_empty())
        && among(offer.topics.iter().any(|topic| query.topics.contains(topic)), query.topics.is_empty())
        && among(query.anonymous.contains(&Stated::from(offer.anonymous)), query.anonymous.is_empty())
        && fits_age(offer, query)
}

/// A record that states no age stays in.
fn fits_age(offer: &OfferDefinition, query: &Query) -> bool {
    let (Some(wanted), Some(age)) = (query.age, offer.age) else { return true };
    let (first, last) = wanted.months();
    age.min_months <= last && first <= age.max_months
}
