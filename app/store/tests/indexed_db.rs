//! The contract on a real `IndexedDB`, and what only a database on a device can meet. Run by `scripts/test-wasm.sh`.
#![cfg(all(target_arch = "wasm32", feature = "contract"))]
#![expect(clippy::unwrap_used, reason = "tests")]

use std::cell::Cell;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::prelude::*;
use indexed_db_futures::primitive::TryToJs;
use indexed_db_futures::transaction::TransactionMode;
use responses::ResponseRecord;
use store::contract::{self, completed, draft, revised};
use store::{Durability, IndexedDbStore, ResponseStore, SCHEMA_VERSION, StoreError};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::wasm_bindgen::JsValue;

#[path = "indexed_db/listing.rs"]
mod listing;
#[path = "indexed_db/schema.rs"]
mod schema;
#[path = "indexed_db/shared.rs"]
mod shared;
#[path = "indexed_db/toy.rs"]
mod toy;
#[path = "indexed_db/unreadable.rs"]
mod unreadable;

use toy::ToyGuard;

wasm_bindgen_test_configure!(run_in_browser);

type TestStore = IndexedDbStore<ToyGuard>;

const RESPONSES: &str = "responses";
const FIXTURE_V1: &str = include_str!("../../responses/tests/fixtures/record-v1.json");

/// A name under which there is no database, also when the page is loaded again.
async fn fresh_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("store-test-{}", NEXT.fetch_add(1, Ordering::Relaxed));
    Database::delete_by_name(&name).unwrap().await.unwrap();
    name
}

fn store_at(name: &str) -> TestStore {
    IndexedDbStore::new(name, ToyGuard::default())
}

async fn open(name: &str) -> TestStore {
    let store = store_at(name);
    store.open().await.unwrap();
    store
}

async fn put(store: &TestStore, record: &ResponseRecord) {
    store.put(std::slice::from_ref(record), Durability::Relaxed).await.unwrap();
}

async fn records(store: &TestStore) -> Vec<ResponseRecord> {
    store.contents().await.unwrap().records
}

/// The database past the store, in the version that it has.
async fn open_raw(name: &str) -> Database {
    Database::open(name).build().unwrap().await.unwrap()
}

/// The database as a newer app makes it.
async fn open_newer(name: &str) -> Database {
    let upgrade = |event: VersionChangeEvent, transaction: &indexed_db_futures::transaction::Transaction<'_>| {
        if event.old_version() < 1.0 {
            transaction.db().create_object_store(RESPONSES).build()?;
        }
        transaction.db().create_object_store("newer").build().map(drop)
    };
    let request = Database::open(name).with_version(SCHEMA_VERSION + 1).with_on_upgrade_needed(upgrade);
    request.build().unwrap().await.unwrap()
}

async fn pause(milliseconds: u32) {
    let wait = js_sys::Function::new_with_args("done", &format!("setTimeout(done, {milliseconds})"));
    let waited = js_sys::Promise::new(&mut |done, _| drop(wait.call1(&JsValue::NULL, &done)));
    wasm_bindgen_futures::JsFuture::from(waited).await.unwrap();
}

/// Makes every write end in an `abort` that carries no error, until the function that it gives is called.
fn abort_every_transaction() -> js_sys::Function {
    run("const own = IDBTransaction.prototype.commit;
         IDBTransaction.prototype.commit = function () { this.abort(); };
         return () => { IDBTransaction.prototype.commit = own; };")
}

/// Makes reading everything fail, and reading that key, until the function that it gives is called.
fn break_reading(key: &str) -> js_sys::Function {
    run(&format!(
        "const {{ get, getAll }} = IDBObjectStore.prototype;
         const broken = () => {{ throw new DOMException('broken', 'DataError'); }};
         IDBObjectStore.prototype.getAll = broken;
         IDBObjectStore.prototype.get = function (key) {{ return key === '{key}' ? broken() : get.call(this, key); }};
         return () => Object.assign(IDBObjectStore.prototype, {{ get, getAll }});"
    ))
}

fn run(body: &str) -> js_sys::Function {
    js_sys::Function::new_no_args(body).call0(&JsValue::NULL).unwrap().into()
}

async fn put_raw(database: &Database, key: impl TryToJs, value: impl TryToJs) {
    put_raw_in(database, RESPONSES, key, value).await;
}

async fn put_raw_in(database: &Database, store: &str, key: impl TryToJs, value: impl TryToJs) {
    let transaction = database.transaction(store).with_mode(TransactionMode::Readwrite).build().unwrap();
    let store = transaction.object_store(store).unwrap();
    store.put(value).with_key(key).without_key_type().primitive().unwrap().await.unwrap();
    transaction.commit().await.unwrap();
}

async fn text_at(database: &Database, key: &str) -> Option<String> {
    let transaction = database.transaction(RESPONSES).build().unwrap();
    let store = transaction.object_store(RESPONSES).unwrap();
    store.get(key).primitive().unwrap().await.unwrap()
}

#[wasm_bindgen_test]
async fn indexed_db_keeps_the_contract() {
    contract::run_all(async || open(&fresh_name().await).await).await;
}

#[wasm_bindgen_test]
async fn what_another_tab_holds_back_is_told_and_waited_for() {
    let name = fresh_name().await;
    drop(open(&name).await);
    // Somebody who does not let go when asked, and a deletion that waits for it.
    let held = open_raw(&name).await;
    let deleting = Database::delete_by_name(&name).unwrap();
    let store = store_at(&name);
    let told = Rc::new(Cell::new(false));
    store.on_change({
        let told = Rc::clone(&told);
        move || told.set(true)
    });
    assert_eq!(store.open().await, Err(StoreError::Blocked));
    let record = draft(1, "a");
    assert_eq!(store.put(std::slice::from_ref(&record), Durability::Strict).await, Err(StoreError::Blocked));
    held.close();
    deleting.await.unwrap();
    pause(200).await;
    assert!(told.get(), "it says when the database has come");
    put(&store, &record).await;
    assert_eq!(records(&store).await, [record]);
}

#[wasm_bindgen_test]
async fn a_database_taken_away_is_told() {
    let name = fresh_name().await;
    let store = open(&name).await;
    let told = Rc::new(Cell::new(0));
    store.on_change({
        let told = Rc::clone(&told);
        move || told.set(told.get() + 1)
    });
    Database::delete_by_name(&name).unwrap().await.unwrap();
    assert_eq!(told.get(), 1, "another tab has deleted it");
    assert_eq!(records(&store).await, []);
    drop(open_newer(&name).await);
    assert_eq!(told.get(), 2, "a newer app has taken it");
}

/// A commit that fails says so only by the event `abort`, and that may carry no error.
#[wasm_bindgen_test]
async fn an_abort_without_an_error_is_no_success() {
    let name = fresh_name().await;
    let store = open(&name).await;
    let restore = abort_every_transaction();
    let outcome = store.put(&[draft(1, "a")], Durability::Strict).await;
    drop(restore.call0(&JsValue::NULL));
    assert!(matches!(outcome, Err(StoreError::Backend { .. })), "{outcome:?}");
    assert_eq!(records(&store).await, []);
}

#[wasm_bindgen_test]
async fn records_survive_closing_and_opening_again() {
    let name = fresh_name().await;
    let [a, b] = [draft(1, "æøå 👩‍👩‍👧"), completed(&draft(2, "b"))];
    let first = open(&name).await;
    put(&first, &a).await;
    first.put(std::slice::from_ref(&b), Durability::Strict).await.unwrap();
    drop(first);
    assert_eq!(records(&open(&name).await).await, [a, b]);
}

#[wasm_bindgen_test]
async fn two_tabs_see_each_others_writes() {
    let name = fresh_name().await;
    let (here, there) = (open(&name).await, open(&name).await);
    let old = draft(1, "old");
    let new = revised(&old, "new");
    put(&there, &new).await;
    put(&here, &old).await;
    assert_eq!(records(&here).await, [new], "an old tab never undoes what a newer one has written");
}

#[wasm_bindgen_test]
async fn a_record_is_kept_as_one_text_under_its_id() {
    let name = fresh_name().await;
    let record = draft(1, "æøå \"\\ 😀");
    put(&open(&name).await, &record).await;
    let kept = text_at(&open_raw(&name).await, record.id().as_str()).await;
    assert_eq!(kept, Some(serde_json::to_string(&record).unwrap()));
}

#[wasm_bindgen_test]
async fn a_lost_connection_is_opened_anew() {
    let name = fresh_name().await;
    let store = open(&name).await;
    put(&store, &draft(1, "gone")).await;
    let new = draft(2, "new");
    Database::delete_by_name(&name).unwrap().await.unwrap();
    put(&store, &new).await;
    assert_eq!(records(&store).await, [new], "the next write makes the database anew");
    Database::delete_by_name(&name).unwrap().await.unwrap();
    assert_eq!(records(&store).await, [], "so does the next look");
}

/// Text that the browser's own compression makes no smaller.
fn noise(length: usize) -> String {
    let mut seed = 1_u32;
    let digit = move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_digit(seed >> 28, 16)
    };
    std::iter::repeat_with(digit).flatten().take(length).collect()
}

/// `e2e/wasm-tests.mjs` leaves the page 20 MB.
#[wasm_bindgen_test]
async fn a_full_device_is_told_and_loses_nothing() {
    let name = fresh_name().await;
    let store = open(&name).await;
    let text = noise(4_000_000);
    let (mut kept, mut refused) = (Vec::new(), None);
    for number in 0..10 {
        let record = draft(number, &text);
        match store.put(std::slice::from_ref(&record), Durability::Strict).await {
            Ok(()) => kept.push(record),
            Err(error) => refused = refused.or(Some(error)),
        }
    }
    assert_eq!(refused, Some(StoreError::QuotaExceeded));
    assert!(!kept.is_empty(), "there was room at first");
    assert!(records(&store).await == kept, "what was kept stays, and nothing of what was refused");
    Database::delete_by_name(&name).unwrap().await.unwrap();
}
