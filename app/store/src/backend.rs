use responses::{Brief, DeviceLock, Head, RecordStatus, ResponseId, ResponseRecord, UndoPlan};
use serde::Serialize;

use crate::StoreError;

/// A place that keeps responses.
#[expect(async_fn_in_trait, reason = "one thread: futures here are never sent")]
pub trait ResponseStore {
    /// Everything that lies here.
    async fn contents(&self) -> Result<Contents, StoreError>;

    /// How many lie here, also of what is sealed or cannot be read.
    async fn count(&self) -> Result<usize, StoreError> {
        let Contents { records, sealed, unreadable, .. } = self.contents().await?;
        Ok(records.len() + sealed.len() + unreadable.len())
    }

    /// Everything where no more than so many lie here; where more do, only drafts, and of the rest what is listed.
    async fn contents_up_to(&self, most: usize) -> Result<Contents, StoreError> {
        let mut contents = self.contents().await?;
        if contents.records.len() > most {
            let (drafts, rest): (Vec<_>, Vec<_>) =
                contents.records.into_iter().partition(|record| record.status() == RecordStatus::Draft);
            contents.records = drafts;
            contents.unread = rest.iter().map(Brief::from).collect();
        }
        Ok(contents)
    }

    /// Those of these that lie here, in the order asked for.
    async fn several(&self, ids: &[ResponseId]) -> Result<Several, StoreError> {
        let mut several = Several::default();
        for id in ids {
            several.records.extend(self.get(id).await?);
        }
        Ok(several)
    }

    /// One response; `None` where there is none of that id.
    async fn get(&self, id: &ResponseId) -> Result<Option<ResponseRecord>, StoreError>;

    /// Keeps all of them or none. A stored response of a higher revision stays as it is, so that a slow old write
    /// never undoes a newer one.
    async fn put(&self, records: &[ResponseRecord], durability: Durability) -> Result<(), StoreError>;

    /// Removes all of them or none; an id that is not here is no error.
    async fn delete(&self, ids: &[ResponseId]) -> Result<(), StoreError>;

    /// Takes an import back: removes some and keeps others, whatever revision lies here, all of it or nothing.
    async fn undo(&self, plan: &UndoPlan) -> Result<(), StoreError>;

    /// Removes everything, also what cannot be read, and the place it lay in.
    async fn wipe(&self) -> Result<(), StoreError>;
}

/// What lies in a store.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contents {
    /// The responses, sorted by id.
    pub records: Vec<ResponseRecord>,
    /// Of those that were not read, since too many lie here, what is listed; sorted by id.
    pub unread: Vec<Brief>,
    /// Of those that are sealed, what stays in clear, sorted by id.
    pub sealed: Vec<Head>,
    /// What the device seals with; none where it is not shared.
    pub lock: Option<DeviceLock>,
    /// What lies here and cannot be read; it is left as it is.
    pub unreadable: Vec<Unreadable>,
    /// How it was read.
    pub reading: Reading,
}

/// Some of what lies in a store.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Several {
    /// The responses.
    pub records: Vec<ResponseRecord>,
    /// Of those asked for, what cannot be read.
    pub unreadable: Vec<Unreadable>,
}

/// How what lies in a store was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reading {
    /// All of it at once, as it should be.
    #[default]
    Whole,
    /// One record after the other: the database is broken, and what it still gives may not be everything.
    Salvaged,
    /// Not at all.
    Failed,
}

/// Something that is no record to this app. A newer one, or a person, may still make something of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unreadable {
    /// The key that it lies under.
    pub key: String,
    /// Its text as it is; nothing where it is none, or cannot be got.
    pub text: Option<String>,
}

/// How sure the device has to be before a write counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Handed to the operating system: for a draft, saved again at the next answer.
    Relaxed,
    /// On the disk: for everything that a person has completed or imported.
    Strict,
}
