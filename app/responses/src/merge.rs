//! What an import would do to the records on this device.

use std::collections::{BTreeMap, btree_map};

use crate::{ResponseId, ResponseRecord, Resuming};

/// The plan of an import. Nothing is lost by it: a conflict leaves the record on the device as it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merge {
    /// New here.
    pub add: Vec<ResponseRecord>,
    /// Newer than the record here, which they replace.
    pub replace: Vec<ResponseRecord>,
    /// Here already, in the same revision or a later one.
    pub unchanged: Vec<ResponseId>,
    /// Two accounts of the same record; the person must be told.
    pub conflicts: Vec<Conflict>,
}

/// One record with two contents, or one that would change a record that stays closed.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The one that is kept.
    pub existing: ResponseRecord,
    /// The one that is left out.
    pub incoming: ResponseRecord,
}

impl Merge {
    /// Compares by id and revision: a higher revision replaces, a lower one is left, and the same revision must have the same content.
    /// Merging the same records again adds and replaces nothing.
    ///
    /// What a device knows of files and of hiding is no content; a draft hidden here stays hidden.
    pub fn of(existing: &[ResponseRecord], incoming: Vec<ResponseRecord>) -> Self {
        let here: BTreeMap<&ResponseId, &ResponseRecord> =
            existing.iter().map(|record| (record.id(), record)).collect();
        let mut merge = Self::default();
        for record in merge.one_each(incoming) {
            match here.get(record.id()) {
                None => merge.add.push(record),
                Some(existing) => merge.compare(existing, record),
            }
        }
        merge
    }

    /// The records to be written: those added and those that replace.
    pub fn into_writes(self) -> Vec<ResponseRecord> {
        let mut writes = self.add;
        writes.extend(self.replace);
        writes
    }

    fn compare(&mut self, existing: &ResponseRecord, incoming: ResponseRecord) {
        if incoming.revision() < existing.revision() || incoming.same_content(existing) {
            self.unchanged.push(incoming.id().clone());
            return;
        }
        if incoming.revision() == existing.revision() || !existing.may_reopen() {
            self.conflicts.push(Conflict { existing: existing.clone(), incoming });
            return;
        }
        self.replace.push(match existing.resuming() {
            Resuming::Hidden => incoming.hidden(),
            Resuming::Offered => incoming,
        });
    }

    /// The highest revision of each id, in the order of the ids; two contents of it are a conflict, and the first is kept.
    fn one_each(&mut self, incoming: Vec<ResponseRecord>) -> Vec<ResponseRecord> {
        let mut newest: BTreeMap<ResponseId, ResponseRecord> = BTreeMap::new();
        for record in incoming {
            match newest.entry(record.id().clone()) {
                btree_map::Entry::Vacant(place) => {
                    place.insert(record);
                }
                btree_map::Entry::Occupied(mut first) if record.revision() > first.get().revision() => {
                    first.insert(record);
                }
                btree_map::Entry::Occupied(first)
                    if record.revision() == first.get().revision() && !record.same_content(first.get()) =>
                {
                    self.conflicts.push(Conflict { existing: first.get().clone(), incoming: record });
                }
                btree_map::Entry::Occupied(_) => {}
            }
        }
        newest.into_values().collect()
    }
}
