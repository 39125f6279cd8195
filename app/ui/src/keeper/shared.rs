//! A device that several people use: what lies here is sealed, and the screen is cleared for the next one.

use leptos::prelude::*;
use std::sync::Arc;

use responses::{DeviceLock, Head, Idle, InventoryRow, InventoryView, ResponseId};
use store::{ResponseStore, StoreError};

use super::note::Note;
use super::{Keeper, marker_now};
use crate::platform::{channel, leave, quiet, settings, task};

/// How often is looked whether everything is written, in milliseconds.
const LOOK_MS: u64 = 100;

/// Whose the device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// One person's, or one family's.
    Own,
    /// Shared, and earlier answers are locked.
    Locked,
    /// Shared, and somebody has given the secret.
    Open,
}

/// What stands before the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// Nothing.
    None,
    /// Nobody seems to be there; whoever comes back can go on.
    Quiet,
    /// It is being cleared for the next one, as soon as everything is written.
    Clearing,
}

impl Keeper {
    /// As if the device were shared like that, to be looked at.
    #[cfg(feature = "components")]
    pub fn pose(self, sharing: Sharing) {
        self.parts().sharing.set(sharing);
    }

    /// Whose the device is.
    pub fn sharing(self) -> Sharing {
        self.parts().sharing.get()
    }

    /// What stands before the page.
    pub fn cover(self) -> RwSignal<Cover> {
        self.parts().cover
    }

    /// Whether this browser can seal.
    pub fn can_share(self) -> bool {
        self.parts().store.with_value(|store| store.can_share())
    }

    /// Whether the lock that lies here can be read; without it nothing here opens any more.
    pub fn has_lock(self) -> bool {
        self.parts().lock.with(Option::is_some)
    }

    /// Everything that lies here as it is listed: of what is sealed, what stays in clear.
    pub fn inventory(self) -> InventoryView {
        let row = |row: InventoryRow| Arc::new(row);
        let mut rows =
            self.parts().records.with(|records| records.iter().map(|record| row(record.into())).collect::<Vec<_>>());
        self.parts()
            .sealed
            .with(|sealed| rows.extend(sealed.iter().filter(|head| !self.has(&head.id)).map(|head| row(head.into()))));
        // In the order of the list already, and last: sorting finds that out.
        self.parts().unread.with(|unread| rows.extend(unread.iter().filter(|row| !self.has(&row.id)).cloned()));
        InventoryView::from_rows(rows)
    }

    /// How much lies here.
    pub fn count(self) -> usize {
        let sealed = self.parts().sealed.with(|sealed| sealed.iter().filter(|head| !self.has(&head.id)).count());
        self.parts().records.with(Vec::len) + sealed + self.unread(|_| true)
    }

    /// What is sealed and cannot be opened now.
    pub fn sealed(self) -> Vec<ResponseId> {
        self.parts().sealed.with(|sealed| sealed.iter().map(|head| head.id.clone()).collect())
    }

    /// How much was written here since the screen was last cleared.
    pub fn own(self) -> usize {
        self.parts().own.with(Vec::len)
    }

    /// Seals everything here behind that secret, and forgets what was seen last; then the page is cleared.
    ///
    /// # Errors
    /// As the store says; then nothing has changed.
    pub async fn share(self, secret: &str) -> Result<(), StoreError> {
        self.parts().store.get_value().share(secret).await?;
        settings::keep_seen(None);
        self.next();
        Ok(())
    }

    /// Takes the secret; whether it was the right one.
    pub async fn unlock(self, secret: &str) -> bool {
        let (store, lock) = (self.parts().store.get_value(), self.parts().lock.get_untracked());
        let Some(lock) = lock else { return false };
        let is_open = store.unlock(&lock, secret).await;
        if is_open && let Ok(contents) = self.contents().await {
            self.show(contents);
        }
        is_open
    }

    /// Opens everything here for good.
    ///
    /// # Errors
    /// As the store says; then nothing has changed.
    pub async fn unshare(self) -> Result<(), StoreError> {
        let store = self.parts().store.get_value();
        store.unshare().await?;
        channel::tell(&Note::Next.write());
        self.show(self.contents().await?);
        Ok(())
    }

    /// The secret is forgotten: everything that is sealed is deleted, and the device is nobody's in particular again.
    ///
    /// # Errors
    /// As the store says.
    pub async fn delete_sealed(self) -> Result<(), StoreError> {
        let (store, sealed) = (self.parts().store.get_value(), self.parts().sealed.get_untracked());
        // Before it is done, or an emptied database would be taken for a loss.
        let left = untrack(|| self.count() + self.unreadable().with(Vec::len)).saturating_sub(sealed.len());
        self.remember(marker_now().changed(left));
        store.delete(&sealed.into_iter().map(|head| head.id).collect::<Vec<_>>()).await?;
        self.unshare().await
    }

    /// »Klar til den næste«: nothing of this page is left in memory, here and in the other tabs, and earlier answers are locked. What
    /// is not written yet is written first.
    pub fn next(self) {
        channel::tell(&Note::Next.write());
        self.clear();
    }

    /// »Slet og luk«: what was written here since the screen was last cleared goes, too.
    pub fn delete_own(self) {
        self.delete(self.parts().own.get_untracked());
        self.next();
    }

    /// Hides the page at once, and leaves it when everything is written.
    pub(super) fn clear(self) {
        self.parts().cover.set(Cover::Clearing);
        if self.is_settled() {
            return leave::to_start();
        }
        task::later(LOOK_MS, move || self.clear());
    }

    /// Nobody stands before the device any more, as it seems.
    pub(super) fn hide_when_quiet(self) {
        quiet::watch(move |milliseconds| {
            let cover = self.parts().cover.get_untracked();
            let idle = match self.parts().sharing.get_untracked() {
                Sharing::Own => Idle::Stay,
                Sharing::Locked => Idle::locked(milliseconds),
                Sharing::Open => Idle::open(milliseconds),
            };
            match (idle, cover) {
                (Idle::Clear, Cover::None | Cover::Quiet) => self.clear(),
                (Idle::Hide, Cover::None) => self.parts().cover.set(Cover::Quiet),
                _ => {}
            }
        });
    }

    pub(super) fn show_sharing(self, sealed: Vec<Head>, lock: Option<DeviceLock>) {
        let is_open = |lock| self.parts().store.with_value(|store| store.is_open(lock));
        let sharing = match &lock {
            None if sealed.is_empty() => Sharing::Own,
            Some(lock) if is_open(lock) => Sharing::Open,
            _ => Sharing::Locked,
        };
        self.parts().sealed.set(sealed);
        self.parts().lock.set(lock);
        self.parts().sharing.set(sharing);
    }

    pub(super) fn remember_own(self, id: &ResponseId) {
        let own = self.parts().own;
        if own.with_untracked(|own| !own.contains(id)) {
            own.update(|own| own.push(id.clone()));
        }
    }

    /// Whether it is there to be read, too: what was written in this page since it was sealed.
    pub(super) fn has(self, id: &ResponseId) -> bool {
        self.parts().records.with(|records| records.binary_search_by(|record| record.id().cmp(id)).is_ok())
    }
}
