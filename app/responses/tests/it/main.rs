//! What the crate promises, seen from outside: one binary, one file per subject.
#![allow(clippy::unwrap_used)] // tests, also their helpers

mod course;
mod csv;
mod curve;
mod export;
mod handover;
mod hostile;
mod import;
mod inventory;
mod keeping;
mod merge;
mod parting;
mod privacy;
mod proof;
mod record;
mod round_trip;
mod sample;
mod scale;
mod sealed;
mod side_by_side;
