//! Databases of older and of newer apps.

use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::prelude::*;
use responses::{Brief, Head, ResponseRecord};
use store::contract::draft;
use store::{Contents, Durability, ResponseStore, SCHEMA_VERSION, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    FIXTURE_V1, RESPONSES, fresh_name, open, open_newer, open_raw, put, put_raw, put_raw_in, store_at, text_at,
};

const FIXTURE_SEALED: &str = include_str!("../../../responses/tests/fixtures/sealed-v1.json");
const FIXTURE_BRIEF: &str = include_str!("../../../responses/tests/fixtures/brief-v1.json");
const FIXTURE_LOCK: &str = include_str!("../../../responses/tests/fixtures/lock-v1.json");
const TOO_NEW: StoreError = StoreError::SchemaTooNew { found: 0, supported: SCHEMA_VERSION };

#[wasm_bindgen_test]
async fn the_newest_version_is_created_from_nothing() {
    let name = fresh_name().await;
    drop(open(&name).await);
    let database = open_raw(&name).await;
    assert!((database.version() - 3.0).abs() < f64::EPSILON, "the schema has version 3");
    assert_eq!(database.object_store_names().collect::<Vec<_>>(), ["briefs", "device", RESPONSES]);
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
    // What version 3 lists is found from what lay there.
    let listed = open(&name).await.contents_up_to(0).await.unwrap();
    assert_eq!((listed.records, listed.unread, listed.sealed), (Vec::new(), Vec::new(), vec![Head::from(&found)]));
}

#[wasm_bindgen_test]
async fn a_database_of_version_3_is_read() {
    let name = fresh_name().await;
    let create = |_: VersionChangeEvent, transaction: &indexed_db_futures::transaction::Transaction<'_>| {
        transaction.db().create_object_store("responses").build()?;
        transaction.db().create_object_store("device").build()?;
        transaction.db().create_object_store("briefs").build().map(drop)
    };
    let old = Database::open(&name).with_version(3_u32).with_on_upgrade_needed(create).build().unwrap().await.unwrap();
    put_raw(&old, "8c5b2f1e-0b1d-4f0e-9a63-000000000001", FIXTURE_V1).await;
    put_raw_in(&old, "briefs", "8c5b2f1e-0b1d-4f0e-9a63-000000000001", FIXTURE_BRIEF).await;
    old.close();
    let store = open(&name).await;
    let found: ResponseRecord = serde_json::from_str(FIXTURE_V1).unwrap();
    let listed = store.contents_up_to(0).await.unwrap();
    assert_eq!((listed.records, listed.unread), (Vec::new(), vec![Brief::from(&found)]));
    assert_eq!(store.contents().await, Ok(Contents { records: vec![found], ..Contents::default() }));
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
