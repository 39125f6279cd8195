//! The guide as it is shipped, and the guide as it should never be written.
#![allow(clippy::unwrap_used, clippy::panic)] // tests, also their helpers

mod handbook;
mod invariants;
mod loading;
mod paths;
mod scenarios;
mod shipped;
mod use_of_result;
