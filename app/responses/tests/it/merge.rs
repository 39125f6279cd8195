//! What an import would do.

use responses::{ExportMark, Kind, Merge, RecordStatus, Respondent, ResponseRecord, Resuming};

use crate::sample::{assorted, completed, day, draft, feedback, form, id, said};

/// The store after the plan was carried out.
fn applied(existing: &[ResponseRecord], merge: Merge) -> Vec<ResponseRecord> {
    let mut store = existing.to_vec();
    for write in merge.into_writes() {
        store.retain(|record| record.id() != write.id());
        store.push(write);
    }
    store
}

/// (added, replaced, unchanged, conflicts)
fn sizes(merge: &Merge) -> (usize, usize, usize, usize) {
    (merge.add.len(), merge.replace.len(), merge.unchanged.len(), merge.conflicts.len())
}

#[test]
fn id_and_revision_decide() {
    let first = draft(1, feedback(), "2026-11-20", said("a"));
    let second = first.revised(said("b")).unwrap();
    let rival = first.revised(said("c")).unwrap();
    let cases = [
        (vec![], vec![], (0, 0, 0, 0)),
        (vec![], vec![first.clone()], (1, 0, 0, 0)),
        (vec![first.clone()], vec![], (0, 0, 0, 0)),
        (vec![first.clone()], vec![first.clone()], (0, 0, 1, 0)),
        (vec![first.clone()], vec![second.clone()], (0, 1, 0, 0)),
        (vec![second.clone()], vec![first.clone()], (0, 0, 1, 0)),
        (vec![second.clone()], vec![rival.clone()], (0, 0, 0, 1)),
        (vec![], vec![first.clone(), second.clone()], (1, 0, 0, 0)),
        (vec![], vec![second.clone(), first.clone(), second.clone()], (1, 0, 0, 0)),
        (vec![], vec![second.clone(), rival.clone()], (1, 0, 0, 1)),
        (vec![second], vec![first, draft(2, feedback(), "2026-11-20", said("x"))], (1, 0, 1, 0)),
    ];
    for (place, (existing, incoming, expected)) in cases.into_iter().enumerate() {
        assert_eq!(sizes(&Merge::of(&existing, incoming)), expected, "case {place}");
    }
}

#[test]
fn merging_again_changes_nothing() {
    let incoming = assorted("2026-11-21");
    let rival = draft(4, feedback(), "2026-11-21", said("a")).revised(said("another")).unwrap();
    let existing = vec![rival, draft(9, feedback(), "2026-11-21", said("mine"))];
    let merge = Merge::of(&existing, incoming.clone());
    assert_eq!(sizes(&merge), (3, 0, 0, 1));
    let store = applied(&existing, merge);
    let again = Merge::of(&store, incoming);
    assert_eq!(sizes(&again), (0, 0, 3, 1));
    assert_eq!(applied(&store, again), store);
}

#[test]
fn a_conflict_keeps_what_is_here() {
    let here = draft(1, feedback(), "2026-11-20", said("here"));
    let there = draft(1, feedback(), "2026-11-20", said("there"));
    let merge = Merge::of(std::slice::from_ref(&here), vec![there.clone()]);
    assert_eq!((&merge.conflicts[0].existing, &merge.conflicts[0].incoming), (&here, &there));
    assert_eq!(applied(std::slice::from_ref(&here), merge), [here]);
}

#[test]
fn files_and_hiding_are_no_content() {
    let here = draft(1, feedback(), "2026-11-20", said("a")).hidden();
    let there = draft(1, feedback(), "2026-11-20", said("a")).exported_on(day("2026-11-21"));
    assert_eq!(Merge::of(std::slice::from_ref(&here), vec![there.clone()]).unchanged, [id(1)]);
    let newer = there.revised(said("b")).unwrap().exported_on(day("2026-11-22"));
    let merge = Merge::of(&[here], vec![newer]);
    assert_eq!(merge.replace[0].resuming(), Resuming::Hidden);
    assert_eq!(merge.replace[0].exported(), ExportMark::Exported { on: day("2026-11-22") });
}

#[test]
fn no_file_opens_a_finished_childs_answer() {
    let child = form(Kind::ClosingFeedback, Respondent::Child);
    let closed = completed(1, child.clone(), "2026-11-20", said("mit svar"));
    let mut other = draft(1, child, "2026-01-05", said("1"));
    for text in ["2", "3", "4"] {
        other = other.revised(said(text)).unwrap();
    }
    let merge = Merge::of(&[closed], vec![other]);
    assert_eq!(sizes(&merge), (0, 0, 0, 1));
    assert_ne!(merge.conflicts[0].existing.status(), RecordStatus::Draft);
}
