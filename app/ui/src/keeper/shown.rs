//! The records as the screen shows them: one list, by id.

use std::collections::BTreeSet;

use responses::{ResponseId, ResponseRecord};

/// The records stand by id, as they come from the store.
pub(super) fn take_in(records: &mut Vec<ResponseRecord>, record: ResponseRecord) {
    match records.binary_search_by(|known| known.id().cmp(record.id())) {
        Ok(place) => records[place] = record,
        Err(place) => records.insert(place, record),
    }
}

pub(super) fn remove(records: &mut Vec<ResponseRecord>, ids: &[ResponseId]) {
    let ids: BTreeSet<_> = ids.iter().collect();
    records.retain(|record| !ids.contains(record.id()));
}

pub(super) fn take_in_all(records: &mut Vec<ResponseRecord>, incoming: Vec<ResponseRecord>) {
    records.extend(incoming);
    // Stable: of two with one id the one that came last stands last, and stays.
    records.sort_by(|one, other| one.id().cmp(other.id()));
    records.dedup_by(|later, kept| {
        let is_same = later.id() == kept.id();
        if is_same {
            std::mem::swap(later, kept);
        }
        is_same
    });
}
