use super::Finder;
use crate::{NationalStep, OfferEntry, Query, Reader, Sort};

/// How many are named on each side.
const NAMED: usize = 3;

/// What the same municipality has for the same topics, one step away.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Neighbours<'a> {
    /// One step closer to everyday life than its lowest.
    pub below: Vec<&'a OfferEntry>,
    /// One step above its highest.
    pub above: Vec<&'a OfferEntry>,
}

impl<'a> Finder<'a> {
    /// What stands next to it on the staircase and can be used today; nothing where it has no step or no topic.
    pub fn neighbours(&self, entry: &OfferEntry, today: &str) -> Neighbours<'a> {
        let below = entry.lowest_step().and_then(|step| neighbour(step.number().checked_sub(1)?));
        let above = entry.steps.iter().max().and_then(|step| neighbour(step.number() + 1));
        Neighbours { below: self.on_step(entry, below, today), above: self.on_step(entry, above, today) }
    }

    fn on_step(&self, entry: &OfferEntry, step: Option<NationalStep>, today: &str) -> Vec<&'a OfferEntry> {
        let Some(step) = step.filter(|_| !entry.topics.is_empty()) else { return Vec::new() };
        let query = Query {
            municipalities: vec![entry.municipality.clone()],
            steps: vec![step],
            topics: entry.topics.clone(),
            reader: if entry.citizen_facing { Reader::Citizen } else { Reader::Professional },
            sort: Sort::Step,
            ..Query::default()
        };
        let hits = self.find(&query, today).hits.into_iter().map(|hit| hit.entry);
        // What begins on another step than this one stands there as well, and is not one step away.
        hits.filter(|other| other.state.is_usable() && other.lowest_step() == Some(step)).take(NAMED).collect()
    }
}

fn neighbour(number: u8) -> Option<NationalStep> {
    NationalStep::try_from(number).ok()
}
