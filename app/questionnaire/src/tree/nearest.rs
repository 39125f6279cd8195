//! Which occurrence of a question a condition looks at, and which nodes look at which.

use crate::buckets::Buckets;
use crate::definition::QuestionnaireDefinition;
use crate::definition::item::ItemIndex;

use super::{NodeId, Tree};

impl Tree {
    /// FHIR R5 on `enableWhen.question`: first among the ancestors, then the nearest before, then the nearest after.
    pub(crate) fn nearest(&self, from: NodeId, question: ItemIndex) -> Option<NodeId> {
        let all = self.by_item.get(question.0);
        if all.len() <= 1 {
            return all.first().copied().map(NodeId);
        }
        let is_it = |id: &NodeId| self.at(*id).item == question;
        self.around(from).find(is_it).or_else(|| {
            let before = all.partition_point(|id| *id < from.0);
            let place = before.checked_sub(1).unwrap_or(before);
            all.get(place).copied().map(NodeId)
        })
    }

    /// Works out who looks at whom, once the nodes stand.
    pub(super) fn link(&mut self, definition: &QuestionnaireDefinition) {
        let items = self.nodes.iter().enumerate().map(|(id, node)| (node.item.0, id));
        self.by_item = Buckets::of(definition.items().len(), items);
        let mut looks: Vec<(usize, usize)> = Vec::with_capacity(self.nodes.len() * 2);
        for id in self.ids() {
            let conditions = definition.at(self.at(id).item).enablement.conditions.iter();
            let questions = conditions.filter_map(|condition| self.nearest(id, condition.target?));
            let looked_at = self.at(id).parent.into_iter().chain(questions);
            looks.extend(looked_at.map(|other| (other.0, id.0)));
        }
        self.dependents = Buckets::of(self.nodes.len(), looks.into_iter());
    }
}
