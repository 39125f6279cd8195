//! The form as pages, one question each.

use crate::definition::item::{ItemDefinition, ItemIndex, ItemKind, ItemPart, StopKind};
use crate::link_id::LinkId;

use super::Session;

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The question or the text.
    pub link_id: LinkId,
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
    /// The form is interrupted.
    Stop(StopKind),
}

/// Why the form is interrupted, and with which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The text's id.
    pub link_id: LinkId,
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
    /// How many there are as the answers stand. »About«, because an answer can add or take away some.
    pub of_about: usize,
}

impl Session {
    /// All pages as the answers stand, in document order. After a stop that is final there are none.
    ///
    /// Texts nested in a question are shown with it and have no page, except stops.
    pub fn pages(&self) -> Vec<Page> {
        let mut pages = Vec::new();
        for index in self.definition.indices() {
            let Some(kind) = self.page_kind(index) else {
                continue;
            };
            pages.push(Page {
                link_id: self.definition.at(index).link_id.clone(),
                kind,
                text: self.text_at(index).to_owned(),
                caption: self.caption(index),
            });
            if matches!(kind, PageKind::Stop(stop) if stop.is_final()) {
                break;
            }
        }
        pages
    }

    /// The first text that interrupts the form, as the answers stand.
    pub fn stop(&self) -> Option<Stop> {
        self.definition.indices().find_map(|index| {
            let PageKind::Stop(kind) = self.page_kind(index)? else {
                return None;
            };
            let link_id = self.definition.at(index).link_id.clone();
            let text = self.text_at(index).to_owned();
            Some(Stop { link_id, kind, text })
        })
    }

    /// How far that page is.
    pub fn progress(&self, link_id: &LinkId) -> Progress {
        let pages = self.pages();
        let questions = |pages: &[Page]| {
            let is_question = |page: &&Page| page.kind == PageKind::Question;
            pages.iter().filter(is_question).count()
        };
        let place = pages.iter().position(|page| page.link_id == *link_id);
        Progress { position: place.map_or(0, |place| questions(&pages[..=place])), of_about: questions(&pages) }
    }

    fn page_kind(&self, index: ItemIndex) -> Option<PageKind> {
        if !self.enabled(index) {
            return None;
        }
        let item = self.definition.at(index);
        if item.is_question() {
            return Some(PageKind::Question);
        }
        if item.kind != ItemKind::Display {
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

    pub(super) fn caption(&self, index: ItemIndex) -> Option<String> {
        let mut parent = self.definition.at(index).parent;
        while let Some(at) = parent {
            let item = self.definition.at(at);
            if item.kind == ItemKind::Group && !item.text.is_empty() {
                return Some(self.text_at(at).to_owned());
            }
            parent = item.parent;
        }
        None
    }

    pub(super) fn text_at(&self, index: ItemIndex) -> &str {
        self.definition.at(index).text(&self.language)
    }
}
