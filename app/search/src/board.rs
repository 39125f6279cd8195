use crate::outcome::Reason;

/// What was found so far of one record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot {
    pub(crate) document: u32,
    /// The word that was looked at last, with what it contributes to each of the two below.
    pub(crate) word: u32,
    pub(crate) latest: f32,
    pub(crate) latest_coverage: f32,
    pub(crate) latest_literal: f32,
    pub(crate) total: f32,
    pub(crate) coverage: f32,
    pub(crate) literal: f32,
    /// How many words of its name were said, and the last of them.
    pub(crate) named: u32,
    pub(crate) last_named: u32,
    /// The contribution that the reason belongs to.
    pub(crate) strongest: f32,
    pub(crate) reason: Reason,
}

/// What a word contributes to a record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    /// 0 to 1.
    pub(crate) score: f32,
    pub(crate) coverage: f32,
    /// How much of it are the words themselves.
    pub(crate) literal: f32,
    /// Whether it is a word of the name.
    pub(crate) is_named: bool,
    pub(crate) reason: Reason,
}

/// The records that were found so far.
pub(crate) struct Board {
    pub(crate) slots: Vec<Slot>,
    /// By document: the number of its slot, from 1; 0 where it has none.
    pub(crate) slot_of: Vec<u32>,
}

impl Board {
    /// With room for all of so many records: growing by the way costs more than the room.
    pub(crate) fn new(documents: usize) -> Self {
        Self { slots: Vec::with_capacity(documents), slot_of: vec![0; documents] }
    }

    /// A word that stands in several places counts more than in the best of them, and less than their sum.
    pub(crate) fn add(&mut self, document: u32, word: u32, found: Found) {
        let Found { score, coverage, literal, is_named, reason } = found;
        let number = &mut self.slot_of[document as usize];
        if *number == 0 {
            *number = crate::dictionary::number(self.slots.len() + 1);
            let slot = Slot {
                document,
                word,
                latest: 0.0,
                latest_coverage: 0.0,
                latest_literal: 0.0,
                total: 0.0,
                coverage: 0.0,
                literal: 0.0,
                named: 0,
                last_named: 0,
                strongest: 0.0,
                reason,
            };
            self.slots.push(slot);
        }
        let slot = &mut self.slots[*number as usize - 1];
        if slot.word != word {
            (slot.word, slot.latest, slot.latest_coverage, slot.latest_literal) = (word, 0.0, 0.0, 0.0);
        }
        let more = score * (1.0 - slot.latest);
        slot.latest += more;
        slot.total += more;
        if coverage > slot.latest_coverage {
            slot.coverage += coverage - slot.latest_coverage;
            slot.latest_coverage = coverage;
        }
        if literal > slot.latest_literal {
            slot.literal += literal - slot.latest_literal;
            slot.latest_literal = literal;
        }
        if is_named && slot.last_named != word {
            slot.last_named = word;
            slot.named += 1;
        }
        if score > slot.strongest {
            slot.strongest = score;
            slot.reason = reason;
        }
    }
}
