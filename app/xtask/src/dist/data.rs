use catalogue::{Catalogue, DataFile, FileKind, OfferEntry, StepCounts};
use questionnaire::QuestionnaireHeads;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::digest;
use super::error::DistError;
use super::folder::Folder;
use super::languages;
use super::open_data;

pub(super) const INDEX: &str = "index.json";
const OFFERS: &str = "offers.json";
const OVERVIEW: &str = "overview.json";
pub(super) const STEPS: &str = "steps.json";
const FORMS: &str = "questionnaires.json";
/// What is written for others; the app reads none of it.
pub(super) const EXPORTS: [&str; 4] = [OFFERS, open_data::SERVICES, open_data::ORGANIZATIONS, open_data::JSON_LD];

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
    /// Whether the build has written it once more for each language, below `by-language/<lang>/`; those files are not listed.
    #[serde(default, skip_serializing_if = "is_false")]
    by_language: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// What is on each step, so that the staircase can be drawn before any offer is fetched.
#[derive(Serialize)]
struct StepsRecord {
    #[serde(rename = "$schema")]
    schema: &'static str,
    steps: Vec<StepCounts>,
}

/// The JSON Schema of the list.
pub(crate) fn index_schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<IndexRecord>().to_value()
}

/// What the finder looks at, of every record, each on its own line; for the app alone, others take all of `offers.json`.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "the shape alone; it is written line by line")]
#[schemars(title = "overview", deny_unknown_fields)]
struct OverviewRecord {
    /// Where this schema lies.
    #[schemars(rename = "$schema")]
    schema: &'static str,
    /// One entry a record.
    overview: Vec<OfferEntry>,
}

/// The JSON Schema of the entries.
pub(crate) fn overview_schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<OverviewRecord>().to_value()
}

/// Writes what the finder looks at, what others can take over, and then the list of data files. Yields the paths of those that
/// are there once more for each language.
pub(super) fn write(data: &Folder) -> Result<Vec<String>, DistError> {
    write_offers(data)?;
    open_data::write(data)?;
    write_for_app(data)
}

/// Writes what the app asks for: the entries of all records, and the list of data files. Yields as [`write`] does.
pub(super) fn write_for_app(data: &Folder) -> Result<Vec<String>, DistError> {
    write_overview(data)?;
    write_steps(data)?;
    write_forms(data)?;
    let split = languages::write(data)?;
    let mut files = Vec::new();
    for path in data.below("")?.into_iter().filter(|path| path != INDEX && !path.starts_with(languages::FOLDER)) {
        let content = data.bytes(&path)?;
        let by_language = split.contains(&path);
        files.push(FileRecord { sha256: digest::sha256(&content), bytes: content.len(), by_language, path });
    }
    write_json(data, INDEX, &IndexRecord { schema: "schema/index.schema.json", files })?;
    Ok(split)
}

fn write_offers(data: &Folder) -> Result<(), DistError> {
    let mut offers = Vec::new();
    for path in offer_files(data)? {
        let file: OffersFile = serde_json::from_str(&data.text(&path)?).map_err(|error| broken(&path, &error))?;
        offers.extend(file.offers);
    }
    write_json(data, OFFERS, &OffersRecord { schema: "schema/offers.schema.json", offers })
}

/// The entries of all records, one a line, so that the app can take them in a few at a time; what cannot be read is
/// missing here as it is in the app, which names it.
fn write_overview(data: &Folder) -> Result<(), DistError> {
    let mut lines = Vec::new();
    for path in offer_files(data)? {
        let (catalogue, _) = Catalogue::load(&[DataFile { text: Ok(data.text(&path)?), path }]);
        for entry in catalogue.entries() {
            lines.push(serde_json::to_string(&entry).map_err(|error| broken(OVERVIEW, &error))?);
        }
    }
    let lines = lines.join(",\n");
    data.write(OVERVIEW, format!("{{\"$schema\":\"schema/overview.schema.json\",\"overview\":[\n{lines}\n]}}\n"))
}

fn write_steps(data: &Folder) -> Result<(), DistError> {
    let paths = data.below("")?.into_iter().filter(|path| FileKind::of(path).is_some());
    let files: Result<Vec<_>, DistError> =
        paths.map(|path| Ok(DataFile { text: Ok(data.text(&path)?), path })).collect();
    let steps = Catalogue::load(&files?).0.count_steps();
    write_json(data, STEPS, &StepsRecord { schema: "schema/steps.schema.json", steps })
}

/// The heads of all forms, so that a list of them costs one small file.
fn write_forms(data: &Folder) -> Result<(), DistError> {
    let mut files = Vec::new();
    for path in data.below("")? {
        if let Some(name) = questionnaire::name_of_file(&path) {
            files.push((name.to_owned(), data.text(&path)?));
        }
    }
    let files = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    write_json(data, FORMS, &QuestionnaireHeads::of(files).map_err(|error| broken(FORMS, &error))?)
}

fn offer_files(data: &Folder) -> Result<Vec<String>, DistError> {
    let files = data.below("")?.into_iter();
    Ok(files.filter(|path| path.starts_with("offers/")).collect())
}

fn write_json(data: &Folder, path: &str, value: &impl Serialize) -> Result<(), DistError> {
    let json = serde_json::to_string(value).map_err(|error| broken(path, &error))?;
    data.write(path, json + "\n")
}

fn broken(path: &str, error: &serde_json::Error) -> DistError {
    DistError::Data { path: path.to_owned(), reason: error.to_string() }
}
