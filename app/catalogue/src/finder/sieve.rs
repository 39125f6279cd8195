use super::mask::{Failed, Wanted};
use super::{Emptied, FacetCounts, Finder, Hit};
use crate::entry::a_year_before;
use crate::{Facet, NationalStep, Query, Reason, Sort, State};

/// What a search text gave for a record: how well it fits, more than 0, and why.
pub(super) type Fit = (u32, Reason);

/// Lets records through that fit the facets, counts what the others would give, and puts in order what came through.
pub(super) struct Sieve<'f, 'a> {
    finder: &'f Finder<'a>,
    wanted: &'f Wanted,
    sort: Sort,
    year_ago: String,
    /// With its place in the list: the smaller, the higher.
    found: Vec<(u64, Hit<'a>)>,
    pub(super) counts: FacetCounts,
    alone: [usize; Facet::ALL.len()],
}

impl<'f, 'a> Sieve<'f, 'a> {
    pub(super) fn new(finder: &'f Finder<'a>, wanted: &'f Wanted, query: &Query, today: &str) -> Self {
        let (counts, alone) = (FacetCounts::new(), [0; Facet::ALL.len()]);
        Self { finder, wanted, sort: query.sort, year_ago: a_year_before(today), found: Vec::new(), counts, alone }
    }

    /// A record that fits the text, or where there is none to search for.
    pub(super) fn take(&mut self, index: usize, fit: Option<Fit>) {
        let (entry, masks) = (self.finder.entries[index], &self.finder.masks[index]);
        let failed = match self.wanted.failed(masks) {
            Failed::Several => return,
            Failed::One(facet) => {
                self.alone[facet as usize] += 1;
                Some(facet)
            }
            Failed::None => {
                let place = self.place(index, fit.map_or(0, |(relevance, _)| relevance));
                self.found.push((place, Hit { entry, reason: fit.map(|(_, reason)| reason) }));
                None
            }
        };
        if entry.state.is_usable() || failed == Some(Facet::State) {
            self.counts.add(masks, failed);
        }
    }

    /// What came through, the best first.
    pub(super) fn hits(&mut self) -> Vec<Hit<'a>> {
        self.found.sort_unstable_by_key(|(place, _)| *place);
        self.found.iter().map(|(_, hit)| *hit).collect()
    }

    /// The facets that can be lifted, where nothing came through; of the records that the text left out those that fit
    /// all else count for it.
    pub(super) fn emptied(&self, left_out: impl Iterator<Item = usize>) -> Vec<Emptied> {
        let fits = |&index: &usize| matches!(self.wanted.failed(&self.finder.masks[index]), Failed::None);
        let mut alone = self.alone;
        alone[Facet::Text as usize] = left_out.filter(fits).count();
        let emptied = Facet::ALL.into_iter().map(|facet| Emptied { facet, without: alone[facet as usize] });
        emptied.filter(|emptied| emptied.without > 0).collect()
    }

    fn place(&self, index: usize, relevance: u32) -> u64 {
        let entry = self.finder.entries[index];
        let step = entry.lowest_step().map_or(7, NationalStep::number);
        let bits = |so_far: u64, width: u32, value: u64| so_far << width | value.min((1 << width) - 1);
        // For those who search, what they mean comes first, also where a strategy's period is over.
        let searched = relevance > 0 && self.sort == Sort::Fit && entry.state.is_usable();
        let state = if searched { State::Running } else { entry.state };
        let mut place = bits(0, 3, state as u64);
        if self.sort == Sort::Fit {
            place = bits(place, 1, entry.is_older_than(&self.year_ago).into());
            place = bits(place, 24, ((1 << 24) - 1_u64).saturating_sub(relevance.into()));
            place = bits(place, 2, self.wanted.vague(&self.finder.masks[index]).into());
        }
        if self.sort != Sort::Name {
            place = bits(place, 3, step.into());
        }
        bits(place, 24, self.finder.ranks[index].into())
    }
}
