//! A round over a group, of which only the counts are passed on.

use crate::answer::Answer;
use crate::coding::Coding;
use crate::definition::item::{Access, ItemKind};
use crate::link_id::LinkId;
use crate::response::{QuestionnaireResponse, ResponseItem, ResponseStatus};
use crate::tree::NodeId;

use super::Session;

impl Session {
    /// How often a code was chosen in repeating groups, over all their occurrences.
    pub fn count(&self, code: &Coding) -> usize {
        let answer = Answer::Coding(code.clone());
        let chosen = |id: &NodeId| self.seen(*id).iter().any(|given| given.is_same(&answer));
        self.offering(code).filter(chosen).count()
    }

    /// The finished response, with counts instead of what was counted: a read-only whole number with a code
    /// (`item.code`) holds how often that code was chosen, and the repeating groups that offer it are left out. The same
    /// as [`Session::response`] where nothing is counted; counts that stand stay while no place has an answer.
    pub fn counted(&self) -> QuestionnaireResponse {
        let mut counting = self.clone();
        let mut left_out = Vec::new();
        for id in self.tree.ids() {
            let Some(code) = self.counts(id) else { continue };
            left_out.extend(self.offering(code).filter_map(|id| self.group_around(id)));
            if self.offering(code).any(|id| !self.seen(id).is_empty()) {
                let count = i64::try_from(self.count(code)).unwrap_or(i64::MAX);
                counting.tree.nodes[id.0].answers = vec![Answer::Integer(count)];
            }
        }
        let mut response = counting.response(ResponseStatus::Completed);
        leave_out(&mut response.item, &left_out);
        response
    }

    /// What a read-only whole number counts.
    fn counts(&self, id: NodeId) -> Option<&Coding> {
        let item = self.item(id);
        let is_count = item.kind == ItemKind::Integer && item.access == Access::ReadOnly;
        item.code.as_ref().filter(|_| is_count)
    }

    /// The questions in repeating groups that have the code among their options.
    fn offering(&self, code: &Coding) -> impl Iterator<Item = NodeId> + '_ {
        let answer = Answer::Coding(code.clone());
        let offers = move |id: &NodeId| self.item(*id).options.find(&answer).is_some();
        self.tree.ids().filter(offers).filter(|id| self.group_around(*id).is_some())
    }

    /// The outermost repeating group around a question.
    fn group_around(&self, id: NodeId) -> Option<&LinkId> {
        let group = self.tree.around(id).filter(|id| self.is_repeating_group(*id)).last()?;
        Some(&self.item(group).link_id)
    }
}

fn leave_out(items: &mut Vec<ResponseItem>, left_out: &[&LinkId]) {
    items.retain(|item| !left_out.contains(&&item.link_id));
    for item in items {
        leave_out(&mut item.item, left_out);
    }
}
