use super::mask::{MASKED, Masks, Values};
use crate::{Facet, NationalStep};

/// How many usable records each value of each facet would give, all other facets as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCounts(Vec<[u32; Values::BITS as usize]>);

impl FacetCounts {
    pub(super) fn new() -> Self {
        Self(vec![[0; Values::BITS as usize]; MASKED.len()])
    }

    /// Counts a record in every facet, or in the one alone that it fails.
    pub(super) fn add(&mut self, masks: &Masks, only: Option<Facet>) {
        for (facet, (counts, mut mask)) in MASKED.into_iter().zip(self.0.iter_mut().zip(*masks)) {
            if only.is_some_and(|only| only != facet) {
                continue;
            }
            while mask != 0 {
                counts[mask.trailing_zeros() as usize] += 1;
                mask &= mask - 1;
            }
        }
    }

    /// Of the value at this place of its facet: of the registers' order for municipality and topic, of
    /// [`crate::Choice::ALL`] for a choice, of the years for the age.
    pub fn at(&self, facet: Facet, place: usize) -> usize {
        let row = MASKED.iter().position(|masked| *masked == facet).and_then(|row| self.0.get(row));
        row.and_then(|counts| counts.get(place)).map_or(0, |count| *count as usize)
    }

    /// Of a step.
    pub fn step(&self, step: NationalStep) -> usize {
        self.at(Facet::Step, usize::from(step.number()) - 1)
    }

    /// Of the records that do not say.
    pub fn unstated(&self, facet: Facet) -> usize {
        self.at(facet, Values::BITS as usize - 1)
    }
}
