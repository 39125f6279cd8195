use leptos::prelude::*;
use responses::{ResponseId, ResponseRecord};

use super::answering::Answering;
use crate::keeper::Progress;
use crate::platform::lock::{self, Patience};
use crate::platform::task;

/// How long the other tab has to finish its writing, in milliseconds, before the draft is taken from it.
const LET_GO_MS: u64 = 2_000;

/// Where a draft is written: in one tab at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writing {
    /// In this one.
    Here,
    /// This one has asked, and waits.
    Asking,
    /// In another one; here it can be followed.
    Elsewhere(ResponseId),
    /// Nowhere: another tab has deleted it.
    Deleted,
}

impl Answering {
    /// Goes on with a draft, unless another tab is writing it.
    pub fn resume(self, record: ResponseRecord) {
        self.writing.set(Writing::Asking);
        task::spawn(async move {
            if self.lock(record.id(), Patience::None).await {
                self.go_on_with(record).await;
            } else {
                self.writing.set(Writing::Elsewhere(record.id().clone()));
            }
        });
    }

    /// »Fortsæt her«: the other tab finishes its writing and lets go; one that does not answer loses the draft.
    pub fn take_over(self, record: ResponseRecord) {
        self.writing.set(Writing::Asking);
        self.keeper.ask_for(record.id());
        task::spawn(async move {
            self.lock(record.id(), Patience::Milliseconds(LET_GO_MS)).await;
            self.go_on_with(record).await;
        });
    }

    /// Keeps other tabs from writing what has just been begun here.
    pub fn claim(self, id: ResponseId) {
        task::spawn(async move {
            self.lock(&id, Patience::None).await;
        });
    }

    /// Listens to what other tabs want with the draft.
    pub fn heed_others(self) {
        let id = move || self.record.with_untracked(|record| record.as_ref().map(|record| record.id().clone()));
        let wanted = self.keeper.wanted_elsewhere();
        Effect::new(move |_| {
            if let Some(wanted) = wanted.get()
                && id().as_ref() == Some(&wanted)
                && self.writing.get_untracked() == Writing::Here
            {
                self.writing.set(Writing::Elsewhere(wanted));
            }
        });
        // Only what is written can be gone on with elsewhere.
        Effect::new(move |_| {
            let is_written = self.keeper.progress() != Progress::Saving;
            if is_written && matches!(self.writing.get(), Writing::Elsewhere(_)) {
                self.lock.set_value(None);
            }
        });
        let deleted = self.keeper.deleted_elsewhere();
        Effect::new(move |_| {
            // Read before all else: an effect hears only of what it has read.
            let deleted = deleted.get();
            if id().is_some_and(|id| deleted.contains(&id)) {
                self.record.set(None);
                self.lock.set_value(None);
                self.writing.set(Writing::Deleted);
            }
        });
    }

    /// Whether this tab has it now. A tab that is closed, or leaves the form, gives it back.
    async fn lock(self, id: &ResponseId, patience: Patience) -> bool {
        let name = format!("indsatstrappen.kladde.{id}");
        let stolen = id.clone();
        let taken = move || drop(self.writing.try_set(Writing::Elsewhere(stolen.clone())));
        let held = lock::take(&name, patience, taken).await;
        let has_it = held.is_some();
        let _gone = self.lock.try_set_value(held);
        has_it
    }

    /// The store may know more than this page did.
    async fn go_on_with(self, record: ResponseRecord) {
        let stored = self.keeper.stored(record.id()).await;
        let newest = stored.filter(|stored| stored.revision() >= record.revision()).unwrap_or(record);
        self.writing.set(Writing::Here);
        self.show(newest);
    }
}
