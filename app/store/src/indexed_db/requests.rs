//! What is asked of a transaction. Where it is more than one thing, all of it is asked before the first answer is waited for: a turn of
//! the browser for each of very many would take minutes.

use indexed_db_futures::KeyRange;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use web_sys::wasm_bindgen::JsValue;

use super::dom_error::flatten;
use crate::StoreError;

/// What lies under that key.
pub(super) async fn value(
    transaction: &Transaction<'_>,
    store: &str,
    key: &str,
) -> Result<Option<JsValue>, StoreError> {
    Ok(values(transaction, store, &[key]).await?.pop().flatten())
}

/// The text under that key; nothing where there is none, or no text.
pub(super) async fn text(transaction: &Transaction<'_>, store: &str, key: &str) -> Result<Option<String>, StoreError> {
    Ok(value(transaction, store, key).await?.and_then(|kept| kept.as_string()))
}

/// What lies under these keys, in their order.
pub(super) async fn values(
    transaction: &Transaction<'_>,
    store: &str,
    keys: &[&str],
) -> Result<Vec<Option<JsValue>>, StoreError> {
    let store = transaction.object_store(store).map_err(flatten)?;
    let ask = |key: &&str| store.get::<JsValue, _, _>(*key).primitive().map_err(flatten);
    all(keys.iter().map(ask)).await
}

/// The same where nothing lies between them, and none is missing: one answer instead of one each.
pub(super) async fn neighbours(
    transaction: &Transaction<'_>,
    store: &str,
    keys: &[&str],
) -> Result<Option<Vec<Option<JsValue>>>, StoreError> {
    let (Some(first), Some(last)) = (keys.first(), keys.last()) else { return Ok(None) };
    if first >= last {
        return Ok(None);
    }
    let store = transaction.object_store(store).map_err(flatten)?;
    let range = || KeyRange::Bound(*first, false, *last, false);
    let most = u32::try_from(keys.len()).unwrap_or(u32::MAX);
    let there = store.get_all_keys::<String>().with_query::<&str, _>(range()).with_limit(most);
    let there = there.primitive().map_err(flatten)?.await.map_err(flatten)?;
    if !there.filter_map(Result::ok).eq(keys.iter().copied()) {
        return Ok(None);
    }
    let values = store.get_all::<JsValue>().with_query::<&str, _>(range()).with_limit(most);
    let values = values.primitive().map_err(flatten)?.await.map_err(flatten)?;
    Ok(Some(values.map(Result::ok).collect()))
}

/// How many lie in it.
pub(super) async fn count(transaction: &Transaction<'_>, store: &str) -> Result<usize, StoreError> {
    let store = transaction.object_store(store).map_err(flatten)?;
    let count = store.count().primitive().map_err(flatten)?.await.map_err(flatten)?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// The keys in it that are texts.
pub(super) async fn keys(transaction: &Transaction<'_>, store: &str) -> Result<Vec<String>, StoreError> {
    let store = transaction.object_store(store).map_err(flatten)?;
    let keys = store.get_all_keys::<String>().primitive().map_err(flatten)?.await.map_err(flatten)?;
    Ok(keys.filter_map(Result::ok).collect())
}

/// Texts under their keys.
pub(super) async fn put<'a>(
    transaction: &Transaction<'_>,
    store: &str,
    texts: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<(), StoreError> {
    let store = transaction.object_store(store).map_err(flatten)?;
    let ask = |(key, text)| store.put::<&str>(text).with_key::<&str>(key).primitive().map_err(flatten);
    all(texts.into_iter().map(ask)).await.map(drop)
}

/// Takes away what lies under these keys; nothing there is no error.
pub(super) async fn delete<'a>(
    transaction: &Transaction<'_>,
    store: &str,
    keys: impl IntoIterator<Item = &'a str>,
) -> Result<(), StoreError> {
    let store = transaction.object_store(store).map_err(flatten)?;
    let ask = |key: &str| store.delete(key).primitive().map_err(flatten);
    all(keys.into_iter().map(ask)).await.map(drop)
}

/// Asks everything, and then waits for the answers.
async fn all<A: Future<Output = Result<T, Error>>, T>(
    asked: impl Iterator<Item = Result<A, StoreError>>,
) -> Result<Vec<T>, StoreError> {
    let mut answers = Vec::new();
    for answer in asked.collect::<Result<Vec<_>, _>>()? {
        answers.push(answer.await.map_err(flatten)?);
    }
    Ok(answers)
}
