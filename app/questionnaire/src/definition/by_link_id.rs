//! Finding an item by its id.

use super::item::{ItemDefinition, ItemIndex};

/// The items that have an id of their own, in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ByLinkId(Vec<ItemIndex>);

impl ByLinkId {
    /// The first item of each id; and later ones, with the first that took their id.
    pub(crate) fn of(items: &[ItemDefinition]) -> (Self, Vec<(ItemIndex, ItemIndex)>) {
        let id = |index: ItemIndex| items[index.0].link_id.as_str();
        let mut all: Vec<ItemIndex> = (0..items.len()).map(ItemIndex).filter(|index| !id(*index).is_empty()).collect();
        // Stable, so that of several with one id the first in the file comes first.
        all.sort_by(|one, other| id(*one).cmp(id(*other)));
        let mut twice = Vec::new();
        all.dedup_by(|later, first| {
            let same = id(*later) == id(*first);
            if same {
                twice.push((*later, *first));
            }
            same
        });
        twice.sort_unstable();
        (Self(all), twice)
    }

    pub(crate) fn get(&self, items: &[ItemDefinition], link_id: &str) -> Option<ItemIndex> {
        let found = self.0.binary_search_by(|index| items[index.0].link_id.as_str().cmp(link_id));
        found.ok().map(|place| self.0[place])
    }
}
