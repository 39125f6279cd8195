use std::cell::RefCell;
use std::collections::BTreeMap;

use responses::{ResponseId, ResponseRecord, UndoPlan};

use crate::{Contents, Durability, ResponseStore, StoreError};

/// Keeps responses until the page is closed.
#[derive(Debug, Default)]
pub struct MemoryStore {
    records: RefCell<BTreeMap<ResponseId, ResponseRecord>>,
}

impl ResponseStore for MemoryStore {
    async fn contents(&self) -> Result<Contents, StoreError> {
        Ok(Contents { records: self.records.borrow().values().cloned().collect(), ..Contents::default() })
    }

    async fn get(&self, id: &ResponseId) -> Result<Option<ResponseRecord>, StoreError> {
        Ok(self.records.borrow().get(id).cloned())
    }

    async fn put(&self, records: &[ResponseRecord], _: Durability) -> Result<(), StoreError> {
        let mut kept = self.records.borrow_mut();
        for record in records {
            if kept.get(record.id()).is_none_or(|stored| stored.revision() <= record.revision()) {
                kept.insert(record.id().clone(), record.clone());
            }
        }
        Ok(())
    }

    async fn delete(&self, ids: &[ResponseId]) -> Result<(), StoreError> {
        let mut kept = self.records.borrow_mut();
        for id in ids {
            kept.remove(id);
        }
        Ok(())
    }

    async fn undo(&self, plan: &UndoPlan) -> Result<(), StoreError> {
        self.delete(&plan.remove).await?;
        let mut kept = self.records.borrow_mut();
        kept.extend(plan.restore.iter().map(|record| (record.id().clone(), record.clone())));
        Ok(())
    }

    async fn wipe(&self) -> Result<(), StoreError> {
        self.records.borrow_mut().clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use futures::executor::block_on;

    use super::MemoryStore;
    use crate::contract;

    #[test]
    fn memory_keeps_the_contract() {
        block_on(contract::run_all(async || MemoryStore::default()));
    }
}
