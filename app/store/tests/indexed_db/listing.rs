//! More records than are read at once: they are listed, and read when somebody asks for them.

use responses::{Brief, Head, ResponseRecord};
use store::contract::{completed, draft};
use store::{Contents, Durability, ResponseStore, Several, Unreadable};
use wasm_bindgen_test::wasm_bindgen_test;

use super::toy::lock;
use super::{TestStore, abort_every_transaction, fresh_name, open, open_raw, put, put_raw, put_raw_in};

async fn with_three(name: &str) -> (TestStore, [ResponseRecord; 3]) {
    let store = open(name).await;
    let three = [completed(&draft(1, "a")), draft(2, "b"), completed(&draft(3, "c"))];
    store.put(&three, Durability::Strict).await.unwrap();
    (store, three)
}

fn listed(drafts: &[&ResponseRecord], rest: &[&ResponseRecord]) -> Contents {
    let records = drafts.iter().copied().cloned().collect();
    Contents { records, unread: rest.iter().copied().map(Brief::from).collect(), ..Contents::default() }
}

#[wasm_bindgen_test]
async fn few_are_read_and_many_are_listed_but_for_drafts() {
    let name = fresh_name().await;
    let (store, [a, b, c]) = with_three(&name).await;
    assert_eq!(store.contents_up_to(3).await, store.contents().await);
    assert_eq!(store.contents_up_to(2).await, Ok(listed(&[&b], &[&a, &c])));
    store.delete(&[a.id().clone()]).await.unwrap();
    assert_eq!(store.contents_up_to(1).await, Ok(listed(&[&b], &[&c])), "what is deleted is listed no more");
    let marked = c.exported_on(c.day());
    put(&store, &marked).await;
    assert_eq!(store.contents_up_to(1).await, Ok(listed(&[&b], &[&marked])), "what is written is listed as it is now");
}

/// As many as are read in several steps.
#[wasm_bindgen_test]
async fn very_many_are_listed_whole() {
    let name = fresh_name().await;
    let store = open(&name).await;
    let many: Vec<_> = (0..4_100).map(|number| completed(&draft(number, "x"))).collect();
    store.put(&many, Durability::Relaxed).await.unwrap();
    let contents = store.contents_up_to(10).await.unwrap();
    assert!(contents.unread == many.iter().map(Brief::from).collect::<Vec<_>>(), "each once, by id");
    let ids: Vec<_> = many.iter().rev().step_by(7).map(|record| record.id().clone()).collect();
    let records: Vec<_> = many.iter().rev().step_by(7).cloned().collect();
    assert!(store.several(&ids).await == Ok(Several { records, unreadable: Vec::new() }), "in the order asked for");
}

#[wasm_bindgen_test]
async fn what_came_without_a_line_in_the_list_gets_one() {
    let name = fresh_name().await;
    let (store, [a, b, c]) = with_three(&name).await;
    let [past, broken] = [completed(&draft(4, "forbi")), draft(5, "x")];
    let database = open_raw(&name).await;
    put_raw(&database, past.id().as_str(), serde_json::to_string(&past).unwrap().as_str()).await;
    put_raw(&database, broken.id().as_str(), "{").await;
    let unreadable = vec![Unreadable { key: broken.id().to_string(), text: Some("{".to_owned()) }];
    let expected = Contents { unreadable: unreadable.clone(), ..listed(&[&b], &[&a, &c, &past]) };
    assert_eq!(store.contents_up_to(1).await, Ok(expected.clone()));
    assert_eq!(store.contents_up_to(1).await, Ok(expected), "and what cannot be read is told every time");
    let ids = [broken.id().clone(), past.id().clone(), draft(9, "").id().clone()];
    assert_eq!(store.several(&ids).await, Ok(Several { records: vec![past], unreadable }));
}

#[wasm_bindgen_test]
async fn a_list_that_is_broken_leaves_nothing_out() {
    let name = fresh_name().await;
    let (store, [a, _, _]) = with_three(&name).await;
    put_raw_in(&open_raw(&name).await, "briefs", a.id().as_str(), "garbage").await;
    assert_eq!(store.contents_up_to(1).await, store.contents().await);
}

#[wasm_bindgen_test]
async fn a_record_and_its_line_are_written_together_or_not_at_all() {
    let name = fresh_name().await;
    let (store, [a, b, c]) = with_three(&name).await;
    let restore = abort_every_transaction();
    let outcome = store.put(&[c.exported_on(c.day())], Durability::Strict).await;
    drop(restore.call0(&web_sys::wasm_bindgen::JsValue::NULL));
    assert!(outcome.is_err(), "{outcome:?}");
    assert_eq!(store.contents_up_to(1).await, Ok(listed(&[&b], &[&a, &c])));
}

#[wasm_bindgen_test]
async fn what_is_sealed_is_listed_by_its_head_alone() {
    let name = fresh_name().await;
    let (store, [a, b, c]) = with_three(&name).await;
    store.share(&lock()).await.unwrap();
    let d = completed(&draft(4, "siden"));
    put(&store, &d).await;
    let all = [&a, &b, &c, &d].map(Head::from);
    let contents = store.contents_up_to(1).await.unwrap();
    assert_eq!((contents.sealed, contents.unread, contents.records), (all.to_vec(), Vec::new(), Vec::new()));
    assert_eq!(contents.lock, Some(lock()));
    assert_eq!(store.several(std::slice::from_ref(a.id())).await, Ok(Several::default()));
    store.guard().is_open.set(true);
    let contents = store.contents_up_to(1).await.unwrap();
    assert_eq!(contents.unread, [&a, &c, &d].map(|record| Brief::sealed(Head::from(record))));
    assert_eq!(contents.records, std::slice::from_ref(&b));
    store.unshare().await.unwrap();
    assert_eq!(store.contents_up_to(1).await, Ok(listed(&[&b], &[&a, &c, &d])));
}
