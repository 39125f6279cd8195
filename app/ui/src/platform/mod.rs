//! All that touches the browser. On the host each has a plain twin, so that pages can be rendered to a string.

pub mod clock;
pub mod data;
pub mod device;
pub mod file;
pub mod focus;
pub mod json_ld;
pub mod leave;
pub mod screen;
pub mod settings;
pub mod share;
pub mod start;
pub mod task;
