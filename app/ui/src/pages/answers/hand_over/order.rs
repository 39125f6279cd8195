use leptos::prelude::*;
use responses::{Format, Recipient, SealJob, TableWords, is_long_enough};

use super::Stop;
use crate::messages::msg;

/// What sort of file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// Can be read in again.
    Lossless,
    /// A spreadsheet.
    Sheet,
    /// A table.
    Csv,
    /// A FHIR bundle.
    Fhir,
    /// One resource a line.
    Ndjson,
}

/// Whether the file is locked, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Locking {
    /// Whoever has the file can read it.
    Open,
    /// With a password.
    Password,
    /// To whom holds the secret half of a key.
    Recipient,
}

/// What the person has asked for so far.
#[derive(Clone, Copy)]
pub(super) struct Order {
    pub(super) kind: RwSignal<FileKind>,
    pub(super) locking: RwSignal<Locking>,
    pub(super) password: RwSignal<String>,
    pub(super) keys: RwSignal<Vec<String>>,
}

/// What is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) kind: FileKind,
    pub(super) seal: Option<SealJob>,
}

impl FileKind {
    pub(super) const ALL: [Self; 5] = [Self::Lossless, Self::Sheet, Self::Csv, Self::Fhir, Self::Ndjson];

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Lossless => msg::export_kind_lossless(),
            Self::Sheet => msg::export_kind_sheet(),
            Self::Csv => msg::export_kind_csv(),
            Self::Fhir => msg::export_kind_fhir(),
            Self::Ndjson => msg::export_kind_ndjson(),
        }
    }

    /// How it is written; a spreadsheet is a worker's.
    pub(super) fn format(self) -> Option<Format> {
        match self {
            Self::Lossless => Some(Format::Lossless),
            Self::Sheet => None,
            Self::Csv => Some(Format::Csv(Box::new(table_words()))),
            Self::Fhir => Some(Format::Fhir),
            Self::Ndjson => Some(Format::Ndjson),
        }
    }
}

impl Order {
    pub(super) fn new() -> Self {
        Self {
            kind: RwSignal::new(FileKind::Lossless),
            locking: RwSignal::new(Locking::Open),
            password: RwSignal::default(),
            keys: RwSignal::default(),
        }
    }

    /// What is to be made, or what is missing.
    pub(super) fn plan(self) -> Result<Plan, Stop> {
        let seal = match self.locking.get_untracked() {
            Locking::Open => None,
            Locking::Password => {
                let password = self.password.get_untracked();
                Some(is_long_enough(&password).then_some(SealJob::SealWith(password)).ok_or(Stop::Password)?)
            }
            Locking::Recipient => Some(SealJob::SealTo(self.recipients().ok_or(Stop::Recipient)?)),
        };
        Ok(Plan { kind: self.kind.get_untracked(), seal })
    }

    fn recipients(self) -> Option<Vec<Recipient>> {
        let keys = self.keys.get_untracked();
        let read: Result<Vec<_>, _> = keys.iter().map(|key| Recipient::parse(key)).collect();
        read.ok().filter(|recipients| !recipients.is_empty())
    }
}

impl Plan {
    /// How often everything is gone through: written and read back, and what can be read in again is marked.
    pub(super) fn phases(&self) -> u32 {
        let plain = match self.kind {
            FileKind::Sheet | FileKind::Fhir | FileKind::Ndjson => 2,
            FileKind::Lossless | FileKind::Csv => 3,
        };
        plain + if self.seal.is_some() { 2 } else { 0 }
    }
}

/// The words in tables.
pub(super) fn table_words() -> TableWords {
    let headings =
        ["id", msg::csv_questionnaire(), msg::csv_title(), msg::csv_day(), msg::csv_status(), msg::csv_language()];
    TableWords {
        headings: headings.map(str::to_owned),
        draft: msg::answers_draft().to_owned(),
        completed: msg::csv_completed().to_owned(),
        yes: msg::yes().to_owned(),
        no: msg::no().to_owned(),
        cut: msg::csv_cut().to_owned(),
    }
}
