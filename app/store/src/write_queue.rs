use std::collections::VecDeque;

use responses::{RecordStatus, ResponseId, ResponseRecord, UndoPlan};

use crate::{Durability, ResponseStore, StoreError};

/// Writes that wait, in order. The app takes one at a time, so that an old one never lands after a new one.
#[derive(Debug, Default)]
pub struct WriteQueue {
    waiting: VecDeque<Write>,
}

/// One write.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Keep this revision.
    Save(Box<ResponseRecord>),
    /// Keep all of these or none.
    Import(Vec<ResponseRecord>),
    /// Remove these.
    Delete(Vec<ResponseId>),
    /// Take an import back.
    Undo(UndoPlan),
}

impl WriteQueue {
    /// Adds a save. One of the same response that still waits is replaced: only the last revision counts.
    pub fn save(&mut self, record: ResponseRecord) {
        self.drop_saves_of(std::slice::from_ref(record.id()));
        self.waiting.push_back(Write::Save(Box::new(record)));
    }

    /// Adds an import.
    pub fn import(&mut self, records: Vec<ResponseRecord>) {
        self.waiting.push_back(Write::Import(records));
    }

    /// Adds a deletion. Saves of the same responses that still wait are dropped, or they would bring them back.
    pub fn delete(&mut self, ids: Vec<ResponseId>) {
        self.drop_saves_of(&ids);
        self.waiting.push_back(Write::Delete(ids));
    }

    /// Adds the way back from an import. Saves of the same responses that still wait are dropped, as with a deletion.
    pub fn undo(&mut self, plan: UndoPlan) {
        self.drop_saves_of(&plan.remove);
        self.waiting.push_back(Write::Undo(plan));
    }

    /// The next write.
    pub fn take(&mut self) -> Option<Write> {
        self.waiting.pop_front()
    }

    /// Puts a write that failed back in front, unless a newer save or a deletion of the same response has come
    /// meanwhile.
    pub fn put_back(&mut self, write: Write) {
        if let Write::Save(record) = &write
            && self.waiting.iter().any(|waiting| waiting.outdates(record.id()))
        {
            return;
        }
        self.waiting.push_front(write);
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    fn drop_saves_of(&mut self, ids: &[ResponseId]) {
        self.waiting.retain(|write| !matches!(write, Write::Save(record) if ids.contains(record.id())));
    }
}

impl Write {
    /// Carries it out.
    ///
    /// # Errors
    /// As the store says; then nothing of it was done.
    pub async fn carry_out(&self, store: &impl ResponseStore) -> Result<(), StoreError> {
        match self {
            Self::Save(record) => store.put(std::slice::from_ref(record), durability(record.status())).await,
            Self::Import(records) => store.put(records, Durability::Strict).await,
            Self::Delete(ids) => store.delete(ids).await,
            Self::Undo(plan) => store.undo(plan).await,
        }
    }

    /// Whether a save of that response, begun before this, says nothing any more.
    fn outdates(&self, id: &ResponseId) -> bool {
        match self {
            Self::Save(record) => record.id() == id,
            // A file may hold an older revision than the one that failed; the store keeps the higher of the two.
            Self::Import(_) => false,
            Self::Delete(ids) => ids.contains(id),
            Self::Undo(plan) => plan.remove.contains(id) || plan.restore.iter().any(|record| record.id() == id),
        }
    }
}

/// A draft is saved again at the next answer; what a person has completed is not.
fn durability(status: RecordStatus) -> Durability {
    match status {
        RecordStatus::Draft => Durability::Relaxed,
        RecordStatus::Completed { .. } => Durability::Strict,
    }
}

#[cfg(test)]
mod tests;
