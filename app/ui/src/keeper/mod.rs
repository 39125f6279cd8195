//! The app's one way to the store. Every change goes into one queue and is written in order; the screen shows the
//! records as they will be, and whether they are there yet. Other tabs are told, and heard.

mod loss;
mod many;
mod note;
mod reading;
mod shared;
mod shown;
mod tabs;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use responses::{DeviceLock, Head, InventoryRow, Marker, ResponseId, ResponseRecord, UndoPlan};
use store::{Reading, StoreError, Unreadable, Write, WriteQueue};

use self::note::Note;
pub use self::shared::{Cover, Sharing};
use self::shown::{remove, take_in, take_in_all};
use crate::messages::{self, msg};
use crate::platform::device::DeviceStore;
use crate::platform::{channel, clock, keeping, settings, task};

/// After how many milliseconds a write that failed is tried again; the last one from then on.
const RETRY_MS: [u64; 4] = [2_000, 10_000, 30_000, 60_000];

/// Keeps responses on this device. Cheap to copy; there is one an app.
#[derive(Clone, Copy)]
pub struct Keeper(StoredValue<Parts, LocalStorage>);

#[derive(Clone, Copy)]
struct Parts {
    store: StoredValue<Rc<DeviceStore>, LocalStorage>,
    queue: StoredValue<WriteQueue, LocalStorage>,
    records: RwSignal<Vec<ResponseRecord>>,
    /// What is listed of the others, where too many lie here to be in memory; newest first.
    unread: RwSignal<Vec<Arc<InventoryRow>>>,
    /// A page asks for all of them, however many.
    wants_all: StoredValue<bool>,
    /// In this page alone, since the browser has deleted the database under it.
    orphans: RwSignal<Vec<ResponseId>>,
    unreadable: RwSignal<Vec<Unreadable>>,
    reading: RwSignal<Reading>,
    /// Of what is sealed on a shared device.
    sealed: RwSignal<Vec<Head>>,
    lock: RwSignal<Option<DeviceLock>>,
    sharing: RwSignal<Sharing>,
    cover: RwSignal<Cover>,
    /// What was written in this page on a shared device.
    own: RwSignal<Vec<ResponseId>>,
    marker: RwSignal<Marker>,
    progress: RwSignal<Progress>,
    failures: StoredValue<usize>,
    loading: RwSignal<bool>,
    refused: StoredValue<Option<StoreError>>,
    deleted_elsewhere: RwSignal<Vec<ResponseId>>,
    wanted_elsewhere: RwSignal<Option<ResponseId>>,
}

/// How far the writes have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Nothing was written yet.
    Idle,
    /// A write is under way.
    Saving,
    /// The last write is complete, at this time of day.
    Saved(String),
    /// The last write failed; it waits, and what was answered is still in memory.
    Failed(StoreError),
}

impl Keeper {
    /// Begins to read what lies in the store. `refused` says why it is not on the device.
    pub fn new(store: DeviceStore, refused: Option<StoreError>) -> Self {
        let keeper = Self(StoredValue::new_local(Parts {
            store: StoredValue::new_local(Rc::new(store)),
            queue: StoredValue::new_local(WriteQueue::default()),
            records: RwSignal::new(Vec::new()),
            unread: RwSignal::new(Vec::new()),
            wants_all: StoredValue::new(false),
            orphans: RwSignal::new(Vec::new()),
            unreadable: RwSignal::new(Vec::new()),
            reading: RwSignal::new(Reading::Whole),
            sealed: RwSignal::new(Vec::new()),
            lock: RwSignal::new(None),
            sharing: RwSignal::new(Sharing::Own),
            cover: RwSignal::new(Cover::None),
            own: RwSignal::new(Vec::new()),
            marker: RwSignal::new(Marker::default()),
            progress: RwSignal::new(Progress::Idle),
            failures: StoredValue::new(0),
            loading: RwSignal::new(true),
            refused: StoredValue::new(refused),
            deleted_elsewhere: RwSignal::new(Vec::new()),
            wanted_elsewhere: RwSignal::new(None),
        }));
        keeper.hear();
        keeper.hide_when_quiet();
        keeping::guard_closing(move || keeper.would_lose() || keeper.leaves_behind());
        keeper.refresh();
        keeper
    }

    /// What is in memory of this device, as it will be when all writes are done: every draft, and where not very many lie here, everything.
    pub fn records(self) -> Signal<Vec<ResponseRecord>> {
        self.parts().records.into()
    }

    /// Those of these ids that are in memory, in the order asked for; [`Keeper::several`] for the others, too.
    pub fn some(self, ids: &[ResponseId]) -> Vec<ResponseRecord> {
        self.parts().records.with_untracked(|records| {
            let place = |id| records.binary_search_by(|known| known.id().cmp(id)).ok();
            ids.iter().filter_map(place).map(|place| records[place].clone()).collect()
        })
    }

    /// How many finished answers were told to somebody, and stand in no file. On a shared device they are nobody's to hand over.
    pub fn waiting(self) -> usize {
        if self.sharing() != Sharing::Own {
            return 0;
        }
        let unread = self.unread(InventoryRow::is_awaited);
        self.parts().records.with(|records| records.iter().filter(|record| record.waits()).count()) + unread
    }

    /// How far the writes have come.
    pub fn progress(self) -> Progress {
        self.parts().progress.get()
    }

    /// Something new begins: that the answers before it are kept says nothing of it.
    pub fn begin(self) {
        self.parts().progress.update(|progress| {
            if matches!(progress, Progress::Saved(_)) {
                *progress = Progress::Idle;
            }
        });
    }

    /// Whether records outlast this page.
    pub fn is_on_device(self) -> bool {
        self.parts().refused.with_value(Option::is_none)
    }

    /// Whether everything that was answered lies in the store.
    pub fn is_settled(self) -> bool {
        self.parts().queue.with_value(WriteQueue::is_empty) && !self.is_saving()
    }

    /// Whether closing the page would take an answer along.
    fn would_lose(self) -> bool {
        let is_only_here = self.parts().records.with_untracked(|records| !records.is_empty()) && !self.is_on_device();
        is_only_here || !self.is_settled() || self.parts().orphans.with_untracked(|orphans| !orphans.is_empty())
    }

    /// Whether something was finished in this page that somebody waits for, and that stands in no file.
    fn leaves_behind(self) -> bool {
        if self.parts().sharing.get_untracked() != Sharing::Own {
            return false;
        }
        let own = self.parts().own.get_untracked();
        let waits = |record: &ResponseRecord| record.waits() && own.contains(record.id());
        self.parts().records.with_untracked(|records| records.iter().any(waits))
    }

    /// Keeps a new revision.
    pub fn save(self, record: ResponseRecord) {
        self.remember_own(record.id());
        self.parts().orphans.update(|orphans| orphans.retain(|id| id != record.id()));
        self.parts().records.update(|records| take_in(records, record.clone()));
        self.parts().queue.update_value(|queue| queue.save(record));
        self.write();
    }

    /// Keeps all of these or none.
    pub fn import(self, incoming: Vec<ResponseRecord>) {
        self.parts().records.update(|records| take_in_all(records, incoming.clone()));
        self.parts().queue.update_value(|queue| queue.import(incoming));
        self.write();
    }

    /// Removes these.
    pub fn delete(self, ids: Vec<ResponseId>) {
        self.parts().orphans.update(|orphans| orphans.retain(|id| !ids.contains(id)));
        self.parts().records.update(|records| remove(records, &ids));
        self.unlist(&ids);
        self.parts().sealed.update(|sealed| sealed.retain(|head| !ids.contains(&head.id)));
        self.parts().queue.update_value(|queue| queue.delete(ids));
        self.write();
    }

    /// Takes an import back.
    pub fn undo(self, plan: UndoPlan) {
        self.parts().records.update(|records| {
            remove(records, &plan.remove);
            take_in_all(records, plan.restore.clone());
        });
        self.unlist(&plan.remove);
        self.parts().queue.update_value(|queue| queue.undo(plan));
        self.write();
    }

    /// What is wrong with keeping things here, in words; also offered anew by every write.
    pub fn trouble(self) -> Option<&'static str> {
        let failed = match self.parts().progress.get() {
            Progress::Failed(error) => Some(error),
            _ => None,
        };
        failed.or_else(|| self.parts().refused.get_value()).map(|error| words(&error))
    }

    fn parts(self) -> Parts {
        self.0.get_value()
    }

    fn is_saving(self) -> bool {
        self.parts().progress.with_untracked(|progress| *progress == Progress::Saving)
    }

    /// Works through the queue. Only one does at a time.
    pub fn write(self) {
        if self.is_saving() {
            return;
        }
        self.parts().progress.set(Progress::Saving);
        let store = self.parts().store.get_value();
        task::spawn(async move {
            while let Some(write) = self.parts().queue.try_update_value(WriteQueue::take).flatten() {
                if let Err(error) = write.carry_out(&*store).await {
                    self.parts().queue.update_value(|queue| queue.put_back(write));
                    self.parts().progress.set(Progress::Failed(error));
                    return self.retry_later();
                }
                self.kept(&write);
            }
            self.parts().failures.set_value(0);
            self.parts().progress.set(Progress::Saved(clock::time_of_day(&messages::lang())));
        });
    }

    fn retry_later(self) {
        let failures = self.parts().failures.get_value();
        self.parts().failures.set_value(failures + 1);
        let wait = RETRY_MS[failures.min(RETRY_MS.len() - 1)];
        task::later(wait, move || {
            if !self.parts().queue.with_value(WriteQueue::is_empty) {
                self.write();
            }
        });
    }

    /// A write is complete: the marker and the other tabs follow.
    fn kept(self, write: &Write) {
        if !self.is_on_device() {
            return;
        }
        let shown = untrack(|| self.count()) - self.parts().orphans.with_untracked(Vec::len);
        self.remember(marker_now().changed(shown + self.parts().unreadable.with_untracked(Vec::len)));
        let ids = |records: &[ResponseRecord]| records.iter().map(|record| record.id().clone()).collect();
        let notes = match write {
            Write::Save(record) => vec![Note::Kept(vec![record.id().clone()])],
            Write::Import(records) => vec![Note::Kept(ids(records))],
            Write::Delete(gone) => vec![Note::Deleted(gone.clone())],
            Write::Undo(plan) => vec![Note::Deleted(plan.remove.clone()), Note::Kept(ids(&plan.restore))],
        };
        for note in notes {
            channel::tell(&note.write());
        }
    }

    fn remember(self, marker: Marker) {
        settings::remember_marker(&marker.write());
        self.parts().marker.set(marker);
    }
}

/// Another tab may have written it since.
fn marker_now() -> Marker {
    Marker::read(&settings::marker())
}

fn words(error: &StoreError) -> &'static str {
    match error {
        StoreError::Unavailable => msg::store_trouble_unavailable(),
        StoreError::Blocked => msg::store_trouble_blocked(),
        StoreError::QuotaExceeded => msg::store_trouble_full(),
        StoreError::SchemaTooNew { .. } => msg::store_trouble_newer(),
        StoreError::NoCipher => msg::store_trouble_no_cipher(),
        StoreError::Corrupt { .. } | StoreError::Sealed | StoreError::Backend { .. } => msg::store_trouble_other(),
    }
}
