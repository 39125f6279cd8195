//! Which items take part, kept up to date at the cost of what an answer changes.

use std::collections::BTreeSet;

use crate::definition::item::ItemKind;
use crate::tree::NodeId;

use super::Session;

impl Session {
    /// Works out every item.
    pub(super) fn enable_all(&mut self) {
        self.enabled = vec![false; self.tree.nodes.len()];
        let mut all: Vec<NodeId> = self.tree.ids().collect();
        all.sort_by_key(|id| self.rank(*id));
        for id in all {
            self.enabled[id.0] = self.should_be_enabled(id);
        }
    }

    /// Works out what looks at that item, and what looks at those that changed. Taken in
    /// topological order, each item is visited at most once.
    pub(super) fn enable_dependents(&mut self, changed: NodeId) {
        let ranked = |session: &Self, id: NodeId| -> Vec<_> {
            session.tree.dependents(id).map(|id| (session.rank(id), id)).collect()
        };
        let mut queue = BTreeSet::from_iter(ranked(self, changed));
        while let Some((_, id)) = queue.pop_first() {
            let enabled = self.should_be_enabled(id);
            if self.enabled[id.0] != enabled {
                self.enabled[id.0] = enabled;
                queue.extend(ranked(self, id));
            }
        }
    }

    fn rank(&self, id: NodeId) -> usize {
        self.definition.ranks[self.node(id).item.0]
    }

    fn should_be_enabled(&self, id: NodeId) -> bool {
        let item = self.item(id);
        if item.kind == ItemKind::Unusable {
            return false;
        }
        if let Some(parent) = self.node(id).parent {
            // What is nested in a question hangs on its answer: a response has no other place
            // for it. A text to read is no part of a response.
            let hangs_on_answer = self.item(parent).is_question() && item.kind != ItemKind::Display;
            if !self.enabled(parent) || (hangs_on_answer && !self.tree.is_answered(parent)) {
                return false;
            }
        }
        let seen = |question| self.tree.nearest(id, question).map_or(&[][..], |question| self.seen(question));
        item.enablement.holds(seen)
    }
}
