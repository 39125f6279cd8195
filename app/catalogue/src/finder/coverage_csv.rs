use super::{Coverage, CoverageCell, CoverageRow};

/// The words of the table as a file, in the language of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageWords {
    /// Over the steps, »Trin«.
    pub corner: String,
    /// Names of the municipalities, in the order of the columns.
    pub columns: Vec<String>,
    /// Names of the lines, in the order of [`CoverageRow::ALL`].
    pub rows: [String; CoverageRow::ALL.len()],
    /// After the name of a municipality, »Planlagt«.
    pub planned: String,
    /// In a cell where the source names nothing, »Ingen i kilden«.
    pub none: String,
}

impl Coverage {
    /// A table that Danish Excel opens by a double click: UTF-8 with BOM, semicolon, CRLF. Each municipality has two
    /// columns: what can be used, and what is planned. Sums are left to the sheet.
    pub fn csv(&self, words: &CoverageWords) -> String {
        let heads = words.columns.iter().flat_map(|name| [name.clone(), format!("{name}: {}", words.planned)]);
        let mut table = String::from('\u{feff}');
        write_row(&mut table, [words.corner.clone()].into_iter().chain(heads));
        for (row, name) in CoverageRow::ALL.into_iter().zip(&words.rows) {
            let cells = self.columns.iter().flat_map(|column| match column.cell(row) {
                CoverageCell { usable: 0, planned: 0 } => [words.none.clone(), String::new()],
                CoverageCell { usable, planned } => [usable.to_string(), planned.to_string()],
            });
            write_row(&mut table, [name.clone()].into_iter().chain(cells));
        }
        table
    }
}

fn write_row(table: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            table.push(';');
        }
        table.push('"');
        table.push_str(&cell.replace('"', "\"\""));
        table.push('"');
    }
    table.push_str("\r\n");
}
