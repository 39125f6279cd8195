//! What is still wrong or missing before somebody can go on or finish.

use crate::definition::item::ItemKind;
use crate::issue::AnswerIssue;
use crate::occurrence::Occurrence;
use crate::tree::NodeId;

use super::Session;

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question, or the group that holds no answer.
    pub at: Occurrence,
    /// The page to put it right on: the question, the group's first one, or the table that it stands in.
    pub page: Occurrence,
    /// Its text.
    pub text: String,
    /// What is wrong.
    pub issue: AnswerIssue,
}

impl Session {
    /// What is wrong with a question when somebody wants to go on: also that an answer is missing.
    pub fn problem(&self, occurrence: &Occurrence) -> Option<AnswerIssue> {
        self.problem_at(self.find(occurrence)?)
    }

    /// Everything that is wrong before finishing, in document order; at most one per question.
    pub fn problems(&self) -> Vec<Problem> {
        let expected = self.expected(&self.present());
        let questions =
            self.tree.ids().filter_map(|id| Some((id, self.issue_at(id).or_else(|| self.missing(id, &expected))?)));
        let mut found: Vec<_> = questions.collect();
        found.extend(self.missing_groups(&expected));
        found.sort_by_key(|(id, _)| *id);
        let problem = |(id, issue)| Problem {
            at: self.occurrence(id),
            page: self.occurrence(self.page_for(id)),
            text: self.row_around(id).map_or_else(|| self.text_at(id).to_owned(), |row| self.row_name(row)),
            issue,
        };
        found.into_iter().map(problem).collect()
    }

    fn problem_at(&self, id: NodeId) -> Option<AnswerIssue> {
        self.issue_at(id).or_else(|| self.missing(id, &self.expected(&self.present())))
    }

    /// Whether a response would have each item's parent: it is there, or must be. A required child of an absent
    /// optional group is fine.
    pub(crate) fn expected(&self, present: &[bool]) -> Vec<bool> {
        let mut expected = vec![true; self.tree.nodes.len()];
        for id in self.tree.ids() {
            if let Some(parent) = self.node(id).parent {
                let item = self.item(parent);
                expected[id.0] = item.is_question() || present[parent.0] || (item.required && expected[parent.0]);
            }
        }
        expected
    }

    /// The same of one item, for the screen.
    pub(super) fn is_expected(&self, id: NodeId) -> bool {
        let holds = |id: NodeId| !self.seen(id).is_empty() || self.is_one_of_several(id);
        self.node(id).parent.is_none_or(|parent| {
            let item = self.item(parent);
            let present = holds(parent) || self.tree.below(parent).any(holds);
            item.is_question() || present || (item.required && self.is_expected(parent))
        })
    }

    /// Which items hold an answer. A group that somebody let stand there several times is there each time.
    pub(crate) fn present(&self) -> Vec<bool> {
        let mut present: Vec<bool> =
            self.tree.ids().map(|id| !self.seen(id).is_empty() || self.is_one_of_several(id)).collect();
        // Children come after their parents.
        for id in (0..present.len()).rev().map(NodeId) {
            if let Some(parent) = self.node(id).parent.filter(|_| present[id.0]) {
                present[parent.0] = true;
            }
        }
        present
    }

    pub(crate) fn is_one_of_several(&self, id: NodeId) -> bool {
        self.enabled(id) && self.is_repeating_group(id) && self.tree.siblings(id).nth(1).is_some()
    }

    pub(crate) fn missing(&self, id: NodeId, expected: &[bool]) -> Option<AnswerIssue> {
        let item = self.item(id);
        if !item.is_question() || !self.enabled(id) || !expected[id.0] {
            return None;
        }
        let given = self.seen(id).len();
        if given == 0 && item.required {
            return Some(AnswerIssue::Required);
        }
        let min = item.occurs.min;
        (given < min).then_some(AnswerIssue::TooFew { min })
    }

    /// Groups that must hold an answer and do not, and groups that stand there too seldom or too often.
    pub(crate) fn missing_groups(&self, expected: &[bool]) -> Vec<(NodeId, AnswerIssue)> {
        let answered = self.answered_groups();
        let groups = self.tree.ids().filter(|id| self.item(*id).kind == ItemKind::Group && self.enabled(*id));
        let issue = |id: NodeId| {
            let item = self.item(id);
            if self.node(id).ordinal > 0 {
                return None;
            }
            let is_there = |id: &NodeId| answered[id.0] || self.is_one_of_several(*id);
            let count = self.tree.siblings(id).filter(is_there).count();
            let holds_none = !self.tree.siblings(id).any(|id| answered[id.0]);
            match item.occurs.max {
                Some(max) if count > max => return Some(AnswerIssue::TooMany { max }),
                _ => {}
            }
            if !expected[id.0] {
                return None;
            }
            let too_few = count < item.occurs.min;
            // The missing answers inside say it better than the group.
            let inside = self.tree.below(id).any(|id| self.missing(id, expected).is_some());
            match (item.required && holds_none && !inside, too_few) {
                (true, _) => Some(AnswerIssue::Required),
                (_, true) => Some(AnswerIssue::TooFew { min: item.occurs.min }),
                _ => None,
            }
        };
        groups.filter_map(|id| Some((id, issue(id)?))).collect()
    }

    /// Which items hold an answer, themselves or below.
    fn answered_groups(&self) -> Vec<bool> {
        let mut answered: Vec<bool> = self.tree.ids().map(|id| !self.seen(id).is_empty()).collect();
        for id in (0..answered.len()).rev().map(NodeId) {
            if let Some(parent) = self.node(id).parent.filter(|_| answered[id.0]) {
                answered[parent.0] = true;
            }
        }
        answered
    }

    /// The item that the page is called by on which this one is asked.
    pub(super) fn page_for(&self, id: NodeId) -> NodeId {
        if let Some(row) = self.row_around(id) {
            return self.first_row(row);
        }
        let is_page = |id: &NodeId| self.item(*id).is_question() && self.enabled(*id);
        let first = self.tree.below(id).find(is_page).filter(|_| !self.item(id).is_question());
        first.unwrap_or(id)
    }
}
