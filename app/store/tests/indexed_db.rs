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
use responses::{Head, ResponseRecord};
use store::contract::{self, completed, draft, revised};
use store::{Contents, Durability, IndexedDbStore, Reading, ResponseStore, SCHEMA_VERSION, StoreError, Unreadable};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::wasm_bindgen::JsValue;

#[path = "indexed_db/shared.rs"]
mod shared;
#[path = "indexed_db/toy.rs"]
mod toy;

use toy::ToyGuard;

wasm_bindgen_test_configure!(run_in_browser);

type TestStore = IndexedDbStore<ToyGuard>;

const RESPONSES: &str = "responses";
const FIXTURE_V1: &str = include_str!("../../responses/tests/fixtures/record-v1.json");
const FIXTURE_SEALED: &str = include_str!("../../responses/tests/fixtures/sealed-v1.json");
const FIXTURE_LOCK: &str = include_str!("../../responses/tests/fixtures/lock-v1.json");
const TOO_NEW: StoreError = StoreError::SchemaTooNew { found: 0, supported: SCHEMA_VERSION };

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
async fn the_newest_version_is_created_from_nothing() {
    let name = fresh_name().await;
    drop(open(&name).await);
    let database = open_raw(&name).await;
    assert!((database.version() - 2.0).abs() < f64::EPSILON, "the schema has version 2");
    assert_eq!(database.object_store_names().collect::<Vec<_>>(), ["device", RESPONSES]);
}

/// One test a released schema: a database as that version left it on people's devices is opened, and everything in it is there.
#[wasm_bindgen_test]
async fn a_database_of_version_1_is_read() {
    let name = fresh_name().await;
    let create = |_: VersionChangeEvent, transaction: &indexed_db_futures::transaction::Transaction<'_>| {
        transaction.db().create_object_store("responses").build().map(drop)
    };
    let old = Database::open(&name).with_version(1_u32).with_on_upgrade_needed(create).build().unwrap().await.unwrap();
    put_raw(&old, "8c5b2f1e-0b1d-4f0e-9a63-000000000001", FIXTURE_V1).await;
    old.close();
    let contents = open(&name).await.contents().await.unwrap();
    let found: ResponseRecord = serde_json::from_str(FIXTURE_V1).unwrap();
    assert_eq!(contents, Contents { records: vec![found], ..Contents::default() });
}

#[wasm_bindgen_test]
async fn a_database_of_version_2_is_read() {
    let name = fresh_name().await;
    let create = |_: VersionChangeEvent, transaction: &indexed_db_futures::transaction::Transaction<'_>| {
        transaction.db().create_object_store("responses").build()?;
        transaction.db().create_object_store("device").build().map(drop)
    };
    let old = Database::open(&name).with_version(2_u32).with_on_upgrade_needed(create).build().unwrap().await.unwrap();
    put_raw(&old, "8c5b2f1e-0b1d-4f0e-9a63-000000000001", FIXTURE_SEALED).await;
    put_raw_in(&old, "device", "lock", FIXTURE_LOCK).await;
    old.close();
    let contents = open(&name).await.contents().await.unwrap();
    let found: ResponseRecord = serde_json::from_str(FIXTURE_V1).unwrap();
    assert_eq!((contents.records, contents.sealed), (Vec::new(), vec![Head::from(&found)]));
    assert_eq!(contents.lock, serde_json::from_str(FIXTURE_LOCK).ok());
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

#[wasm_bindgen_test]
async fn a_newer_schema_is_refused_and_left_alone() {
    let name = fresh_name().await;
    let newer = open_newer(&name).await;
    put_raw(&newer, "key", "from the future").await;
    newer.close();
    assert_eq!(store_at(&name).open().await, Err(TOO_NEW));
    let database = open_raw(&name).await;
    assert!((database.version() - f64::from(SCHEMA_VERSION + 1)).abs() < f64::EPSILON, "the version is as it was");
    assert_eq!(database.object_store_names().collect::<Vec<_>>(), ["newer", RESPONSES]);
    assert_eq!(text_at(&database, "key").await.as_deref(), Some("from the future"));
}

#[wasm_bindgen_test]
async fn an_open_store_lets_a_newer_app_in() {
    let name = fresh_name().await;
    let store = open(&name).await;
    let [kept, late] = [draft(1, "kept"), draft(2, "late")];
    put(&store, &kept).await;
    // Would wait for ever if the open store did not let go.
    let newer = open_newer(&name).await;
    assert_eq!(store.put(std::slice::from_ref(&late), Durability::Strict).await, Err(TOO_NEW));
    assert_eq!(store.contents().await, Err(TOO_NEW));
    assert!(text_at(&newer, kept.id().as_str()).await.is_some(), "what was kept before stays");
    assert_eq!(text_at(&newer, late.id().as_str()).await, None, "nothing is written into a newer schema");
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
