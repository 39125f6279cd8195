//! The store on the device. Each response is one JSON text under its id, so that what is kept is exactly what was
//! written, and a record that cannot be read does not take the others along.

mod connection;
mod dom_error;
mod migrations;

use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use responses::{ResponseId, ResponseRecord, UndoPlan};
use web_sys::IdbTransaction;
use web_sys::wasm_bindgen::JsValue;

use self::connection::Connection;
use self::dom_error::{flatten, named};
use crate::{Contents, Durability, ResponseStore, StoreError};

const RESPONSES: &str = "responses";

/// Responses in `IndexedDB`.
#[derive(Debug)]
pub struct IndexedDbStore {
    connection: Connection,
}

impl IndexedDbStore {
    /// The database of that name. It is opened, created or migrated at the first use, and again wherever it was lost.
    pub fn new(name: &str) -> Self {
        Self { connection: Connection::new(name) }
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

    async fn write(&self, change: &Change<'_>, durability: Durability) -> Result<(), StoreError> {
        let database = self.connection.database().await?;
        let options = TransactionOptions::new().with_durability(match durability {
            Durability::Strict => TransactionDurability::Strict,
            Durability::Relaxed => TransactionDurability::Relaxed,
        });
        let transaction = database
            .transaction(RESPONSES)
            .with_mode(TransactionMode::Readwrite)
            .with_options(options)
            .build()
            .map_err(flatten)?;
        match change {
            Change::Put(texts) => put(&transaction, texts).await?,
            Change::Delete(ids) => delete(&transaction, ids).await?,
            // What is removed first has no revision that could stand against the one put back.
            Change::Undo(ids, texts) => {
                delete(&transaction, ids).await?;
                put(&transaction, texts).await?;
            }
        }
        commit(transaction).await
    }

    async fn read_all(&self) -> Result<Contents, StoreError> {
        let database = self.connection.database().await?;
        let transaction = database.transaction(RESPONSES).build().map_err(flatten)?;
        let store = transaction.object_store(RESPONSES).map_err(flatten)?;
        let keys = store.get_all_keys::<String>().primitive().map_err(flatten)?.await.map_err(flatten)?;
        let texts = store.get_all::<String>().primitive().map_err(flatten)?.await.map_err(flatten)?;
        let mut contents = Contents::default();
        for (key, text) in keys.zip(texts) {
            contents.take(key.unwrap_or_default(), text.ok());
        }
        Ok(contents)
    }

    /// One record after the other, each in a transaction of its own: what a broken database still gives.
    async fn salvage(&self) -> Result<Contents, StoreError> {
        let mut contents = Contents::default();
        for key in self.keys().await? {
            let text = self.raw(&key).await.ok().flatten();
            contents.take(key, text.and_then(|text| text.as_string()));
        }
        Ok(contents)
    }

    async fn keys(&self) -> Result<Vec<String>, StoreError> {
        let database = self.connection.database().await?;
        let transaction = database.transaction(RESPONSES).build().map_err(flatten)?;
        let store = transaction.object_store(RESPONSES).map_err(flatten)?;
        let keys = store.get_all_keys::<String>().primitive().map_err(flatten)?.await.map_err(flatten)?;
        Ok(keys.filter_map(Result::ok).collect())
    }

    async fn raw(&self, key: &str) -> Result<Option<JsValue>, StoreError> {
        let database = self.connection.database().await?;
        let transaction = database.transaction(RESPONSES).build().map_err(flatten)?;
        let store = transaction.object_store(RESPONSES).map_err(flatten)?;
        store.get(key).primitive().map_err(flatten)?.await.map_err(flatten)
    }

    async fn read(&self, id: &ResponseId) -> Result<Option<ResponseRecord>, StoreError> {
        let Some(kept) = self.raw(id.as_str()).await? else { return Ok(None) };
        let corrupt = || StoreError::Corrupt { store: RESPONSES, key: id.as_str().to_owned() };
        parse(&kept).map(Some).ok_or_else(corrupt)
    }
}

/// Nothing for what is no text, or the text of no record.
fn parse(kept: &JsValue) -> Option<ResponseRecord> {
    serde_json::from_str(&kept.as_string()?).ok()
}

/// What a transaction is to do. Texts are made before it opens: it closes by itself when it waits for anything else.
enum Change<'a> {
    Put(Vec<(&'a ResponseRecord, String)>),
    Delete(&'a [ResponseId]),
    Undo(&'a [ResponseId], Vec<(&'a ResponseRecord, String)>),
}

fn texts(records: &[ResponseRecord]) -> Result<Vec<(&ResponseRecord, String)>, StoreError> {
    let text = |record| match serde_json::to_string(record) {
        Ok(text) => Ok((record, text)),
        Err(error) => Err(StoreError::Backend { name: "Serialisation".to_owned(), message: error.to_string() }),
    };
    records.iter().map(text).collect()
}

async fn put(transaction: &Transaction<'_>, texts: &[(&ResponseRecord, String)]) -> Result<(), StoreError> {
    let store = transaction.object_store(RESPONSES).map_err(flatten)?;
    for (record, text) in texts {
        let id = record.id().as_str();
        let kept: Option<JsValue> = store.get(id).primitive().map_err(flatten)?.await.map_err(flatten)?;
        // What cannot be read has no revision: a readable record may replace it.
        if kept.as_ref().and_then(parse).is_some_and(|kept| kept.revision() > record.revision()) {
            continue;
        }
        store.put(text.as_str()).with_key(id).primitive().map_err(flatten)?.await.map_err(flatten)?;
    }
    Ok(())
}

async fn delete(transaction: &Transaction<'_>, ids: &[ResponseId]) -> Result<(), StoreError> {
    let store = transaction.object_store(RESPONSES).map_err(flatten)?;
    for id in ids {
        store.delete(id.as_str()).primitive().map_err(flatten)?.await.map_err(flatten)?;
    }
    Ok(())
}

/// A browser may refuse as late as here, as it does on a full device. The library says then only that the transaction
/// was aborted, so the reason is read from the transaction itself.
async fn commit(transaction: Transaction<'_>) -> Result<(), StoreError> {
    let raw: IdbTransaction = transaction.as_sys().clone().into();
    transaction.commit().await.map_err(|error| raw.error().map_or_else(|| flatten(error), named))
}

impl ResponseStore for IndexedDbStore {
    async fn contents(&self) -> Result<Contents, StoreError> {
        match self.connection.retry(async || self.read_all().await).await {
            Err(StoreError::Backend { .. }) => self.salvage().await,
            outcome => outcome,
        }
    }

    async fn get(&self, id: &ResponseId) -> Result<Option<ResponseRecord>, StoreError> {
        self.connection.retry(async || self.read(id).await).await
    }

    async fn put(&self, records: &[ResponseRecord], durability: Durability) -> Result<(), StoreError> {
        let change = Change::Put(texts(records)?);
        self.connection.retry(async || self.write(&change, durability).await).await
    }

    async fn delete(&self, ids: &[ResponseId]) -> Result<(), StoreError> {
        self.connection.retry(async || self.write(&Change::Delete(ids), Durability::Strict).await).await
    }

    async fn undo(&self, plan: &UndoPlan) -> Result<(), StoreError> {
        let gone: Vec<_> = plan.remove.iter().chain(plan.restore.iter().map(ResponseRecord::id)).cloned().collect();
        let change = Change::Undo(&gone, texts(&plan.restore)?);
        self.connection.retry(async || self.write(&change, Durability::Strict).await).await
    }

    async fn wipe(&self) -> Result<(), StoreError> {
        self.connection.delete().await
    }
}
