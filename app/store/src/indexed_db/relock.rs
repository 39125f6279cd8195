use responses::{DeviceLock, Kept, ResponseRecord};
use web_sys::wasm_bindgen::JsValue;

use super::dom_error::flatten;
use super::reading::{Texts, read};
use super::requests::{delete, put};
use super::writing::{Found, Written, begin, commit, json, put_all};
use super::{BRIEFS, DEVICE, IndexedDbStore, LOCK, kept, lock};
use crate::{Durability, Guard, StoreError};

impl<G: Guard> IndexedDbStore<G> {
    /// Puts that lock in the place of the one that is here, and every record in the form that it asks for: in one transaction, which is
    /// given up and begun anew where another tab has written since the texts were made.
    pub(super) async fn relock(&self, new: Option<&DeviceLock>) -> Result<(), StoreError> {
        let new = new.map(json).transpose()?;
        loop {
            let before = self.texts().await?;
            if before.lock.is_some() == new.is_some() {
                return if new.is_some() { Err(StoreError::Sealed) } else { Ok(()) };
            }
            let records = self.to_rewrite(&before, new.is_some()).await?;
            let texts = self.texts_under(new.as_deref(), &records).await?;
            if self.try_relock(&before, new.as_deref(), &records, &texts).await? == Found::Same {
                return Ok(());
            }
        }
    }

    /// The records that lie here in another form than the lock asks for. What cannot be read stays as it is.
    async fn to_rewrite(&self, before: &Texts, to_seal: bool) -> Result<Vec<ResponseRecord>, StoreError> {
        let is_open = lock(before.lock.as_deref())?.is_some_and(|lock| self.guard.is_open(&lock));
        let mut records = Vec::new();
        for (_, text) in &before.kept {
            match kept(text.as_ref().and_then(JsValue::as_string).as_deref()) {
                Some(Kept::Open(record)) if to_seal => records.push(*record),
                Some(Kept::Sealed(_)) if !to_seal && !is_open => return Err(StoreError::Sealed),
                Some(Kept::Sealed(sealed)) if !to_seal => records.extend(self.guard.open(&sealed).await),
                _ => {}
            }
        }
        Ok(records)
    }

    async fn try_relock(
        &self,
        before: &Texts,
        new: Option<&str>,
        records: &[ResponseRecord],
        texts: &[Written],
    ) -> Result<Found, StoreError> {
        let database = self.connection.database().await?;
        let transaction = begin(&database, Durability::Strict)?;
        if read(&transaction).await? != *before {
            return Ok(Found::Changed);
        }
        // Whatever was listed of what is sealed now goes, also where its text could not be read.
        transaction.object_store(BRIEFS).map_err(flatten)?.clear().map_err(flatten)?.await.map_err(flatten)?;
        put_all(&transaction, records.iter().map(|record| record.id().as_str()).zip(texts)).await?;
        match new {
            Some(text) => put(&transaction, DEVICE, [(LOCK, text)]).await?,
            None => delete(&transaction, DEVICE, [LOCK]).await?,
        }
        commit(transaction).await.map(|()| Found::Same)
    }
}
