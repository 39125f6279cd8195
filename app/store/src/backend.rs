use responses::{ResponseId, ResponseRecord};

use crate::StoreError;

/// A place that keeps responses.
#[expect(async_fn_in_trait, reason = "one thread: futures here are never sent")]
pub trait ResponseStore {
    /// Everything that lies here.
    async fn contents(&self) -> Result<Contents, StoreError>;

    /// One response; `None` where there is none of that id.
    async fn get(&self, id: &ResponseId) -> Result<Option<ResponseRecord>, StoreError>;

    /// Keeps all of them or none. A stored response of a higher revision stays as it is, so that a slow old write
    /// never undoes a newer one.
    async fn put(&self, records: &[ResponseRecord], durability: Durability) -> Result<(), StoreError>;

    /// Removes all of them or none; an id that is not here is no error.
    async fn delete(&self, ids: &[ResponseId]) -> Result<(), StoreError>;
}

/// What lies in a store.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contents {
    /// The responses, sorted by id.
    pub records: Vec<ResponseRecord>,
    /// Ids of what lies here and cannot be read; it is left as it is.
    pub unreadable: Vec<String>,
}

/// How sure the device has to be before a write counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Handed to the operating system: for a draft, saved again at the next answer.
    Relaxed,
    /// On the disk: for everything that a person has completed or imported.
    Strict,
}
