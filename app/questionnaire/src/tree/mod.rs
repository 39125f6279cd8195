//! The items as they stand in one run: every repeating group as often as it occurs.

mod nearest;
mod seed;

use crate::answer::{Answer, is_answered};
use crate::buckets::Buckets;
use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{ItemDefinition, ItemIndex, ItemKind};
use crate::occurrence::Occurrence;

pub(crate) use seed::{Beginning, Branch, Origin, Seed};

/// A node's place in document order; a parent comes before its children.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NodeId(pub(crate) usize);

/// One occurrence of one item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) item: ItemIndex,
    pub(crate) parent: Option<NodeId>,
    /// Which answer of the parent it hangs on; 0 under a group.
    pub(crate) branch: usize,
    /// Which occurrence of its item under the same parent it is.
    pub(crate) ordinal: usize,
    /// After the last node below it.
    pub(crate) end: usize,
    pub(crate) answers: Vec<Answer>,
}

/// All nodes in document order, and which of them look at which.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
    by_item: Buckets,
    dependents: Buckets,
}

impl Tree {
    pub(crate) fn at(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.nodes.len()).map(NodeId)
    }

    /// All occurrences of an item, in document order.
    pub(crate) fn of_item(&self, item: ItemIndex) -> impl DoubleEndedIterator<Item = NodeId> + ExactSizeIterator {
        self.by_item.get(item.0).iter().copied().map(NodeId)
    }

    /// The nodes whose enablement looks at this one.
    pub(crate) fn dependents(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        self.dependents.get(id.0).iter().copied().map(NodeId)
    }

    /// The nodes directly under `parent`; with `None` those at the top.
    pub(crate) fn children(&self, parent: Option<NodeId>) -> impl Iterator<Item = NodeId> {
        let first = parent.map_or(0, |id| id.0 + 1);
        let after = parent.map_or(self.nodes.len(), |id| self.at(id).end);
        let within = move |place: usize| (place < after).then_some(NodeId(place));
        std::iter::successors(within(first), move |id| within(self.at(*id).end))
    }

    /// All nodes below, at any depth.
    pub(crate) fn below(&self, id: NodeId) -> impl Iterator<Item = NodeId> + use<> {
        (id.0 + 1..self.at(id).end).map(NodeId)
    }

    /// The nodes around it, from the inside out.
    pub(crate) fn around(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.at(id).parent, |id| self.at(*id).parent)
    }

    /// How often the item stands under the same parent.
    pub(crate) fn siblings(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let (item, parent, branch) = (self.at(id).item, self.at(id).parent, self.at(id).branch);
        let same = move |other: &NodeId| self.at(*other).parent == parent && self.at(*other).branch == branch;
        self.of_item(item).filter(same)
    }

    /// Whether the node holds an answer that was understood.
    pub(crate) fn is_answered(&self, id: NodeId) -> bool {
        is_answered(&self.at(id).answers)
    }

    /// What the outside calls a node.
    pub(crate) fn occurrence(&self, definition: &QuestionnaireDefinition, id: NodeId) -> Occurrence {
        let mut of = Vec::new();
        let mut current = Some(id);
        while let Some(id) = current {
            let node = self.at(id);
            let item = definition.at(node.item);
            if item.kind == ItemKind::Group && item.repeats() {
                of.push(node.ordinal);
            }
            if node.parent.is_some_and(|parent| splits(definition.at(self.at(parent).item))) {
                of.push(node.branch);
            }
            current = node.parent;
        }
        of.reverse();
        while of.last() == Some(&0) {
            of.pop();
        }
        Occurrence { link_id: definition.at(self.at(id).item).link_id.clone(), of }
    }

    /// The node that the outside calls so.
    pub(crate) fn find(&self, definition: &QuestionnaireDefinition, occurrence: &Occurrence) -> Option<NodeId> {
        let mut all = self.of_item(definition.index(&occurrence.link_id)?);
        let zeros = occurrence.of.iter().rev().take_while(|ordinal| **ordinal == 0).count();
        let wanted = &occurrence.of[..occurrence.of.len() - zeros];
        if wanted.is_empty() {
            return all.next();
        }
        all.find(|id| self.occurrence(definition, *id).of == wanted)
    }
}

/// Whether what is nested in a question stands under each of several answers.
pub(crate) fn splits(item: &ItemDefinition) -> bool {
    item.is_question() && item.repeats()
}
