//! What lies on the device.

use responses::{
    Brief, Form, InventoryRow, InventoryView, Kind, Opening, Preselection, Respondent, ResponseId, Sensitivity,
};

use crate::sample::{completed, day, draft, feedback, form, id, said};

#[test]
fn an_empty_device_has_an_empty_view() {
    assert_eq!(InventoryView::of(&[]), InventoryView::default());
}

#[test]
fn the_meter_counts_finished_answers_in_no_file() {
    let records = [
        draft(1, feedback(), "2025-01-01", said("x")),
        completed(2, feedback(), "2026-11-20", said("x")),
        completed(3, feedback(), "2026-11-18", said("x")),
        completed(4, feedback(), "2026-11-02", said("x")).exported_on(day("2026-11-03")),
    ];
    let view = InventoryView::of(&records);
    assert_eq!((view.drafts, view.completed, view.not_exported), (1, 3, 2));
    assert_eq!(view.oldest_not_exported, Some(day("2026-11-18")));
}

#[test]
fn one_is_reminded_of_finished_feedback_in_no_file_and_of_nothing_sensitive() {
    let check = form(Kind::WellbeingCheck, Respondent::Parent);
    let quiet = Form { sensitivity: Sensitivity::Sensitive, ..feedback() };
    let told = completed(1, feedback(), "2026-11-20", said("x"));
    let cases = [
        (told.clone(), true),
        (told.exported_on(day("2026-11-21")), false),
        (draft(2, feedback(), "2026-11-20", said("x")), false),
        (completed(3, check, "2026-11-20", said("x")), false),
        (completed(4, quiet, "2026-11-20", said("x")), false),
    ];
    for (record, waits) in cases {
        assert_eq!(record.waits(), waits, "{:?}", record.id());
    }
}

/// But for the offer of a draft: drafts are always read.
#[test]
fn a_row_of_what_was_not_read_is_the_same() {
    let child = form(Kind::ClosingFeedback, Respondent::Child);
    let records = [
        completed(1, child, "2026-11-21", said("x")),
        completed(2, feedback(), "2026-11-21", said("x")),
        completed(3, feedback(), "2026-11-21", said("x")).exported_on(day("2026-11-22")),
        completed(4, form(Kind::ProfessionalAssessment, Respondent::Professional), "2026-11-21", said("x")),
    ];
    for record in &records {
        let row = InventoryRow::from(record);
        assert_eq!(InventoryRow::from(&Brief::from(record)), row);
        assert_eq!(row.is_awaited(), record.waits());
    }
}

#[test]
fn rows_come_newest_first() {
    let records = [
        completed(2, feedback(), "2026-11-20", said("x")),
        completed(1, feedback(), "2026-11-20", said("x")),
        draft(3, feedback(), "2026-11-21", said("x")),
        completed(4, feedback(), "2025-12-31", said("x")),
    ];
    let ids: Vec<ResponseId> = InventoryView::of(&records).rows.iter().map(|row| row.id.clone()).collect();
    assert_eq!(ids, [id(3), id(1), id(2), id(4)]);
}

#[test]
fn a_row_says_what_can_be_done() {
    let child = form(Kind::ClosingFeedback, Respondent::Child);
    let check = form(Kind::WellbeingCheck, Respondent::Parent);
    let cases = [
        (draft(1, child.clone(), "2026-11-21", said("x")), Opening::Resume, Preselection::Unticked),
        (completed(1, child, "2026-11-21", said("x")), Opening::Closed, Preselection::Ticked),
        (completed(1, feedback(), "2026-11-21", said("x")), Opening::Reopen, Preselection::Ticked),
        (completed(1, check, "2026-11-21", said("x")), Opening::Reopen, Preselection::Unticked),
    ];
    for (record, opening, preselection) in cases {
        let view = InventoryView::of([&record]);
        assert_eq!((view.rows[0].opening, view.rows[0].preselection), (opening, preselection));
    }
}

#[test]
fn a_finished_result_can_be_seen_again_but_not_a_draft_a_thank_you_or_a_child_s_answer() {
    let row = |record| InventoryView::of([&record]).rows[0].shows_result();
    let guide = || form(Kind::StepGuide, Respondent::Professional);
    assert!(row(completed(1, guide(), "2026-11-21", said("x"))));
    assert!(row(completed(1, form(Kind::WorkingPaper, Respondent::Professional), "2026-11-21", said("x"))));
    assert!(!row(draft(1, guide(), "2026-11-21", said("x"))));
    assert!(!row(completed(1, feedback(), "2026-11-21", said("x"))));
    assert!(!row(completed(1, form(Kind::WellbeingCheck, Respondent::Child), "2026-11-21", said("x"))));
}

#[test]
fn an_unfinished_assessment_is_not_handed_over() {
    let assessment = form(Kind::ProfessionalAssessment, Respondent::Professional);
    let records = [
        draft(1, assessment.clone(), "2026-11-21", said("x")),
        completed(2, assessment, "2026-11-21", said("x")),
        draft(3, feedback(), "2026-11-20", said("x")),
    ];
    let view = InventoryView::of(&records);
    assert_eq!(view.to_hand_over().map(|row| row.id.clone()).collect::<Vec<_>>(), [id(2), id(3)]);
}

#[test]
fn the_start_page_offers_no_sensitive_and_no_hidden_draft() {
    let mut quiet = feedback();
    quiet.sensitivity = Sensitivity::Sensitive;
    let records = [
        draft(1, quiet, "2026-11-21", said("x")),
        draft(2, feedback(), "2026-11-21", said("x")).hidden(),
        draft(3, feedback(), "2026-11-20", said("x")),
        completed(4, feedback(), "2026-11-21", said("x")),
    ];
    let view = InventoryView::of(&records);
    assert_eq!(view.rows.len(), 4);
    assert_eq!(view.offered().map(|row| row.id.clone()).collect::<Vec<_>>(), [id(3)]);
}
