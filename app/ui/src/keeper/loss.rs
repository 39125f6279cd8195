//! What the browser has deleted, and what a person deletes: everything.

use leptos::prelude::*;
use responses::Marker;
use store::{Reading, ResponseStore, StoreError, WriteQueue};

use super::note::Note;
use super::{Keeper, marker_now};
use crate::platform::{channel, offline, settings};

impl Keeper {
    /// Puts what the browser has deleted, and this page still has, back into the store.
    pub fn restore(self) {
        let orphans = self.parts().orphans.try_update(std::mem::take).unwrap_or_default();
        let records = self
            .parts()
            .records
            .with_untracked(|records| records.iter().filter(|record| orphans.contains(record.id())).cloned().collect());
        self.remember(marker_now().acknowledged());
        self.import(records);
    }

    /// Puts a new database in the place of a broken one, with everything that could be read.
    ///
    /// # Errors
    /// As the store says; then the broken one is still there.
    pub async fn rebuild(self) -> Result<(), StoreError> {
        // Another tab would take the empty database for a loss.
        self.remember(Marker::default());
        self.parts().store.get_value().wipe().await?;
        self.import(self.parts().records.get_untracked());
        self.parts().unreadable.set(Vec::new());
        self.parts().reading.set(Reading::Whole);
        Ok(())
    }

    /// The person knows, and lets it be.
    pub fn acknowledge_loss(self) {
        self.parts().orphans.set(Vec::new());
        self.remember(marker_now().acknowledged());
        self.refresh();
    }

    /// Deletes everything, and looks again what is there: how many answers and keys are left.
    ///
    /// # Errors
    /// As the store says; then not everything is gone.
    pub async fn wipe(self) -> Result<usize, StoreError> {
        self.parts().queue.set_value(WriteQueue::default());
        self.parts().orphans.set(Vec::new());
        // First of all, or another tab would take the empty database for a loss.
        self.remember(Marker::default());
        let store = self.parts().store.get_value();
        store.wipe().await?;
        let left = store.contents().await?;
        let keys = settings::forget_all() + offline::forget().await;
        channel::tell(&Note::Wiped.write());
        let count = left.records.len() + left.sealed.len() + left.unreadable.len() + keys;
        self.show(left);
        Ok(count)
    }
}
