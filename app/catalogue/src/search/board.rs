use super::outcome::Reason;

/// What was found so far of one record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) document: u32,
    /// The word that was looked at last, with what it contributes to each of the two below.
    pub(super) word: u32,
    pub(super) latest: f32,
    pub(super) latest_coverage: f32,
    pub(super) latest_literal: f32,
    pub(super) total: f32,
    pub(super) coverage: f32,
    pub(super) literal: f32,
    /// How many words of its name were said, and the last of them.
    pub(super) named: u32,
    pub(super) last_named: u32,
    /// The contribution that the reason belongs to.
    pub(super) strongest: f32,
    pub(super) reason: Reason,
}

/// What a word contributes to a record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) score: f32,
    pub(super) coverage: f32,
    /// How much of it are the words themselves.
    pub(super) literal: f32,
    /// Whether it is a word of the name.
    pub(super) is_named: bool,
    pub(super) reason: Reason,
}

/// The records that were found so far.
pub(super) struct Board {
    pub(super) slots: Vec<Slot>,
    /// By document: the number of its slot, from 1; 0 where it has none.
    pub(super) slot_of: Vec<u32>,
}

impl Board {
    /// A word that stands in several places counts more than in the best of them, and less than their sum.
    pub(super) fn add(&mut self, document: u32, word: u32, found: Found) {
        let Found { score, coverage, literal, is_named, reason } = found;
        let number = &mut self.slot_of[document as usize];
        if *number == 0 {
            *number = super::dictionary::number(self.slots.len() + 1);
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
        let more = score * (1.0 - slot.latest).max(0.0);
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
