//! A shared device: what lies there is sealed, wholly or not at all, whatever happens meanwhile.
use responses::Head;
use store::{Contents, Durability, ResponseStore, StoreError, Unreadable};
use wasm_bindgen_test::wasm_bindgen_test;

use super::toy::{Meanwhile, lock, sealed};
use super::{TestStore, abort_every_transaction, fresh_name, open, open_raw, put, put_raw, records, text_at};
use store::contract::{completed, draft, revised};

/// What lies under the ids of these, as text.
async fn texts(name: &str, records: &[&responses::ResponseRecord]) -> Vec<String> {
    let database = open_raw(name).await;
    let mut texts = Vec::new();
    for record in records {
        texts.push(text_at(&database, record.id().as_str()).await.unwrap());
    }
    texts
}

async fn with_two(name: &str) -> (TestStore, [responses::ResponseRecord; 2]) {
    let store = open(name).await;
    let two = [draft(1, "hemmelig"), completed(&draft(2, "også"))];
    store.put(&two, Durability::Strict).await.unwrap();
    (store, two)
}

#[wasm_bindgen_test]
async fn sharing_seals_what_is_there_and_what_comes() {
    let name = fresh_name().await;
    let (store, [a, b]) = with_two(&name).await;
    store.share(&lock()).await.unwrap();
    let c = draft(3, "siden");
    put(&store, &c).await;
    let expected: Vec<_> = [&a, &b, &c].map(|record| serde_json::to_string(&sealed(record)).unwrap()).into();
    assert_eq!(texts(&name, &[&a, &b, &c]).await, expected);
    let contents = store.contents().await.unwrap();
    assert_eq!(contents.sealed, [&a, &b, &c].map(Head::from));
    assert_eq!((contents.records, contents.unreadable, contents.lock), (Vec::new(), Vec::new(), Some(lock())));
    assert_eq!(store.get(a.id()).await, Ok(None));
    store.guard().is_open.set(true);
    assert_eq!(records(&store).await, [a.clone(), b, c]);
    assert_eq!(store.get(a.id()).await, Ok(Some(a)));
}

#[wasm_bindgen_test]
async fn a_sealed_record_keeps_its_revision_and_can_be_deleted() {
    let name = fresh_name().await;
    let (store, [a, b]) = with_two(&name).await;
    store.share(&lock()).await.unwrap();
    let newer = revised(&a, "nyt");
    put(&store, &newer).await;
    put(&store, &a).await;
    store.delete(&[b.id().clone()]).await.unwrap();
    store.guard().is_open.set(true);
    assert_eq!(records(&store).await, [newer], "an old tab never undoes what a newer one has sealed");
}

#[wasm_bindgen_test]
async fn unsharing_needs_the_secret_and_gives_everything_back() {
    let name = fresh_name().await;
    let (store, [a, b]) = with_two(&name).await;
    let before = texts(&name, &[&a, &b]).await;
    store.share(&lock()).await.unwrap();
    assert_eq!(store.unshare().await, Err(StoreError::Sealed));
    store.guard().is_open.set(true);
    store.unshare().await.unwrap();
    assert_eq!(texts(&name, &[&a, &b]).await, before, "byte for byte");
    assert_eq!(store.contents().await.unwrap().lock, None);
}

#[wasm_bindgen_test]
async fn where_the_secret_is_forgotten_deleting_all_of_it_ends_the_sharing() {
    let name = fresh_name().await;
    let (store, [a, b]) = with_two(&name).await;
    store.share(&lock()).await.unwrap();
    store.delete(&[a.id().clone(), b.id().clone()]).await.unwrap();
    store.unshare().await.unwrap();
    assert_eq!(store.contents().await, Ok(Contents::default()));
}

#[wasm_bindgen_test]
async fn sharing_is_wholly_done_or_not_at_all() {
    let name = fresh_name().await;
    let (store, [a, b]) = with_two(&name).await;
    let restore = abort_every_transaction();
    let outcome = store.share(&lock()).await;
    drop(restore.call0(&web_sys::wasm_bindgen::JsValue::NULL));
    assert!(outcome.is_err(), "{outcome:?}");
    assert_eq!(records(&store).await, [a, b]);
    assert_eq!(store.contents().await.unwrap().lock, None);
}

#[wasm_bindgen_test]
async fn what_another_tab_writes_while_all_is_sealed_is_sealed_too() {
    let name = fresh_name().await;
    let (store, [a, b]) = with_two(&name).await;
    let (other, c) = (open(&name).await, draft(3, "imens"));
    let late = c.clone();
    let happens = move || -> std::pin::Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(async move { other.put(&[late], Durability::Strict).await.unwrap() })
    };
    *store.guard().meanwhile.borrow_mut() = Some(Meanwhile(Box::new(happens)));
    store.share(&lock()).await.unwrap();
    assert_eq!(store.contents().await.unwrap().sealed, [&a, &b, &c].map(Head::from));
}

/// The texts were made for a device that was shared; before they are written it is not any more.
#[wasm_bindgen_test]
async fn a_text_made_for_another_state_of_the_device_is_made_anew() {
    let name = fresh_name().await;
    let (store, [a, b]) = with_two(&name).await;
    store.share(&lock()).await.unwrap();
    let other = open(&name).await;
    other.guard().is_open.set(true);
    let happens = move || -> std::pin::Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(async move { other.unshare().await.unwrap() })
    };
    *store.guard().meanwhile.borrow_mut() = Some(Meanwhile(Box::new(happens)));
    let c = draft(3, "imens");
    put(&store, &c).await;
    let expected: Vec<_> = [&a, &b, &c].map(|record| serde_json::to_string(record).unwrap()).into();
    assert_eq!(texts(&name, &[&a, &b, &c]).await, expected);
}

#[wasm_bindgen_test]
async fn a_device_is_shared_once() {
    let name = fresh_name().await;
    let (store, _) = with_two(&name).await;
    store.share(&lock()).await.unwrap();
    assert_eq!(
        store.share(&lock()).await,
        Err(StoreError::Sealed),
        "a second lock would close what the first one sealed"
    );
}

#[wasm_bindgen_test]
async fn nothing_is_written_in_clear_where_nothing_can_be_sealed() {
    let name = fresh_name().await;
    let (store, _) = with_two(&name).await;
    store.share(&lock()).await.unwrap();
    store.guard().cannot.set(true);
    let c = draft(3, "nej");
    assert_eq!(store.put(std::slice::from_ref(&c), Durability::Strict).await, Err(StoreError::NoCipher));
    assert_eq!(text_at(&open_raw(&name).await, c.id().as_str()).await, None);
}

#[wasm_bindgen_test]
async fn a_sealed_record_that_was_changed_is_set_aside() {
    let name = fresh_name().await;
    let (store, [a, _]) = with_two(&name).await;
    store.share(&lock()).await.unwrap();
    let text = serde_json::to_string(&sealed(&a)).unwrap().replace("\"revision\":1", "\"revision\":9");
    put_raw(&open_raw(&name).await, a.id().as_str(), text.as_str()).await;
    store.guard().is_open.set(true);
    let unreadable = store.contents().await.unwrap().unreadable;
    assert_eq!(unreadable, [Unreadable { key: a.id().to_string(), text: Some(text) }]);
}
