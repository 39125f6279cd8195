//! Reading an export again, with nothing believed that the file does not prove.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::{Value, error::Category, value::RawValue};
use thiserror::Error;

use crate::{Day, ResponseRecord, export, resource};

/// Why a file was not read. Nothing of it is read then. Never holds what the file says.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ImportError {
    /// Not JSON, and nothing of it looks like an export.
    #[error("the file is not json")]
    NotJson,
    /// Longer than [`Import::MOST_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// JSON, but not an export of this app.
    #[error("the file is not an export of this app")]
    NotOurs,
    /// It begins as an export and ends too early.
    #[error("the file is cut off")]
    CutOff,
    /// Written by a newer app.
    #[error("the file is of version {found}, and {supported} is the newest known here")]
    NewerVersion {
        /// The file's version.
        found: u64,
        /// The newest version read here.
        supported: u64,
    },
    /// An export that was changed after it was written.
    #[error("the file was changed after it was written")]
    Checksum,
    /// The number of responses per questionnaire is not what the file says.
    #[error("the file does not hold as many responses as it says")]
    CountsDiffer,
    /// A response in it lacks something, or has the id of one before it.
    #[error("response {index} of the file cannot be read")]
    BrokenRecord {
        /// Its place in the bundle, from 0.
        index: usize,
    },
}

/// The longest response that is read, in bytes: no form here takes a tenth of it.
const MOST_OF_ONE: usize = 1 << 20;

/// Reads what [`crate::Export::build`] wrote.
pub struct Import;

impl Import {
    /// The longest file that is read, in bytes: two hundred thousand responses.
    pub const MOST_BYTES: usize = 256 << 20;

    /// The records in the file, by id, each marked as exported on the day the file was made: it stands in that file.
    ///
    /// # Errors
    /// An [`ImportError`], and then nothing of the file is used.
    pub fn read(text: &str) -> Result<Vec<ResponseRecord>, ImportError> {
        if text.len() > Self::MOST_BYTES {
            return Err(ImportError::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}').trim_matches(['\0', ' ', '\t', '\r', '\n']);
        if !text.starts_with('{') {
            return Err(without_object(text));
        }
        let envelope: Envelope<'_> = serde_json::from_str(text).map_err(|error| unreadable(text, error.classify()))?;
        let created = envelope.check()?;
        let bundle = envelope.bundle.ok_or(ImportError::NotOurs)?.get();
        let sum: String = value(envelope.sha256).ok_or(ImportError::Checksum)?;
        if !sum.eq_ignore_ascii_case(&export::checksum(bundle)) {
            return Err(ImportError::Checksum);
        }
        let records = records(bundle, created)?;
        let counts: BTreeMap<String, u64> = value(envelope.counts).ok_or(ImportError::CountsDiffer)?;
        if counts != count(&records) {
            return Err(ImportError::CountsDiffer);
        }
        Ok(records)
    }
}

/// The file with every value as it stands, so that a newer version can say so whatever else it has changed.
#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    format: Option<&'a RawValue>,
    #[serde(borrow)]
    version: Option<&'a RawValue>,
    #[serde(borrow)]
    created: Option<&'a RawValue>,
    #[serde(borrow)]
    counts: Option<&'a RawValue>,
    #[serde(borrow)]
    sha256: Option<&'a RawValue>,
    #[serde(borrow)]
    bundle: Option<&'a RawValue>,
}

impl Envelope<'_> {
    /// That it is ours and of a known version; the day it was made.
    fn check(&self) -> Result<Day, ImportError> {
        let format: String = value(self.format).ok_or(ImportError::NotOurs)?;
        let found: u64 = value(self.version).ok_or(ImportError::NotOurs)?;
        if format != export::FORMAT || found == 0 {
            return Err(ImportError::NotOurs);
        }
        if found > export::VERSION {
            return Err(ImportError::NewerVersion { found, supported: export::VERSION });
        }
        value(self.created).ok_or(ImportError::NotOurs)
    }
}

#[derive(Deserialize)]
struct Bundle<'a> {
    #[serde(rename = "resourceType")]
    resource_type: String,
    #[serde(borrow, default)]
    entry: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Entry {
    #[serde(rename = "fullUrl")]
    full_url: Option<String>,
    resource: Value,
}

fn value<'a, T: Deserialize<'a>>(raw: Option<&'a RawValue>) -> Option<T> {
    serde_json::from_str(raw?.get()).ok()
}

/// What to say of a text that is no JSON object.
fn without_object(text: &str) -> ImportError {
    match serde_json::from_str::<&RawValue>(text) {
        Ok(_) => ImportError::NotOurs,
        Err(_) => ImportError::NotJson,
    }
}

/// What to say of a text that does not parse. A file of ours with a wrong character in it was changed; one that stops was cut off.
fn unreadable(text: &str, category: Category) -> ImportError {
    match category {
        Category::Eof if starts_like_ours(text) => ImportError::CutOff,
        Category::Syntax if starts_like_ours(text) && ends_in_number(text) => ImportError::CutOff,
        Category::Syntax if starts_like_ours(text) => ImportError::Checksum,
        Category::Eof | Category::Syntax | Category::Io => ImportError::NotJson,
        Category::Data => ImportError::NotOurs,
    }
}

/// Whether the text begins as an export does, however it is indented, or is itself no longer than that beginning.
fn starts_like_ours(text: &str) -> bool {
    let ours = format!(r#"{{"format":"{}""#, export::FORMAT);
    let mut characters = text.chars().filter(|character| !character.is_ascii_whitespace());
    ours.chars().all(|expected| characters.next().is_none_or(|found| found == expected))
}

/// Whether the text stops inside a number, which the parser takes for a wrong number.
fn ends_in_number(text: &str) -> bool {
    text.ends_with(['-', '+', '.', 'e', 'E'])
}

fn records(bundle: &str, created: Day) -> Result<Vec<ResponseRecord>, ImportError> {
    let bundle: Bundle<'_> = serde_json::from_str(bundle).map_err(|_| ImportError::NotOurs)?;
    if bundle.resource_type != "Bundle" {
        return Err(ImportError::NotOurs);
    }
    let mut seen = BTreeSet::new();
    let mut records = Vec::with_capacity(bundle.entry.len());
    for (index, entry) in bundle.entry.iter().enumerate() {
        let broken = ImportError::BrokenRecord { index };
        let record = self::entry(entry.get(), created).ok_or(broken.clone())?;
        if !seen.insert(record.id().clone()) {
            return Err(broken);
        }
        records.push(record);
    }
    records.sort_by(|one, other| one.id().cmp(other.id()));
    Ok(records)
}

/// The record in one entry of a bundle.
pub(crate) fn entry(text: &str, created: Day) -> Option<ResponseRecord> {
    if text.len() > MOST_OF_ONE {
        return None;
    }
    let entry: Entry = serde_json::from_str(text).ok()?;
    let record = resource::read(entry.resource, created)?;
    let named = entry.full_url.is_none_or(|url| url.strip_prefix("urn:uuid:") == Some(record.id().as_str()));
    named.then_some(record)
}

/// The record in one resource.
pub(crate) fn resource(text: &str, created: Day) -> Option<ResponseRecord> {
    resource::read(serde_json::from_str(text).ok()?, created)
}

fn count(records: &[ResponseRecord]) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for record in records {
        *counts.entry(record.form().questionnaire.to_string()).or_default() += 1;
    }
    counts
}
