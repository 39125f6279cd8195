//! What the crate promises, seen from outside, on the shipped goals.
#![allow(clippy::unwrap_used)] // tests, also their helpers

mod also;
mod breakdown;
mod figure;
mod plot;
mod sample;
mod staff;
mod words;
