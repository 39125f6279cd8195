//! What cannot be read: it is left as it is, counted, and hides nothing else.

use responses::ResponseRecord;
use store::contract::draft;
use store::{Contents, Reading, ResponseStore, StoreError, Unreadable};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::wasm_bindgen::JsValue;

use super::{RESPONSES, break_reading, fresh_name, open, open_raw, put, put_raw};

#[wasm_bindgen_test]
async fn where_all_cannot_be_read_at_once_each_is_read_alone() {
    let name = fresh_name().await;
    let store = open(&name).await;
    let [a, b, c] = [draft(1, "a"), draft(2, "b"), draft(3, "c")];
    for record in [&a, &b, &c] {
        put(&store, record).await;
    }
    let restore = break_reading(b.id().as_str());
    let contents = store.contents().await;
    drop(restore.call0(&JsValue::NULL));
    let unreadable = vec![Unreadable { key: b.id().to_string(), text: None }];
    assert_eq!(
        contents,
        Ok(Contents { records: vec![a, c], unreadable, reading: Reading::Salvaged, ..Contents::default() })
    );
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_counted_and_hides_nothing() {
    let name = fresh_name().await;
    let store = open(&name).await;
    let [a, b, c, d] = [draft(1, "a"), draft(2, "b"), draft(3, "c"), draft(4, "d")];
    put(&store, &a).await;
    put(&store, &d).await;
    let database = open_raw(&name).await;
    put_raw(&database, b.id().as_str(), "{\"schema\":").await;
    put_raw(&database, c.id().as_str(), 42).await;
    let set_aside = |record: &ResponseRecord, text: Option<&str>| Unreadable {
        key: record.id().to_string(),
        text: text.map(str::to_owned),
    };
    let unreadable = vec![set_aside(&b, Some("{\"schema\":")), set_aside(&c, None)];
    assert_eq!(store.contents().await, Ok(Contents { records: vec![a.clone(), d], unreadable, ..Contents::default() }));
    assert_eq!(store.get(a.id()).await, Ok(Some(a)));
    for broken in [b, c] {
        let corrupt = StoreError::Corrupt { store: RESPONSES, key: broken.id().to_string() };
        assert_eq!(store.get(broken.id()).await, Err(corrupt));
    }
}

#[wasm_bindgen_test]
async fn a_key_that_is_no_text_hides_nothing() {
    let name = fresh_name().await;
    let store = open(&name).await;
    let record = draft(1, "a");
    put(&store, &record).await;
    put_raw(&open_raw(&name).await, 7, "garbage").await;
    let contents = store.contents().await.unwrap();
    assert_eq!((contents.records, contents.unreadable.len()), (vec![record], 1));
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_can_be_replaced_and_deleted() {
    let name = fresh_name().await;
    let store = open(&name).await;
    let [a, b] = [draft(1, "a"), draft(2, "b")];
    let database = open_raw(&name).await;
    put_raw(&database, a.id().as_str(), "garbage").await;
    put_raw(&database, b.id().as_str(), 42).await;
    put(&store, &a).await;
    put(&store, &b).await;
    assert_eq!(store.contents().await, Ok(Contents { records: vec![a.clone(), b], ..Contents::default() }));
    put_raw(&database, a.id().as_str(), "garbage").await;
    store.delete(&[a.id().clone()]).await.unwrap();
    assert_eq!(store.get(a.id()).await, Ok(None));
}
