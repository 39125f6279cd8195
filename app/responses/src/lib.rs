//! Responses as they lie on the device, and everything that takes them off it or brings them back.
//!
//! - [`ResponseRecord`] is the stored form: what is known of the answers, and the FHIR `QuestionnaireResponse` itself.
//! - [`Export`] writes the file `indsatstrappen-<date>.json`, NDJSON and CSV; [`Import`] reads the first of these again.
//! - [`Merge`] says what an import would do, before anything is written.
//! - [`InventoryView`] is what lies on this device, for the screen.
//! - [`privacy`] looks for CPR numbers, telephone numbers and mail addresses in free text.
//!
//! The crate is pure: ids, days and the app's version are arguments, and no error ever holds an answer.

mod canonical;
mod csv;
mod day;
mod error;
mod export;
mod form;
mod id;
mod import;
mod inventory;
mod language;
mod merge;
pub mod privacy;
mod reading;
mod record;
mod resource;
mod response;
mod status;
mod tags;

pub use canonical::Canonical;
pub use csv::CsvWords;
pub use day::Day;
pub use error::RecordError;
pub use export::{Export, ExportFile, FORMAT, VERSION};
pub use form::{Form, Kind, Respondent, Sensitivity};
pub use id::ResponseId;
pub use import::{Import, ImportError};
pub use inventory::{InventoryRow, InventoryView, Opening, Preselection, StartOffer};
pub use language::Language;
pub use merge::{Conflict, Merge};
pub use reading::answers_in_words;
pub use record::ResponseRecord;
pub use status::{ExportMark, RecordStatus, Resuming, Schema};
