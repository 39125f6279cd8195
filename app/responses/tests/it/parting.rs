//! Few are chosen one by one, many form by form.

use responses::{InventoryView, Kind, Parting, Preselection, Respondent, ResponseRecord};

use crate::sample::{completed, draft, feedback, form, said};

fn parts(records: &[ResponseRecord]) -> Vec<usize> {
    let view = InventoryView::of(records);
    let parting = Parting::of(view.to_hand_over());
    assert_eq!(parting.0.iter().map(Vec::len).sum::<usize>(), view.to_hand_over().count());
    let ticks = |part: &Vec<_>| {
        part.iter()
            .map(|row: &std::sync::Arc<responses::InventoryRow>| row.preselection == Preselection::Ticked)
            .collect::<Vec<_>>()
    };
    assert!(parting.0.iter().all(|part| ticks(part).windows(2).all(|two| two[0] == two[1])), "one tick says one thing");
    parting.0.iter().map(Vec::len).collect()
}

#[test]
fn many_are_chosen_form_by_form() {
    let mut check = form(Kind::WellbeingCheck, Respondent::Parent);
    check.title = "Spørgsmål".to_owned();
    let finished = |number| completed(number, feedback(), "2026-11-20", said("godt"));
    let mut records: Vec<_> = (0..48).map(finished).collect();
    records.push(draft(100, feedback(), "2026-11-19", said("begyndt")));
    records.push(completed(101, check, "2026-11-18", said("tja")));
    assert_eq!(parts(&records), vec![1; 50]);
    records.push(finished(60));
    assert_eq!(parts(&records), [49, 1, 1]);
    assert_eq!(parts(&[]), [0; 0]);
}
