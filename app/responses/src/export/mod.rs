//! Files that leave the device by the person's own choice.

mod format;
mod proof;
mod scan;
mod writer;

use std::cmp::Reverse;

use crate::{Day, ResponseRecord, TableWords};

pub use format::Format;
pub use proof::{Proof, ProofError, ReadBack};
pub(crate) use writer::checksum;
pub use writer::{Checksum, ExportWriter, Written};

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

/// Writes whole files at once: what [`ExportWriter`] writes piece by piece.
pub struct Export;

impl Export {
    /// The file that [`crate::Import`] reads. `bundle` has the same bytes for the same records, in whatever order and on whatever day.
    /// Where an id stands twice, the highest revision is written.
    pub fn build<'a>(
        records: impl IntoIterator<Item = &'a ResponseRecord>,
        created: Day,
        app_version: &str,
    ) -> ExportFile {
        whole(ExportWriter::new(Format::Lossless, created), records, app_version)
    }

    /// One `QuestionnaireResponse` a line, as `xtask goals` reads them.
    pub fn ndjson<'a>(records: impl IntoIterator<Item = &'a ResponseRecord>, created: Day) -> ExportFile {
        whole(ExportWriter::new(Format::Ndjson, created), records, "")
    }

    /// The bundle alone, for any program that reads FHIR.
    pub fn fhir<'a>(records: impl IntoIterator<Item = &'a ResponseRecord>, created: Day) -> ExportFile {
        whole(ExportWriter::new(Format::Fhir, created), records, "")
    }

    /// A table for Danish Excel: one row per record by id, one column per `linkId` in the order first met.
    pub fn csv<'a>(
        records: impl IntoIterator<Item = &'a ResponseRecord>,
        created: Day,
        words: &TableWords,
    ) -> ExportFile {
        whole(ExportWriter::new(Format::Csv(Box::new(words.clone())), created), records, "")
    }
}

fn whole<'a>(
    mut writer: ExportWriter,
    records: impl IntoIterator<Item = &'a ResponseRecord>,
    app_version: &str,
) -> ExportFile {
    let mut records: Vec<_> = records.into_iter().collect();
    records.sort_by_key(|record| (record.id(), Reverse(record.revision())));
    records.dedup_by_key(|record| record.id());
    for record in &records {
        writer.look_at(record);
    }
    let body: String = records.iter().map(|record| writer.piece(record)).collect();
    let name = writer.name();
    let Written { head, tail, .. } = writer.end(app_version);
    ExportFile { name, text: head + &body + &tail }
}
