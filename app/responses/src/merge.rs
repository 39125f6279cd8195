//! What an import of one or more files would do to the records on this device.

use std::collections::BTreeMap;

use crate::{Conflict, ResponseId, ResponseRecord, Resuming, Undo};

/// The plan of an import. Nothing is lost by it, and no conflict is settled by it: of two accounts of the same response none is
/// written until the person has chosen.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merge {
    /// New here.
    pub add: Vec<ResponseRecord>,
    /// Newer than the record here.
    pub replace: Vec<Replacement>,
    /// Here already, in the same revision or a later one.
    pub unchanged: Vec<ResponseId>,
    /// How many say the same as another one in the files, or are older than it.
    pub repeated: usize,
    /// Several accounts of the same response, by id.
    pub conflicts: Vec<Conflict>,
}

/// A record and the newer one that takes its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Replacement {
    /// The one on the device.
    pub before: ResponseRecord,
    /// The one from a file.
    pub after: ResponseRecord,
}

impl Merge {
    /// Compares by id and revision: a higher revision replaces, a lower one is left, and the same revision must have the same content.
    /// Merging the same records again adds and replaces nothing, whatever the order of the files.
    ///
    /// What a device knows of files and of hiding is no content; a draft hidden here stays hidden.
    pub fn of<'a>(existing: impl IntoIterator<Item = &'a ResponseRecord>, incoming: Vec<ResponseRecord>) -> Self {
        let here: BTreeMap<_, _> = existing.into_iter().map(|record| (record.id(), record)).collect();
        let mut merge = Self::default();
        for (id, accounts) in merge.newest(incoming) {
            merge.compare(here.get(&id).copied(), accounts);
        }
        merge
    }

    /// How many records the files held: the sum of all that became of them.
    pub fn read(&self) -> usize {
        let rivals: usize = self.conflicts.iter().map(|conflict| conflict.rivals.len()).sum();
        self.add.len() + self.replace.len() + self.unchanged.len() + self.repeated + rivals
    }

    /// The records to be written, those added and those that replace, and how to take them back.
    pub fn into_writes(self) -> (Vec<ResponseRecord>, Undo) {
        let mut undo = Undo::default();
        let mut writes = self.add;
        for added in &writes {
            undo.remember(None, added);
        }
        for Replacement { before, after } in self.replace {
            undo.remember(Some(before), &after);
            writes.push(after);
        }
        (writes, undo)
    }

    /// Every account of the highest revision of each id.
    fn newest(&mut self, incoming: Vec<ResponseRecord>) -> BTreeMap<ResponseId, Vec<ResponseRecord>> {
        let mut newest: BTreeMap<ResponseId, Vec<ResponseRecord>> = BTreeMap::new();
        for record in incoming {
            let accounts = newest.entry(record.id().clone()).or_default();
            let highest = accounts.first().map_or(0, ResponseRecord::revision);
            if record.revision() > highest {
                self.repeated += accounts.len();
                *accounts = vec![record];
            } else if record.revision() < highest || accounts.iter().any(|known| known.same_content(&record)) {
                self.repeated += 1;
            } else {
                accounts.push(record);
            }
        }
        newest
    }

    fn compare(&mut self, existing: Option<&ResponseRecord>, mut accounts: Vec<ResponseRecord>) {
        if let Some(existing) = existing {
            let known: Vec<_> = accounts.extract_if(.., |account| is_known(existing, account)).collect();
            self.unchanged.extend(known.iter().map(|record| record.id().clone()));
        }
        match (existing, accounts.len()) {
            (_, 0) => {}
            (None, 1) => self.add.append(&mut accounts),
            (Some(existing), 1) if accounts[0].revision() > existing.revision() && existing.may_reopen() => {
                let after = accounts.remove(0);
                let after = if existing.resuming() == Resuming::Hidden { after.hidden() } else { after };
                self.replace.push(Replacement { before: existing.clone(), after });
            }
            _ => self.conflicts.push(Conflict { existing: existing.cloned(), rivals: accounts }),
        }
    }
}

fn is_known(existing: &ResponseRecord, account: &ResponseRecord) -> bool {
    account.revision() < existing.revision() || account.same_content(existing)
}
