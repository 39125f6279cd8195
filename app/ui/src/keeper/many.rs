//! More than can be in memory: what is listed of each, and the others when somebody asks for them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use responses::{Brief, Day, InventoryRow, ResponseId, ResponseRecord, newest_first};
use store::{Contents, ResponseStore, Several, StoreError};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Keeper, Progress};
use crate::platform::device::DeviceStore;
use crate::platform::task;

/// So many are read whole. More would keep a slow machine waiting for seconds, and fill its memory.
const MOST: usize = 2_000;
/// How many are marked in one write.
const MARKED: usize = 1_000;
/// How often is looked whether that is written, in milliseconds.
const LOOK_MS: u64 = 20;

/// Everything where no more than so many lie here, else what is listed. Few devices ever hold that many: what reads their list
/// comes with the pages of answers.
#[allow(clippy::unnecessary_wraps, reason = "fetching a part can fail, and the loader's macro says so by the type")]
#[wasm_split(answers, fallible)]
fn listed(store: Rc<DeviceStore>, most: usize) -> Result<Listing, SplitLoaderError> {
    Ok(Box::pin(async move { store.contents_up_to(most).await }))
}

type Listing = Pin<Box<dyn Future<Output = Result<Contents, StoreError>>>>;

impl Keeper {
    /// What lies here, as far as it is read.
    pub(super) async fn contents(self) -> Result<Contents, StoreError> {
        let (store, most) = (self.parts().store.get_value(), self.most());
        if store.count().await.is_ok_and(|count| count > most)
            && let Ok(listing) = listed(Rc::clone(&store), most).await
        {
            return listing.await;
        }
        store.contents().await
    }

    /// Those of these ids that lie here, in the order asked for: from memory, and what is not there from the store.
    ///
    /// # Errors
    /// As the store says. What cannot be read is set aside, and is not among them.
    pub async fn several(self, ids: &[ResponseId]) -> Result<Vec<ResponseRecord>, StoreError> {
        let known = self.some(ids);
        if known.len() == ids.len() {
            return Ok(known);
        }
        let missing: Vec<_> = ids.iter().filter(|id| !untrack(|| self.has(id))).cloned().collect();
        let Several { records, unreadable } = self.parts().store.get_value().several(&missing).await?;
        if !unreadable.is_empty() {
            let gone: Vec<_> =
                missing.iter().filter(|id| unreadable.iter().any(|one| one.key == id.as_str())).cloned().collect();
            self.unlist(&gone);
            self.parts().unreadable.update(|known| known.extend(unreadable));
        }
        let mut found: BTreeMap<_, _> =
            known.into_iter().chain(records).map(|record| (record.id().clone(), record)).collect();
        Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
    }

    /// Reads these into memory.
    ///
    /// # Errors
    /// As the store says; then none of them is.
    pub async fn bring(self, ids: &[ResponseId]) -> Result<(), StoreError> {
        if self.has_all().await {
            return Ok(());
        }
        let missing: Vec<_> = ids.iter().filter(|id| !untrack(|| self.has(id))).cloned().collect();
        let found = self.several(&missing).await?;
        if !found.is_empty() {
            // Only what has not come meanwhile: that is newer.
            self.parts().records.update(|records| {
                records.extend(found);
                records.sort_by(|one, other| {
                    (one.id(), Reverse(one.revision())).cmp(&(other.id(), Reverse(other.revision())))
                });
                records.dedup_by(|later, kept| later.id() == kept.id());
            });
        }
        Ok(())
    }

    /// Whether nothing lies in the store that is not in memory. To look for each of very many would take seconds.
    async fn has_all(self) -> bool {
        let store = self.parts().store.get_value();
        let known = self.parts().records.with_untracked(Vec::len);
        self.is_settled() && store.count().await.is_ok_and(|count| count == known)
    }

    /// Everything on this device. Where very many lie here they come later.
    pub fn all_records(self) -> Signal<Vec<ResponseRecord>> {
        let is_listed = self.parts().unread.with_untracked(|unread| !unread.is_empty());
        if is_listed && !self.parts().wants_all.get_value() {
            self.parts().wants_all.set_value(true);
            self.parts().loading.set(true);
            self.refresh();
        }
        self.records()
    }

    /// Whether more lie here than are in memory.
    pub fn is_listed(self) -> bool {
        self.parts().unread.with(|unread| !unread.is_empty())
    }

    /// Marks as exported what has not changed since it was written to a file in that revision, and tells how many are done.
    pub async fn mark_exported(self, written: &BTreeMap<ResponseId, u32>, on: Day, tell: impl Fn(usize)) {
        let ids: Vec<_> = written.keys().cloned().collect();
        let is_listed = untrack(|| self.is_listed());
        for (place, ids) in ids.chunks(MARKED).enumerate() {
            tell(place * MARKED);
            let Ok(records) = self.several(ids).await else { break };
            let unchanged = records.into_iter().filter(|record| written.get(record.id()) == Some(&record.revision()));
            let (here, listed): (Vec<_>, Vec<_>) =
                unchanged.map(|record| record.exported_on(on)).partition(|record| untrack(|| self.has(record.id())));
            if !here.is_empty() {
                self.import(here);
            }
            if !listed.is_empty() {
                self.parts().queue.update_value(|queue| queue.import(listed));
                self.write();
            }
            // No more of them in memory than these.
            if is_listed {
                self.settled().await;
            }
            if matches!(self.parts().progress.get_untracked(), Progress::Failed(_)) {
                break;
            }
        }
        if is_listed {
            self.refresh();
        }
    }

    /// Waits until everything is in the store, or a write has failed.
    pub async fn settled(self) {
        while self.is_saving() {
            task::pause(LOOK_MS).await;
        }
    }

    /// How many may be read whole.
    fn most(self) -> usize {
        if self.parts().wants_all.get_value() { usize::MAX } else { MOST }
    }

    pub(super) fn list(self, unread: &[Brief]) {
        let mut rows: Vec<_> = unread.iter().map(|brief| Arc::new(InventoryRow::from(brief))).collect();
        newest_first(&mut rows);
        self.parts().unread.set(rows);
    }

    /// Takes these off the list.
    pub(super) fn unlist(self, ids: &[ResponseId]) {
        if untrack(|| self.is_listed()) {
            let gone: BTreeSet<_> = ids.iter().collect();
            self.parts().unread.update(|unread| unread.retain(|row| !gone.contains(&row.id)));
        }
    }

    /// How many of those that are not in memory are such.
    pub(super) fn unread(self, is_such: impl Fn(&InventoryRow) -> bool) -> usize {
        self.parts().unread.with(|unread| unread.iter().filter(|row| is_such(row) && !self.has(&row.id)).count())
    }
}
