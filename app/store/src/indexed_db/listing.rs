//! Very many records: what is listed of each is read, and only drafts whole.

use std::collections::BTreeSet;

use indexed_db_futures::KeyRange;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use responses::{Brief, BriefFlag, RecordStatus, ResponseId};
use web_sys::wasm_bindgen::JsValue;

use super::dom_error::flatten;
use super::reading::Texts;
use super::requests::{count, delete, keys, neighbours, put, text, values};
use super::writing::{begin, commit, json};
use super::{BRIEFS, DEVICE, IndexedDbStore, LOCK, RESPONSES, kept, lock};
use crate::{Contents, Durability, Guard, Several, StoreError, Unreadable};

/// How many are read before the browser gets its turn.
const BATCH: u32 = 2_000;
/// How many are found anew in one transaction.
const FOUND: usize = 500;

impl<G: Guard> IndexedDbStore<G> {
    /// What lies here, where that is more than so many.
    pub(super) async fn listed(&self, most: usize) -> Result<Option<Contents>, StoreError> {
        let database = self.connection.database().await?;
        let stores = || database.transaction([RESPONSES, BRIEFS, DEVICE]).build().map_err(flatten);
        let transaction = stores()?;
        let lying = count(&transaction, RESPONSES).await?;
        if lying <= most {
            return Ok(None);
        }
        let is_whole = count(&transaction, BRIEFS).await? == lying;
        drop(transaction);
        let unreadable = if is_whole { Vec::new() } else { self.complete().await? };
        let transaction = stores()?;
        let lock = lock(text(&transaction, DEVICE, LOCK).await?.as_deref()).unwrap_or_default();
        let briefs = briefs(&transaction).await?;
        drop(transaction);
        if briefs.len() + unreadable.len() < lying {
            // Something stands in no list: nothing is left out, however long that takes.
            return Ok(None);
        }
        let is_open = lock.as_ref().is_some_and(|lock| self.guard.is_open(lock));
        let mut contents = Contents { lock, unreadable, ..Contents::default() };
        let mut drafts = Vec::new();
        for brief in briefs {
            match (brief.is(BriefFlag::Sealed) && !is_open, brief.head.status) {
                (true, _) => contents.sealed.push(brief.head),
                (false, RecordStatus::Draft) => drafts.push(brief.head.id),
                (false, RecordStatus::Completed { .. }) => contents.unread.push(brief),
            }
        }
        for ids in drafts.chunks(FOUND) {
            let Several { records, unreadable } = self.read_several(ids).await?;
            contents.records.extend(records);
            contents.unreadable.extend(unreadable);
        }
        Ok(Some(contents))
    }

    /// Some records, in one transaction. What is sealed and not open is not among them.
    pub(super) async fn read_several(&self, ids: &[ResponseId]) -> Result<Several, StoreError> {
        let database = self.connection.database().await?;
        let transaction = database.transaction([RESPONSES, DEVICE]).build().map_err(flatten)?;
        let keys: Vec<_> = ids.iter().map(ResponseId::as_str).collect();
        let texts = match neighbours(&transaction, RESPONSES, &keys).await? {
            Some(texts) => texts,
            None => values(&transaction, RESPONSES, &keys).await?,
        };
        let lock_text = text(&transaction, DEVICE, LOCK).await?;
        lock(lock_text.as_deref())?;
        let there = ids.iter().zip(texts).filter_map(|(id, found)| Some((id.to_string(), Some(found?))));
        let Contents { records, unreadable, .. } = self.sorted(Texts { lock: lock_text, kept: there.collect() }).await;
        Ok(Several { records, unreadable })
    }

    /// Finds what is to be listed of records that came without it, as every one did before version 3; and what of them cannot be read.
    async fn complete(&self) -> Result<Vec<Unreadable>, StoreError> {
        let database = self.connection.database().await?;
        let transaction = database.transaction([RESPONSES, BRIEFS]).build().map_err(flatten)?;
        let there: BTreeSet<_> = keys(&transaction, RESPONSES).await?.into_iter().collect();
        let listed: BTreeSet<_> = keys(&transaction, BRIEFS).await?.into_iter().collect();
        drop(transaction);
        for gone in listed.difference(&there).cloned().collect::<Vec<_>>().chunks(FOUND) {
            self.list(gone).await?;
        }
        let mut unreadable = Vec::new();
        for missing in there.difference(&listed).cloned().collect::<Vec<_>>().chunks(FOUND) {
            unreadable.extend(self.list(missing).await?);
        }
        Ok(unreadable)
    }

    /// Lists what lies under these keys now, within one transaction: another tab may be writing.
    async fn list(&self, keys: &[String]) -> Result<Vec<Unreadable>, StoreError> {
        let database = self.connection.database().await?;
        let transaction = begin(&database, Durability::Relaxed)?;
        let (mut listed, mut unlisted, mut unreadable) = (Vec::new(), Vec::new(), Vec::new());
        let keys: Vec<_> = keys.iter().map(String::as_str).collect();
        for (key, found) in keys.iter().zip(values(&transaction, RESPONSES, &keys).await?) {
            let is_there = found.is_some();
            let text = found.and_then(|found| found.as_string());
            if let Some(kept) = kept(text.as_deref()) {
                listed.push((*key, json(&kept.brief())?));
                continue;
            }
            unlisted.push(*key);
            if is_there {
                unreadable.push(Unreadable { key: (*key).to_owned(), text });
            }
        }
        put(&transaction, BRIEFS, listed.iter().map(|(key, brief)| (*key, brief.as_str()))).await?;
        delete(&transaction, BRIEFS, unlisted).await?;
        commit(transaction).await.map(|()| unreadable)
    }
}

/// All of them by id, at one moment. While some are made sense of here, the browser fetches the next.
async fn briefs(transaction: &Transaction<'_>) -> Result<Vec<Brief>, StoreError> {
    let store = transaction.object_store(BRIEFS).map_err(flatten)?;
    let ask = |after: &str| {
        let next = store.get_all::<JsValue>().with_query::<&str, _>(KeyRange::LowerBound(after, true));
        next.with_limit(BATCH).primitive().map_err(flatten)
    };
    let read = |text: &JsValue| serde_json::from_str::<Brief>(&text.as_string()?).ok();
    let mut briefs: Vec<Brief> = Vec::new();
    let mut asked = Some(ask("")?);
    while let Some(answer) = asked.take() {
        let texts: Vec<_> = answer.await.map_err(flatten)?.filter_map(Result::ok).collect();
        let Some(last) = texts.iter().rev().find_map(read).map(|brief| brief.head.id) else { break };
        if texts.len() >= BATCH as usize && briefs.last().is_none_or(|brief| brief.head.id < last) {
            asked = Some(ask(last.as_str())?);
        }
        briefs.extend(texts.iter().filter_map(read));
    }
    Ok(briefs)
}
