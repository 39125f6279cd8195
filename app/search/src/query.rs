use crate::index::SearchIndex;
use crate::letters::Words;
use crate::outcome::{Match, SearchOutcome};
use crate::phrase::{HALF_OF_IT, MOST_OF_IT};
use crate::rank::{Cut, FEW};
use crate::spelling::{ERROR, Extent};
use crate::stem::stem;
use crate::translation::Nearness;
use crate::word::{Hit, How, Wanted, tidy};

/// What a text may be long, in bytes, and in words; the rest is not read.
const LONGEST: usize = 400;
const MOST_WORDS: usize = 24;
/// What a word has left that says little, and a single letter.
const WEAK: f32 = 0.25;
const NUMBER: f32 = 0.5;
/// What depends on a compound word itself, and on each of its two parts.
const COMPOUND: (f32, f32) = (0.4, 0.3);
/// One part of an unknown one is less than the best record must hold.
const UNKNOWN_COMPOUND: (f32, f32) = (0.34, 0.33);
/// How much the words of a topic's name are meant by what means the topic.
const RELATED: f32 = 0.35;
/// Above this a phrase says its topic beyond doubt.
const SURE: f32 = 0.9;
/// How sure a synonym is that was said with one word, and one that was said with several. One word is less sure than what
/// somebody said of the record itself, its topic.
const SYNONYM: f32 = 0.58;
const SYNONYM_PHRASE: f32 = 0.85;

impl SearchIndex {
    /// Finds what a text means. An empty text finds nothing, and so does one whose words are not known.
    pub fn search(&self, text: &str) -> SearchOutcome {
        self.search_among(text, &|_| true)
    }

    /// Finds what a text means among the records that fit otherwise, given by their numbers. What is too far from the
    /// best is left out, so that the best has to be one of them.
    pub fn search_among(&self, text: &str, fits: &dyn Fn(u32) -> bool) -> SearchOutcome {
        let text = &text[..text.floor_char_boundary(LONGEST)];
        let mut words = self.read(text);
        if words.is_empty() {
            return SearchOutcome { is_blank: true, ..SearchOutcome::default() };
        }
        let mut also = Vec::new();
        let passes = passes(&words);
        let translations = self.understand(text, &mut words, &mut also);
        let mut matches = Vec::new();
        for &(enough, cut) in passes {
            if matches.len() < FEW {
                let by_phrase = self.add_topics(&mut words, enough, &mut also);
                let known: Vec<u32> = matches.iter().map(|found: &Match| found.document).collect();
                let mut more = self.rank(&words, &by_phrase, fits, cut);
                more.retain(|found| !known.contains(&found.document));
                let lowest = matches.last().map_or(f32::MAX, |last| last.score);
                for found in &mut more {
                    found.score = found.score.min(lowest);
                }
                matches.append(&mut more);
            }
        }
        if matches.is_empty() {
            return SearchOutcome::default();
        }
        let mut marks: Vec<Hit> =
            words.iter().filter(|word| word.weight > 0.0).flat_map(|word| &word.hits).copied().collect();
        tidy(&mut marks);
        SearchOutcome { matches, also, is_blank: false, translations, marks }
    }

    /// The words of a text, each with its weight.
    fn read(&self, text: &str) -> Vec<Wanted> {
        let mut reader = Words::new(text);
        let mut words: Vec<Wanted> = Vec::new();
        while let Some(at) = reader.advance().filter(|_| words.len() < MOST_WORDS) {
            let (text, open) = (reader.word().to_owned(), !reader.is_closed());
            let unfinished = open && self.forms.get(&text).is_none();
            words.push(Wanted { weight: self.weight(&text), text, at, open, unfinished, ..Wanted::default() });
        }
        lift(&mut words);
        words
    }

    /// How much a word says by what it is.
    fn weight(&self, word: &str) -> f32 {
        if self.forms.get(word).is_some_and(|form| self.is_stop_word(form)) {
            0.0
        } else if word.bytes().all(|b| b.is_ascii_digit()) {
            NUMBER
        } else if word.len() == 1 || self.stems.get(&stem(word)).is_some_and(|term| self.is_weak(term)) {
            WEAK
        } else {
            1.0
        }
    }

    /// Finds out what each word may stand for; gives the topics that are meant in another language.
    fn understand(&self, text: &str, words: &mut Vec<Wanted>, also: &mut Vec<String>) -> Vec<(u16, String)> {
        for word in words.iter_mut() {
            if word.weight > 0.0 {
                self.expand(word);
            } else {
                word.hits.extend(self.term(&word.text).map(|term| Hit::whole(term, 1.0, How::Said)));
            }
        }
        self.join(words);
        let foreign = self.foreign(text, words);
        let mut translations = self.add_translations(&foreign, words, Nearness::Exact, also);
        self.split(words, also);
        if translations.is_empty() {
            translations = self.add_translations(&foreign, words, Nearness::Near, also);
        }
        if !translations.is_empty() {
            words.iter_mut().filter(|word| word.is_unknown()).for_each(|word| word.weight = 0.0);
        }
        lift(words);
        self.add_synonyms(words, also);
        for word in words.iter_mut() {
            self.find_place(word);
            if word.place.is_some() {
                word.weight = 0.0;
            }
            word.weight *= self.rarity(word);
            word.hits.sort_by(|a, b| b.strength.total_cmp(&a.strength));
        }
        translations
    }

    /// Two words that are one in the catalogue: »forældre kursus«.
    fn join(&self, words: &mut [Wanted]) {
        for i in 1..words.len() {
            let (Some(first), Some(second)) = (words.get(i - 1), words.get(i)) else { return };
            if first.weight == 0.0 || second.weight == 0.0 {
                continue;
            }
            let joined = ["", "s"].iter().find_map(|link| self.term(&format!("{}{link}{}", first.text, second.text)));
            if let Some(term) = joined {
                words[i - 1].add(Hit::whole(term, 1.0, How::Said));
                words[i].add(Hit::whole(term, 1.0, How::Said));
            }
        }
    }

    /// Adds the two parts of a compound word as words of their own.
    fn split(&self, words: &mut Vec<Wanted>, also: &mut Vec<String>) {
        for i in 0..words.len() {
            let is_foreign = words.iter().any(|word| word.translated);
            let word = &mut words[i];
            if word.translated {
                continue;
            }
            if !is_foreign && word.weight > 0.0 && !word.is_known() {
                let dearest = if self.parts(word).is_some() { ERROR / 2 } else { u8::MAX };
                self.correct(word, dearest, also);
            }
            let Some((first, second)) = self.parts(word) else { continue };
            let (own, each) = if word.is_known() { COMPOUND } else { UNKNOWN_COMPOUND };
            let is_corrected = word.hits.iter().any(|hit| hit.how == How::Corrected);
            let (weight, going_on) = (word.weight, word.going_on());
            words[i].weight = weight * own;
            for text in [first, second] {
                let mut part = Wanted { text, weight: weight * each, ..Wanted::default() };
                self.expand(&mut part);
                if is_corrected {
                    part.hits.iter_mut().for_each(|hit| hit.how = How::Corrected);
                }
                part.add_all(going_on.iter().copied());
                words.push(part);
            }
        }
    }

    /// Adds what a misspelled word may have been meant as.
    fn correct(&self, word: &mut Wanted, dearest: u8, also: &mut Vec<String>) {
        let extents: &[Extent] = if word.open { &[Extent::Whole, Extent::Beginning] } else { &[Extent::Whole] };
        let mut corrected = extents.iter().map(|&extent| self.corrected(word, extent, dearest));
        let Some(hits) = corrected.find(|hits| !hits.is_empty()) else { return };
        if self.stops(hits[0].term) {
            word.weight = 0.0;
        } else {
            also.push(self.shown(hits[0].term));
            self.forms.word(self.terms[hits[0].term as usize].form).clone_into(&mut word.text);
            let mut meant = Wanted { text: word.text.clone(), weight: word.weight, ..Wanted::default() };
            self.expand(&mut meant);
            let first = hits[0].strength;
            let corrected = |hit: Hit| Hit { strength: hit.strength * first, how: How::Corrected, ..hit };
            word.add_all(meant.hits.into_iter().map(corrected));
        }
        word.add_all(hits);
    }

    fn add_synonyms(&self, words: &mut [Wanted], also: &mut Vec<String>) {
        for said in self.synonym_phrases.said(words, MOST_OF_IT) {
            let sure = if said.words.count_ones() > 1 { SYNONYM_PHRASE } else { SYNONYM };
            for (meant, shown) in &self.meanings[usize::from(said.owner)] {
                add_new(also, shown);
                for word in covered(words, said.words) {
                    word.add_all(meant.hits(self, said.strength * sure));
                }
            }
        }
    }

    /// Ties the words to the topics that they mean; gives the topics that a whole phrase means.
    fn add_topics(&self, words: &mut [Wanted], enough: f32, also: &mut Vec<String>) -> Vec<(u16, f32)> {
        let mut by_phrase: Vec<(u16, f32)> = Vec::new();
        let mut related = None;
        for said in self.topic_phrases.said(words, enough) {
            let topic = &self.topics[usize::from(said.owner)];
            let is_sure = said.strength > SURE;
            // A topic has many phrases, and its words have many compounds.
            if is_sure && related.as_ref().is_none_or(|(owner, _)| *owner != said.owner) {
                add_new(also, &topic.name);
                let hits = topic.words.iter().flat_map(|word| word.hits(self, RELATED));
                related = Some((said.owner, hits.collect::<Vec<Hit>>()));
            }
            if said.words.count_ones() > 1 && said.length > 1 {
                by_phrase.push((said.owner, said.strength));
            }
            for word in covered(words, said.words) {
                let known = word.topics.iter_mut().find(|(topic, _)| *topic == said.owner);
                if is_sure && known.as_ref().is_none_or(|(_, strength)| *strength <= SURE) {
                    word.hits.extend(related.iter().flat_map(|(_, hits)| hits));
                }
                word.mean(said.owner, said.strength);
            }
        }
        for word in words {
            tidy(&mut word.hits);
        }
        by_phrase.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        by_phrase.dedup_by_key(|(topic, _)| *topic);
        by_phrase
    }
}

/// How much of a phrase is enough and how much is left out, as long as few records are found. A single word says more
/// within a phrase than in a record that has it in passing; of several, a phrase that holds half says little.
fn passes(words: &[Wanted]) -> &'static [(f32, Cut)] {
    if words.iter().filter(|word| word.weight > 0.0).count() == 1 {
        &[(MOST_OF_IT, Cut::Strict), (HALF_OF_IT, Cut::Strict), (HALF_OF_IT, Cut::Lenient)]
    } else {
        &[(MOST_OF_IT, Cut::Lenient), (HALF_OF_IT, Cut::Lenient)]
    }
}

/// Lets stop words count where there is nothing else but a letter that is being typed: a name may consist of them.
fn lift(words: &mut [Wanted]) {
    if words.iter().all(|word| word.weight == 0.0 || (word.open && word.text.len() == 1)) {
        for word in words {
            word.weight = WEAK;
        }
    }
}

/// The set of the words that fit, a bit each.
pub(crate) fn set_of(words: &[Wanted], fits: impl Fn(&Wanted) -> bool) -> u32 {
    let fitting = words.iter().take(32).enumerate().filter(|(_, word)| fits(word));
    fitting.fold(0, |set, (i, _)| set | 1 << i)
}

/// The words of a set, a bit each.
pub(crate) fn covered(words: &mut [Wanted], set: u32) -> impl Iterator<Item = &mut Wanted> {
    words.iter_mut().take(32).enumerate().filter(move |(i, _)| set & (1 << i) != 0).map(|(_, word)| word)
}

pub(crate) fn add_new(also: &mut Vec<String>, shown: &str) {
    if !also.iter().any(|known| known == shown) {
        also.push(shown.to_owned());
    }
}
