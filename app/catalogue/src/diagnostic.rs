use std::fmt;

/// What is wrong in a data file: which file, which record, which field, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Path of the file below `data/`, for example `offers/faxe.json`.
    pub file: String,
    /// Id of the record, or its number in the file where it has no readable id.
    pub record: Option<String>,
    /// Name of the field.
    pub field: Option<String>,
    /// What is wrong, in English, for the person who keeps the data.
    pub reason: String,
}

impl Diagnostic {
    /// Something wrong with a whole file.
    pub fn file(file: &str, reason: impl Into<String>) -> Self {
        Self { file: file.to_owned(), record: None, field: None, reason: reason.into() }
    }

    /// Something wrong with one field of one record.
    pub fn field(file: &str, record: impl Into<String>, field: &str, reason: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            record: Some(record.into()),
            field: Some(field.to_owned()),
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        for part in [&self.record, &self.field].into_iter().flatten() {
            write!(f, " · {part}")?;
        }
        write!(f, ": {}", self.reason)
    }
}
