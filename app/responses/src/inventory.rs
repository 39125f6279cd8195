//! What lies on this device, for the screen.

use std::sync::Arc;

use crate::{
    Brief, BriefFlag, Canonical, Day, ExportMark, Head, Kind, RecordStatus, Respondent, ResponseId, ResponseRecord,
    Sensitivity,
    record::{is_awaited, is_only_here, may_reopen},
};

/// The keep-safe meter and the list under it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InventoryView {
    /// Begun and not finished.
    pub drafts: usize,
    /// Finished.
    pub completed: usize,
    /// Finished and in no file. Drafts do not count: nobody is reminded of what they left.
    pub not_exported: usize,
    /// The day of the oldest of these.
    pub oldest_not_exported: Option<Day>,
    /// Every record, newest day first. Shared: there may be very many.
    pub rows: Vec<Arc<InventoryRow>>,
}

/// One record in the list; no answer is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InventoryRow {
    /// Which record.
    pub id: ResponseId,
    /// Which questionnaire.
    pub questionnaire: Canonical,
    /// The title shown on the device, with the label that was chosen instead of a name.
    pub title: String,
    /// What the form is for.
    pub kind: Kind,
    /// Who answered.
    pub respondent: Respondent,
    /// Whether the form is sensitive.
    pub sensitivity: Sensitivity,
    /// Begun or finished.
    pub status: RecordStatus,
    /// The day it was finished, or begun.
    pub day: Day,
    /// Whether it stands in a file.
    pub exported: ExportMark,
    /// Whether it was typed in from paper.
    pub origin: Origin,
    /// What its link does.
    pub opening: Opening,
    /// Whether the start page may offer it.
    pub start: StartOffer,
    /// Whether it is ticked beforehand where one chooses what to export.
    pub preselection: Preselection,
}

/// Where the answers were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// On a screen.
    Screen,
    /// On paper, and typed in afterwards.
    Paper,
}

/// What can be done with the answers of a row beside handing over and deleting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Opening {
    /// Go on with a draft.
    Resume,
    /// Open a finished answer for correction.
    Reopen,
    /// A finished child's answer: it stays closed.
    Closed,
    /// Sealed: it opens with the institution's secret, and until then nothing can be done with it.
    Sealed,
}

/// Whether the start page may offer a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartOffer {
    /// It may.
    Offer,
    /// It never does: finished, sensitive, or left in a hurry.
    Never,
}

/// Whether a row is chosen for export before anyone has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preselection {
    /// Finished feedback.
    Ticked,
    /// Everything else.
    Unticked,
    /// Not offered: it is sealed; or an assessment that is not finished, which may hold a place for each child of a group,
    /// of which only the counts leave the device.
    Withheld,
}

impl InventoryView {
    /// The view of these records.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a ResponseRecord>) -> Self {
        Self::from_rows(records.into_iter().map(InventoryRow::from).map(Arc::new).collect())
    }

    /// The view of these rows, for a caller that has kept the rows and not the answers.
    pub fn from_rows(mut rows: Vec<Arc<InventoryRow>>) -> Self {
        newest_first(&mut rows);
        let drafts = rows.iter().filter(|row| row.status == RecordStatus::Draft).count();
        let waiting = || rows.iter().filter(|row| row.waits());
        Self {
            drafts,
            completed: rows.len() - drafts,
            not_exported: waiting().count(),
            oldest_not_exported: waiting().map(|row| row.day).min(),
            rows,
        }
    }

    /// The rows that can be handed over.
    pub fn to_hand_over(&self) -> impl Iterator<Item = &Arc<InventoryRow>> {
        self.rows.iter().filter(|row| row.preselection != Preselection::Withheld)
    }

    /// The drafts that the start page may offer, newest first.
    pub fn offered(&self) -> impl Iterator<Item = &Arc<InventoryRow>> {
        self.rows.iter().filter(|row| row.start == StartOffer::Offer)
    }
}

/// The order of the list: the newest day first, and those of one day by id.
pub fn newest_first(rows: &mut [Arc<InventoryRow>]) {
    rows.sort_by(|one, other| other.day.cmp(&one.day).then_with(|| one.id.cmp(&other.id)));
}

impl InventoryRow {
    /// Whether what it ended in can be seen again.
    pub fn shows_result(&self) -> bool {
        self.opening == Opening::Reopen && self.kind.has_result()
    }

    /// Whether somebody waits for it (as [`ResponseRecord::waits`] says of the record).
    pub fn is_awaited(&self) -> bool {
        self.waits() && is_awaited(self.kind, self.sensitivity)
    }

    fn waits(&self) -> bool {
        is_only_here(self.status, self.exported)
    }
}

impl From<&ResponseRecord> for InventoryRow {
    fn from(record: &ResponseRecord) -> Self {
        let start = if record.may_offer_resuming() { StartOffer::Offer } else { StartOffer::Never };
        Self { start, ..Self::from(&Brief::from(record)) }
    }
}

/// A record that was not read. Drafts that may be offered always are.
impl From<&Brief> for InventoryRow {
    fn from(brief: &Brief) -> Self {
        let Brief { head, label, .. } = brief;
        let title = head.form.name();
        Self {
            title: label.as_ref().map_or_else(|| title.to_owned(), |label| format!("{title} · {label}")),
            origin: if brief.is(BriefFlag::Paper) { Origin::Paper } else { Origin::Screen },
            opening: opening(head),
            preselection: preselection(head),
            ..Self::from(head)
        }
    }
}

/// A sealed record: what its head says, and nothing of its answers.
impl From<&Head> for InventoryRow {
    fn from(head: &Head) -> Self {
        Self {
            id: head.id.clone(),
            questionnaire: head.form.questionnaire.clone(),
            title: head.form.name().to_owned(),
            kind: head.form.kind,
            respondent: head.form.respondent,
            sensitivity: head.form.sensitivity,
            status: head.status,
            day: head.day(),
            exported: head.exported,
            origin: Origin::Screen,
            opening: Opening::Sealed,
            start: StartOffer::Never,
            preselection: Preselection::Withheld,
        }
    }
}

fn opening(head: &Head) -> Opening {
    match head.status {
        RecordStatus::Draft => Opening::Resume,
        RecordStatus::Completed { .. } if may_reopen(head.status, head.form.respondent) => Opening::Reopen,
        RecordStatus::Completed { .. } => Opening::Closed,
    }
}

fn preselection(head: &Head) -> Preselection {
    match (head.status, head.form.kind) {
        (RecordStatus::Completed { .. }, Kind::ClosingFeedback) => Preselection::Ticked,
        (RecordStatus::Draft, Kind::ProfessionalAssessment) => Preselection::Withheld,
        _ => Preselection::Unticked,
    }
}
