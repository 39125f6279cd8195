//! Which items take part, kept up to date at the cost of what an answer changes.

use std::collections::BTreeSet;

use crate::definition::item::{ItemIndex, ItemKind};

use super::Session;

impl Session {
    /// Works out every item.
    pub(super) fn enable_all(&mut self) {
        let definition = self.definition.clone();
        for index in definition.dependencies.in_order() {
            self.enabled[index.0] = self.should_be_enabled(index);
        }
    }

    /// Works out what looks at that item, and what looks at those that changed. Taken in
    /// topological order, each item is visited at most once.
    pub(super) fn enable_dependents(&mut self, changed: ItemIndex) {
        let definition = self.definition.clone();
        let graph = &definition.dependencies;
        let ranked = |index: &ItemIndex| (graph.rank(*index), *index);
        let mut queue: BTreeSet<_> = graph.dependents(changed).iter().map(ranked).collect();
        while let Some((_, index)) = queue.pop_first() {
            let enabled = self.should_be_enabled(index);
            if self.enabled[index.0] != enabled {
                self.enabled[index.0] = enabled;
                queue.extend(graph.dependents(index).iter().map(ranked));
            }
        }
    }

    fn should_be_enabled(&self, index: ItemIndex) -> bool {
        let item = self.definition.at(index);
        if item.kind == ItemKind::Unusable {
            return false;
        }
        if let Some(parent) = item.parent {
            // What is nested in a question hangs on its answer: a response has no other place
            // for it. A text to read is no part of a response.
            let hangs_on_answer = self.definition.at(parent).is_question() && item.kind != ItemKind::Display;
            if !self.enabled(parent) || (hangs_on_answer && !self.answered(parent)) {
                return false;
            }
        }
        item.enablement.holds(|question| self.seen(question))
    }
}
