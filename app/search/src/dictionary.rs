/// Words under numbers, in the order in which they came. All letters lie in one text: thousands of words cost two
/// allocations, and a word is found by its hash.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dictionary {
    letters: String,
    ends: Vec<u32>,
    /// Number + 1 by hash, 0 where free; a power of two, and never full.
    slots: Vec<u32>,
}

impl Dictionary {
    pub(crate) fn len(&self) -> u32 {
        number(self.ends.len())
    }

    /// The word of a number.
    pub(crate) fn word(&self, id: u32) -> &str {
        let id = id as usize;
        let start = if id == 0 { 0 } else { self.ends[id - 1] as usize };
        &self.letters[start..self.ends[id] as usize]
    }

    pub(crate) fn get(&self, word: &str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.slot(word)].checked_sub(1)
    }

    /// The number of a word, which is entered where it is new.
    pub(crate) fn intern(&mut self, word: &str) -> u32 {
        if self.slots.len() < (self.ends.len() + 1) * 2 {
            self.grow();
        }
        let slot = self.slot(word);
        if let Some(id) = self.slots[slot].checked_sub(1) {
            return id;
        }
        self.letters.push_str(word);
        self.ends.push(number(self.letters.len()));
        self.slots[slot] = self.len();
        self.len() - 1
    }

    /// Where the word is, or where it would be put.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(word) as usize & mask;
        while self.slots[slot].checked_sub(1).is_some_and(|id| self.word(id) != word) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(1024);
        self.slots.clear();
        self.slots.resize(size, 0);
        for id in 0..self.len() {
            let slot = self.slot(self.word(id));
            self.slots[slot] = id + 1;
        }
    }

    /// How much memory it takes, in bytes.
    pub(crate) fn bytes(&self) -> usize {
        self.letters.capacity() + (self.ends.capacity() + self.slots.capacity()) * 4
    }
}

/// FNV-1a: small, and good enough for words.
fn hash(word: &str) -> u32 {
    let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193));
    hash ^ (hash >> 15)
}

/// A length as a number; no catalogue comes near the limit.
pub(crate) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
