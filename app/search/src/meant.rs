use std::sync::OnceLock;

use crate::index::SearchIndex;
use crate::word::{Hit, How, Wanted, tidy};

/// A term that something else means: a synonym, or a topic by its name.
#[derive(Debug, Clone)]
pub(crate) struct Meant {
    pub(crate) term: u32,
    /// The term and the compounds that it is part of, at full strength. They are the same at each key press, so they are
    /// looked for once.
    hits: OnceLock<Vec<Hit>>,
}

impl Meant {
    pub(crate) fn new(term: u32) -> Self {
        Self { term, hits: OnceLock::new() }
    }

    /// All that it may stand as, where it is meant that much.
    pub(crate) fn hits(&self, index: &SearchIndex, strength: f32) -> impl Iterator<Item = Hit> {
        let all = self.hits.get_or_init(|| {
            let mut word = Wanted::default();
            word.add(Hit::whole(self.term, 1.0, How::Synonym));
            index.add_compounds(&mut word, index.stems.word(self.term), 1.0, How::Synonym);
            tidy(&mut word.hits);
            word.hits
        });
        all.iter().map(move |hit| Hit { strength: hit.strength * strength, ..*hit })
    }

    /// New words may have it as a part.
    pub(crate) fn forget(&mut self) {
        self.hits.take();
    }
}
