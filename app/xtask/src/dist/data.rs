use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::digest;
use super::error::DistError;
use super::folder::Folder;

const INDEX: &str = "data/index.json";
const OFFERS: &str = "data/offers.json";

/// A list of one kind of record, as every file of ours is.
#[derive(Serialize)]
struct OffersRecord {
    #[serde(rename = "$schema")]
    schema: &'static str,
    offers: Vec<Box<RawValue>>,
}

/// One municipality's file; its records are taken over letter by letter.
#[derive(Deserialize)]
struct OffersFile {
    offers: Vec<Box<RawValue>>,
}

/// A static folder cannot be listed: this is how the app finds content.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "index", deny_unknown_fields)]
struct IndexRecord {
    /// Where this schema lies.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// Every data file, by its path.
    files: Vec<FileRecord>,
}

/// One data file.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FileRecord {
    /// Below `data/`.
    path: String,
    /// Of its content, hexadecimal.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    sha256: String,
    /// How long it is.
    bytes: usize,
}

/// The JSON Schema of the list.
pub(crate) fn index_schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<IndexRecord>().to_value()
}

/// Writes the list of data files, and all offers in one file for those who take them over.
pub(super) fn write(dist: &Folder) -> Result<(), DistError> {
    write_offers(dist)?;
    let mut files = Vec::new();
    for path in dist.below("data")?.into_iter().filter(|path| format!("data/{path}") != INDEX) {
        let content = dist.bytes(&format!("data/{path}"))?;
        files.push(FileRecord { sha256: digest::sha256(&content), bytes: content.len(), path });
    }
    write_json(dist, INDEX, &IndexRecord { schema: "schema/index.schema.json", files })
}

fn write_offers(dist: &Folder) -> Result<(), DistError> {
    let mut offers = Vec::new();
    for path in dist.below("data")?.into_iter().filter(|path| path.starts_with("offers/")) {
        let path = format!("data/{path}");
        let file: OffersFile = serde_json::from_str(&dist.text(&path)?).map_err(|error| broken(&path, &error))?;
        offers.extend(file.offers);
    }
    write_json(dist, OFFERS, &OffersRecord { schema: "schema/offers.schema.json", offers })
}

fn write_json(dist: &Folder, path: &str, value: &impl Serialize) -> Result<(), DistError> {
    let json = serde_json::to_string(value).map_err(|error| broken(path, &error))?;
    dist.write(path, json + "\n")
}

fn broken(path: &str, error: &serde_json::Error) -> DistError {
    DistError::Data { path: path.to_owned(), reason: error.to_string() }
}
