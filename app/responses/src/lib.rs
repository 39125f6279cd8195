//! Responses as they lie on the device, and everything that takes them off it or brings them back.
//!
//! - [`ResponseRecord`] is the stored form: what is known of the answers, and the FHIR `QuestionnaireResponse` itself.
//! - [`ExportWriter`] writes the file `indsatstrappen-<date>.json`, NDJSON, FHIR and CSV in pieces, [`Export`] at once; [`ReadBack`] proves
//!   that a file is what was written; [`Import`] reads the first of these again.
//! - [`Merge`] says what an import would do, before anything is written.
//! - [`Handover`] and [`Assembly`] take an export from one screen to another camera, as the texts of QR codes.
//! - [`CourseCode`] is what a family types to say which course it answers about; [`Course`] is what a response says of it,
//!   [`Courses`] those that were made on this device.
//! - [`InventoryView`] is what lies on this device, for the screen.
//! - [`Conflict`] holds several accounts of one response until a person chooses; [`Undo`] takes an import back.
//! - [`SealJob`], [`SheetJob`] and [`ScanJob`] are what the workers are asked.
//! - [`KeepAdvice`] is how safely it lies here, and what to do; [`Marker`] is how an emptied database is noticed.
//! - [`Brief`] is what is listed of a record where too many lie there to read them all.
//! - [`SealedRecord`] is how a record lies on a shared device, [`DeviceLock`] what it is sealed with.
//! - [`privacy`] looks for CPR numbers, telephone numbers and mail addresses in free text.
//!
//! The crate is pure: ids, days and the app's version are arguments, and no error ever holds an answer.

mod answers;
mod armor;
mod brief;
mod canonical;
mod cell;
mod concern;
mod conflict;
mod course;
mod csv;
mod curve;
mod day;
mod error;
mod export;
pub mod few;
mod form;
mod handover;
mod id;
mod idle;
mod import;
mod inventory;
mod job;
mod keeping;
mod label;
mod language;
mod marker;
mod meetings;
mod merge;
mod paper;
mod parting;
pub mod privacy;
mod quarter;
mod reading;
mod recipient;
mod record;
mod resource;
mod response;
mod rounds;
mod row;
mod sealed;
mod secret;
mod status;
mod tags;
mod undo;

pub use armor::armor;
pub use brief::{Brief, BriefFlag};
pub use canonical::Canonical;
pub use cell::Cell;
pub use concern::{Concern, ConcernDay, ConcernView, concerns};
pub use conflict::{Conflict, Difference};
pub use course::{Course, CourseCode, CourseCodeError, Courses, MadeCourse};
pub use csv::table;
pub use curve::{Curve, CurveView, Fall, curves};
pub use day::Day;
pub use error::RecordError;
pub use export::{
    Checksum, Export, ExportFile, ExportWriter, FORMAT, Format, Proof, ProofError, ReadBack, VERSION, Written,
};
pub use form::{Form, Kind, Respondent, Sensitivity};
pub use handover::{Assembly, FrameError, Handover, HandoverId, Heard, MOST_BYTES, Reception, Seen};
pub use id::ResponseId;
pub use idle::Idle;
pub use import::{Import, ImportError};
pub use inventory::{InventoryRow, InventoryView, Opening, Origin, Preselection, StartOffer, newest_first};
pub use job::{PASSWORD_LENGTH, Refusal, ScanJob, SealJob, SheetJob, is_long_enough};
pub use keeping::{AppWindow, Engine, KeepAdvice, KeepFacts, KeepLevel, KeepPlace, KeepPromise, KeepStep, Threat};
pub use label::label;
pub use language::Language;
pub use marker::Marker;
pub use meetings::{MeetingsView, meetings};
pub use merge::{Merge, Replacement};
pub use paper::{from_paper, is_from_paper};
pub use parting::Parting;
pub use quarter::Quarter;
pub use reading::{answers_in_words, notice};
pub use recipient::Recipient;
pub use record::ResponseRecord;
pub use rounds::{RoundView, rounds};
pub use row::{Columns, Row, TableWords};
pub use sealed::{DeviceLock, Head, Kept, SealedBody, SealedRecord};
pub use secret::{SECRET_LENGTH, SecretStrength};
pub use status::{ExportMark, RecordStatus, Resuming, Schema};
pub use tags::RESPONDENT as RESPONDENT_SYSTEM;
pub use undo::{Undo, UndoPlan};
