//! The form as pages, one question each.

use crate::answer::Answer;
use crate::definition::item::{Access, ItemDefinition, ItemKind, ItemPart, StopKind};
use crate::occurrence::Occurrence;
use crate::tree::NodeId;

use super::Session;
use super::question::QuestionKindView;

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The question, the text or the group.
    pub at: Occurrence,
    /// What is on it.
    pub kind: PageKind,
    /// Its text.
    pub text: String,
    /// The text of the nearest group around it that has one.
    pub caption: Option<String>,
}

/// What is on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// One question; see [`Session::question`].
    Question,
    /// What to know before the first question.
    Intro,
    /// A text in between.
    Information,
    /// Whether a repeating group, answered above, stands there once more; see [`Session::group`].
    Again,
    /// A repeating group as a table, a row for each time it stands there; see [`Session::table`].
    Table,
    /// The form is interrupted.
    Stop(StopKind),
}

/// Why the form is interrupted, and with which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The text.
    pub at: Occurrence,
    /// Why.
    pub kind: StopKind,
    /// The words.
    pub text: String,
}

/// How far somebody has come, in questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The question's number, from 1. On a page without a question, that of the question before it, or 0.
    pub position: usize,
    /// How many there are as the answers stand. »About«, because an answer can add or take away some. None where this is the
    /// last so far, and the answer to it may bring more.
    pub of_about: Option<usize>,
}

impl Session {
    /// All pages as the answers stand, in document order. After a stop that is final there are none.
    ///
    /// Texts nested in a question are shown with it and have no page, except stops. After the last occurrence of a
    /// repeating group comes a page that asks for another one; a group that is a table is one page.
    pub fn pages(&self) -> Vec<Page> {
        let mut pages = Vec::new();
        let mut closing: Vec<NodeId> = Vec::new();
        let mut after_table = 0;
        for id in self.tree.ids() {
            self.close_groups(id.0, &mut closing, &mut pages);
            if id.0 < after_table {
                continue;
            }
            if self.is_table(id) {
                after_table = self.node(id).end;
                if self.node(id).ordinal == 0 {
                    pages.push(self.page(id, PageKind::Table));
                }
                continue;
            }
            if let Some(kind) = self.page_kind(id) {
                pages.push(self.page(id, kind));
                if matches!(kind, PageKind::Stop(stop) if stop.is_final()) {
                    return pages;
                }
            }
            let last = self.is_repeating_group(id) && self.enabled(id) && self.tree.siblings(id).last() == Some(id);
            if last && self.tree.below(id).any(|id| self.page_kind(id).is_some()) {
                closing.push(id);
            }
        }
        self.close_groups(self.tree.nodes.len(), &mut closing, &mut pages);
        pages
    }

    /// The page of that number, from 0; the last one where there are not so many. An answer may add or take away pages
    /// before the one that somebody is `at`: as long as that one is there, it stays.
    pub fn page_at(&self, index: usize, at: Option<&Occurrence>) -> Option<Page> {
        let mut pages = self.pages();
        let stays = |page: &Page| Some(&page.at) == at;
        let last = pages.len().checked_sub(1)?;
        let place = pages.iter().position(stays).unwrap_or(index.min(last));
        Some(pages.swap_remove(place))
    }

    /// Where somebody goes whose page went: the next one that was there before and still is, else the one before.
    pub fn beside(before: &[Page], after: &[Page], gone: &Occurrence) -> Option<Occurrence> {
        let place = before.iter().position(|page| page.at == *gone)?;
        let stays = |page: &&Page| page.kind == PageKind::Question && after.iter().any(|other| other.at == page.at);
        let next = before[place..].iter().find(stays);
        next.or_else(|| before[..place].iter().rev().find(stays)).map(|page| page.at.clone())
    }

    /// The pages of the groups that end before that place.
    fn close_groups(&self, place: usize, closing: &mut Vec<NodeId>, pages: &mut Vec<Page>) {
        while let Some(id) = closing.pop_if(|id| self.node(*id).end <= place) {
            pages.push(self.page(id, PageKind::Again));
        }
    }

    fn page(&self, id: NodeId, kind: PageKind) -> Page {
        Page { at: self.occurrence(id), kind, text: self.text_at(id).to_owned(), caption: self.caption(id) }
    }

    /// The first text that interrupts the form, as the answers stand.
    pub fn stop(&self) -> Option<Stop> {
        self.tree.ids().find_map(|id| {
            let PageKind::Stop(kind) = self.page_kind(id)? else {
                return None;
            };
            Some(Stop { at: self.occurrence(id), kind, text: self.text_at(id).to_owned() })
        })
    }

    /// Whether one answer to that question leads to a stop, as the other answers stand.
    pub fn may_stop(&self, at: &Occurrence) -> bool {
        let answers: Vec<Answer> = match self.question(at).map(|question| question.kind) {
            Some(QuestionKindView::Choice { options, .. }) => options.into_iter().map(|option| option.value).collect(),
            Some(QuestionKindView::Boolean { .. }) => vec![Answer::Boolean(true), Answer::Boolean(false)],
            _ => Vec::new(),
        };
        answers.into_iter().any(|answer| {
            let mut session = self.clone();
            session.answer(at, vec![answer]);
            session.stop().is_some()
        })
    }

    /// How far that page is.
    pub fn progress(&self, at: &Occurrence) -> Progress {
        let pages = self.pages();
        let questions = |pages: &[Page]| {
            let is_question = |page: &&Page| matches!(page.kind, PageKind::Question | PageKind::Table);
            pages.iter().filter(is_question).count()
        };
        let row = self.find(at).and_then(|id| self.row_around(id));
        let at = row.map_or_else(|| at.clone(), |row| self.occurrence(self.first_row(row)));
        let place = pages.iter().position(|page| page.at == at);
        let (position, total) = (place.map_or(0, |place| questions(&pages[..=place])), questions(&pages));
        let may_bring_more = position == total && self.find(&at).is_some_and(|id| self.may_bring_more(id));
        Progress { position, of_about: (!may_bring_more).then_some(total) }
    }

    /// Whether the question is unanswered, and others after it wait for an answer.
    fn may_bring_more(&self, id: NodeId) -> bool {
        let waits = |id: NodeId| self.item(id).is_answerable() && !self.enabled(id);
        !self.tree.is_answered(id) && self.tree.ids().skip_while(|other| *other != id).any(waits)
    }

    pub(super) fn page_kind(&self, id: NodeId) -> Option<PageKind> {
        if !self.enabled(id) {
            return None;
        }
        let item = self.item(id);
        if item.is_question() {
            return self.is_asked(id).then_some(PageKind::Question);
        }
        if item.kind != ItemKind::Display || item.access == Access::Hidden {
            return None;
        }
        let parent = self.definition.parent(item);
        match item.part {
            Some(ItemPart::Stop(kind)) => Some(PageKind::Stop(kind)),
            _ if parent.is_some_and(ItemDefinition::is_question) => None,
            Some(ItemPart::Intro) => Some(PageKind::Intro),
            Some(ItemPart::Why) | None => Some(PageKind::Information),
        }
    }

    /// Whether a person gets to see the question: one that is only for reading, when there is something to read.
    pub(super) fn is_asked(&self, id: NodeId) -> bool {
        let item = self.item(id);
        let shown = match item.access {
            Access::Answerable => item.is_answerable(),
            Access::ReadOnly => self.tree.is_answered(id),
            Access::Hidden => false,
        };
        item.is_question() && self.enabled(id) && shown
    }

    /// The text of the nearest group around; of a group that stands there several times with its number.
    pub(super) fn caption(&self, id: NodeId) -> Option<String> {
        let is_group = |id: &NodeId| self.item(*id).kind == ItemKind::Group && !self.item(*id).text.is_empty();
        let group = self.tree.around(id).find(is_group)?;
        let text = self.text_at(group);
        Some(if self.is_one_of_several(group) {
            format!("{text} {}", self.node(group).ordinal + 1)
        } else {
            text.to_owned()
        })
    }
}
