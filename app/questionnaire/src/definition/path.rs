//! Where an item stands in its file. Worked out when somebody asks: most forms have nothing to say about most items.

use std::fmt::Write as _;

use super::item::{ItemDefinition, ItemIndex};

/// The place as an expression, such as `Questionnaire.item[2].item[0]`.
pub(crate) fn path(items: &[ItemDefinition], index: ItemIndex) -> String {
    let parent = |index: &ItemIndex| items[index.0].parent;
    let mut around: Vec<ItemIndex> = std::iter::successors(Some(index), parent).collect();
    around.reverse();
    let mut path = "Questionnaire".to_owned();
    for index in around {
        // Writing to a string cannot fail.
        let _ = write!(path, ".item[{}]", items[index.0].position);
    }
    path
}
