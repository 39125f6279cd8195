//! The worker `sheet`: writes a spreadsheet, one response a row and one question a column, as the table does.
//!
//! It is fetched only when somebody asks for it. All of it but `browser` runs on the host as well.

#[cfg(target_arch = "wasm32")]
#[path = "../../browser.rs"]
mod browser;

use responses::{Cell, Columns, Day, Refusal, ResponseRecord, Row, SheetJob, TableWords};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// The most characters that Excel takes in a field, as UTF-16 counts them.
const FIELD: usize = 32_767;
/// The most columns of a sheet.
const COLUMNS: usize = 16_384;
/// How wide the columns before the answers are, in characters, and those of the answers.
const WIDTHS: [f64; 6] = [38.0, 30.0, 34.0, 12.0, 10.0, 8.0];
const ANSWER_WIDTH: f64 = 24.0;

/// A spreadsheet under way.
pub struct Work {
    words: TableWords,
    created: Day,
    sheet: Worksheet,
    columns: Columns,
    day: Format,
    rows: u32,
    waiting: Vec<u8>,
}

impl Work {
    /// Takes a job on.
    ///
    /// # Errors
    /// None.
    pub fn begin(job: SheetJob) -> Result<Self, Refusal> {
        let day = Format::new().set_num_format("yyyy-mm-dd");
        Ok(Self {
            words: job.words,
            created: job.created,
            sheet: Worksheet::new(),
            columns: Columns::default(),
            day,
            rows: 0,
            waiting: Vec::new(),
        })
    }

    /// More records, one stored form a line; a line may come in two pieces.
    ///
    /// # Errors
    /// [`Refusal::Broken`] for what is no record, [`Refusal::TooMuch`] for more than a sheet holds.
    pub fn push(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
        self.waiting.extend(bytes);
        let Some(end) = self.waiting.iter().rposition(|byte| *byte == b'\n') else { return Ok(Vec::new()) };
        let rest = self.waiting.split_off(end + 1);
        let lines = std::mem::replace(&mut self.waiting, rest);
        for line in lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let record: ResponseRecord = serde_json::from_slice(line).map_err(|_| Refusal::Broken)?;
            self.write(Row::of(&record, &self.words))?;
        }
        Ok(Vec::new())
    }

    /// The file.
    ///
    /// # Errors
    /// [`Refusal::Broken`] where a line has no end.
    pub fn finish(mut self) -> Result<Vec<u8>, Refusal> {
        if !self.waiting.is_empty() {
            return Err(Refusal::Broken);
        }
        self.finished().map_err(|error| refusal(&error))
    }

    fn write(&mut self, row: Row) -> Result<(), Refusal> {
        self.rows += 1;
        for (place, cell) in row.facts.into_iter().enumerate() {
            self.cell(place, cell)?;
        }
        for (link_id, cell) in row.answers {
            let place = WIDTHS.len() + self.columns.place(&link_id);
            self.cell(place, cell)?;
        }
        Ok(())
    }

    fn cell(&mut self, place: usize, cell: Cell) -> Result<(), Refusal> {
        let column = column(place)?;
        let (sheet, row) = (&mut self.sheet, self.rows);
        let written = match cell {
            Cell::Text(text) if text.is_empty() => return Ok(()),
            Cell::Text(text) => sheet.write_string(row, column, fitting(text, &self.words.cut)),
            Cell::Number(number) => match exact(&number) {
                Some(value) => sheet.write_number(row, column, value),
                None => sheet.write_string(row, column, number.replace('.', ",")),
            },
            Cell::Day(day) => match date(day) {
                Some(date) => sheet.write_datetime_with_format(row, column, date, &self.day),
                // Excel knows no day before 1900.
                None => sheet.write_string(row, column, day.to_string()),
            },
        };
        written.map(drop).map_err(|error| refusal(&error))
    }

    fn finished(&mut self) -> Result<Vec<u8>, XlsxError> {
        let bold = Format::new().set_bold();
        let headings = self.words.headings.iter().chain(self.columns.names());
        for (place, heading) in headings.enumerate() {
            let Ok(column) = column(place) else { break };
            self.sheet.write_string_with_format(0, column, fitting(heading.clone(), &self.words.cut), &bold)?;
            self.sheet.set_column_width(column, WIDTHS.get(place).copied().unwrap_or(ANSWER_WIDTH))?;
        }
        self.sheet.set_freeze_panes(1, 0)?;
        let mut book = Workbook::new();
        // The day alone: the exact time would say when somebody sat here.
        book.set_properties(&DocProperties::new().set_creation_datetime(&date(self.created).unwrap_or_default()));
        book.push_worksheet(std::mem::take(&mut self.sheet));
        book.save_to_buffer()
    }
}

fn column(place: usize) -> Result<u16, Refusal> {
    u16::try_from(place).ok().filter(|_| place < COLUMNS).ok_or(Refusal::TooMuch)
}

/// The number where a spreadsheet keeps it as it is: 15 digits, as Excel counts.
fn exact(number: &str) -> Option<f64> {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    number.parse().ok().filter(|value: &f64| digits <= 15 && value.is_finite())
}

fn date(day: Day) -> Option<ExcelDateTime> {
    ExcelDateTime::parse_from_str(&day.to_string()).ok()
}

/// The text as a field can hold it. The whole text stands in the file that can be read in again.
fn fitting(text: String, cut: &str) -> String {
    if text.encode_utf16().count() <= FIELD {
        return text;
    }
    let mut room = FIELD.saturating_sub(cut.encode_utf16().count());
    let kept = text.chars().take_while(|character| {
        let fits = room >= character.len_utf16();
        room = room.saturating_sub(character.len_utf16());
        fits
    });
    kept.collect::<String>() + cut
}

fn refusal(error: &XlsxError) -> Refusal {
    match error {
        XlsxError::RowColumnLimitError => Refusal::TooMuch,
        _ => Refusal::Failed,
    }
}
