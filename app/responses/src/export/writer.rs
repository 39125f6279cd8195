use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{FORMAT, Format, Proof, VERSION};
use crate::{Columns, Day, ResponseRecord, Row, csv, resource};

/// How a bundle begins where something is in it; FHIR has no empty arrays.
const OPENING: &str = r#"{"resourceType":"Bundle","type":"collection","entry":["#;
const EMPTY: &str = r#"{"resourceType":"Bundle","type":"collection"}"#;

/// Writes a file piece by piece, so that no more than a piece has to be in memory.
///
/// The pieces come first and the head at the end, since it holds their sum: the file is head, pieces, tail.
pub struct ExportWriter {
    format: Format,
    created: Day,
    columns: Columns,
    counts: BTreeMap<String, u64>,
    sum: Sha256,
    length: u64,
}

/// What stands before and after the pieces, and what reading the file back has to find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Before the first piece.
    pub head: String,
    /// After the last piece.
    pub tail: String,
    /// For [`super::ReadBack`].
    pub proof: Proof,
}

impl ExportWriter {
    /// Nothing yet. `created` is the day in the file and its name.
    pub fn new(format: Format, created: Day) -> Self {
        Self { format, created, columns: Columns::default(), counts: BTreeMap::new(), sum: Sha256::new(), length: 0 }
    }

    /// The file's name.
    pub fn name(&self) -> String {
        format!("{FORMAT}-{}{}", self.created, self.format.ending())
    }

    /// Whether every record has to be shown by [`ExportWriter::look_at`] before the first piece: a table's columns are known only then.
    pub fn looks_ahead(&self) -> bool {
        matches!(self.format, Format::Csv(_))
    }

    /// Learns of a record that will be written.
    pub fn look_at(&mut self, record: &ResponseRecord) {
        if let Format::Csv(words) = &self.format {
            for (link_id, _) in Row::of(record, words).answers {
                self.columns.place(&link_id);
            }
        }
    }

    /// The next record's piece. Records come in the order of their ids, each once.
    pub fn piece(&mut self, record: &ResponseRecord) -> String {
        let is_first = self.counts.is_empty();
        *self.counts.entry(record.form().questionnaire.as_str().to_owned()).or_default() += 1;
        let piece = match &self.format {
            Format::Lossless | Format::Fhir => format!("{}{}", if is_first { OPENING } else { "," }, entry(record)),
            Format::Ndjson => format!("{}\n", resource::write(record)),
            Format::Csv(words) => csv::line(Row::of(record, words), &mut self.columns),
        };
        self.take_in(&piece);
        piece
    }

    /// Head and tail.
    pub fn end(mut self, app_version: &str) -> Written {
        let end = match (&self.format, self.counts.is_empty()) {
            (Format::Lossless | Format::Fhir, true) => EMPTY,
            (Format::Lossless | Format::Fhir, false) => "]}",
            (Format::Ndjson | Format::Csv(_), _) => "",
        };
        self.take_in(end);
        let count = self.counts.values().sum();
        let sum = hex(&self.sum.finalize_reset());
        let (head, tail) = match &self.format {
            Format::Lossless => (self.envelope(app_version, &sum), format!("{end}}}")),
            Format::Csv(words) => (csv::head(&self.columns, words), end.to_owned()),
            Format::Ndjson | Format::Fhir => (String::new(), end.to_owned()),
        };
        let proof = Proof::new(
            self.format,
            self.created,
            head.as_bytes(),
            self.length,
            (tail.len() - end.len()) as u64,
            sum,
            count,
        );
        Written { head, tail, proof }
    }

    fn take_in(&mut self, text: &str) {
        self.sum.update(text.as_bytes());
        self.length += text.len() as u64;
    }

    /// The file up to the value of `bundle`.
    fn envelope(&self, app_version: &str, sum: &str) -> String {
        let counts: Value = self.counts.iter().map(|(form, count)| (form.as_str(), *count)).collect();
        let (app, created) = (Value::from(app_version), self.created);
        format!(
            r#"{{"format":"{FORMAT}","version":{VERSION},"app":{app},"created":"{created}","counts":{counts},"sha256":"{sum}","bundle":"#
        )
    }
}

/// SHA-256 of a file that comes in pieces.
#[derive(Debug, Clone, Default)]
pub struct Checksum(Sha256);

impl Checksum {
    /// The next bytes.
    pub fn feed(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    /// The sum in lower-case hex.
    pub fn end(self) -> String {
        hex(&self.0.finalize())
    }
}

/// SHA-256 in lower-case hex.
pub(crate) fn checksum(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn entry(record: &ResponseRecord) -> Value {
    json!({"fullUrl": format!("urn:uuid:{}", record.id()), "resource": resource::write(record)})
}
