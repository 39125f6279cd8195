//! The search engine: what a person types, wrongly spelled, finds the records that it means.
//!
//! [`SearchIndex::add`] takes in records, [`SearchIndex::search`] ranks them for a text, [`SearchIndex::highlights`]
//! says what to mark in a text on screen. How it works and why: `docs/decisions/0010-search.md`.

mod board;
mod dictionary;
mod document;
mod expand;
mod highlight;
mod index;
mod letters;
mod meant;
mod order;
mod outcome;
mod phrase;
mod query;
mod rank;
mod script;
mod spelling;
mod stem;
mod topic;
mod translation;
mod vocabulary;
mod word;

pub use document::{SearchDocument, SearchSynonym, SearchTopic, TopicTranslations};
pub use index::SearchIndex;
pub use outcome::{Field, Match, Reason, SearchOutcome};
pub use word::How;
