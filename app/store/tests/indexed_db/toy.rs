//! A guard that seals by turning the text around: what the store does about sealing is seen without any cipher.
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use responses::{DeviceLock, Head, ResponseRecord, SealedBody, SealedRecord};
use store::{Guard, StoreError};

#[derive(Debug, Clone, Default)]
pub struct ToyGuard {
    pub is_open: Rc<Cell<bool>>,
    pub cannot: Rc<Cell<bool>>,
    /// Done once, while the store waits for the next sealing.
    pub meanwhile: Rc<RefCell<Option<Meanwhile>>>,
}

/// What another tab does.
pub struct Meanwhile(pub Box<dyn FnOnce() -> std::pin::Pin<Box<dyn Future<Output = ()>>>>);

impl std::fmt::Debug for Meanwhile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Meanwhile")
    }
}

impl Guard for ToyGuard {
    async fn seal(&self, _: &DeviceLock, records: &[&ResponseRecord]) -> Result<Vec<SealedRecord>, StoreError> {
        let meanwhile = self.meanwhile.borrow_mut().take();
        if let Some(Meanwhile(happens)) = meanwhile {
            happens().await;
        }
        if self.cannot.get() {
            return Err(StoreError::NoCipher);
        }
        Ok(records.iter().map(|record| sealed(record)).collect())
    }

    fn is_open(&self, _: &DeviceLock) -> bool {
        self.is_open.get()
    }

    async fn open(&self, sealed: &SealedRecord) -> Option<ResponseRecord> {
        sealed.opened(&sealed.body().text.chars().rev().collect::<String>())
    }
}

/// As it lies there.
pub fn sealed(record: &ResponseRecord) -> SealedRecord {
    let text = serde_json::to_string(record).unwrap().chars().rev().collect();
    SealedRecord::new(Head::from(record), SealedBody { key: String::new(), nonce: String::new(), text })
}

pub fn lock() -> DeviceLock {
    DeviceLock::new("public".into(), "salt".into(), 1, "nonce".into(), "private".into())
}
