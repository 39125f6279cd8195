//! Which of several items with the same id is meant.

use crate::link_id::LinkId;

/// One occurrence of an item: the item itself, and which occurrence of each repeating group it stands in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occurrence {
    /// The item.
    pub link_id: LinkId,
    /// From the outside in, from 0: which occurrence of each repeating group, and which answer of each repeating
    /// question that it is nested in. A repeating group counts itself. Where fewer are given, the rest is 0.
    pub of: Vec<usize>,
}

impl From<LinkId> for Occurrence {
    fn from(link_id: LinkId) -> Self {
        Self { link_id, of: Vec::new() }
    }
}

impl From<&str> for Occurrence {
    fn from(link_id: &str) -> Self {
        LinkId::from(link_id).into()
    }
}
