//! What others take over: HSDS and JSON-LD of the shipped content, and a fifth municipality that is added by data alone.
#![allow(clippy::unwrap_used, clippy::panic, reason = "clippy knows test functions, but not their helpers")]

#[path = "../built/mod.rs"]
mod built;
mod fifth_municipality;
mod hsds;
mod json_ld;
mod project;
