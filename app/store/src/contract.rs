//! What every backend has to do: each runs [`run_all`]. A case that is not called there is dead code, which the lints
//! refuse.
#![expect(clippy::expect_used, reason = "a suite of tests: what is not as expected has to stop it")]

use responses::{Canonical, Day, Form, Kind, Language, Respondent, ResponseId, ResponseRecord, Sensitivity, UndoPlan};
use serde_json::{Value, json};

use crate::{Contents, Durability, ResponseStore};

/// Runs the suite. `make` gives an empty store, a new one for each case.
///
/// # Panics
/// When the store breaks the contract; the message says what it should have done.
pub async fn run_all<S: ResponseStore>(make: impl AsyncFn() -> S) {
    an_empty_store_has_nothing(&make().await).await;
    what_was_put_is_there(&make().await).await;
    several_are_put_in_one_write(&make().await).await;
    several_come_in_the_order_asked_for(&make().await).await;
    very_many_are_put_in_one_write(&make().await).await;
    putting_nothing_changes_nothing(&make().await).await;
    a_higher_revision_replaces(&make().await).await;
    a_lower_revision_never_replaces(&make().await).await;
    a_stale_record_does_not_hold_the_others_back(&make().await).await;
    the_highest_revision_of_one_write_stays(&make().await).await;
    an_equal_revision_replaces(&make().await).await;
    what_was_deleted_is_gone(&make().await).await;
    deleting_what_is_not_here_is_no_error(&make().await).await;
    what_was_deleted_can_be_put_again(&make().await).await;
    an_import_is_taken_back(&make().await).await;
    a_wiped_store_is_empty_and_can_be_used(&make().await).await;
    contents_are_sorted_by_id(&make().await).await;
    a_large_answer_survives(&make().await).await;
    every_letter_survives(&make().await).await;
    a_stored_record_is_the_same_record(&make().await).await;
}

/// A draft of revision 1. The number makes the id; a higher number sorts later.
///
/// # Panics
/// Never: its parts are good.
pub fn draft(number: u32, answer: &str) -> ResponseRecord {
    let form = Form {
        questionnaire: Canonical::parse("https://example.org/fhir/Questionnaire/proeve|1.0.0").expect("a canonical"),
        title: "Prøve".to_owned(),
        language: Language::parse("da").expect("a language"),
        kind: Kind::ClosingFeedback,
        respondent: Respondent::Parent,
        sensitivity: Sensitivity::Ordinary,
    };
    ResponseRecord::draft(id(number), form, day(), answers(answer)).expect("a draft")
}

/// The same draft with another answer and the next revision.
///
/// # Panics
/// When the record is completed.
pub fn revised(record: &ResponseRecord, answer: &str) -> ResponseRecord {
    record.revised(answers(answer)).expect("the next revision of a draft")
}

/// The draft finished, with the next revision.
///
/// # Panics
/// When the record is completed already.
pub fn completed(record: &ResponseRecord) -> ResponseRecord {
    record.completed(day(), record.response()).expect("a draft that can be completed")
}

fn id(number: u32) -> ResponseId {
    ResponseId::parse(format!("{number:08x}-0b1d-4f0e-9a63-2f2f3f6f7a01")).expect("a UUID")
}

fn day() -> Day {
    Day::parse("2026-11-21").expect("a day")
}

fn answers(text: &str) -> Value {
    json!({ "item": [{ "linkId": "1", "answer": [{ "valueString": text }] }] })
}

fn answer_of(record: &ResponseRecord) -> Option<String> {
    record.response()["item"][0]["answer"][0]["valueString"].as_str().map(str::to_owned)
}

async fn put(store: &impl ResponseStore, records: &[ResponseRecord]) {
    store.put(records, Durability::Strict).await.expect("put succeeds");
}

async fn delete(store: &impl ResponseStore, ids: &[ResponseId]) {
    store.delete(ids).await.expect("delete succeeds");
}

async fn get(store: &impl ResponseStore, record: &ResponseRecord) -> Option<ResponseRecord> {
    store.get(record.id()).await.expect("get succeeds")
}

/// Compares with everything that lies in the store.
async fn assert_holds(store: &impl ResponseStore, records: &[&ResponseRecord], rule: &str) {
    let expected = Contents { records: records.iter().copied().cloned().collect(), ..Contents::default() };
    assert_eq!(store.contents().await.expect("contents succeeds"), expected, "{rule}");
}

async fn an_empty_store_has_nothing(store: &impl ResponseStore) {
    assert_holds(store, &[], "an empty store has no contents").await;
    assert_eq!(get(store, &draft(1, "a")).await, None, "an empty store gives nothing");
}

async fn what_was_put_is_there(store: &impl ResponseStore) {
    for (number, durability) in [(1, Durability::Relaxed), (2, Durability::Strict)] {
        let record = draft(number, "a");
        store.put(std::slice::from_ref(&record), durability).await.expect("put succeeds");
        assert_eq!(get(store, &record).await.as_ref(), Some(&record), "{durability:?}: what was put can be got");
    }
    assert_holds(store, &[&draft(1, "a"), &draft(2, "a")], "what was put is among the contents").await;
}

async fn several_are_put_in_one_write(store: &impl ResponseStore) {
    let [a, b, c] = [draft(1, "a"), draft(2, "b"), draft(3, "c")];
    put(store, &[a.clone(), b.clone(), c.clone()]).await;
    assert_holds(store, &[&a, &b, &c], "one write keeps all of its records").await;
}

async fn several_come_in_the_order_asked_for(store: &impl ResponseStore) {
    let [a, b, c, d] = [1, 2, 3, 4].map(|number| draft(number, &number.to_string()));
    put(store, &[a.clone(), b.clone(), c.clone()]).await;
    let asked: [(&[&ResponseRecord], &[&ResponseRecord]); 8] = [
        (&[], &[]),
        (&[&b], &[&b]),
        (&[&d], &[]),
        (&[&a, &b, &c], &[&a, &b, &c]),
        (&[&a, &c], &[&a, &c]),
        (&[&c, &a], &[&c, &a]),
        (&[&b, &c, &d], &[&b, &c]),
        (&[&d, &b, &a], &[&b, &a]),
    ];
    for (asked, expected) in asked {
        let ids: Vec<_> = asked.iter().map(|record| record.id().clone()).collect();
        let found = store.several(&ids).await.expect("several succeeds");
        assert_eq!(found.records.iter().collect::<Vec<_>>(), expected, "what is there comes, and in that order");
        assert_eq!(found.unreadable, [], "and nothing beside it");
    }
}

async fn very_many_are_put_in_one_write(store: &impl ResponseStore) {
    const MANY: u32 = 1_201;
    let old: Vec<_> = (0..MANY).map(|number| draft(number, "old")).collect();
    let new: Vec<_> = old.iter().map(|record| revised(record, "new")).collect();
    put(store, &old).await;
    put(store, &[new.as_slice(), old.as_slice()].concat()).await;
    assert_holds(store, &new.iter().collect::<Vec<_>>(), "of each the higher revision stays").await;
    delete(store, &old.iter().map(|record| record.id().clone()).collect::<Vec<_>>()).await;
    assert_holds(store, &[], "and all of them can be deleted at once").await;
}

async fn putting_nothing_changes_nothing(store: &impl ResponseStore) {
    let record = draft(1, "a");
    put(store, std::slice::from_ref(&record)).await;
    put(store, &[]).await;
    delete(store, &[]).await;
    assert_holds(store, &[&record], "a write of nothing changes nothing").await;
}

async fn a_higher_revision_replaces(store: &impl ResponseStore) {
    let old = draft(1, "old");
    let new = revised(&old, "new");
    put(store, &[old]).await;
    put(store, std::slice::from_ref(&new)).await;
    assert_holds(store, &[&new], "a higher revision replaces a lower one").await;
}

async fn a_lower_revision_never_replaces(store: &impl ResponseStore) {
    let old = draft(1, "old");
    let new = revised(&old, "new");
    put(store, std::slice::from_ref(&new)).await;
    put(store, &[old]).await;
    assert_holds(store, &[&new], "a lower revision never replaces a higher one").await;
}

async fn a_stale_record_does_not_hold_the_others_back(store: &impl ResponseStore) {
    let [old, other] = [draft(1, "old"), draft(2, "other")];
    let new = revised(&old, "new");
    put(store, std::slice::from_ref(&new)).await;
    put(store, &[old, other.clone()]).await;
    assert_holds(store, &[&new, &other], "the others of a write are kept where one is stale").await;
}

async fn the_highest_revision_of_one_write_stays(store: &impl ResponseStore) {
    let old = draft(1, "old");
    let new = revised(&old, "new");
    put(store, &[old.clone(), new.clone(), old]).await;
    assert_holds(store, &[&new], "within one write, too, the highest revision stays").await;
}

/// A mark or a hiding changes no answer, and so no revision.
async fn an_equal_revision_replaces(store: &impl ResponseStore) {
    let record = completed(&draft(1, "a"));
    let marked = record.exported_on(day());
    put(store, &[record]).await;
    put(store, std::slice::from_ref(&marked)).await;
    assert_holds(store, &[&marked], "an equal revision replaces, so that the export mark is kept").await;
    put(store, &[marked.hidden()]).await;
    assert_holds(store, &[&marked.hidden()], "an equal revision replaces, so that hiding is kept").await;
}

async fn what_was_deleted_is_gone(store: &impl ResponseStore) {
    let [a, b, c] = [draft(1, "a"), draft(2, "b"), draft(3, "c")];
    put(store, &[a.clone(), b.clone(), c.clone()]).await;
    delete(store, &[a.id().clone(), c.id().clone()]).await;
    assert_eq!(get(store, &a).await, None, "what was deleted cannot be got");
    assert_holds(store, &[&b], "what was deleted is gone, and nothing else").await;
}

async fn deleting_what_is_not_here_is_no_error(store: &impl ResponseStore) {
    let record = draft(1, "a");
    put(store, std::slice::from_ref(&record)).await;
    delete(store, &[id(2)]).await;
    assert_holds(store, &[&record], "deleting an unknown id leaves the rest").await;
    delete(store, &[id(2), record.id().clone()]).await;
    assert_holds(store, &[], "an unknown id does not hold the others back").await;
}

/// Nothing may remember the revision of what is gone: a file may bring it back.
async fn what_was_deleted_can_be_put_again(store: &impl ResponseStore) {
    let old = draft(1, "old");
    put(store, &[revised(&old, "new")]).await;
    delete(store, &[old.id().clone()]).await;
    put(store, std::slice::from_ref(&old)).await;
    assert_holds(store, &[&old], "what was deleted can be put again, in a lower revision too").await;
}

async fn an_import_is_taken_back(store: &impl ResponseStore) {
    let [before, added, other] = [draft(1, "a"), draft(2, "b"), draft(3, "c")];
    put(store, &[revised(&before, "newer"), added.clone(), other.clone()]).await;
    let plan = UndoPlan { remove: vec![added.id().clone()], restore: vec![before.clone()] };
    store.undo(&plan).await.expect("undo succeeds");
    assert_holds(store, &[&before, &other], "what was replaced is back, what was added is gone").await;
}

async fn a_wiped_store_is_empty_and_can_be_used(store: &impl ResponseStore) {
    let record = draft(1, "a");
    put(store, &[record.clone(), draft(2, "b")]).await;
    store.wipe().await.expect("wipe succeeds");
    assert_holds(store, &[], "a wiped store has nothing").await;
    put(store, std::slice::from_ref(&record)).await;
    assert_holds(store, &[&record], "a wiped store takes in again").await;
}

async fn contents_are_sorted_by_id(store: &impl ResponseStore) {
    let [a, b, c] = [draft(0x9, "a"), draft(0xa, "b"), draft(0x1000, "c")];
    put(store, &[c.clone(), a.clone()]).await;
    put(store, std::slice::from_ref(&b)).await;
    assert_holds(store, &[&a, &b, &c], "contents are sorted by id").await;
}

async fn a_large_answer_survives(store: &impl ResponseStore) {
    let text = "Der er plads til en lang fortælling. ".repeat(10_000);
    assert!(text.len() > 300_000, "the answer is large enough to tell");
    assert_answer_survives(store, &text, "a large answer").await;
}

async fn every_letter_survives(store: &impl ResponseStore) {
    let texts = [
        "æøå ÆØÅ é",
        "👩‍👩‍👧 🇩🇰 😀",
        "e\u{301} is not é",
        "شكراً لكم",
        "\u{feff}\"\\ \u{0}\u{1f}\r\n\t\u{2028}\u{7f}\u{ffff}\u{10ffff}",
        "</script><!-- \\u0041",
        "",
    ];
    for text in texts {
        assert_answer_survives(store, text, "every letter").await;
    }
}

async fn assert_answer_survives(store: &impl ResponseStore, text: &str, what: &str) {
    let record = draft(1, text);
    put(store, std::slice::from_ref(&record)).await;
    let kept = get(store, &record).await.expect("what was put can be got");
    // No assert_eq: a failure would print the whole text twice.
    assert!(answer_of(&kept).is_some_and(|kept| kept.as_bytes() == text.as_bytes()), "{what} survives byte by byte");
}

/// Equal values are not enough: the order of the elements and the digits of a number have to stay as they were.
async fn a_stored_record_is_the_same_record(store: &impl ResponseStore) {
    let numbers = json!([0.1, 1e21, -0.0, u64::MAX]);
    let response = json!({ "zeta": numbers, "alpha": [], "item": { "b": null, "a": true } });
    let record = draft(1, "a").revised(response).expect("the next revision of a draft");
    put(store, std::slice::from_ref(&record)).await;
    let kept = get(store, &record).await.expect("what was put can be got");
    let text = |record| serde_json::to_string(record).expect("a record as text");
    assert_eq!(text(&kept), text(&record), "a stored record is the same text, in the same order");
}
