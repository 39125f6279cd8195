//! Where an answer goes on paper.

use crate::coding::Coding;
use crate::definition::QuestionnaireDefinition;
use crate::definition::item::{Access, ItemDefinition, ItemIndex, ItemKind, TextLines};
use crate::definition::options::{ChildFace, Constraint};
use crate::session::AnswerView;

use super::PaperKind;
use super::condition::{PaperWhen, view};

/// Where an answer goes.
#[derive(Clone, Debug, PartialEq)]
pub enum Space {
    /// What the form says itself; nobody writes here.
    Fixed(Vec<AnswerView>),
    /// Yes or no.
    YesNo,
    /// A box for each option.
    Options {
        /// Their words, and the face that a child sees.
        options: Vec<(String, Option<ChildFace>)>,
        /// Whether several may be ticked.
        several: bool,
        /// Whether there is room for words of one's own.
        other: bool,
    },
    /// A whole number from 0 to 10, each with a box.
    Scale,
    /// A number, with its units.
    Number {
        /// None, one that is fixed, or several to choose from.
        units: Vec<Coding>,
    },
    /// A day.
    Date,
    /// A day with a time of day.
    DateTime,
    /// A time of day.
    Time,
    /// Words, on so many lines.
    Lines(usize),
}

/// A question of a repeating group, as the head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The same as on the screen.
    pub number: usize,
    /// The question.
    pub text: String,
    /// When it is to be answered, in each row.
    pub when: Option<PaperWhen>,
    /// Where the answer goes.
    pub space: Space,
}

/// Lines for a long answer, and for each answer where there may be several.
const LINES: usize = 4;
/// Rows of a table whose author sets no end: a small form fits on one sheet, and a round over a group is a large one.
const ROWS: usize = 5;
const ROWS_OF_ONE_QUESTION: usize = 28;
/// The ends of a scale that is ticked and not written.
const SCALE: (i64, i64) = (0, 10);

impl Space {
    pub(super) fn of(item: &ItemDefinition, lang: &str) -> Self {
        if item.access == Access::ReadOnly {
            let words = |answer| match item.options.find(answer) {
                Some(option) => AnswerView::Words(option.words(lang)),
                None => view(answer),
            };
            return Self::Fixed(item.initial.iter().map(words).collect());
        }
        if !item.options.is_empty() || item.kind == ItemKind::Coding {
            return Self::Options {
                options: item.options.list.iter().map(|option| (option.words(lang), option.face)).collect(),
                several: item.repeats(),
                other: item.options.constraint != Constraint::OptionsOnly,
            };
        }
        let limit = |limit: &Option<crate::answer::Answer>| limit.as_ref().and_then(crate::answer::Answer::whole);
        let limits = item.limits();
        match item.kind {
            ItemKind::Boolean => Self::YesNo,
            ItemKind::Integer if (limit(&limits.min), limit(&limits.max)) == (Some(SCALE.0), Some(SCALE.1)) => {
                Self::Scale
            }
            ItemKind::Integer | ItemKind::Decimal | ItemKind::Quantity => Self::Number { units: limits.units.clone() },
            ItemKind::Date => Self::Date,
            ItemKind::DateTime => Self::DateTime,
            ItemKind::Time => Self::Time,
            ItemKind::Text(TextLines::Several) => Self::Lines(LINES),
            _ if item.repeats() => Self::Lines(LINES),
            _ => Self::Lines(1),
        }
    }
}

impl QuestionnaireDefinition {
    /// A repeating group: its questions, however deep, as columns.
    pub(super) fn table(&self, group: &ItemDefinition, lang: &str) -> PaperKind {
        let first = self.index(&group.link_id).map_or(0, |index| index.0 + 1);
        let questions =
            (first..group.subtree_end).map(|place| self.at(ItemIndex(place))).filter(|item| item.number > 0);
        let column = |item: &ItemDefinition| Column {
            number: item.number,
            text: item.text(lang).to_owned(),
            when: self.paper_when(item, lang),
            space: Space::of(item, lang),
        };
        let columns: Vec<Column> = questions.map(column).collect();
        let fitting = if columns.len() == 1 { ROWS_OF_ONE_QUESTION } else { ROWS };
        PaperKind::Table { rows: group.occurs.max.unwrap_or(fitting).min(fitting), columns }
    }
}
