//! A round over a group, of which only the counts are passed on.

use crate::answer::Answer;
use crate::coding::Coding;
use crate::link_id::LinkId;
use crate::response::{QuestionnaireResponse, ResponseItem, ResponseStatus};
use crate::tree::NodeId;

use super::Session;

/// How often something was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountView {
    /// What is counted, in the form's words.
    pub text: String,
    /// How often.
    pub count: u64,
}

impl Session {
    /// How often a code was chosen in repeating groups, over all their occurrences.
    pub fn count(&self, code: &Coding) -> usize {
        let answer = Answer::Coding(code.clone());
        let chosen = |id: &NodeId| self.seen(*id).iter().any(|given| given.is_same(&answer));
        self.offering(code).filter(chosen).count()
    }

    /// All that the form counts; of a run without places, what was counted before. None where it counts nothing.
    pub fn counts(&self) -> Vec<CountView> {
        let counting = self.tree.ids().filter(|id| self.enabled(*id)).filter_map(|id| Some((id, self.counts_at(id)?)));
        let view = |(id, code)| CountView {
            text: self.text_at(id).to_owned(),
            count: u64::try_from(self.counted_at(id, code).unwrap_or_default()).unwrap_or_default(),
        };
        counting.map(view).collect()
    }

    /// The finished response, with counts instead of what was counted: a read-only whole number with a code
    /// (`item.code`) holds how often that code was chosen, and the repeating groups that offer it are left out. The same
    /// as [`Session::response`] where nothing is counted; counts that stand stay while no place has an answer.
    pub fn counted(&self) -> QuestionnaireResponse {
        let mut counting = self.clone();
        let mut left_out = Vec::new();
        for id in self.tree.ids() {
            let Some(code) = self.counts_at(id) else { continue };
            left_out.extend(self.offering(code).filter_map(|id| self.group_around(id)));
            counting.tree.nodes[id.0].answers = self.counted_at(id, code).map(Answer::Integer).into_iter().collect();
        }
        let mut response = counting.response(ResponseStatus::Completed);
        leave_out(&mut response.item, &left_out);
        response
    }

    /// Whether an answer to it counts, and does not stand for itself.
    pub(super) fn is_counted(&self, id: NodeId) -> bool {
        let offers = |code: &Coding| self.item(id).options.find(&Answer::Coding(code.clone())).is_some();
        let mut counting = self.tree.ids().filter_map(|id| self.counts_at(id));
        self.group_around(id).is_some() && counting.any(offers)
    }

    /// How often that code was chosen; where no place has an answer, what was counted before.
    pub(super) fn counted_at(&self, id: NodeId, code: &Coding) -> Option<i64> {
        if self.offering(code).any(|id| !self.seen(id).is_empty()) {
            return Some(i64::try_from(self.count(code)).unwrap_or(i64::MAX));
        }
        self.node(id).answers.first().and_then(Answer::whole)
    }

    /// What a read-only whole number counts.
    pub(super) fn counts_at(&self, id: NodeId) -> Option<&Coding> {
        self.item(id).counts()
    }

    /// The questions in repeating groups that have the code among their options.
    pub(super) fn offering(&self, code: &Coding) -> impl Iterator<Item = NodeId> + '_ {
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
