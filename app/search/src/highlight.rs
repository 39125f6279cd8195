use std::ops::Range;

use crate::index::SearchIndex;
use crate::letters::{Words, offset_of};
use crate::outcome::SearchOutcome;
use crate::word::{END, Hit};

impl SearchIndex {
    /// What to mark in a text that stands on screen, as byte ranges of that text: words with other endings, corrected
    /// words, synonyms, and of a longer word the part that was meant.
    pub fn highlights(&self, outcome: &SearchOutcome, text: &str) -> Vec<Range<usize>> {
        let mut words = Words::new(text);
        let mut ranges = Vec::new();
        while let Some(place) = words.advance() {
            let term = self.forms.get(words.word()).map(|form| self.term_of[form as usize]);
            if let Some(hit) = term.and_then(|term| outcome.mark(term)) {
                ranges.push(part(&text[place.clone()], hit, place.start));
            }
        }
        ranges
    }
}

impl SearchOutcome {
    /// The strongest hit of a term.
    fn mark(&self, term: u32) -> Option<&Hit> {
        let from = self.marks.partition_point(|hit| hit.term < term);
        self.marks.get(from).filter(|hit| hit.term == term)
    }
}

fn part(written: &str, hit: &Hit, start: usize) -> Range<usize> {
    let from = offset_of(written, usize::from(hit.from));
    let to = if hit.to == END { written.len() } else { offset_of(written, usize::from(hit.to)) };
    if from < to { start + from..start + to } else { start..start + written.len() }
}
