//! A repeating group as a table: a row for each time it stands there.

use crate::definition::item::GroupStyle;
use crate::occurrence::Occurrence;
use crate::tree::NodeId;

use super::Session;

/// A repeating group for the screen, all of it on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableView {
    /// Its text.
    pub text: String,
    /// Its rows, in order.
    pub rows: Vec<RowView>,
    /// The most rows there may be.
    pub max: Option<usize>,
}

/// One occurrence of the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// Which one it is.
    pub at: Occurrence,
    /// The group's text with the row's number.
    pub name: String,
    /// Its questions, as they are asked now.
    pub questions: Vec<Occurrence>,
}

impl Session {
    /// A group that is asked as a table; `None` for anything else, and while it is disabled.
    pub fn table(&self, group: &Occurrence) -> Option<TableView> {
        let id = self.find(group).filter(|id| self.is_table(*id))?;
        let rows = self.tree.siblings(id).map(|id| RowView {
            at: self.occurrence(id),
            name: self.row_name(id),
            questions: self.tree.below(id).filter(|id| self.is_asked(*id)).map(|id| self.occurrence(id)).collect(),
        });
        Some(TableView { text: self.text_at(id).to_owned(), rows: rows.collect(), max: self.item(id).occurs.max })
    }

    /// Lets the table have that many rows, as far as the author allows: new ones come at its end, and of those at its
    /// end only unanswered ones go.
    pub fn set_rows(&mut self, group: &Occurrence, count: usize) {
        let Some(table) = self.table(group) else { return };
        for _ in table.rows.len()..count {
            if self.add_group(group).is_none() {
                break;
            }
        }
        let surplus = table.rows.iter().skip(count.max(1)).rev();
        for row in surplus.take_while(|row| self.is_blank(row)).cloned().collect::<Vec<_>>() {
            self.remove_group(&row.at);
        }
    }

    fn is_blank(&self, row: &RowView) -> bool {
        row.questions.iter().all(|at| self.answers(at).is_empty())
    }

    /// Whether it is one row of a group that is asked as a table.
    pub(super) fn is_table(&self, id: NodeId) -> bool {
        self.item(id).group_style == GroupStyle::Table
            && self.is_repeating_group(id)
            && self.enabled(id)
            && self.tree.below(id).any(|id| self.page_kind(id).is_some())
    }

    /// The row that something stands in.
    pub(super) fn row_around(&self, id: NodeId) -> Option<NodeId> {
        self.tree.around(id).find(|id| self.is_table(*id))
    }

    /// The row that the table's page is called by.
    pub(super) fn first_row(&self, row: NodeId) -> NodeId {
        self.tree.siblings(row).next().unwrap_or(row)
    }

    /// The group's text with the row's number.
    pub(super) fn row_name(&self, row: NodeId) -> String {
        format!("{} {}", self.text_at(row), self.node(row).ordinal + 1)
    }
}
