use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use responses::{Brief, Head, ResponseId, ResponseRecord};
use web_sys::IdbTransaction;

use super::dom_error::{flatten, named};
use super::{BRIEFS, DEVICE, IndexedDbStore, LOCK, RESPONSES, kept, lock, text};
use crate::{Durability, Guard, StoreError};

/// What a transaction is to do: remove first, then put.
pub(super) struct Change<'a> {
    pub(super) remove: Vec<&'a ResponseId>,
    pub(super) put: &'a [ResponseRecord],
    pub(super) durability: Durability,
}

/// What lies under an id once it is written.
pub(super) struct Written {
    pub(super) text: String,
    /// What is listed of it.
    pub(super) brief: String,
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
    /// Texts are made, and sealed, before the transaction opens: it closes by itself when it waits for anything else. So it looks again
    /// whether the device is shared as it was then.
    pub(super) async fn write(&self, change: &Change<'_>) -> Result<(), StoreError> {
        loop {
            let lock = self.lock_text().await?;
            let records: Vec<_> = change.put.iter().collect();
            let texts = self.texts_under(lock.as_deref(), &records).await?;
            if self.try_write(change, lock.as_deref(), &texts).await? == Found::Same {
                return Ok(());
            }
        }
    }

    /// These records as they are to lie here, where that is what the device seals with.
    pub(super) async fn texts_under(
        &self,
        lock_text: Option<&str>,
        records: &[&ResponseRecord],
    ) -> Result<Vec<Written>, StoreError> {
        let written = |text: Result<_, _>, brief: &Brief| Ok(Written { text: text?, brief: json(brief)? });
        match lock(lock_text)? {
            None => records.iter().map(|record| written(json(record), &Brief::from(*record))).collect(),
            Some(lock) => {
                let sealed = self.guard.seal(&lock, records).await?;
                // A label is an answer: of what is sealed only the head is listed.
                sealed.iter().map(|one| written(json(one), &Brief::sealed(Head::clone(one.head())))).collect()
            }
        }
    }

    async fn try_write(&self, change: &Change<'_>, lock: Option<&str>, texts: &[Written]) -> Result<Found, StoreError> {
        let database = self.connection.database().await?;
        let transaction = begin(&database, change.durability)?;
        if text(&transaction, DEVICE, LOCK).await?.as_deref() != lock {
            return Ok(Found::Changed);
        }
        for id in &change.remove {
            for store in [RESPONSES, BRIEFS] {
                delete(&transaction, store, id.as_str()).await?;
            }
        }
        for (record, new) in change.put.iter().zip(texts) {
            let id = record.id().as_str();
            // What cannot be read has no revision: a readable record may replace it.
            let stored = kept(text(&transaction, RESPONSES, id).await?.as_deref());
            if stored.is_some_and(|stored| stored.revision() > record.revision()) {
                continue;
            }
            put(&transaction, id, new).await?;
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

/// The text of a record and what is listed of it: together or not at all.
pub(super) async fn put(transaction: &Transaction<'_>, id: &str, new: &Written) -> Result<(), StoreError> {
    put_text(transaction, RESPONSES, id, &new.text).await?;
    put_text(transaction, BRIEFS, id, &new.brief).await
}

/// A text under that key.
pub(super) async fn put_text(
    transaction: &Transaction<'_>,
    store: &str,
    key: &str,
    text: &str,
) -> Result<(), StoreError> {
    let store = transaction.object_store(store).map_err(flatten)?;
    store.put(text).with_key(key).primitive().map_err(flatten)?.await.map_err(flatten)?;
    Ok(())
}

/// Takes away what lies under that key; nothing there is no error.
pub(super) async fn delete(transaction: &Transaction<'_>, store: &str, key: &str) -> Result<(), StoreError> {
    let store = transaction.object_store(store).map_err(flatten)?;
    store.delete(key).primitive().map_err(flatten)?.await.map_err(flatten)
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
