//! What the store holds, and how it could be read.

use leptos::prelude::*;
use responses::{ResponseId, ResponseRecord};
use store::{Contents, Reading, Unreadable};

use super::shown::take_in_all;
use super::{Keeper, Progress, marker_now};
use crate::platform::task;

impl Keeper {
    /// Reads the store anew: another tab may have written, or the browser deleted.
    pub fn refresh(self) {
        task::spawn(async move {
            match self.contents().await {
                Ok(contents) if self.is_settled() => self.show(contents),
                Ok(_) => {}
                Err(error) => {
                    self.parts().reading.set(Reading::Failed);
                    self.parts().progress.set(Progress::Failed(error));
                }
            }
            self.parts().loading.set(false);
        });
    }

    /// What the store holds, and beside it what only this page still has.
    pub(super) fn show(self, contents: Contents) {
        let Contents { mut records, unread, sealed, lock, unreadable, reading } = contents;
        let before = marker_now();
        let after = before.found(records.len() + unread.len() + sealed.len() + unreadable.len());
        if self.is_on_device() {
            self.remember(after);
        }
        self.parts().records.update(|shown| {
            let orphaned = self.parts().orphans.get_untracked();
            let is_lost = |record: &ResponseRecord| after.lost > before.lost || orphaned.contains(record.id());
            let is_there = |id: &ResponseId| {
                records.iter().any(|record| record.id() == id)
                    || sealed.iter().any(|head| head.id == *id)
                    || unread.iter().any(|brief| brief.head.id == *id)
            };
            let orphans: Vec<_> = shown.drain(..).filter(|record| is_lost(record) && !is_there(record.id())).collect();
            self.parts().orphans.set(orphans.iter().map(|record| record.id().clone()).collect());
            take_in_all(&mut records, orphans);
            *shown = records;
        });
        self.list(&unread);
        self.parts().unreadable.set(unreadable);
        self.parts().reading.set(reading);
        self.show_sharing(sealed, lock);
        if matches!(self.parts().progress.get_untracked(), Progress::Failed(_)) {
            self.parts().progress.set(Progress::Idle);
        }
    }

    /// What lies here and cannot be read.
    pub fn unreadable(self) -> Signal<Vec<Unreadable>> {
        self.parts().unreadable.into()
    }

    /// How what lies here was read.
    pub fn reading(self) -> Reading {
        self.parts().reading.get()
    }

    /// How many answers the browser has deleted, as far as is known and was not yet acknowledged.
    pub fn lost(self) -> usize {
        self.parts().marker.get().lost
    }

    /// How many of those are still in this page.
    pub fn orphans(self) -> usize {
        self.parts().orphans.with(Vec::len)
    }

    /// Whether the first reading is still under way.
    pub fn is_loading(self) -> bool {
        self.parts().loading.get()
    }
}
