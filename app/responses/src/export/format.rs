use crate::TableWords;

/// What sort of file is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// Can be read in again: the bundle with its checksum and counts around it.
    Lossless,
    /// One FHIR resource a line.
    Ndjson,
    /// A FHIR bundle and nothing else.
    Fhir,
    /// A table for Danish Excel, with these words.
    Csv(Box<TableWords>),
}

impl Format {
    /// What the file's name ends with after the day.
    pub fn ending(&self) -> &'static str {
        match self {
            Self::Lossless => ".json",
            Self::Ndjson => ".ndjson",
            Self::Fhir => "-fhir.json",
            Self::Csv(_) => ".csv",
        }
    }

    /// The media type.
    pub fn media_type(&self) -> &'static str {
        match self {
            Self::Lossless => "application/json",
            Self::Ndjson => "application/x-ndjson",
            Self::Fhir => "application/fhir+json",
            Self::Csv(_) => "text/csv;charset=utf-8",
        }
    }
}
