//! A table that Danish Excel opens by a double click: UTF-8 with BOM, semicolon, CRLF, decimal comma, every field quoted.

use crate::{Cell, Columns, Row, TableWords};

/// The first line, with the mark that tells Excel that this is UTF-8.
pub(crate) fn head(columns: &Columns, words: &TableWords) -> String {
    let mut line = String::from('\u{feff}');
    write(&mut line, words.headings.iter().chain(columns.names()).map(|heading| Cell::Text(heading.clone())));
    line
}

/// A whole table, its first row the headings.
pub fn table(rows: impl IntoIterator<Item = Vec<Cell>>) -> String {
    let mut table = String::from('\u{feff}');
    rows.into_iter().for_each(|row| write(&mut table, row.into_iter()));
    table
}

/// The line of one response.
pub(crate) fn line(row: Row, columns: &mut Columns) -> String {
    let mut cells = vec![Cell::Text(String::new()); columns.names().len()];
    for (link_id, cell) in row.answers {
        if let Some(place) = cells.get_mut(columns.place(&link_id)) {
            *place = cell;
        }
    }
    let mut line = String::new();
    write(&mut line, row.facts.into_iter().chain(cells));
    line
}

fn write(line: &mut String, cells: impl Iterator<Item = Cell>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            line.push(';');
        }
        cell.write(line);
    }
    line.push_str("\r\n");
}
