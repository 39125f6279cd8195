//! What is still wrong or missing before somebody can go on or finish.

use crate::definition::item::{ItemIndex, ItemKind};
use crate::issue::AnswerIssue;
use crate::link_id::LinkId;

use super::Session;

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question, or the group that holds no answer.
    pub link_id: LinkId,
    /// The page to put it right on: the question, or the group's first one.
    pub page: LinkId,
    /// Its text.
    pub text: String,
    /// What is wrong.
    pub issue: AnswerIssue,
}

impl Session {
    /// What is wrong with a question when somebody wants to go on: also that an answer is missing.
    pub fn problem(&self, link_id: &LinkId) -> Option<AnswerIssue> {
        self.problem_at(self.definition.index(link_id)?)
    }

    /// Everything that is wrong before finishing, in document order; at most one per question.
    pub fn problems(&self) -> Vec<Problem> {
        let all = self.problem_indices().into_iter();
        all.map(|(index, issue)| Problem {
            link_id: self.definition.at(index).link_id.clone(),
            page: self.page_for(index),
            text: self.text_at(index).to_owned(),
            issue,
        })
        .collect()
    }

    pub(crate) fn problem_indices(&self) -> Vec<(ItemIndex, AnswerIssue)> {
        let all = self.definition.indices();
        let questions = all.filter_map(|index| Some((index, self.problem_at(index)?)));
        let mut found: Vec<_> = questions.collect();
        let groups: Vec<_> = self
            .definition
            .indices()
            .filter(|index| self.is_missing_group(*index))
            .filter(|group| {
                // The missing answers inside say it better than the group.
                let mut inside = self.definition.descendants(*group);
                !inside.any(|index| found.iter().any(|(other, _)| *other == index))
            })
            .map(|index| (index, AnswerIssue::Required))
            .collect();
        found.extend(groups);
        found.sort_by_key(|(index, _)| *index);
        found
    }

    fn problem_at(&self, index: ItemIndex) -> Option<AnswerIssue> {
        self.issue_at(index).or_else(|| self.missing_at(index))
    }

    fn missing_at(&self, index: ItemIndex) -> Option<AnswerIssue> {
        let item = self.definition.at(index);
        if !item.is_question() || !self.enabled(index) || !self.is_expected(index) {
            return None;
        }
        let given = self.seen(index).len();
        if given == 0 && item.required {
            return Some(AnswerIssue::Required);
        }
        let min = item.occurs.min;
        (given < min).then_some(AnswerIssue::TooFew { min })
    }

    fn is_missing_group(&self, index: ItemIndex) -> bool {
        let item = self.definition.at(index);
        item.kind == ItemKind::Group
            && item.required
            && self.enabled(index)
            && self.is_expected(index)
            && !self.is_present(index)
    }

    /// Whether a response would have the item's parent: it is there, or must be. A required child
    /// of an absent optional group is fine.
    fn is_expected(&self, index: ItemIndex) -> bool {
        let Some(parent) = self.definition.at(index).parent else {
            return true;
        };
        let group = self.definition.at(parent);
        group.is_question() || self.is_present(parent) || (group.required && self.is_expected(parent))
    }

    /// Whether a group holds an answer.
    fn is_present(&self, group: ItemIndex) -> bool {
        let mut inside = self.definition.descendants(group);
        inside.any(|index| !self.seen(index).is_empty())
    }

    fn page_for(&self, index: ItemIndex) -> LinkId {
        let item = self.definition.at(index);
        let mut inside = self.definition.descendants(index);
        let is_page = |i: &ItemIndex| self.definition.at(*i).is_question() && self.enabled(*i);
        let first = inside.find(is_page).filter(|_| !item.is_question());
        self.definition.at(first.unwrap_or(index)).link_id.clone()
    }
}
