use crate::word::{Hit, Wanted};

/// How much of a phrase must be in the text; and how much where nothing else is found.
pub(crate) const MOST_OF_IT: f32 = 0.75;
pub(crate) const HALF_OF_IT: f32 = 0.5;

/// What people say for something, as words without their order: »vil ikke i skole«.
#[derive(Debug, Clone, Default)]
pub(crate) struct Phrases {
    all: Vec<Phrase>,
    /// Term and phrase, sorted.
    by_term: Vec<(u32, u32)>,
    /// Whether `by_term` still has to be sorted.
    sorted: bool,
}

#[derive(Debug, Clone)]
struct Phrase {
    owner: u16,
    /// Term, and how much it says.
    terms: Vec<(u32, f32)>,
    total: f32,
    strength: f32,
}

/// A phrase that the text holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said {
    /// Whose phrase it is.
    pub(crate) owner: u16,
    /// 0 to 1.
    pub(crate) strength: f32,
    /// The words of the text that it covers, a bit each.
    pub(crate) words: u32,
    /// How many words it has.
    pub(crate) length: usize,
}

impl Phrases {
    /// Adds a phrase of its owner: terms with how much each says, and how sure the phrase means its owner.
    pub(crate) fn add(&mut self, owner: u16, terms: Vec<(u32, f32)>, strength: f32) {
        let phrase = crate::dictionary::number(self.all.len());
        let total = terms.iter().map(|(_, weight)| weight).sum();
        if total <= 0.0 {
            return;
        }
        self.by_term.extend(terms.iter().map(|&(term, _)| (term, phrase)));
        self.all.push(Phrase { owner, terms, total, strength });
        self.sorted = false;
    }

    pub(crate) fn sort(&mut self) {
        if !self.sorted {
            self.by_term.sort_unstable();
            self.sorted = true;
        }
    }

    /// The phrases of which the words of a text hold enough.
    pub(crate) fn said(&self, words: &[Wanted], enough: f32) -> Vec<Said> {
        let mut seen = vec![Seen::default(); self.all.len()];
        for (i, word) in words.iter().enumerate().take(32) {
            let means_the_word = word.meaning();
            for hit in word.hits.iter().filter(|hit| means_the_word(hit)) {
                let from = self.by_term.partition_point(|&(term, _)| term < hit.term);
                for &(_, phrase) in self.by_term[from..].iter().take_while(|&&(term, _)| term == hit.term) {
                    self.all[phrase as usize].see(hit, 1 << i, &mut seen[phrase as usize]);
                }
            }
        }
        self.all.iter().zip(seen).filter_map(|(phrase, seen)| phrase.said(seen, enough)).collect()
    }
}

/// What was seen of a phrase: how much, by which words of the text, and which of its terms, a bit each.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    covered: f32,
    words: u32,
    terms: u32,
}

impl Phrase {
    /// A word counts once, and a term once.
    fn see(&self, hit: &Hit, word: u32, seen: &mut Seen) {
        let Some(place) = self.terms.iter().take(32).position(|(term, _)| *term == hit.term) else { return };
        if seen.words & word == 0 && seen.terms & (1 << place) == 0 {
            seen.words |= word;
            seen.terms |= 1 << place;
            seen.covered += hit.strength * self.terms[place].1;
        }
    }

    fn said(&self, seen: Seen, enough: f32) -> Option<Said> {
        let share = (seen.covered / self.total).min(1.0);
        let is_enough = if self.terms.len() == 1 { share > 0.0 } else { share >= enough };
        let (owner, length) = (self.owner, self.terms.len());
        is_enough.then_some(Said { owner, strength: share * self.strength, words: seen.words, length })
    }
}
