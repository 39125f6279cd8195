//! The app's one way to the store. Every change goes into one queue and is written in order; the screen shows the
//! records as they will be, and whether they are there yet.

use std::rc::Rc;

use leptos::prelude::*;
use responses::{ResponseId, ResponseRecord};
use store::{ResponseStore, StoreError, WriteQueue};

use crate::messages::msg;
use crate::platform::device::DeviceStore;
use crate::platform::{clock, task};

/// Keeps responses on this device. Cheap to copy; there is one an app.
#[derive(Clone, Copy)]
pub struct Keeper {
    store: StoredValue<Rc<DeviceStore>, LocalStorage>,
    queue: StoredValue<WriteQueue, LocalStorage>,
    records: RwSignal<Vec<ResponseRecord>>,
    unreadable: RwSignal<usize>,
    progress: RwSignal<Progress>,
    loading: RwSignal<bool>,
    refused: StoredValue<Option<StoreError>>,
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
        let keeper = Self {
            store: StoredValue::new_local(Rc::new(store)),
            queue: StoredValue::new_local(WriteQueue::default()),
            records: RwSignal::new(Vec::new()),
            unreadable: RwSignal::new(0),
            progress: RwSignal::new(Progress::Idle),
            loading: RwSignal::new(true),
            refused: StoredValue::new(refused),
        };
        keeper.refresh();
        keeper
    }

    /// Reads the store anew: another tab may have written.
    pub fn refresh(self) {
        let store = self.store.get_value();
        task::spawn(async move {
            match store.contents().await {
                Ok(contents) if self.queue.with_value(WriteQueue::is_empty) && !self.is_saving() => {
                    self.records.set(contents.records);
                    self.unreadable.set(contents.unreadable.len());
                }
                Ok(_) => {}
                Err(error) => self.progress.set(Progress::Failed(error)),
            }
            self.loading.set(false);
        });
    }

    /// Everything on this device, as it will be when all writes are done.
    pub fn records(self) -> Signal<Vec<ResponseRecord>> {
        self.records.into()
    }

    /// How many records lie here that cannot be read.
    pub fn unreadable(self) -> usize {
        self.unreadable.get()
    }

    /// Whether the first reading is still under way.
    pub fn is_loading(self) -> bool {
        self.loading.get()
    }

    /// How far the writes have come.
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// Whether records outlast this page.
    pub fn is_on_device(self) -> bool {
        self.refused.with_value(Option::is_none)
    }

    /// Keeps a new revision.
    pub fn save(self, record: ResponseRecord) {
        self.records.update(|records| take_in(records, record.clone()));
        self.queue.update_value(|queue| queue.save(record));
        self.write();
    }

    /// Keeps all of these or none.
    pub fn import(self, incoming: Vec<ResponseRecord>) {
        self.records.update(|records| incoming.iter().for_each(|record| take_in(records, record.clone())));
        self.queue.update_value(|queue| queue.import(incoming));
        self.write();
    }

    /// Removes these.
    pub fn delete(self, ids: Vec<ResponseId>) {
        self.records.update(|records| records.retain(|record| !ids.contains(record.id())));
        self.queue.update_value(|queue| queue.delete(ids));
        self.write();
    }

    /// What is wrong with keeping things here, in words; also offered anew by every write.
    pub fn trouble(self) -> Option<&'static str> {
        let failed = match self.progress.get() {
            Progress::Failed(error) => Some(error),
            _ => None,
        };
        failed.or_else(|| self.refused.get_value()).map(|error| words(&error))
    }

    fn is_saving(self) -> bool {
        self.progress.with_untracked(|progress| *progress == Progress::Saving)
    }

    /// Works through the queue. Only one does at a time.
    pub fn write(self) {
        if self.is_saving() {
            return;
        }
        self.progress.set(Progress::Saving);
        let store = self.store.get_value();
        task::spawn(async move {
            while let Some(write) = self.queue.try_update_value(WriteQueue::take).flatten() {
                if let Err(error) = write.carry_out(&*store).await {
                    self.queue.update_value(|queue| queue.put_back(write));
                    return self.progress.set(Progress::Failed(error));
                }
            }
            self.progress.set(Progress::Saved(clock::time_of_day()));
        });
    }
}

fn take_in(records: &mut Vec<ResponseRecord>, record: ResponseRecord) {
    match records.iter_mut().find(|known| known.id() == record.id()) {
        Some(known) => *known = record,
        None => records.push(record),
    }
}

fn words(error: &StoreError) -> &'static str {
    match error {
        StoreError::Unavailable => msg::store_trouble_unavailable(),
        StoreError::Blocked => msg::store_trouble_blocked(),
        StoreError::QuotaExceeded => msg::store_trouble_full(),
        StoreError::SchemaTooNew { .. } => msg::store_trouble_newer(),
        StoreError::Corrupt { .. } | StoreError::Backend { .. } => msg::store_trouble_other(),
    }
}
