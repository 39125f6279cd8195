use std::ops::Range;

/// One word of the text, and all that it may stand for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    /// Folded.
    pub(crate) text: String,
    /// Where it stands in the text.
    pub(crate) at: Range<usize>,
    /// How much depends on it, 0 to 1. Stop words and municipalities have 0: they need not be found.
    pub(crate) weight: f32,
    /// Whether it is still being typed.
    pub(crate) open: bool,
    /// Whether it is still being typed, and no word yet.
    pub(crate) unfinished: bool,
    /// Terms, the strongest first.
    pub(crate) hits: Vec<Hit>,
    /// Topics, with their strength.
    pub(crate) topics: Vec<(u16, f32)>,
    /// Whether it means them in another language than Danish.
    pub(crate) translated: bool,
    /// The municipality that it names.
    pub(crate) place: Option<u16>,
}

/// A term that a word may stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Hit {
    pub(crate) term: u32,
    /// 0 to 1.
    pub(crate) strength: f32,
    pub(crate) how: How,
    /// The first letter of the term that is meant.
    pub(crate) from: u8,
    /// The letter after the last one that is meant; [`END`] for the whole rest.
    pub(crate) to: u8,
}

/// To the end of a word, its ending included.
pub(crate) const END: u8 = u8::MAX;

/// How what stands in a record follows from what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is the word, perhaps with another ending.
    Said,
    /// It begins with what was typed.
    Beginning,
    /// It is part of a longer word, or one of its parts was typed.
    Part,
    /// It is meant by what was typed: a synonym.
    Synonym,
    /// A typing error was put right.
    Corrected,
    /// It is meant by what was typed in another language; see [`crate::SearchOutcome::translation`].
    Translated,
}

impl Hit {
    /// The whole term.
    pub(crate) fn whole(term: u32, strength: f32, how: How) -> Self {
        Self { term, strength, how, from: 0, to: END }
    }

    /// Whether the term is meant from its first letter to its last.
    pub(crate) fn is_whole(&self) -> bool {
        self.from == 0 && self.to == END
    }
}

impl Wanted {
    pub(crate) fn add(&mut self, hit: Hit) {
        match self.hits.iter_mut().find(|known| known.term == hit.term) {
            Some(known) if known.strength >= hit.strength => {}
            Some(known) => *known = hit,
            None => self.hits.push(hit),
        }
    }

    /// Ties it to a topic.
    pub(crate) fn mean(&mut self, topic: u16, strength: f32) {
        match self.topics.iter_mut().find(|(known, _)| *known == topic) {
            Some((_, known)) => *known = known.max(strength),
            None => self.topics.push((topic, strength)),
        }
    }

    /// Whether nothing was found for it so far.
    pub(crate) fn is_unknown(&self) -> bool {
        self.weight > 0.0 && !self.is_known() && self.topics.is_empty()
    }

    /// Adds many at once.
    pub(crate) fn add_all(&mut self, hits: impl IntoIterator<Item = Hit>) {
        self.hits.extend(hits);
        tidy(&mut self.hits);
    }

    /// Of a hit, whether it is as good as the word itself, so that it may stand in a phrase.
    pub(crate) fn meaning(&self) -> impl Fn(&Hit) -> bool + use<> {
        let is_unfinished = self.open && self.text.len() > 1 && !self.is_said();
        move |hit| match hit.how {
            How::Part => false,
            How::Beginning => is_unfinished,
            How::Corrected => hit.is_whole(),
            How::Said | How::Synonym | How::Translated => true,
        }
    }

    /// Of a word that is still being typed and is no word yet: what begins so, and with that holds all its parts.
    pub(crate) fn going_on(&self) -> Vec<Hit> {
        let goes_on = |hit: &&Hit| self.unfinished && hit.how == How::Beginning;
        self.hits.iter().filter(goes_on).copied().collect()
    }

    /// Whether the word itself is known.
    pub(crate) fn is_said(&self) -> bool {
        self.hits.iter().any(|hit| hit.how == How::Said)
    }

    /// Whether the word itself was found, be it as part of another.
    pub(crate) fn is_known(&self) -> bool {
        self.hits.iter().any(|hit| hit.how != How::Beginning || self.open)
    }
}

/// Leaves the strongest hit of each term.
pub(crate) fn tidy(hits: &mut Vec<Hit>) {
    hits.sort_by(|a, b| a.term.cmp(&b.term).then(b.strength.total_cmp(&a.strength)));
    hits.dedup_by_key(|hit| hit.term);
}
