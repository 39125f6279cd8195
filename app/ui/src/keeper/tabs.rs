//! The other tabs of this browser.

use leptos::prelude::*;
use responses::{ResponseId, ResponseRecord};
use store::ResponseStore;

use super::note::Note;
use super::shown::{remove, take_in};
use super::{Keeper, Sharing};
use crate::platform::{channel, leave, task};

/// More than that are read in one go, with all the others.
const READ_ONE_BY_ONE: usize = 20;

impl Keeper {
    /// Begins to hear what others do to the store: other tabs, a newer app, the browser itself.
    pub(super) fn hear(self) {
        let changed = move || {
            self.refresh();
            if !self.is_settled() {
                self.write();
            }
        };
        self.parts().store.with_value(|store| store.on_change(changed));
        channel::on_return(move || self.refresh());
        channel::listen(move |text| match Note::read(&text) {
            // What is sealed cannot be read by itself; the list can.
            Some(Note::Kept(ids)) if ids.len() <= READ_ONE_BY_ONE && self.sharing() != Sharing::Locked => {
                self.read_again(ids);
            }
            Some(Note::Kept(_)) => self.refresh(),
            Some(Note::Deleted(ids)) => self.forget(ids),
            // Whoever deletes everything means this page, too.
            Some(Note::Wiped) => leave::to_start(),
            Some(Note::Next) => self.clear(),
            Some(Note::Wanted(id)) => self.parts().wanted_elsewhere.set(Some(id)),
            None => {}
        });
    }

    /// What another tab has deleted last.
    pub fn deleted_elsewhere(self) -> Signal<Vec<ResponseId>> {
        self.parts().deleted_elsewhere.into()
    }

    /// What another tab wants to go on with.
    pub fn wanted_elsewhere(self) -> Signal<Option<ResponseId>> {
        self.parts().wanted_elsewhere.into()
    }

    /// Asks the tab that writes this one to finish its writing and let go.
    pub fn ask_for(self, id: &ResponseId) {
        channel::tell(&Note::Wanted(id.clone()).write());
    }

    /// One record as the store has it now.
    pub async fn stored(self, id: &ResponseId) -> Option<ResponseRecord> {
        let store = self.parts().store.get_value();
        store.get(id).await.ok().flatten()
    }

    fn read_again(self, ids: Vec<ResponseId>) {
        task::spawn(async move {
            for id in ids {
                if let Some(record) = self.stored(&id).await {
                    self.parts().records.update(|records| {
                        let is_newer = |known: &ResponseRecord| known.revision() > record.revision();
                        if !records.iter().any(|known| known.id() == record.id() && is_newer(known)) {
                            take_in(records, record);
                        }
                    });
                }
            }
        });
    }

    fn forget(self, ids: Vec<ResponseId>) {
        self.parts().orphans.update(|orphans| orphans.retain(|id| !ids.contains(id)));
        self.parts().records.update(|records| remove(records, &ids));
        self.unlist(&ids);
        self.parts().sealed.update(|sealed| sealed.retain(|head| !ids.contains(&head.id)));
        self.parts().deleted_elsewhere.set(ids);
    }
}
