use responses::{DeviceLock, ResponseRecord, SealedRecord};

use crate::StoreError;

/// Seals records on a shared device, and opens them where the secret was given.
///
/// A store calls it between its transactions: one that waits for anything but the database closes by itself.
#[expect(async_fn_in_trait, reason = "one thread: futures here are never sent")]
pub trait Guard {
    /// These records, sealed to that lock, in this order. It needs no secret.
    ///
    /// # Errors
    /// [`StoreError::NoCipher`] where it cannot; then nothing may be written.
    async fn seal(&self, lock: &DeviceLock, records: &[&ResponseRecord]) -> Result<Vec<SealedRecord>, StoreError>;

    /// Whether the secret of that lock was given.
    fn is_open(&self, lock: &DeviceLock) -> bool;

    /// One record opened; nothing where it was changed, or sealed to another lock. Asked only while it is open.
    async fn open(&self, sealed: &SealedRecord) -> Option<ResponseRecord>;
}
