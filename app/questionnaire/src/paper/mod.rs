//! The form as it stands on paper: everything that a person may come to, each with when to answer it.

mod condition;
mod space;

use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{Access, ItemDefinition, ItemKind, ItemPart};
use crate::link_id::LinkId;

pub use condition::{PaperCondition, PaperTest, PaperWhen};
pub use space::{Column, Space};

/// One part of the form, in document order.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperItem {
    /// Which item it is.
    pub link_id: LinkId,
    /// How many groups with a heading are around it, from 0.
    pub depth: usize,
    /// When it is to be answered or read; always where there is nothing.
    pub when: Option<PaperWhen>,
    /// What stands there.
    pub kind: PaperKind,
    /// The text; a group may have none.
    pub text: String,
}

/// What stands on paper.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperKind {
    /// What follows belongs together.
    Heading,
    /// A repeating group, as a table: a row each time, a column for each question.
    Table {
        /// How many rows there are on the sheet.
        rows: usize,
        /// The questions.
        columns: Vec<Column>,
    },
    /// A text to read, with its part in the form.
    Text(Option<ItemPart>),
    /// A question.
    Question {
        /// The same as on the screen; see [`ItemDefinition::number`].
        number: usize,
        /// Whether it must be answered.
        required: bool,
        /// Texts that belong to it: why we ask, and others.
        help: Vec<String>,
        /// Where the answer goes.
        space: Space,
    },
}

impl QuestionnaireDefinition {
    /// The form for paper, in that language.
    pub fn paper(&self, lang: &str) -> Vec<PaperItem> {
        let mut paper = Vec::new();
        self.put_on_paper(None, 0, lang, &mut paper);
        paper
    }

    fn put_on_paper(
        &self,
        parent: Option<crate::definition::item::ItemIndex>,
        depth: usize,
        lang: &str,
        paper: &mut Vec<PaperItem>,
    ) {
        let help_is_above = parent.is_some_and(|parent| self.at(parent).is_question());
        for index in self.children(parent) {
            let item = self.at(index);
            if item.access == Access::Hidden || (help_is_above && is_help(item)) {
                continue;
            }
            let Some(kind) = self.paper_kind(item, lang) else { continue };
            let (is_table, is_heading) = (matches!(kind, PaperKind::Table { .. }), kind == PaperKind::Heading);
            let text = item.text(lang).to_owned();
            let inner = if is_heading && !text.is_empty() { depth + 1 } else { depth };
            let when = self.paper_when(item, lang);
            paper.push(PaperItem { link_id: item.link_id.clone(), depth, when, kind, text });
            if !is_table {
                self.put_on_paper(Some(index), inner, lang, paper);
            }
        }
    }

    fn paper_kind(&self, item: &ItemDefinition, lang: &str) -> Option<PaperKind> {
        match item.kind {
            ItemKind::Unusable => None,
            ItemKind::Display => Some(PaperKind::Text(item.part)),
            ItemKind::Group if item.repeats() => Some(self.table(item, lang)),
            ItemKind::Group => Some(PaperKind::Heading),
            _ => (item.number > 0).then(|| PaperKind::Question {
                number: item.number,
                required: item.required,
                help: self.help_of(item, lang),
                space: Space::of(item, lang),
            }),
        }
    }

    /// The texts that stand with a question on the screen.
    fn help_of(&self, question: &ItemDefinition, lang: &str) -> Vec<String> {
        let Some(index) = self.index(&question.link_id) else { return Vec::new() };
        let texts = self.children(Some(index)).map(|index| self.at(index)).filter(|item| is_help(item));
        texts.map(|item| item.text(lang).to_owned()).collect()
    }
}

/// A text that stands with its question, and has no place of its own.
fn is_help(item: &ItemDefinition) -> bool {
    item.kind == ItemKind::Display && !matches!(item.part, Some(ItemPart::Stop(_)))
}
