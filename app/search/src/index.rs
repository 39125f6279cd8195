use crate::dictionary::{Dictionary, number};
use crate::letters::{Words, fold};
use crate::meant::Meant;
use crate::order::{Direction, Order};
use crate::phrase::Phrases;
use crate::stem::stem;
use crate::topic::Topic;
use crate::translation::Translations;
use crate::vocabulary::{COMPOUND_PARTS, STOP_WORDS, WEAK_WORDS};
use crate::{Field, SearchDocument, SearchSynonym};

/// How much a stop word says within a phrase, against 1 for any other.
pub(crate) const STOP_WORD: f32 = 0.25;

/// The search engine: words, and in which records they stand. Grows by one municipality's records at a time.
#[derive(Debug, Clone)]
pub struct SearchIndex {
    /// Words as they are written, folded.
    pub(crate) forms: Dictionary,
    /// The term of each form.
    pub(crate) term_of: Vec<u32>,
    /// Words without their endings.
    pub(crate) stems: Dictionary,
    pub(crate) terms: Vec<Term>,
    pub(crate) forward: Order,
    pub(crate) backward: Order,
    pub(crate) topics: Vec<Topic>,
    pub(crate) topic_phrases: Phrases,
    pub(crate) synonym_phrases: Phrases,
    /// Of each synonym: the terms that it means, with the words for the screen.
    pub(crate) meanings: Vec<Vec<(Meant, String)>>,
    pub(crate) translations: Translations,
    pub(crate) topic_ids: Dictionary,
    places: Dictionary,
    /// Terms that name a municipality.
    pub(crate) place_terms: Vec<(u32, u16)>,
    pub(crate) documents: Vec<Document>,
    /// The forms below are stop words.
    stop_words: u32,
    /// The terms of these numbers say little.
    weak_terms: Vec<u32>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Term {
    /// The first form in which it came.
    pub(crate) form: u32,
    /// See [`posting`]; sorted by document.
    pub(crate) postings: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Document {
    pub(crate) place: u16,
    /// How many words its name has, without stop words.
    pub(crate) words: u8,
    pub(crate) standing: f32,
}

impl SearchIndex {
    /// An index without records.
    pub fn new<'a>(synonyms: impl IntoIterator<Item = SearchSynonym<'a>>) -> Self {
        let mut index = Self {
            forms: Dictionary::default(),
            term_of: Vec::new(),
            stems: Dictionary::default(),
            terms: Vec::new(),
            forward: Order::default(),
            backward: Order::new(Direction::Backward),
            topics: Vec::new(),
            topic_phrases: Phrases::default(),
            synonym_phrases: Phrases::default(),
            meanings: Vec::new(),
            translations: Translations::default(),
            topic_ids: Dictionary::default(),
            places: Dictionary::default(),
            place_terms: Vec::new(),
            documents: Vec::new(),
            stop_words: 0,
            weak_terms: Vec::new(),
        };
        index.terms_of(STOP_WORDS);
        index.stop_words = index.forms.len();
        index.weak_terms = index.terms_of(WEAK_WORDS);
        index.terms_of(COMPOUND_PARTS);
        for synonym in synonyms {
            index.add_synonym(&synonym);
        }
        index.settle();
        index
    }

    /// Adds records; their numbers are given in order, from the number of records before.
    pub fn add<'a>(&mut self, documents: impl IntoIterator<Item = SearchDocument<'a>>) {
        for document in documents {
            self.add_one(&document);
        }
        self.settle();
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    fn add_one(&mut self, document: &SearchDocument) {
        let id = number(self.documents.len());
        let place = self.place(document.municipality);
        let words = self.words_that_say(document.name);
        self.documents.push(Document { place, words, standing: document.standing });
        self.post(id, Field::Name, document.name);
        self.post(id, Field::Description, document.summary);
        for text in &document.other {
            self.post(id, Field::Other, text);
        }
        for (&topic, place) in document.topics.iter().zip(1..) {
            let number = self.topic_number(topic);
            self.topics[usize::from(number)].documents.push(id << 8 | place.min(63));
        }
    }

    /// What has to be in order before anything is searched.
    fn settle(&mut self) {
        self.forward.update(&self.forms);
        self.backward.update(&self.stems);
        self.topic_phrases.sort();
        self.synonym_phrases.sort();
        let of_synonyms = self.meanings.iter_mut().flatten().map(|(meant, _)| meant);
        of_synonyms.chain(self.topics.iter_mut().flat_map(|topic| &mut topic.words)).for_each(Meant::forget);
    }

    fn post(&mut self, document: u32, field: Field, text: &str) {
        let forms = self.forms_of(text);
        let length = if field == Field::Name { forms.len() } else { 0 };
        for form in forms {
            let postings = &mut self.terms[self.term_of[form as usize] as usize].postings;
            // The fields come in the order of their weight, so the first one stays. A stop word is only worth finding in
            // a name.
            let is_worth = field == Field::Name || form >= self.stop_words;
            if is_worth && postings.last().is_none_or(|&last| last >> 8 != document) {
                postings.push(posting(document, field, length));
            }
        }
    }

    /// The terms of a text, in its order.
    fn terms_of(&mut self, text: &str) -> Vec<u32> {
        self.forms_of(text).into_iter().map(|form| self.term_of[form as usize]).collect()
    }

    /// The words of a text as they are written, in its order; words joined by a hyphen also as one.
    fn forms_of(&mut self, text: &str) -> Vec<u32> {
        let mut words = Words::new(text);
        let mut forms = Vec::new();
        let mut before = 0..0;
        while let Some(place) = words.advance() {
            forms.push(self.intern(words.word()));
            if words.is_joined() {
                let joined = text[before.start..place.end].replace('-', "");
                forms.push(self.intern(&fold(&joined)));
            }
            before = place;
        }
        forms
    }

    /// How many words of a text are no stop words.
    fn words_that_say(&self, text: &str) -> u8 {
        let mut words = Words::new(text);
        let mut count = 0_u8;
        while words.advance().is_some() {
            let stops = self.forms.get(words.word()).is_some_and(|form| self.is_stop_word(form));
            count = count.saturating_add(u8::from(!stops));
        }
        count
    }

    /// The form of a folded word, which is entered with its term where it is new.
    fn intern(&mut self, word: &str) -> u32 {
        let form = self.forms.intern(word);
        if self.term_of.get(form as usize).is_some() {
            return form;
        }
        let term = self.stems.intern(&stem(word));
        self.term_of.push(term);
        if term as usize == self.terms.len() {
            self.terms.push(Term { form, postings: Vec::new() });
        }
        form
    }

    fn place(&mut self, municipality: &str) -> u16 {
        let known = self.places.len();
        let place = self.places.intern(municipality);
        if place == known {
            let terms = self.terms_of(municipality);
            self.place_terms.extend(terms.into_iter().map(|term| (term, short(place))));
        }
        short(place)
    }

    fn add_synonym(&mut self, synonym: &SearchSynonym) {
        let owner = short(number(self.meanings.len()));
        for said in synonym.words {
            let words = self.phrase(said);
            self.synonym_phrases.add(owner, words, 1.0);
        }
        let mut means = Vec::new();
        for meaning in synonym.means {
            means.extend(self.terms_of(meaning).first().map(|&term| (Meant::new(term), meaning.clone())));
        }
        self.meanings.push(means);
    }

    /// The terms of a phrase, with how much each says.
    pub(crate) fn phrase(&mut self, text: &str) -> Vec<(u32, f32)> {
        let mut terms = self.terms_of(text);
        terms.sort_unstable();
        terms.dedup();
        let weight = |term: u32| if self.stops(term) { STOP_WORD } else { 1.0 };
        terms.into_iter().map(|term| (term, weight(term))).collect()
    }

    pub(crate) fn is_stop_word(&self, form: u32) -> bool {
        form < self.stop_words
    }

    pub(crate) fn stops(&self, term: u32) -> bool {
        self.is_stop_word(self.terms[term as usize].form)
    }

    pub(crate) fn is_weak(&self, term: u32) -> bool {
        self.weak_terms.contains(&term)
    }

    /// How much memory the index takes, in bytes, roughly.
    pub fn bytes(&self) -> usize {
        let postings: usize = self.terms.iter().map(|term| term.postings.capacity() * 4 + size_of::<Term>()).sum();
        let topics: usize = self.topics.iter().map(|topic| topic.documents.capacity() * 4).sum();
        let words = self.forms.bytes() + self.stems.bytes() + self.term_of.capacity() * 4;
        let translations = self.translations.bytes();
        postings
            + topics
            + words
            + translations
            + self.forward.bytes()
            + self.backward.bytes()
            + self.documents.capacity() * size_of::<Document>()
    }
}

/// Where a term stands: the document, the field, and how many words the name has, in one number.
fn posting(document: u32, field: Field, length: usize) -> u32 {
    let field = match field {
        Field::Name => 0,
        Field::Description => 1,
        _ => 2,
    };
    document << 8 | field << 6 | number(length.min(63))
}

/// A count as a small number; no catalogue has as many municipalities or topics.
pub(crate) fn short(count: u32) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
