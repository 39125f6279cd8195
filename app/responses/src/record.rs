//! The stored record.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    Day, ExportMark, Form, Kind, RecordError, RecordStatus, Respondent, ResponseId, Resuming, Schema, Sensitivity,
    answers::Answers, response,
};

/// One person's answers to one form, as stored. Every change makes a new record; the caller stores it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ResponseRecord {
    schema: Schema,
    id: ResponseId,
    revision: u32,
    status: RecordStatus,
    exported: ExportMark,
    resuming: Resuming,
    started_on: Day,
    form: Form,
    response: Answers,
}

impl ResponseRecord {
    /// A draft that has just been begun, revision 1.
    ///
    /// The record owns `id`, `language`, `authored`, `status` and `questionnaire` of the response; whatever `response` says of these
    /// is left out or replaced.
    ///
    /// # Errors
    /// [`RecordError::NotResponse`] when `response` is not an object, or another FHIR resource.
    pub fn draft(id: ResponseId, form: Form, started_on: Day, response: Value) -> Result<Self, RecordError> {
        let parts =
            Parts { id, revision: 1, status: RecordStatus::Draft, resuming: Resuming::Offered, started_on, form };
        Self::from_parts(parts, ExportMark::NotExported, response)
    }

    /// The same draft with new answers and the next revision; not exported any more.
    ///
    /// # Errors
    /// [`RecordError::NotDraft`] for a completed record, [`RecordError::NotResponse`] as in [`ResponseRecord::draft`].
    pub fn revised(&self, response: Value) -> Result<Self, RecordError> {
        self.next(RecordStatus::Draft, response)
    }

    /// The draft finished on `day` with these last answers.
    ///
    /// # Errors
    /// [`RecordError::NotDraft`] for a completed record, [`RecordError::NotResponse`] as in [`ResponseRecord::draft`].
    pub fn completed(&self, day: Day, response: Value) -> Result<Self, RecordError> {
        self.next(RecordStatus::Completed { on: day }, response)
    }

    /// A completed record as a draft again, with the next revision. A draft is returned as it is.
    ///
    /// # Errors
    /// [`RecordError::StaysClosed`] when [`ResponseRecord::may_reopen`] is false.
    pub fn reopened(&self) -> Result<Self, RecordError> {
        if !self.may_reopen() {
            return Err(RecordError::StaysClosed);
        }
        match self.status {
            RecordStatus::Draft => Ok(self.clone()),
            RecordStatus::Completed { .. } => self.succeeded(RecordStatus::Draft, self.response()),
        }
    }

    /// The same answers as the revision after this and after `rival`: what a person has settled stands above both.
    #[must_use]
    pub(crate) fn settled_over(&self, rival: u32) -> Self {
        let revision = self.revision.max(rival).saturating_add(1);
        Self { revision, exported: ExportMark::NotExported, ..self.clone() }
    }

    /// The record after its revision was written to a file on `day`. The revision stays.
    #[must_use]
    pub fn exported_on(&self, day: Day) -> Self {
        Self { exported: ExportMark::Exported { on: day }, ..self.clone() }
    }

    /// The record after someone left it in a hurry. The revision stays.
    #[must_use]
    pub fn hidden(&self) -> Self {
        Self { resuming: Resuming::Hidden, ..self.clone() }
    }

    /// Whether the answers may be opened for change: always for a draft, never for a finished child's answer, which on a family's
    /// phone can only be handed over or deleted.
    pub fn may_reopen(&self) -> bool {
        may_reopen(self.status, self.form.respondent)
    }

    /// Whether the start page may offer to go on with it: an ordinary draft that nobody left in a hurry.
    pub fn may_offer_resuming(&self) -> bool {
        self.status == RecordStatus::Draft
            && self.resuming == Resuming::Offered
            && self.form.sensitivity == Sensitivity::Ordinary
    }

    /// Whether somebody waits for it: finished feedback that stands in no file. Of nothing sensitive is anybody reminded.
    pub fn waits(&self) -> bool {
        is_only_here(self.status, self.exported) && is_awaited(self.form.kind, self.form.sensitivity)
    }

    /// The id, the same on every device.
    pub fn id(&self) -> &ResponseId {
        &self.id
    }

    /// 1 for the first stored form, one more for each change of the answers or the status.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// Begun or finished.
    pub fn status(&self) -> RecordStatus {
        self.status
    }

    /// Whether this revision stands in a file.
    pub fn exported(&self) -> ExportMark {
        self.exported
    }

    /// Whether a draft may be offered again.
    pub fn resuming(&self) -> Resuming {
        self.resuming
    }

    /// The day the first answer was given.
    pub fn started_on(&self) -> Day {
        self.started_on
    }

    /// The day it was finished, or for a draft the day it was begun.
    pub fn day(&self) -> Day {
        match self.status {
            RecordStatus::Draft => self.started_on,
            RecordStatus::Completed { on } => on,
        }
    }

    /// What is known of the form.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The answers: a FHIR `QuestionnaireResponse` with `resourceType`, `questionnaire` and `status`, without `id`, `language` and `authored`.
    /// Read from text at every call.
    pub fn response(&self) -> Value {
        self.response.read()
    }

    /// Whether that text stands anywhere in the answers as they are kept; told without reading them.
    pub(crate) fn mentions(&self, text: &str) -> bool {
        self.response.as_text().contains(text)
    }

    pub(crate) fn from_parts(parts: Parts, exported: ExportMark, response: Value) -> Result<Self, RecordError> {
        let response = Answers::new(&response::owned(response, &parts.form.questionnaire, parts.status)?)?;
        Ok(Self {
            schema: Schema::V1,
            id: parts.id,
            revision: parts.revision,
            status: parts.status,
            exported,
            resuming: parts.resuming,
            started_on: parts.started_on,
            form: parts.form,
            response,
        })
    }

    /// Whether both hold the same answers in the same state, whatever this device knows of files and of hiding.
    pub(crate) fn same_content(&self, other: &Self) -> bool {
        self.id == other.id
            && self.revision == other.revision
            && self.status == other.status
            && self.started_on == other.started_on
            && self.form == other.form
            && self.response == other.response
    }

    fn next(&self, status: RecordStatus, response: Value) -> Result<Self, RecordError> {
        match self.status {
            RecordStatus::Draft => self.succeeded(status, response),
            RecordStatus::Completed { .. } => Err(RecordError::NotDraft),
        }
    }

    fn succeeded(&self, status: RecordStatus, response: Value) -> Result<Self, RecordError> {
        let parts = Parts {
            id: self.id.clone(),
            revision: self.revision.saturating_add(1),
            status,
            resuming: self.resuming,
            started_on: self.started_on,
            form: self.form.clone(),
        };
        Self::from_parts(parts, ExportMark::NotExported, response)
    }
}

/// Never for a finished child's answer.
pub(crate) fn may_reopen(status: RecordStatus, respondent: Respondent) -> bool {
    match status {
        RecordStatus::Draft => true,
        RecordStatus::Completed { .. } => respondent != Respondent::Child,
    }
}

/// Finished, and in no file.
pub(crate) fn is_only_here(status: RecordStatus, exported: ExportMark) -> bool {
    status != RecordStatus::Draft && exported == ExportMark::NotExported
}

/// Whether somebody waits for answers to such a form.
pub(crate) fn is_awaited(kind: Kind, sensitivity: Sensitivity) -> bool {
    kind == Kind::ClosingFeedback && sensitivity == Sensitivity::Ordinary
}

/// What a record says beside the answers; all of it travels in an export.
pub(crate) struct Parts {
    pub(crate) id: ResponseId,
    pub(crate) revision: u32,
    pub(crate) status: RecordStatus,
    pub(crate) resuming: Resuming,
    pub(crate) started_on: Day,
    pub(crate) form: Form,
}
