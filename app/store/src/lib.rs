//! Where responses are kept: `IndexedDB` in the browser, and a twin in memory.
//!
//! The twin serves the tests, and the browser that lets nothing be stored. Both pass one suite, [`contract`].
//! A write counts when its transaction is complete; nothing here says "saved" before.

mod backend;
#[cfg(any(test, feature = "contract"))]
pub mod contract;
mod error;
mod guard;
#[cfg(target_arch = "wasm32")]
mod indexed_db;
mod memory;
mod write_queue;

pub use backend::{Contents, Durability, Reading, ResponseStore, Several, Unreadable};
pub use error::StoreError;
pub use guard::Guard;
#[cfg(target_arch = "wasm32")]
pub use indexed_db::IndexedDbStore;
pub use memory::MemoryStore;
pub use write_queue::{Write, WriteQueue};

/// Version of the database's schema that this build writes.
pub const SCHEMA_VERSION: u32 = 3;
