//! Files that leave the device by the person's own choice.

use std::{cmp::Reverse, collections::BTreeMap, fmt::Write};

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::{CsvWords, Day, ResponseRecord, csv, resource};

/// The export's `format`.
pub const FORMAT: &str = "indsatstrappen";
/// The export's `version`: the newest that [`crate::Import`] reads.
pub const VERSION: u64 = 1;

/// A file to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFile {
    /// The file's name.
    pub name: String,
    /// Its content, to be written as UTF-8.
    pub text: String,
}

/// Writes records to files: those passed in, drafts too, since the person chooses form by form.
pub struct Export;

impl Export {
    /// The file that [`crate::Import`] reads. `bundle` has the same bytes for the same records, in whatever order and on whatever day.
    /// Where an id stands twice, the highest revision is written.
    pub fn build<'a>(
        records: impl IntoIterator<Item = &'a ResponseRecord>,
        created: Day,
        app_version: &str,
    ) -> ExportFile {
        let records = sorted(records.into_iter().collect());
        let bundle = bundle(&records).to_string();
        let text = format!(
            r#"{{"format":"{FORMAT}","version":{VERSION},"app":{app},"created":"{created}","counts":{counts},"sha256":"{sum}","bundle":{bundle}}}"#,
            app = Value::from(app_version),
            counts = counts(&records),
            sum = checksum(&bundle),
        );
        ExportFile { name: format!("{FORMAT}-{created}.json"), text }
    }

    /// One `QuestionnaireResponse` a line, as `xtask goals` reads them.
    pub fn ndjson<'a>(records: impl IntoIterator<Item = &'a ResponseRecord>, created: Day) -> ExportFile {
        let lines =
            sorted(records.into_iter().collect()).into_iter().map(|record| format!("{}\n", resource::write(record)));
        ExportFile { name: format!("{FORMAT}-{created}.ndjson"), text: lines.collect() }
    }

    /// A table for Danish Excel: one row per record in the order given, one column per `linkId` in the order first met.
    pub fn csv<'a>(
        records: impl IntoIterator<Item = &'a ResponseRecord>,
        created: Day,
        words: &CsvWords,
    ) -> ExportFile {
        let records: Vec<_> = records.into_iter().collect();
        ExportFile { name: format!("{FORMAT}-{created}.csv"), text: csv::table(&records, words) }
    }
}

/// SHA-256 in lower-case hex.
pub(crate) fn checksum(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn sorted(mut records: Vec<&ResponseRecord>) -> Vec<&ResponseRecord> {
    records.sort_by_key(|record| (record.id(), Reverse(record.revision())));
    records.dedup_by_key(|record| record.id());
    records
}

fn bundle(records: &[&ResponseRecord]) -> Value {
    let mut bundle = Map::new();
    bundle.insert("resourceType".to_owned(), "Bundle".into());
    bundle.insert("type".to_owned(), "collection".into());
    // FHIR has no empty arrays: without records there is no `entry`.
    if !records.is_empty() {
        bundle.insert("entry".to_owned(), records.iter().map(|record| entry(record)).collect());
    }
    Value::Object(bundle)
}

fn entry(record: &ResponseRecord) -> Value {
    json!({"fullUrl": format!("urn:uuid:{}", record.id()), "resource": resource::write(record)})
}

fn counts(records: &[&ResponseRecord]) -> Value {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for record in records {
        *counts.entry(record.form().questionnaire.as_str()).or_default() += 1;
    }
    counts.into_iter().collect()
}
