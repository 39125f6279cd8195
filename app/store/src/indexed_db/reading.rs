use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use responses::{Kept, ResponseId, ResponseRecord};
use web_sys::wasm_bindgen::JsValue;

use super::dom_error::flatten;
use super::requests::{count, keys, text, value};
use super::{DEVICE, IndexedDbStore, LOCK, RESPONSES, kept, lock};
use crate::{Contents, Guard, StoreError, Unreadable};

/// Everything as it lies there, at one moment. The texts stay with the browser until somebody reads them: taken over at once, many would
/// be in memory twice.
#[derive(Debug, PartialEq)]
pub(super) struct Texts {
    /// What the device seals with.
    pub(super) lock: Option<String>,
    /// Under each key its text; nothing for what is none, or what the browser gives no more.
    pub(super) kept: Vec<(String, Option<JsValue>)>,
}

/// All of it within that transaction.
pub(super) async fn read(transaction: &Transaction<'_>) -> Result<Texts, StoreError> {
    let lock = text(transaction, DEVICE, LOCK).await?;
    let store = transaction.object_store(RESPONSES).map_err(flatten)?;
    let keys = store.get_all_keys::<String>().primitive().map_err(flatten)?.await.map_err(flatten)?;
    let texts = store.get_all::<JsValue>().primitive().map_err(flatten)?.await.map_err(flatten)?;
    Ok(Texts { lock, kept: keys.map(Result::unwrap_or_default).zip(texts.map(is_text)).collect() })
}

/// Nothing for what is none; of two such nobody could say whether they are the same.
fn is_text<E>(value: Result<JsValue, E>) -> Option<JsValue> {
    value.ok().filter(JsValue::is_string)
}

impl<G: Guard> IndexedDbStore<G> {
    pub(super) async fn texts(&self) -> Result<Texts, StoreError> {
        let database = self.connection.database().await?;
        let transaction = database.transaction([RESPONSES, DEVICE]).build().map_err(flatten)?;
        read(&transaction).await
    }

    /// One record after the other, each in a transaction of its own: what a broken database still gives.
    pub(super) async fn salvage(&self) -> Result<Texts, StoreError> {
        let lock = self.lock_text().await.unwrap_or_default();
        let mut kept = Vec::new();
        for key in self.keys().await? {
            let value = self.value_of(&key).await.unwrap_or_default();
            kept.push((key, value.filter(JsValue::is_string)));
        }
        Ok(Texts { lock, kept })
    }

    /// What of it can be read, what is sealed, and what is neither.
    pub(super) async fn sorted(&self, texts: Texts) -> Contents {
        let lock = lock(texts.lock.as_deref()).unwrap_or_default();
        let is_open = lock.as_ref().is_some_and(|lock| self.guard.is_open(lock));
        let mut contents = Contents { lock, ..Contents::default() };
        for (key, text) in texts.kept {
            let text = text.and_then(|text| text.as_string());
            let record = match kept(text.as_deref()) {
                Some(Kept::Open(record)) => Some(*record),
                Some(Kept::Sealed(sealed)) if is_open => self.guard.open(&sealed).await,
                Some(Kept::Sealed(sealed)) => {
                    contents.sealed.push(sealed.head().clone());
                    continue;
                }
                None => None,
            };
            match record {
                Some(record) => contents.records.push(record),
                None => contents.unreadable.push(Unreadable { key, text }),
            }
        }
        contents
    }

    /// One record; nothing where it is sealed and the secret was not given.
    pub(super) async fn read(&self, id: &ResponseId) -> Result<Option<ResponseRecord>, StoreError> {
        let Some(value) = self.value_of(id.as_str()).await? else { return Ok(None) };
        let corrupt = || StoreError::Corrupt { store: RESPONSES, key: id.as_str().to_owned() };
        match kept(value.as_string().as_deref()).ok_or_else(corrupt)? {
            Kept::Open(record) => Ok(Some(*record)),
            Kept::Sealed(sealed) => {
                let lock = lock(self.lock_text().await?.as_deref())?;
                let is_open = lock.is_some_and(|lock| self.guard.is_open(&lock));
                if is_open { self.guard.open(&sealed).await.map(Some).ok_or_else(corrupt) } else { Ok(None) }
            }
        }
    }

    pub(super) async fn number(&self) -> Result<usize, StoreError> {
        let database = self.connection.database().await?;
        let transaction = database.transaction(RESPONSES).build().map_err(flatten)?;
        count(&transaction, RESPONSES).await
    }

    pub(super) async fn lock_text(&self) -> Result<Option<String>, StoreError> {
        let database = self.connection.database().await?;
        let transaction = database.transaction(DEVICE).build().map_err(flatten)?;
        text(&transaction, DEVICE, LOCK).await
    }

    async fn value_of(&self, key: &str) -> Result<Option<JsValue>, StoreError> {
        let database = self.connection.database().await?;
        let transaction = database.transaction(RESPONSES).build().map_err(flatten)?;
        value(&transaction, RESPONSES, key).await
    }

    async fn keys(&self) -> Result<Vec<String>, StoreError> {
        let database = self.connection.database().await?;
        let transaction = database.transaction(RESPONSES).build().map_err(flatten)?;
        keys(&transaction, RESPONSES).await
    }
}
