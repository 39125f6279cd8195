//! What the crate promises, seen from outside: one binary, one file per subject.
#![allow(clippy::unwrap_used)] // tests, also their helpers

mod csv;
mod export;
mod import;
mod inventory;
mod merge;
mod privacy;
mod record;
mod round_trip;
mod sample;
