//! The questionnaires that the project ships, answered as different people would.
#![allow(clippy::unwrap_used, clippy::panic, reason = "clippy knows test functions, but not their helpers")]

mod assessments;
mod citizens;
mod misfit;
mod offers;
mod organisation;
mod papers;
mod person;
mod rules;
