use crate::board::{Board, Found, Slot};
use crate::index::{Document, SearchIndex};
use crate::outcome::{Field, Match, Reason};
use crate::word::{How, Wanted};

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
pub(crate) const FEW: usize = 10;
const OF_BEST_COVERAGE_WHERE_FEW: f32 = 0.4;
const OF_BEST_SCORE_WHERE_FEW: f32 = 0.02;
/// Steps of the score that are told apart.
const BUCKETS: usize = 1001;
/// What is left of the score of a record of another municipality than the one that was named.
const ELSEWHERE: f32 = 0.1;

/// How far a record may be behind the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    Strict,
    /// Further where few are found.
    Lenient,
}

impl SearchIndex {
    /// The records that hold enough of the words, the best first.
    pub(crate) fn rank(
        &self,
        words: &[Wanted],
        by_phrase: &[(u16, f32)],
        fits: &dyn Fn(u32) -> bool,
        cut: Cut,
    ) -> Vec<Match> {
        let mut board = Board::new(self.documents.len());
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
        let fitting = board.slots.iter().filter(|slot| fits(slot.document));
        let scored: Vec<Scored> = fitting.map(|slot| self.scored(slot, all, &places)).collect();
        sorted(&scored, cut)
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

    /// What a record's slot comes to.
    fn scored(&self, slot: &Slot, all: f32, places: &[u16]) -> Scored {
        let Document { place, standing, words } = self.documents[slot.document as usize];
        let share = if slot.coverage < all { slot.coverage / all } else { 1.0 };
        let is_whole = slot.named > 0 && slot.named >= u32::from(words);
        let gain = if is_whole { WHOLE_NAME } else { LITERAL };
        let literal = if all > 0.0 { gain * slot.literal * slot.literal / all } else { 0.0 };
        let here = if places.is_empty() || places.contains(&place) { 1.0 } else { ELSEWHERE };
        let score = (slot.total + literal) * share * share * standing * here;
        Scored { found: Match { document: slot.document, score, reason: slot.reason }, share }
    }
}

/// A record with how much of the text it holds.
struct Scored {
    found: Match,
    share: f32,
}

/// What is near enough to the best one, the best first.
fn sorted(scored: &[Scored], cut: Cut) -> Vec<Match> {
    if !scored.iter().any(|one| one.share >= least(one.found.reason.field)) {
        return Vec::new();
    }
    let best = scored.iter().fold(0.0_f32, |best, one| best.max(one.found.score));
    let widest = scored.iter().fold(0.0_f32, |widest, one| widest.max(one.share));
    let near = |coverage: f32, score: f32| {
        let (coverage, score) = (widest * coverage, best * score);
        scored.iter().filter(move |one| one.share >= coverage && one.found.score >= score)
    };
    let nearest = near(OF_BEST_COVERAGE, OF_BEST_SCORE);
    if cut == Cut::Strict || nearest.clone().take(FEW).count() == FEW {
        in_order(nearest, best)
    } else {
        in_order(near(OF_BEST_COVERAGE_WHERE_FEW, OF_BEST_SCORE_WHERE_FEW), best)
    }
}

/// The best first, sorted by counting: a thousandth of the best score is fine enough, and thousands of records cost next
/// to nothing.
fn in_order<'a>(scored: impl DoubleEndedIterator<Item = &'a Scored> + Clone, best: f32) -> Vec<Match> {
    let bucket = |one: &Scored| to_bucket(one.found.score / best);
    let mut ends = [0_usize; BUCKETS];
    for one in scored.clone() {
        ends[bucket(one)] += 1;
    }
    let mut before = 0;
    for end in &mut ends {
        before += *end;
        *end = before;
    }
    let nothing = Reason { field: Field::Name, how: How::Said };
    let mut order = vec![Match { document: 0, score: 0.0, reason: nothing }; before];
    for one in scored.rev() {
        let end = &mut ends[bucket(one)];
        *end -= 1;
        order[*end] = one.found;
    }
    order
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
