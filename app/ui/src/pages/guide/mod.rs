//! The step guide: in which voice, its questions, and what they come to, explained.

mod ask;
mod choose;
mod condition;
mod graph;
mod handbook;
mod parts;
#[cfg(all(test, feature = "ssr"))]
mod rendering;
mod result;
mod rules;
mod sources;
mod stop_sources;
mod words;

pub use ask::Ask;
pub use choose::Choose;
pub use graph::GraphPage;
pub use handbook::Handbook;
