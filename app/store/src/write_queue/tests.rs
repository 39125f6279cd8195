use std::cell::{Cell, RefCell};

use futures::executor::block_on;

use super::*;
use crate::contract::{completed, draft, revised};
use crate::{Contents, MemoryStore};

/// A store whose next writes fail, and that notes how sure it was asked to be.
#[derive(Default)]
struct FailingStore {
    inner: MemoryStore,
    failures: Cell<u32>,
    asked: RefCell<Vec<Durability>>,
}

impl FailingStore {
    fn failing(times: u32) -> Self {
        Self { failures: Cell::new(times), ..Self::default() }
    }

    fn attempt(&self) -> Result<(), StoreError> {
        match self.failures.get() {
            0 => Ok(()),
            left => {
                self.failures.set(left - 1);
                Err(StoreError::QuotaExceeded)
            }
        }
    }

    fn records(&self) -> Vec<ResponseRecord> {
        block_on(self.inner.contents()).unwrap().records
    }
}

impl ResponseStore for FailingStore {
    async fn contents(&self) -> Result<Contents, StoreError> {
        self.inner.contents().await
    }

    async fn get(&self, id: &ResponseId) -> Result<Option<ResponseRecord>, StoreError> {
        self.inner.get(id).await
    }

    async fn put(&self, records: &[ResponseRecord], durability: Durability) -> Result<(), StoreError> {
        self.attempt()?;
        self.asked.borrow_mut().push(durability);
        self.inner.put(records, durability).await
    }

    async fn delete(&self, ids: &[ResponseId]) -> Result<(), StoreError> {
        self.attempt()?;
        self.inner.delete(ids).await
    }

    async fn undo(&self, plan: &UndoPlan) -> Result<(), StoreError> {
        self.attempt()?;
        self.inner.undo(plan).await
    }

    async fn wipe(&self) -> Result<(), StoreError> {
        self.inner.wipe().await
    }
}

/// Works through the queue as the app does: the first failure stops it, and the write goes back.
fn work(queue: &mut WriteQueue, store: &FailingStore) -> Result<(), StoreError> {
    while let Some(write) = queue.take() {
        if let Err(error) = block_on(write.carry_out(store)) {
            queue.put_back(write);
            return Err(error);
        }
    }
    Ok(())
}

fn save(record: &ResponseRecord) -> Write {
    Write::Save(Box::new(record.clone()))
}

fn waiting(queue: &mut WriteQueue) -> Vec<Write> {
    std::iter::from_fn(|| queue.take()).collect()
}

#[test]
fn an_empty_queue_has_nothing_to_write() {
    let mut queue = WriteQueue::default();
    assert!(queue.is_empty());
    assert_eq!(queue.take(), None);
}

#[test]
fn writes_are_taken_in_the_order_they_came() {
    let mut queue = WriteQueue::default();
    let [a, b, c] = [draft(1, "a"), draft(2, "b"), draft(3, "c")];
    queue.save(b.clone());
    queue.import(vec![c.clone()]);
    queue.delete(vec![c.id().clone()]);
    queue.save(a.clone());
    assert!(!queue.is_empty());
    let expected = [save(&b), Write::Import(vec![c.clone()]), Write::Delete(vec![c.id().clone()]), save(&a)];
    assert_eq!(waiting(&mut queue), expected);
}

#[test]
fn only_the_last_revision_of_a_response_is_written() {
    let mut queue = WriteQueue::default();
    let [old, other] = [draft(1, "old"), draft(2, "other")];
    let new = revised(&old, "new");
    queue.save(old);
    queue.save(other.clone());
    queue.save(new.clone());
    assert_eq!(waiting(&mut queue), [save(&other), save(&new)]);
}

#[test]
fn a_deletion_drops_the_saves_that_wait() {
    let mut queue = WriteQueue::default();
    let [gone, other] = [draft(1, "gone"), draft(2, "other")];
    queue.save(gone.clone());
    queue.save(other.clone());
    queue.delete(vec![gone.id().clone()]);
    assert_eq!(waiting(&mut queue), [save(&other), Write::Delete(vec![gone.id().clone()])]);
}

#[test]
fn a_save_after_a_deletion_comes_after_it() {
    let (mut queue, store) = (WriteQueue::default(), FailingStore::default());
    let record = draft(1, "a");
    queue.delete(vec![record.id().clone()]);
    queue.save(record.clone());
    work(&mut queue, &store).unwrap();
    assert_eq!(store.records(), [record]);
}

#[test]
fn an_import_that_was_deleted_does_not_come_back() {
    let (mut queue, store) = (WriteQueue::default(), FailingStore::default());
    let [gone, other] = [draft(1, "gone"), draft(2, "other")];
    queue.import(vec![gone.clone(), other.clone()]);
    queue.delete(vec![gone.id().clone()]);
    work(&mut queue, &store).unwrap();
    assert_eq!(store.records(), [other]);
}

#[test]
fn a_write_that_failed_waits_in_front() {
    let (mut queue, store) = (WriteQueue::default(), FailingStore::failing(1));
    let [first, second] = [draft(1, "first"), draft(2, "second")];
    queue.save(first.clone());
    queue.save(second.clone());
    assert_eq!(work(&mut queue, &store), Err(StoreError::QuotaExceeded));
    assert_eq!(store.records(), [], "nothing overtakes what failed");
    work(&mut queue, &store).unwrap();
    assert!(queue.is_empty());
    assert_eq!(store.records(), [first, second]);
}

#[test]
fn every_kind_of_write_survives_a_failure() {
    let [a, b] = [draft(1, "a"), draft(2, "b")];
    for write in [save(&a), Write::Import(vec![a.clone(), b.clone()]), Write::Delete(vec![a.id().clone()])] {
        let (mut queue, store) = (WriteQueue::default(), FailingStore::failing(1));
        queue.put_back(write.clone());
        assert_eq!(work(&mut queue, &store), Err(StoreError::QuotaExceeded));
        assert_eq!(waiting(&mut queue), [write]);
    }
}

#[test]
fn what_failed_does_not_override_a_newer_save() {
    let mut queue = WriteQueue::default();
    let old = draft(1, "old");
    let new = revised(&old, "new");
    queue.save(old);
    let failed = queue.take().unwrap();
    queue.save(new.clone());
    queue.put_back(failed);
    assert_eq!(waiting(&mut queue), [save(&new)]);
}

#[test]
fn what_failed_does_not_undo_a_deletion() {
    let mut queue = WriteQueue::default();
    let gone = draft(1, "gone");
    queue.save(gone.clone());
    let failed = queue.take().unwrap();
    queue.delete(vec![gone.id().clone()]);
    queue.put_back(failed);
    assert_eq!(waiting(&mut queue), [Write::Delete(vec![gone.id().clone()])]);
}

#[test]
fn what_failed_survives_an_import_of_an_older_revision() {
    let (mut queue, store) = (WriteQueue::default(), FailingStore::default());
    let old = draft(1, "old");
    let new = revised(&old, "new");
    queue.save(new.clone());
    let failed = queue.take().unwrap();
    queue.import(vec![old]);
    queue.put_back(failed);
    work(&mut queue, &store).unwrap();
    assert_eq!(store.records(), [new]);
}

#[test]
fn what_a_person_has_finished_or_imported_is_written_strictly() {
    let draft = draft(1, "a");
    let cases = [
        (save(&draft), Durability::Relaxed),
        (save(&completed(&draft)), Durability::Strict),
        (Write::Import(vec![draft.clone()]), Durability::Strict),
    ];
    for (write, durability) in cases {
        let store = FailingStore::default();
        block_on(write.carry_out(&store)).unwrap();
        assert_eq!(*store.asked.borrow(), [durability], "{write:?}");
    }
}

#[test]
fn an_import_that_is_taken_back_leaves_what_was_there() {
    let (mut queue, store) = (WriteQueue::default(), FailingStore::failing(1));
    let [before, added] = [draft(1, "before"), draft(2, "added")];
    block_on(store.inner.put(std::slice::from_ref(&before), Durability::Strict)).unwrap();
    queue.import(vec![revised(&before, "after"), added.clone()]);
    queue.save(added.clone());
    queue.undo(UndoPlan { remove: vec![added.id().clone()], restore: vec![before.clone()] });
    work(&mut queue, &store).unwrap_err();
    work(&mut queue, &store).unwrap();
    assert_eq!(store.records(), [before]);
}
