//! The store of this device.

use responses::{DeviceLock, ResponseId, ResponseRecord, UndoPlan};
#[cfg(target_arch = "wasm32")]
use store::Guard;
use store::{Contents, Durability, MemoryStore, ResponseStore, Several, StoreError};

#[cfg(target_arch = "wasm32")]
use super::vault::{self, Vault};

/// Where responses are kept in this browser.
pub enum DeviceStore {
    /// On the device.
    #[cfg(target_arch = "wasm32")]
    IndexedDb(store::IndexedDbStore<Vault>),
    /// Only until the page is closed.
    Memory(MemoryStore),
}

impl DeviceStore {
    /// The device's store; where the browser gives none, one in memory together with the reason. What else is in the way may pass, and
    /// each use of the store tries again.
    #[cfg(target_arch = "wasm32")]
    pub async fn open() -> (Self, Option<StoreError>) {
        let store = store::IndexedDbStore::new("indsatstrappen", Vault::default());
        match store.open().await {
            Err(StoreError::Unavailable) => (Self::Memory(MemoryStore::default()), Some(StoreError::Unavailable)),
            Ok(()) | Err(_) => (Self::IndexedDb(store), None),
        }
    }

    /// What to call when something else than this page has taken the database away, or given it back.
    pub fn on_change(&self, changed: impl Fn() + 'static) {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.on_change(changed),
            Self::Memory(_) => drop(changed),
        }
    }

    /// Whether answers can be sealed here: in no browser that is too old for it, and not in memory.
    pub fn can_share(&self) -> bool {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(_) => vault::can_seal(),
            Self::Memory(_) => false,
        }
    }

    /// Seals everything here behind that secret.
    ///
    /// # Errors
    /// As the store says; `NoCipher` where nothing can be sealed.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        expect(clippy::unused_async, unused_variables, reason = "the browser waits")
    )]
    pub async fn share(&self, secret: &str) -> Result<(), StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.share(&vault::new_lock(secret).await?).await,
            Self::Memory(_) => Err(StoreError::NoCipher),
        }
    }

    /// Opens everything here for good.
    ///
    /// # Errors
    /// As the store says; `Sealed` where the secret was not given.
    #[cfg_attr(not(target_arch = "wasm32"), expect(clippy::unused_async, reason = "the browser waits"))]
    pub async fn unshare(&self) -> Result<(), StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.unshare().await,
            Self::Memory(_) => Ok(()),
        }
    }

    /// Takes the secret, for as long as the page lives; whether it was the right one.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        expect(clippy::unused_async, unused_variables, reason = "the browser waits")
    )]
    pub async fn unlock(&self, lock: &DeviceLock, secret: &str) -> bool {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.guard().unlock(lock, secret).await,
            Self::Memory(_) => false,
        }
    }

    /// Whether the secret of that lock was given.
    #[cfg_attr(not(target_arch = "wasm32"), expect(unused_variables, reason = "the browser looks"))]
    pub fn is_open(&self, lock: &DeviceLock) -> bool {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.guard().is_open(lock),
            Self::Memory(_) => false,
        }
    }

    /// On the host there is only memory.
    #[cfg(not(target_arch = "wasm32"))]
    #[expect(clippy::unused_async, reason = "the browser's twin waits")]
    pub async fn open() -> (Self, Option<StoreError>) {
        (Self::Memory(MemoryStore::default()), None)
    }
}

impl ResponseStore for DeviceStore {
    async fn contents(&self) -> Result<Contents, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.contents().await,
            Self::Memory(store) => store.contents().await,
        }
    }

    async fn count(&self) -> Result<usize, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.count().await,
            Self::Memory(store) => store.count().await,
        }
    }

    async fn contents_up_to(&self, most: usize) -> Result<Contents, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.contents_up_to(most).await,
            Self::Memory(store) => store.contents_up_to(most).await,
        }
    }

    async fn several(&self, ids: &[ResponseId]) -> Result<Several, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.several(ids).await,
            Self::Memory(store) => store.several(ids).await,
        }
    }

    async fn get(&self, id: &ResponseId) -> Result<Option<ResponseRecord>, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.get(id).await,
            Self::Memory(store) => store.get(id).await,
        }
    }

    async fn put(&self, records: &[ResponseRecord], durability: Durability) -> Result<(), StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.put(records, durability).await,
            Self::Memory(store) => store.put(records, durability).await,
        }
    }

    async fn delete(&self, ids: &[ResponseId]) -> Result<(), StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.delete(ids).await,
            Self::Memory(store) => store.delete(ids).await,
        }
    }

    async fn undo(&self, plan: &UndoPlan) -> Result<(), StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.undo(plan).await,
            Self::Memory(store) => store.undo(plan).await,
        }
    }

    async fn wipe(&self) -> Result<(), StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(store) => store.wipe().await,
            Self::Memory(store) => store.wipe().await,
        }
    }
}
