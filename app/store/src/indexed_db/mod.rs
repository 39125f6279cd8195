//! The store on the device. Each response is one JSON text under its id, so that what is kept is exactly what was
//! written, and a record that cannot be read does not take the others along. On a shared device that text is sealed.

mod connection;
mod dom_error;
mod listing;
mod migrations;
mod reading;
mod relock;
mod requests;
mod writing;

use responses::{DeviceLock, Kept, ResponseId, ResponseRecord, UndoPlan};

use self::connection::Connection;
use self::writing::Change;
use crate::{Contents, Durability, Guard, Reading, ResponseStore, Several, StoreError};

const RESPONSES: &str = "responses";
/// What is listed of each, beside its text: written with it, and found again from it where it is missing.
const BRIEFS: &str = "briefs";
const DEVICE: &str = "device";
/// Under it lies in `device` what the device seals with.
const LOCK: &str = "lock";

/// Responses in `IndexedDB`.
#[derive(Debug)]
pub struct IndexedDbStore<G> {
    connection: Connection,
    guard: G,
}

impl<G: Guard> IndexedDbStore<G> {
    /// The database of that name. It is opened, created or migrated at the first use, and again wherever it was lost.
    pub fn new(name: &str, guard: G) -> Self {
        Self { connection: Connection::new(name), guard }
    }

    /// What seals and opens.
    pub fn guard(&self) -> &G {
        &self.guard
    }

    /// Opens it now, to learn whether that can be done.
    ///
    /// # Errors
    /// `Unavailable` where the browser has none to give, `SchemaTooNew` where a newer app has been here, `Blocked` while another tab holds an
    /// older version or is deleting. All but the first may pass: the next use tries again.
    pub async fn open(&self) -> Result<(), StoreError> {
        self.connection.database().await.map(drop)
    }

    /// What to call when another tab, a newer app or the browser has taken the database away, and when one comes that was waited for.
    pub fn on_change(&self, changed: impl Fn() + 'static) {
        self.connection.on_change(changed);
    }

    /// Shares the device: from now on everything here is sealed to that lock. All of it or nothing.
    ///
    /// # Errors
    /// `Sealed` where it is shared already, else as for a write.
    pub async fn share(&self, lock: &DeviceLock) -> Result<(), StoreError> {
        self.connection.retry(async || self.relock(Some(lock)).await).await
    }

    /// Shares the device no more: everything here lies in clear again. All of it or nothing.
    ///
    /// # Errors
    /// `Sealed` where something is sealed and the secret was not given, else as for a write.
    pub async fn unshare(&self) -> Result<(), StoreError> {
        self.connection.retry(async || self.relock(None).await).await
    }
}

impl<G: Guard> ResponseStore for IndexedDbStore<G> {
    async fn contents(&self) -> Result<Contents, StoreError> {
        let (texts, reading) = match self.connection.retry(async || self.texts().await).await {
            Err(StoreError::Backend { .. }) => (self.salvage().await, Reading::Salvaged),
            outcome => (outcome, Reading::Whole),
        };
        Ok(Contents { reading, ..self.sorted(texts?).await })
    }

    async fn count(&self) -> Result<usize, StoreError> {
        self.connection.retry(async || self.number().await).await
    }

    async fn contents_up_to(&self, most: usize) -> Result<Contents, StoreError> {
        match self.connection.retry(async || self.listed(most).await).await {
            Ok(None) | Err(StoreError::Backend { .. }) => self.contents().await,
            Ok(Some(contents)) => Ok(contents),
            Err(error) => Err(error),
        }
    }

    async fn several(&self, ids: &[ResponseId]) -> Result<Several, StoreError> {
        self.connection.retry(async || self.read_several(ids).await).await
    }

    async fn get(&self, id: &ResponseId) -> Result<Option<ResponseRecord>, StoreError> {
        self.connection.retry(async || self.read(id).await).await
    }

    async fn put(&self, records: &[ResponseRecord], durability: Durability) -> Result<(), StoreError> {
        let change = Change { remove: Vec::new(), put: records, durability };
        self.connection.retry(async || self.write(&change).await).await
    }

    async fn delete(&self, ids: &[ResponseId]) -> Result<(), StoreError> {
        let change = Change { remove: ids.iter().collect(), put: &[], durability: Durability::Strict };
        self.connection.retry(async || self.write(&change).await).await
    }

    async fn undo(&self, plan: &UndoPlan) -> Result<(), StoreError> {
        // What is removed first has no revision that could stand against the one put back.
        let remove = plan.remove.iter().chain(plan.restore.iter().map(ResponseRecord::id)).collect();
        let change = Change { remove, put: &plan.restore, durability: Durability::Strict };
        self.connection.retry(async || self.write(&change).await).await
    }

    async fn wipe(&self) -> Result<(), StoreError> {
        self.connection.delete().await
    }
}

/// What stands in the text of a lock.
///
/// # Errors
/// `Corrupt` where it cannot be read: then nobody knows how to write.
fn lock(text: Option<&str>) -> Result<Option<DeviceLock>, StoreError> {
    let corrupt = |_| StoreError::Corrupt { store: DEVICE, key: LOCK.to_owned() };
    text.map(|text| serde_json::from_str(text).map_err(corrupt)).transpose()
}

fn kept(text: Option<&str>) -> Option<Kept> {
    text.and_then(Kept::read)
}
