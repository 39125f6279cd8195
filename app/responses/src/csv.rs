//! A table that Danish Excel opens by a double click: UTF-8 with BOM, semicolon, CRLF, decimal comma, every field quoted.

mod answers;
mod cell;

use crate::{RecordStatus, ResponseRecord};
use cell::Cell;

/// The words in the table, in the language of the screen. The column of an answer is headed by its `linkId`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvWords {
    /// Heading of the record's id, »id«.
    pub id: String,
    /// Heading of the questionnaire's `url|version`, »skema«.
    pub questionnaire: String,
    /// Heading of the title, »titel«.
    pub title: String,
    /// Heading of the day, »dag«.
    pub day: String,
    /// Heading of the status, »status«.
    pub status: String,
    /// Heading of the language, »sprog«.
    pub language: String,
    /// The status of a draft, »kladde«.
    pub draft: String,
    /// The status of a finished answer, »færdig«.
    pub completed: String,
    /// True, »Ja«.
    pub yes: String,
    /// False, »Nej«.
    pub no: String,
}

/// The whole table. A row for every record in the order given.
pub(crate) fn table(records: &[&ResponseRecord], words: &CsvWords) -> String {
    let answers: Vec<_> = records.iter().map(|record| answers::of(record.response(), words)).collect();
    let columns = answers::columns(&answers);
    let mut table = String::from('\u{feff}');
    let headings = [&words.id, &words.questionnaire, &words.title, &words.day, &words.status, &words.language];
    let headings = headings.into_iter().map(String::as_str).chain(columns.iter().copied());
    write_row(&mut table, headings.map(|heading| Cell::Text(heading.to_owned())));
    for (record, answers) in records.iter().zip(&answers) {
        let cells = columns.iter().map(|link_id| answers::cell(answers, link_id));
        write_row(&mut table, facts(record, words).into_iter().map(Cell::Text).chain(cells));
    }
    table
}

fn facts(record: &ResponseRecord, words: &CsvWords) -> [String; 6] {
    let form = record.form();
    let status = match record.status() {
        RecordStatus::Draft => &words.draft,
        RecordStatus::Completed { .. } => &words.completed,
    };
    [
        record.id().to_string(),
        form.questionnaire.to_string(),
        form.title.clone(),
        record.day().to_string(),
        status.clone(),
        form.language.to_string(),
    ]
}

fn write_row(table: &mut String, cells: impl Iterator<Item = Cell>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            table.push(';');
        }
        cell.write(table);
    }
    table.push_str("\r\n");
}
