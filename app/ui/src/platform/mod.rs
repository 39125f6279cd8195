//! All that touches the browser. On the host each has a plain twin, so that pages can be rendered to a string.

#[cfg(target_arch = "wasm32")]
mod boot;
pub mod camera;
pub mod channel;
pub mod clock;
pub mod data;
pub mod device;
pub mod file;
pub mod focus;
pub mod head;
pub mod intl;
pub mod keeping;
pub mod keys;
pub mod leave;
pub mod lock;
pub mod offline;
pub mod parcel;
pub mod picture;
#[cfg(any(target_arch = "wasm32", test))]
mod pieces;
pub mod quiet;
pub mod root;
pub mod screen;
pub mod settings;
pub mod share;
pub mod speech;
pub mod start;
pub mod task;
#[cfg(target_arch = "wasm32")]
mod vault;
pub mod worker;
