use std::cmp::Ordering;

use crate::dictionary::Dictionary;

/// The words of a dictionary sorted by their letters, so that all that begin alike lie side by side.
#[derive(Debug, Clone, Default)]
pub(crate) struct Order {
    direction: Direction,
    ids: Vec<u32>,
    /// How many letters each word shares with the one before it.
    shared: Vec<u8>,
}

/// From which end words are compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Direction {
    #[default]
    Forward,
    Backward,
}

impl Order {
    pub(crate) fn new(direction: Direction) -> Self {
        Self { direction, ..Self::default() }
    }

    /// Takes in the words that came since the last time. The old ones are only moved, not compared.
    pub(crate) fn update(&mut self, dictionary: &Dictionary) {
        let known = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        let mut new: Vec<u32> = (known..dictionary.len()).collect();
        new.sort_unstable_by(|&a, &b| self.compare(dictionary.word(a), dictionary.word(b)));
        let mut ids = Vec::with_capacity(self.ids.len() + new.len());
        let mut shared = Vec::with_capacity(ids.capacity());
        let mut from = 0;
        for id in new {
            let word = dictionary.word(id);
            let place =
                from + self.ids[from..].partition_point(|&old| self.compare(dictionary.word(old), word).is_lt());
            ids.extend_from_slice(&self.ids[from..place]);
            shared.extend_from_slice(&self.shared[from..place]);
            shared.push(ids.last().map_or(0, |&before| common(dictionary.word(before), word)));
            ids.push(id);
            if let Some(next) = self.shared.get_mut(place) {
                *next = common(word, dictionary.word(self.ids[place]));
            }
            from = place;
        }
        ids.extend_from_slice(&self.ids[from..]);
        shared.extend_from_slice(&self.shared[from..]);
        (self.ids, self.shared) = (ids, shared);
    }

    /// All words, and how many letters each shares with the one before.
    pub(crate) fn walk(&self) -> impl Iterator<Item = (u32, usize)> {
        self.ids.iter().zip(&self.shared).map(|(&id, &shared)| (id, usize::from(shared)))
    }

    /// The words that begin so, or end so where the order is backward.
    pub(crate) fn with(&self, dictionary: &Dictionary, part: &str) -> &[u32] {
        let start = self.ids.partition_point(|&id| self.compare(dictionary.word(id), part).is_lt());
        let rest = &self.ids[start..];
        let end = rest.partition_point(|&id| self.has(dictionary.word(id), part));
        &rest[..end]
    }

    fn has(&self, word: &str, part: &str) -> bool {
        match self.direction {
            Direction::Forward => word.starts_with(part),
            Direction::Backward => word.ends_with(part),
        }
    }

    fn compare(&self, a: &str, b: &str) -> Ordering {
        match self.direction {
            Direction::Forward => a.cmp(b),
            Direction::Backward => a.bytes().rev().cmp(b.bytes().rev()),
        }
    }

    pub(crate) fn bytes(&self) -> usize {
        self.ids.capacity() * 4 + self.shared.capacity()
    }
}

fn common(a: &str, b: &str) -> u8 {
    let count = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    u8::try_from(count).unwrap_or(u8::MAX)
}
