use super::board::{Board, Found, Slot};
use super::index::{Document, SearchIndex};
use super::outcome::{Field, Match, Reason};
use super::word::{How, Wanted};
use crate::State;

/// The fields of a posting, and what a word counts in each.
const FIELDS: [Field; 3] = [Field::Name, Field::Description, Field::Other];
const WEIGHTS: [f32; 3] = [1.0, 0.5, 0.35];
const IN_TOPIC: f32 = 0.55;
/// What a topic gains whose phrase was typed.
const PHRASE: f32 = 0.8;
/// What a record gains that holds the words themselves, and how much of that in each field.
const LITERAL: f32 = 1.5;
const WHOLE_NAME: f32 = 2.0;
const LITERAL_IN: [f32; 3] = [1.0, 0.75, 0.7];
/// What of the text must be found, of what was found at best, and of the best score, for a record to be shown.
const LEAST_COVERAGE: f32 = 0.45;
const LEAST_IN_DESCRIPTION: f32 = 0.5;
const OF_BEST_COVERAGE: f32 = 0.6;
const OF_BEST_SCORE: f32 = 0.1;
/// Where fewer records than these hold that much, less is enough.
pub(super) const FEW: usize = 10;
const OF_BEST_COVERAGE_WHERE_FEW: f32 = 0.4;
const OF_BEST_SCORE_WHERE_FEW: f32 = 0.02;
/// Steps of the score that are told apart.
const BUCKETS: usize = 1001;
/// What is left of the score of a record of another municipality than the one that was named.
const ELSEWHERE: f32 = 0.1;

/// How far a record may be behind the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Strict,
    /// Further where few are found.
    Lenient,
}

impl SearchIndex {
    /// The records that hold enough of the words, the best first.
    pub(super) fn rank(
        &self,
        words: &[Wanted],
        by_phrase: &[(u16, f32)],
        fits: &dyn Fn(u32) -> bool,
        cut: Cut,
    ) -> Vec<Match> {
        let mut board = Board { slots: Vec::new(), slot_of: vec![0; self.documents.len()] };
        let all: f32 = words.iter().map(|word| word.weight).sum();
        for (word, number) in words.iter().zip(1..) {
            if word.weight > 0.0 {
                self.score_word(word, number, &mut board);
            }
        }
        for &(topic, strength) in by_phrase {
            let reason = Reason { field: Field::Topic(topic), how: How::Said };
            for document in self.topics[usize::from(topic)].documents.iter().map(|posting| posting >> 8) {
                board.add(
                    document,
                    u32::MAX,
                    Found { score: PHRASE * strength, coverage: 0.35 * all, literal: 0.0, is_named: false, reason },
                );
            }
        }
        let places: Vec<u16> = words.iter().filter_map(|word| word.place).collect();
        if all == 0.0 && !places.is_empty() {
            for (document, number) in self.documents.iter().zip(0..) {
                if places.contains(&document.place) {
                    board.add(
                        number,
                        1,
                        Found {
                            score: 1.0,
                            coverage: 1.0,
                            literal: 0.0,
                            is_named: false,
                            reason: Reason { field: Field::Municipality, how: How::Said },
                        },
                    );
                }
            }
        }
        board.slots.retain(|slot| fits(slot.document));
        self.sorted(board.slots, all, &places, cut)
    }

    fn score_word(&self, word: &Wanted, number: u32, board: &mut Board) {
        let means_the_word = word.meaning();
        let only_names = word.open && word.text.len() < 3;
        for hit in &word.hits {
            let score = word.weight * hit.strength;
            let coverage = word.weight * coverage(hit.strength);
            let literals = LITERAL_IN.map(|share| share * word.weight * hit.strength * hit.strength);
            let scores = WEIGHTS.map(|weight| weight * score);
            let is_named = hit.how != How::Synonym && means_the_word(hit);
            for &posting in &self.terms[hit.term as usize].postings {
                let field = posting >> 6 & 3;
                if field == 0 || !only_names {
                    let length = if field == 0 { LENGTHS[posting as usize & 63] } else { 1.0 };
                    let reason = Reason { field: FIELDS[field as usize], how: hit.how };
                    let (score, literal) = (scores[field as usize] * length, literals[field as usize]);
                    board.add(
                        posting >> 8,
                        number,
                        Found { score, coverage, literal, is_named: field == 0 && is_named, reason },
                    );
                }
            }
        }
        for &(topic, strength) in &word.topics {
            let how = if word.translated { How::Translated } else { How::Said };
            let reason = Reason { field: Field::Topic(topic), how };
            let (score, coverage) = (word.weight * strength * IN_TOPIC, word.weight * coverage(strength));
            for &posting in &self.topics[usize::from(topic)].documents {
                let score = score * PLACES[posting as usize & 63];
                board.add(posting >> 8, number, Found { score, coverage, literal: 0.0, is_named: false, reason });
            }
        }
    }

    fn sorted(&self, mut slots: Vec<Slot>, all: f32, places: &[u16], cut: Cut) -> Vec<Match> {
        let (mut best, mut widest, mut is_enough) = (0.0_f32, 0.0_f32, false);
        for slot in &mut slots {
            let share = if all > 0.0 { (slot.coverage / all).min(1.0) } else { 1.0 };
            let Document { place, state, .. } = self.documents[slot.document as usize];
            let here = places.is_empty() || places.contains(&place);
            slot.coverage = share;
            if all > 0.0 {
                let is_whole = slot.named > 0 && slot.named >= u32::from(self.documents[slot.document as usize].words);
                let gain = if is_whole { WHOLE_NAME } else { LITERAL };
                slot.total += gain * slot.literal * slot.literal / all;
            }
            slot.total *= share * share * today(state) * if here { 1.0 } else { ELSEWHERE };
            best = best.max(slot.total);
            widest = widest.max(share);
            is_enough |= share >= least(slot.reason.field);
        }
        if !is_enough {
            return Vec::new();
        }
        let fits =
            |slot: &Slot, coverage: f32, score: f32| slot.coverage >= widest * coverage && slot.total >= best * score;
        let is_near = |slot: &Slot| fits(slot, OF_BEST_COVERAGE, OF_BEST_SCORE);
        let many = slots.iter().filter(|slot| is_near(slot)).count() >= FEW;
        if many || cut == Cut::Strict {
            slots.retain(is_near);
        } else {
            slots.retain(|slot| fits(slot, OF_BEST_COVERAGE_WHERE_FEW, OF_BEST_SCORE_WHERE_FEW));
        }
        in_order(&slots, best)
    }
}

/// The best first, sorted by counting: a thousandth of the best score is fine enough, and thousands of records cost next
/// to nothing.
fn in_order(slots: &[Slot], best: f32) -> Vec<Match> {
    let bucket = |slot: &Slot| to_bucket(slot.total / best);
    let mut ends = [0_usize; BUCKETS];
    for slot in slots {
        ends[bucket(slot)] += 1;
    }
    let mut before = 0;
    for end in &mut ends {
        before += *end;
        *end = before;
    }
    let mut order = vec![0; slots.len()];
    for (number, slot) in slots.iter().enumerate().rev() {
        let end = &mut ends[bucket(slot)];
        *end -= 1;
        order[*end] = number;
    }
    let found = |slot: &Slot| Match { document: slot.document, score: slot.total, reason: slot.reason };
    order.into_iter().map(|number| found(&slots[number])).collect()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share between 0 and 1")]
fn to_bucket(share: f32) -> usize {
    ((1.0 - share) * 1000.0) as usize % BUCKETS
}

/// How much of the text the best record must hold; a word in passing is no hit.
fn least(field: Field) -> f32 {
    match field {
        Field::Description | Field::Other => LEAST_IN_DESCRIPTION,
        Field::Name | Field::Topic(_) | Field::Municipality => LEAST_COVERAGE,
    }
}

/// What is left of the score of what cannot be used today; an exact name still comes first.
fn today(state: State) -> f32 {
    match state {
        State::Running => 1.0,
        State::PeriodExpired => 0.97,
        State::Planned => 0.8,
        State::ProjectEnded | State::Historic => 0.7,
    }
}

/// What a word counts in a name of so many words.
const LENGTHS: [f32; 64] = falling_to(0.7);
/// What a topic counts that is a record's first, second …: the first says what it is mainly about.
const PLACES: [f32; 64] = falling_to(0.6);

/// 1 for the first, and ever nearer to the least.
const fn falling_to(least: f32) -> [f32; 64] {
    let mut shares = [1.0; 64];
    let mut place = 1.0;
    let mut i = 1;
    while i < 64 {
        shares[i] = least + (1.0 - least) / place;
        place += 1.0;
        i += 1;
    }
    shares
}

/// How much of a word is found with a hit of that strength.
fn coverage(strength: f32) -> f32 {
    (strength * 1.4).min(1.0)
}
