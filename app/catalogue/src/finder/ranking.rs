use super::mask::Wanted;
use super::{Finder, Hit};
use crate::entry::a_year_before;
use crate::{Match, NationalStep, OfferEntry, Query, Sort, State};

/// What of a record decides its place in a list, close together: a key press asks thousands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub(super) state: State,
    pub(super) citizen_facing: bool,
    /// The lowest, 7 for none.
    step: u8,
    /// The last day on which somebody edited or confirmed it, see [`day`].
    looked_at: u32,
}

impl Standing {
    pub(super) fn new(entry: &OfferEntry) -> Self {
        let confirmed = entry.verified_on.as_deref().map_or(0, day);
        Self {
            state: entry.state,
            citizen_facing: entry.citizen_facing,
            step: entry.lowest_step().map_or(7, NationalStep::number),
            looked_at: day(&entry.edited_on).max(confirmed),
        }
    }
}

/// `YYYY-MM-DD` as a number with these digits; 0, which is before every day, for an empty text.
fn day(text: &str) -> u32 {
    let digits = text.bytes().filter(u8::is_ascii_digit).take(8);
    digits.fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
}

/// How long a place is, and how much of it is sorted at a time.
const PLACE_BITS: usize = 57;
const DIGIT_BITS: usize = 10;
const DIGITS: usize = 1 << DIGIT_BITS;
const LAST_DIGIT: u64 = (1 << DIGIT_BITS) - 1;

/// Puts what fits in order.
pub(super) struct Ranking<'f, 'a> {
    finder: &'f Finder<'a>,
    wanted: &'f Wanted,
    sort: Sort,
    year_ago: u32,
    /// Place in the list, the smaller the higher, and where it came.
    places: Vec<(u64, u32)>,
    hits: Vec<Hit<'a>>,
}

impl<'f, 'a> Ranking<'f, 'a> {
    pub(super) fn new(finder: &'f Finder<'a>, wanted: &'f Wanted, query: &Query, today: &str) -> Self {
        let year_ago = day(&a_year_before(today));
        Self { finder, wanted, sort: query.sort, year_ago, places: Vec::new(), hits: Vec::new() }
    }

    /// A record that fits the facets, with what the text gave for it, where there is one.
    pub(super) fn take(&mut self, index: usize, found: Option<&Match>) {
        let came = u32::try_from(self.hits.len()).unwrap_or(u32::MAX);
        self.places.push((self.place(index, found.map_or(0, |found| points(found.score))), came));
        self.hits.push(Hit { entry: self.finder.entries[index], reason: found.map(|found| found.reason) });
    }

    /// What came, the best first.
    pub(super) fn in_order(self) -> Vec<Hit<'a>> {
        by_place(self.places).into_iter().map(|(_, came)| self.hits[came as usize]).collect()
    }

    fn place(&self, index: usize, relevance: u32) -> u64 {
        let standing = self.finder.standings[index];
        let bits = |so_far: u64, width: u32, value: u64| so_far << width | value.min((1 << width) - 1);
        // For those who search, what they mean comes first, also where a strategy's period is over.
        let searched = relevance > 0 && self.sort == Sort::Fit && standing.state.is_usable();
        let state = if searched { State::Running } else { standing.state };
        let mut place = bits(0, 3, state as u64);
        if self.sort == Sort::Fit {
            place = bits(place, 1, (standing.looked_at < self.year_ago).into());
            place = bits(place, 24, ((1 << 24) - 1_u64).saturating_sub(relevance.into()));
            place = bits(place, 2, self.wanted.vague(&self.finder.masks[index]).into());
        }
        if self.sort != Sort::Name {
            place = bits(place, 3, standing.step.into());
        }
        let place = bits(place, 24, self.finder.ranks[index].into());
        debug_assert!(place >> PLACE_BITS == 0, "a place that is longer than what is sorted");
        place
    }
}

/// The lowest place first, and of the same place what came first. It sorts some bits at a time, from the last ones on: the
/// standard library's sort is built for size in the browser, and a letter finds ten thousand records.
fn by_place(mut places: Vec<(u64, u32)>) -> Vec<(u64, u32)> {
    let mut sorted = places.clone();
    let varies = places.iter().fold(0, |varies, (place, _)| varies | (place ^ places[0].0));
    for shift in (0..PLACE_BITS).step_by(DIGIT_BITS).filter(|shift| varies >> shift & LAST_DIGIT != 0) {
        let digit = |place: u64| (place >> shift & LAST_DIGIT) as usize;
        let mut next = [0; DIGITS];
        for &(place, _) in &places {
            next[digit(place)] += 1;
        }
        let mut before = 0;
        for next in &mut next {
            (before, *next) = (before + *next, before);
        }
        for &(place, came) in &places {
            let next = &mut next[digit(place)];
            sorted[*next] = (place, came);
            *next += 1;
        }
        std::mem::swap(&mut places, &mut sorted);
    }
    places
}

/// A score as a whole number, which can be put in order with others.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "scores are small and never negative")]
fn points(score: f32) -> u32 {
    (score * 100_000.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_put_in_order_by_all_their_bits() {
        let spread = |number: u64| number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - PLACE_BITS);
        let places: Vec<(u64, u32)> = (0..5000).map(|came| (spread(u64::from(came % 4000)), came)).collect();
        let mut sorted = places.clone();
        sorted.sort_unstable();
        assert_eq!(by_place(places), sorted);
        assert_eq!(by_place(Vec::new()), []);
    }
}
