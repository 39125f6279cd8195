use std::borrow::Cow;

use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use responses::{Brief, Head, ResponseId, ResponseRecord};
use web_sys::IdbTransaction;
use web_sys::wasm_bindgen::JsValue;

use super::dom_error::{flatten, named};
use super::requests::{delete, put, text, values};
use super::{BRIEFS, DEVICE, IndexedDbStore, LOCK, RESPONSES, kept, lock};
use crate::{Durability, Guard, StoreError};

/// How many lie in memory beside what is written.
const AT_ONCE: usize = 500;

/// What a transaction is to do: remove first, then put.
pub(super) struct Change<'a> {
    pub(super) remove: Vec<&'a ResponseId>,
    pub(super) put: &'a [ResponseRecord],
    pub(super) durability: Durability,
}

/// What lies under an id once it is written.
#[derive(Clone)]
pub(super) struct Written {
    pub(super) text: String,
    /// What is listed of it.
    pub(super) brief: String,
}

impl Written {
    fn of(kept: &impl serde::Serialize, brief: &Brief) -> Result<Self, StoreError> {
        Ok(Self { text: json(kept)?, brief: json(brief)? })
    }
}

/// Records as they lie on a device that does not seal.
fn open(records: &[ResponseRecord]) -> Result<Vec<Written>, StoreError> {
    records.iter().map(|record| Written::of(record, &Brief::from(record))).collect()
}

/// Whether a transaction found the device as it was when the texts were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// It did, and all is written.
    Same,
    /// Another tab has changed it meanwhile: nothing was written.
    Changed,
}

impl<G: Guard> IndexedDbStore<G> {
    /// What seals is asked before the transaction opens: it closes by itself when it waits for anything else. So it looks again
    /// whether the device is shared as it was then.
    pub(super) async fn write(&self, change: &Change<'_>) -> Result<(), StoreError> {
        loop {
            let lock = self.lock_text().await?;
            let sealed = self.sealed_under(lock.as_deref(), change.put).await?;
            if self.try_write(change, lock.as_deref(), sealed.as_deref()).await? == Found::Same {
                return Ok(());
            }
        }
    }

    /// These records as they are to lie here, where that is what the device seals with.
    pub(super) async fn texts_under(
        &self,
        lock_text: Option<&str>,
        records: &[ResponseRecord],
    ) -> Result<Vec<Written>, StoreError> {
        self.sealed_under(lock_text, records).await?.map_or_else(|| open(records), Ok)
    }

    /// The same where it seals; nothing where it does not.
    async fn sealed_under(
        &self,
        lock_text: Option<&str>,
        records: &[ResponseRecord],
    ) -> Result<Option<Vec<Written>>, StoreError> {
        let Some(lock) = lock(lock_text)? else { return Ok(None) };
        let sealed = self.guard.seal(&lock, &records.iter().collect::<Vec<_>>()).await?;
        // A label is an answer: of what is sealed only the head is listed.
        let written = sealed.iter().map(|one| Written::of(one, &Brief::sealed(Head::clone(one.head()))));
        written.collect::<Result<_, _>>().map(Some)
    }

    async fn try_write(
        &self,
        change: &Change<'_>,
        lock: Option<&str>,
        sealed: Option<&[Written]>,
    ) -> Result<Found, StoreError> {
        let database = self.connection.database().await?;
        let transaction = begin(&database, change.durability)?;
        if text(&transaction, DEVICE, LOCK).await?.as_deref() != lock {
            return Ok(Found::Changed);
        }
        for store in [RESPONSES, BRIEFS] {
            delete(&transaction, store, change.remove.iter().map(|id| id.as_str())).await?;
        }
        let mut done = 0;
        // Where ids rise none stands twice: what is found of each is not what this write has put there.
        let rising = change.put.chunk_by(|one, next| one.id() < next.id());
        for part in rising.flat_map(|part| part.chunks(AT_ONCE)) {
            let texts = match sealed {
                Some(sealed) => Cow::Borrowed(&sealed[done..done + part.len()]),
                None => Cow::Owned(open(part)?),
            };
            done += part.len();
            let ids: Vec<_> = part.iter().map(|record| record.id().as_str()).collect();
            let stored = values(&transaction, RESPONSES, &ids).await?;
            let fresh = part.iter().zip(&*texts).zip(stored).filter(|((record, _), stored)| {
                // What cannot be read has no revision: a readable record may replace it.
                let stored = kept(stored.as_ref().and_then(JsValue::as_string).as_deref());
                stored.is_none_or(|stored| stored.revision() <= record.revision())
            });
            put_all(&transaction, fresh.map(|((record, new), _)| (record.id().as_str(), new))).await?;
        }
        commit(transaction).await.map(|()| Found::Same)
    }
}

/// A transaction that writes; dropped before its commit it has written nothing.
pub(super) fn begin(database: &Database, durability: Durability) -> Result<Transaction<'_>, StoreError> {
    let options = TransactionOptions::new().with_durability(match durability {
        Durability::Strict => TransactionDurability::Strict,
        Durability::Relaxed => TransactionDurability::Relaxed,
    });
    let stores = database.transaction([RESPONSES, BRIEFS, DEVICE]).with_mode(TransactionMode::Readwrite);
    stores.with_options(options).build().map_err(flatten)
}

/// The texts of records and what is listed of them: together or not at all.
pub(super) async fn put_all<'a>(
    transaction: &Transaction<'_>,
    all: impl Iterator<Item = (&'a str, &'a Written)>,
) -> Result<(), StoreError> {
    let (texts, briefs): (Vec<_>, Vec<_>) =
        all.map(|(id, new)| ((id, new.text.as_str()), (id, new.brief.as_str()))).unzip();
    put(transaction, RESPONSES, texts).await?;
    put(transaction, BRIEFS, briefs).await
}

/// A browser may refuse as late as here, as it does on a full device. The library says then only that the transaction
/// was aborted, so the reason is read from the transaction itself.
pub(super) async fn commit(transaction: Transaction<'_>) -> Result<(), StoreError> {
    let raw: IdbTransaction = transaction.as_sys().clone().into();
    transaction.commit().await.map_err(|error| raw.error().map_or_else(|| flatten(error), named))
}

pub(super) fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    let failed =
        |error: serde_json::Error| StoreError::Backend { name: "Serialisation".to_owned(), message: error.to_string() };
    serde_json::to_string(value).map_err(failed)
}
