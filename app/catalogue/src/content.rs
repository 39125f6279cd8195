use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::{
    CrosswalkEntry, Diagnostic, HelplineDefinition, LadderDefinition, LadderId, MunicipalityDefinition,
    MunicipalitySlug, OfferDefinition, OfferId, PracticeDefinition, PracticeSlug, SourceDefinition, SourceId,
    StepCounts, StepDefinition, StepId, SynonymDefinition, TopicDefinition, TopicId,
};

/// A data file as it arrived: its text, or why it did not come.
#[derive(Debug, Clone)]
pub struct DataFile {
    /// Path below `data/`.
    pub path: String,
    /// The text, or the reason in English.
    pub text: Result<String, String>,
}

/// Which part of the catalogue a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `municipalities.json`
    Municipalities,
    /// `sources.json`
    Sources,
    /// `ladders.json`
    Ladders,
    /// `topics.json`
    Topics,
    /// `synonyms.json`
    Synonyms,
    /// `helplines.json`
    Helplines,
    /// `offers/<municipality>.json`
    Offers,
    /// `practice/<name>.json`
    Practice,
    /// `steps.json`, which the build writes
    Steps,
}

impl FileKind {
    /// Whether every page needs it; offers and practice examples come when a page asks for them.
    pub fn is_register(self) -> bool {
        !matches!(self, Self::Offers | Self::Practice)
    }

    /// Tells from the path below `data/`; `None` for a file that is not the catalogue's.
    pub fn of(path: &str) -> Option<Self> {
        match path {
            "municipalities.json" => Some(Self::Municipalities),
            "sources.json" => Some(Self::Sources),
            "ladders.json" => Some(Self::Ladders),
            "topics.json" => Some(Self::Topics),
            "synonyms.json" => Some(Self::Synonyms),
            "helplines.json" => Some(Self::Helplines),
            "steps.json" => Some(Self::Steps),
            _ => match path.strip_suffix(".json")?.split_once('/')?.0 {
                "offers" => Some(Self::Offers),
                "practice" => Some(Self::Practice),
                _ => None,
            },
        }
    }
}

/// Everything that the data files say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Catalogue {
    /// In the order of the file.
    pub municipalities: Vec<MunicipalityDefinition>,
    /// The documents.
    pub sources: Vec<SourceDefinition>,
    /// The staircases.
    pub ladders: Vec<LadderDefinition>,
    /// From local steps to national ones.
    pub crosswalk: Vec<CrosswalkEntry>,
    /// What people look for.
    pub topics: Vec<TopicDefinition>,
    /// What people say, and the catalogue's words for it.
    pub synonyms: Vec<SynonymDefinition>,
    /// National lines.
    pub helplines: Vec<HelplineDefinition>,
    /// All records of all municipalities.
    pub offers: Vec<OfferDefinition>,
    /// How municipalities work, to be inspired by.
    pub practice: Vec<PracticeDefinition>,
    /// What is on each step, by municipality.
    pub steps: Vec<StepCounts>,
}

impl Catalogue {
    /// Reads what can be read. A broken record is left out and named; the rest stays.
    pub fn load(files: &[DataFile]) -> (Self, Vec<Diagnostic>) {
        let (mut catalogue, mut diagnostics) = Self::load_registers(files);
        for file in files {
            match FileKind::of(&file.path) {
                Some(FileKind::Offers) => catalogue.offers.extend(file.records("offers", &mut diagnostics)),
                Some(FileKind::Practice) => catalogue.practice.extend(file.records("practice", &mut diagnostics)),
                _ => {}
            }
        }
        (catalogue, diagnostics)
    }

    /// Reads the registers alone, which every page needs: what reads offers and practice examples comes with the pages that ask
    /// for them.
    pub fn load_registers(files: &[DataFile]) -> (Self, Vec<Diagnostic>) {
        let mut catalogue = Self::default();
        let mut diagnostics = Vec::new();
        for file in files {
            catalogue.take_in(file, &mut diagnostics);
        }
        (catalogue, diagnostics)
    }

    fn take_in(&mut self, file: &DataFile, diagnostics: &mut Vec<Diagnostic>) {
        let Some(kind) = FileKind::of(&file.path).filter(|kind| kind.is_register()) else { return };
        let Some(mut reader) = Reader::of(file, diagnostics) else { return };
        match kind {
            FileKind::Municipalities => self.municipalities = reader.records("municipalities"),
            FileKind::Sources => self.sources = reader.records("sources"),
            FileKind::Ladders => {
                self.ladders = reader.records("ladders");
                self.crosswalk = reader.records("crosswalk");
            }
            FileKind::Topics => self.topics = reader.records("topics"),
            FileKind::Synonyms => self.synonyms = reader.records("synonyms"),
            FileKind::Helplines => self.helplines = reader.records("helplines"),
            FileKind::Steps => self.steps = reader.records("steps"),
            FileKind::Offers | FileKind::Practice => {}
        }
    }

    /// The municipality of that slug.
    pub fn municipality(&self, slug: &MunicipalitySlug) -> Option<&MunicipalityDefinition> {
        self.municipalities.iter().find(|m| &m.slug == slug)
    }

    /// The record of that id.
    pub fn offer(&self, id: &OfferId) -> Option<&OfferDefinition> {
        self.offers.iter().find(|o| &o.id == id)
    }

    /// The practice example of that address.
    pub fn practice(&self, slug: &PracticeSlug) -> Option<&PracticeDefinition> {
        self.practice.iter().find(|p| &p.slug == slug)
    }

    /// The document of that id.
    pub fn source(&self, id: &SourceId) -> Option<&SourceDefinition> {
        self.sources.iter().find(|s| &s.id == id)
    }

    /// The topic of that id.
    pub fn topic(&self, id: &TopicId) -> Option<&TopicDefinition> {
        self.topics.iter().find(|t| &t.id == id)
    }

    /// The ladder of that id.
    pub fn ladder(&self, id: &LadderId) -> Option<&LadderDefinition> {
        self.ladders.iter().find(|l| &l.id == id)
    }

    /// The six national steps, lowest first; empty where the ladders could not be read.
    pub fn national_steps(&self) -> &[StepDefinition] {
        self.ladder(&LadderId::new("national")).map_or(&[], |ladder| &ladder.steps)
    }

    /// A step of any ladder.
    pub fn step(&self, id: &StepId) -> Option<&StepDefinition> {
        self.ladders.iter().flat_map(|ladder| &ladder.steps).find(|step| &step.id == id)
    }
}

/// The records of a file that is not the catalogue's own, from the array of that name. A broken record is left out and named.
pub fn read_records<T: DeserializeOwned>(file: &DataFile, array: &str) -> (Vec<T>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let records = file.records(array, &mut diagnostics);
    (records, diagnostics)
}

impl DataFile {
    fn records<T: DeserializeOwned>(&self, array: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<T> {
        Reader::of(self, diagnostics).map(|mut reader| reader.records(array)).unwrap_or_default()
    }
}

/// The file's arrays by name, each still text: a record is read straight into its type, without a tree in between.
fn open(text: &str) -> Result<BTreeMap<String, &RawValue>, String> {
    serde_json::from_str(text).map_err(|error| {
        if error.is_data() { "not a JSON object".to_owned() } else { format!("not readable as JSON: {error}") }
    })
}

struct Reader<'a> {
    path: &'a str,
    file: BTreeMap<String, &'a RawValue>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    /// Of a file that can be opened; why another cannot is noted.
    fn of(file: &'a DataFile, diagnostics: &'a mut Vec<Diagnostic>) -> Option<Self> {
        match file.text.as_deref().map_err(Clone::clone).and_then(open) {
            Ok(content) => Some(Self { path: &file.path, file: content, diagnostics }),
            Err(reason) => {
                diagnostics.push(Diagnostic::file(&file.path, reason));
                None
            }
        }
    }

    fn records<T: DeserializeOwned>(&mut self, array: &str) -> Vec<T> {
        let values = self.file.get(array).and_then(|value| serde_json::from_str::<Vec<&RawValue>>(value.get()).ok());
        let Some(values) = values else {
            self.diagnostics.push(Diagnostic::file(self.path, format!("has no array \"{array}\"")));
            return Vec::new();
        };
        let mut records = Vec::with_capacity(values.len());
        for (index, value) in values.into_iter().enumerate() {
            match record(value.get()) {
                Ok(record) => records.push(record),
                Err((field, reason)) => {
                    let name = name_of(value).unwrap_or_else(|| format!("{array}[{index}]"));
                    self.diagnostics.push(Diagnostic::field(self.path, name, &field, reason));
                }
            }
        }
        records
    }
}

fn name_of(value: &RawValue) -> Option<String> {
    let value: Value = serde_json::from_str(value.get()).ok()?;
    ["id", "slug", "local"].iter().find_map(|key| value.get(key)?.as_str()).map(str::to_owned)
}

/// With the path of the field that is wrong, for those who keep the data.
#[cfg(feature = "paths")]
fn record<T: DeserializeOwned>(text: &str) -> Result<T, (String, String)> {
    let mut text = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut text).map_err(|error| (error.path().to_string(), error.inner().to_string()))
}

/// Without the path: it would double the reading code in the browser.
#[cfg(not(feature = "paths"))]
fn record<T: DeserializeOwned>(text: &str) -> Result<T, (String, String)> {
    serde_json::from_str(text).map_err(|error| (String::from("?"), error.to_string()))
}
