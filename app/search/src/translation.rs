use std::collections::{BTreeMap, BTreeSet};

use crate::TopicTranslations;
use crate::dictionary::{Dictionary, number};
use crate::index::{STOP_WORD, SearchIndex, short};
use crate::order::Order;
use crate::phrase::{HALF_OF_IT, MOST_OF_IT, Phrases, Said};
use crate::query::{add_new, covered, set_of};
use crate::script::{letters, words_of};
use crate::spelling::{Extent, corrections};
use crate::topic::WORD_OF_A_NAME;
use crate::word::{Hit, How, Wanted};

/// How sure a word is that only begins so, and what each half of a typing error takes.
const BEGINNING: f32 = 0.9;
const CORRECTED: f32 = 0.85;
const HALF_ERROR: f32 = 0.07;
/// The fewest letters of a word that may be misspelled, and of one that is still being typed.
const LONG: usize = 5;
const BEGUN: usize = 3;
/// A word that stands for so many topics in one language says little in a longer phrase.
const COMMON: usize = 3;

/// What topics are called in other languages than Danish. Nothing of it is in the words of records.
#[derive(Debug, Clone, Default)]
pub(crate) struct Translations {
    words: Dictionary,
    order: Order,
    phrases: Phrases,
    /// Of each phrase, the number of its topic in `topics`, and how it is written.
    written: Vec<(u32, String)>,
    topics: Dictionary,
}

/// How near a word must come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nearness {
    /// As it is written.
    Exact,
    /// Also misspelled, or begun.
    Near,
}

/// A word of the text, read in any language.
pub(crate) struct Foreign {
    wanted: Wanted,
    /// The words that Danish makes of the same letters, a bit each.
    same: u32,
}

impl Translations {
    fn add(&mut self, topics: &[TopicTranslations]) {
        let mut topics_of: BTreeMap<(&str, String), BTreeSet<&str>> = BTreeMap::new();
        for topic in topics {
            for &(lang, text) in topic.names.iter().chain(&topic.synonyms) {
                for (word, _) in words_of(text) {
                    topics_of.entry((lang, word)).or_default().insert(topic.id);
                }
            }
        }
        let weigh = |lang, text| -> Vec<(String, f32)> {
            let weight = |known| match topics_of.get(&known) {
                Some(topics) if topics.len() >= COMMON => (known.1, STOP_WORD),
                _ => (known.1, 1.0),
            };
            words_of(text).into_iter().map(|(word, _)| weight((lang, word))).collect()
        };
        for topic in topics {
            for &(lang, text) in topic.names.iter().chain(&topic.synonyms) {
                self.add_phrase(topic, text, weigh(lang, text), 1.0);
            }
            for &(lang, text) in &topic.names {
                for (word, _) in weigh(lang, text).into_iter().filter(|(_, weight)| *weight > STOP_WORD) {
                    self.add_phrase(topic, text, vec![(word, 1.0)], WORD_OF_A_NAME);
                }
            }
        }
        self.order.update(&self.words);
        self.phrases.sort();
    }

    fn add_phrase(&mut self, topic: &TopicTranslations, text: &str, words: Vec<(String, f32)>, strength: f32) {
        let terms = words.into_iter().map(|(word, weight)| (self.words.intern(&word), weight)).collect();
        self.phrases.add(short(number(self.written.len())), terms, strength);
        self.written.push((self.topics.intern(topic.id), text.to_owned()));
    }

    /// How much memory the words take, in bytes.
    pub(crate) fn bytes(&self) -> usize {
        let written: usize = self.written.iter().map(|(_, text)| text.capacity() + size_of::<(u32, String)>()).sum();
        written + self.words.bytes() + self.order.bytes()
    }

    /// Adds what a word may stand for.
    fn expand(&self, word: &mut Wanted, nearness: Nearness) {
        if let Some(term) = self.words.get(&word.text) {
            word.add(Hit::whole(term, 1.0, How::Said));
        } else if nearness == Nearness::Near {
            let count = letters(&word.text);
            if word.open && count >= BEGUN {
                let begun = self.order.with(&self.words, &word.text).iter();
                word.add_all(begun.map(|&term| Hit::whole(term, BEGINNING, How::Beginning)));
            }
            if word.hits.is_empty() && count >= LONG {
                let near = corrections(&word.text, Extent::Whole, &self.order, &self.words);
                let nearest = near.first().map(|near| near.cost);
                let near = near.iter().take_while(|near| Some(near.cost) == nearest);
                let strength = |cost: u8| CORRECTED - HALF_ERROR * f32::from(cost);
                word.add_all(near.map(|near| Hit::whole(near.form, strength(near.cost), How::Corrected)));
            }
        }
    }
}

impl SearchIndex {
    /// Takes in what topics are called in other languages.
    pub fn translate(&mut self, topics: &[TopicTranslations]) {
        self.translations.add(topics);
    }

    /// The words of a text in any language; none where Danish knows all of them, so that nothing foreign touches them.
    pub(crate) fn foreign(&self, text: &str, words: &[Wanted]) -> Vec<Foreign> {
        if self.translations.written.is_empty() || !words.iter().any(Wanted::is_unknown) {
            return Vec::new();
        }
        let foreign = |(folded, place): (String, std::ops::Range<usize>)| {
            let is_same = |word: &Wanted| word.at.start < place.end && place.start < word.at.end;
            let same = set_of(words, is_same);
            Foreign { wanted: Wanted { text: folded, open: place.end == text.len(), ..Wanted::default() }, same }
        };
        words_of(text).into_iter().take(32).map(foreign).collect()
    }

    /// Ties words to the topics that they mean in another language. A phrase counts that holds a word unknown to Danish.
    pub(crate) fn add_translations(
        &self,
        foreign: &[Foreign],
        words: &mut [Wanted],
        nearness: Nearness,
        also: &mut Vec<String>,
    ) -> Vec<(u16, String)> {
        let unknown_words = set_of(words, Wanted::is_unknown);
        let mut unknown = 0;
        let mut read = Vec::with_capacity(foreign.len());
        for (i, Foreign { wanted, same }) in foreign.iter().enumerate() {
            let mut wanted = wanted.clone();
            let is_new = unknown_words & same != 0;
            self.translations.expand(&mut wanted, if is_new { nearness } else { Nearness::Exact });
            unknown |= u32::from(is_new) << i;
            read.push(wanted);
        }
        // A Danish sentence may hold a word of another language by chance.
        let enough = if words.iter().any(Wanted::is_said) { MOST_OF_IT } else { HALF_OF_IT };
        let mut found = Vec::new();
        for said in self.translations.phrases.said(&read, enough) {
            if said.words & unknown != 0 {
                found.extend(self.tie(&said, foreign, words, also));
            }
        }
        found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        found.dedup_by_key(|(topic, ..)| *topic);
        found.into_iter().map(|(topic, _, written)| (topic, written)).collect()
    }

    /// Ties the words of one phrase to its topic.
    fn tie(
        &self,
        said: &Said,
        foreign: &[Foreign],
        words: &mut [Wanted],
        also: &mut Vec<String>,
    ) -> Option<(u16, f32, String)> {
        let (topic, written) = &self.translations.written[usize::from(said.owner)];
        let topic = self.topic_of(self.translations.topics.word(*topic))?;
        add_new(also, &self.topics[usize::from(topic)].name);
        let covers = |i: usize| said.words & (1 << i) != 0;
        let same = foreign.iter().enumerate().filter(|(i, _)| covers(*i)).fold(0, |set, (_, word)| set | word.same);
        for word in covered(words, same) {
            word.mean(topic, said.strength);
            word.translated = true;
        }
        Some((topic, said.strength, written.clone()))
    }
}
