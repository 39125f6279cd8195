//! Groups that stand there several times.

use crate::answer::Answer;
use crate::definition::item::ItemIndex;
use crate::occurrence::Occurrence;
use crate::tree::{Beginning, Branch, NodeId, Seed, Tree};

use super::Session;

/// A repeating group for the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupView {
    /// Its text.
    pub text: String,
    /// Its occurrences, each with the answers in it.
    pub occurrences: Vec<Occurrence>,
    /// Whether one more may stand there.
    pub can_add: bool,
    /// Whether one may be taken away.
    pub can_remove: bool,
}

impl Session {
    /// A repeating group; `None` for anything else, and while it is disabled.
    pub fn group(&self, occurrence: &Occurrence) -> Option<GroupView> {
        let id = self.find(occurrence).filter(|id| self.is_repeating_group(*id) && self.enabled(*id))?;
        let occurrences: Vec<_> = self.tree.siblings(id).map(|id| self.occurrence(id)).collect();
        let occurs = self.item(id).occurs;
        Some(GroupView {
            text: self.text_at(id).to_owned(),
            can_add: occurs.max.is_none_or(|max| occurrences.len() < max),
            can_remove: occurrences.len() > 1,
            occurrences,
        })
    }

    /// Lets a repeating group stand there once more, after the others, with the initial answers of the definition.
    /// Gives the new occurrence; `None`, and nothing happens, where there is no room for one.
    pub fn add_group(&mut self, occurrence: &Occurrence) -> Option<Occurrence> {
        let id = self.find(occurrence).filter(|_| self.group(occurrence).is_some_and(|group| group.can_add))?;
        let last = self.tree.siblings(id).last()?;
        self.regrow(last, |seeds, ordinal| seeds.insert(ordinal + 1, Seed::default()));
        let added = self.tree.siblings(self.find(occurrence)?).last()?;
        Some(self.occurrence(added))
    }

    /// Takes one occurrence of a repeating group away, with all answers in it. The last one stays.
    pub fn remove_group(&mut self, occurrence: &Occurrence) {
        let can_remove = self.group(occurrence).is_some_and(|group| group.can_remove);
        if let Some(id) = self.find(occurrence).filter(|_| can_remove) {
            self.regrow(id, |seeds, ordinal| drop(seeds.remove(ordinal)));
        }
    }

    /// Replaces the answers of a question under whose answers items are nested: each answer that stays keeps its own.
    pub(super) fn set_with_branches(&mut self, id: NodeId, answers: Vec<Answer>) {
        let before = self.node(id).answers.clone();
        self.regrow(id, |seeds, ordinal| {
            let Some(seed) = seeds.get_mut(ordinal) else { return };
            let mut old: Vec<Option<Branch>> = std::mem::take(&mut seed.branches).into_iter().map(Some).collect();
            let mut branch_of = |answer: &Answer| {
                let place = before.iter().position(|other| other == answer)?;
                old.get_mut(place)?.take()
            };
            seed.branches = answers.iter().map(|answer| branch_of(answer).unwrap_or_default()).collect();
            seed.answers = answers;
        });
    }

    /// Changes the occurrences of one item under one parent, and lays everything out anew. What was there has its
    /// answers, so only what is new begins with initial ones.
    fn regrow(&mut self, id: NodeId, change: impl FnOnce(&mut Vec<Seed>, usize)) {
        let step = |id: NodeId| (self.node(id).item, self.node(id).ordinal, self.node(id).branch);
        let mut steps: Vec<Step> = [id].into_iter().chain(self.tree.around(id)).map(step).collect();
        steps.reverse();
        let mut root = self.tree.seeds();
        if let Some((seeds, ordinal)) = walk(&mut root, &steps) {
            change(seeds, ordinal);
        }
        (self.tree, _) = Tree::grow(&self.definition, root, Beginning::Initial);
        self.enable_all();
    }
}

/// On the way to a node: an item, which of its occurrences, and on which answer of the item around it that hangs.
type Step = (ItemIndex, usize, usize);

/// The occurrences that the last step leads to, and which of them is meant; the steps go from the outside in.
fn walk<'a>(mut branch: &'a mut Branch, steps: &[Step]) -> Option<(&'a mut Vec<Seed>, usize)> {
    let ((item, ordinal, _), around) = steps.split_last()?;
    for ((item, ordinal, _), (_, _, next)) in around.iter().zip(&steps[1..]) {
        branch = branch.get_mut(item)?.get_mut(*ordinal)?.branches.get_mut(*next)?;
    }
    Some((branch.get_mut(item)?, *ordinal))
}
