/// Why a store did not do what it was asked. Never holds an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The browser has no storage for this page, or refuses it.
    #[error("storage is not available")]
    Unavailable,
    /// Another tab holds an older version open.
    #[error("another tab holds the storage open")]
    Blocked,
    /// The device is full.
    #[error("the device is full")]
    QuotaExceeded,
    /// A newer app has been here; nothing was touched.
    #[error("schema version {found} is newer than {supported}")]
    SchemaTooNew {
        /// The version on the device; 0 where the browser does not tell.
        found: u32,
        /// The version that this build knows.
        supported: u32,
    },
    /// A record that cannot be read.
    #[error("unreadable record in {store}")]
    Corrupt {
        /// The object store.
        store: &'static str,
        /// Its key.
        key: String,
    },
    /// The device is shared, and the browser has nothing to seal with: nothing was written.
    #[error("the browser cannot seal")]
    NoCipher,
    /// The records are sealed, and the secret was not given.
    #[error("the records are sealed")]
    Sealed,
    /// Anything else that the browser reports.
    #[error("{name}: {message}")]
    Backend {
        /// Name of the DOM exception.
        name: String,
        /// Its message.
        message: String,
    },
}
