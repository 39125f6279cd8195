//! What an import would do.

use responses::{ExportMark, Kind, Merge, Respondent, ResponseRecord, Resuming, Undo};

use serde_json::json;

use crate::sample::{answers, assorted, completed, day, draft, feedback, form, id, said};

/// The store after the plan was carried out, and the way back.
fn applied(existing: &[ResponseRecord], merge: Merge) -> (Vec<ResponseRecord>, Undo) {
    let mut store = existing.to_vec();
    let (writes, undo) = merge.into_writes();
    for write in writes {
        store.retain(|record| record.id() != write.id());
        store.push(write);
    }
    (store, undo)
}

fn undone(mut store: Vec<ResponseRecord>, undo: Undo) -> Vec<ResponseRecord> {
    let plan = undo.plan(&store);
    store.retain(|record| {
        !plan.remove.contains(record.id()) && plan.restore.iter().all(|back| back.id() != record.id())
    });
    store.extend(plan.restore);
    store.sort_by(|one, other| one.id().cmp(other.id()));
    store
}

/// (added, replaced, unchanged, repeated, rivals)
fn sizes(merge: &Merge) -> [usize; 5] {
    let rivals = merge.conflicts.iter().map(|conflict| conflict.rivals.len()).sum();
    [merge.add.len(), merge.replace.len(), merge.unchanged.len(), merge.repeated, rivals]
}

#[test]
fn id_and_revision_decide() {
    let first = draft(1, feedback(), "2026-11-20", said("a"));
    let second = first.revised(said("b")).unwrap();
    let rival = first.revised(said("c")).unwrap();
    let third = second.revised(said("d")).unwrap();
    let cases = [
        (vec![], vec![], [0, 0, 0, 0, 0]),
        (vec![], vec![first.clone()], [1, 0, 0, 0, 0]),
        (vec![first.clone()], vec![], [0, 0, 0, 0, 0]),
        (vec![first.clone()], vec![first.clone()], [0, 0, 1, 0, 0]),
        (vec![first.clone()], vec![second.clone()], [0, 1, 0, 0, 0]),
        (vec![second.clone()], vec![first.clone()], [0, 0, 1, 0, 0]),
        (vec![second.clone()], vec![rival.clone()], [0, 0, 0, 0, 1]),
        (vec![second.clone()], vec![second.clone(), rival.clone()], [0, 0, 1, 0, 1]),
        (vec![], vec![first.clone(), second.clone()], [1, 0, 0, 1, 0]),
        (vec![], vec![second.clone(), first.clone(), second.clone()], [1, 0, 0, 2, 0]),
        (vec![], vec![second.clone(), rival.clone()], [0, 0, 0, 0, 2]),
        (vec![], vec![second.clone(), rival.clone(), rival.clone(), first.clone()], [0, 0, 0, 2, 2]),
        (vec![first.clone()], vec![second.clone(), rival.clone()], [0, 0, 0, 0, 2]),
        (vec![third.clone()], vec![second.clone(), rival.clone()], [0, 0, 2, 0, 0]),
        (vec![first.clone()], vec![second.clone(), rival, third], [0, 1, 0, 2, 0]),
        (vec![second], vec![first, draft(2, feedback(), "2026-11-20", said("x"))], [1, 0, 1, 0, 0]),
    ];
    for (place, (existing, incoming, expected)) in cases.into_iter().enumerate() {
        let total = incoming.len();
        let mut backwards = incoming.clone();
        backwards.reverse();
        for incoming in [incoming, backwards] {
            let merge = Merge::of(&existing, incoming);
            assert_eq!(sizes(&merge), expected, "case {place}");
            assert_eq!(merge.read(), total, "case {place}: the counts add up");
        }
    }
}

#[test]
fn merging_again_changes_nothing() {
    let incoming = assorted("2026-11-21");
    let rival = draft(4, feedback(), "2026-11-21", said("a")).revised(said("another")).unwrap();
    let existing = vec![rival, draft(9, feedback(), "2026-11-21", said("mine"))];
    let merge = Merge::of(&existing, incoming.clone());
    assert_eq!(sizes(&merge), [3, 0, 0, 0, 1]);
    let (store, _) = applied(&existing, merge);
    let again = Merge::of(&store, incoming);
    assert_eq!(sizes(&again), [0, 0, 3, 0, 1]);
    assert_eq!(applied(&store, again).0, store);
}

#[test]
fn a_conflict_writes_nothing_until_somebody_chooses() {
    let here = draft(1, feedback(), "2026-11-20", said("here"));
    let there = draft(1, feedback(), "2026-11-20", said("there"));
    let merge = Merge::of([&here], vec![there.clone()]);
    let conflict = merge.conflicts[0].clone();
    assert!(conflict.accounts().eq([&here, &there]));
    assert_eq!(applied(std::slice::from_ref(&here), merge).0, std::slice::from_ref(&here));

    for chosen in [&here, &there] {
        let settled = conflict.settled(chosen);
        assert_eq!((settled.revision(), settled.response()), (2, chosen.response()));
        assert_eq!(settled.exported(), ExportMark::NotExported);
        // Nobody is asked again, and the other device takes the choice over.
        let again = Merge::of([&settled], vec![there.clone(), here.clone()]);
        assert_eq!(sizes(&again), [0, 0, 2, 0, 0]);
        assert_eq!(sizes(&Merge::of([&there], vec![settled])), [0, 1, 0, 0, 0]);
    }
}

#[test]
fn two_files_that_disagree_leave_both_out() {
    let one = draft(1, feedback(), "2026-11-20", said("one"));
    let other = draft(1, feedback(), "2026-11-20", said("other"));
    let merge = Merge::of([], vec![one.clone(), other.clone()]);
    assert!(merge.conflicts[0].accounts().eq([&one, &other]));
    assert!(merge.into_writes().0.is_empty());
}

#[test]
fn files_and_hiding_are_no_content() {
    let here = draft(1, feedback(), "2026-11-20", said("a")).hidden();
    let there = draft(1, feedback(), "2026-11-20", said("a")).exported_on(day("2026-11-21"));
    assert_eq!(Merge::of([&here], vec![there.clone()]).unchanged, [id(1)]);
    let newer = there.revised(said("b")).unwrap().exported_on(day("2026-11-22"));
    let merge = Merge::of([&here], vec![newer]);
    assert_eq!(merge.replace[0].after.resuming(), Resuming::Hidden);
    assert_eq!(merge.replace[0].after.exported(), ExportMark::Exported { on: day("2026-11-22") });
}

#[test]
fn no_file_opens_a_finished_childs_answer() {
    let child = form(Kind::ClosingFeedback, Respondent::Child);
    let closed = completed(1, child.clone(), "2026-11-20", said("mit svar"));
    let mut other = draft(1, child, "2026-01-05", said("1"));
    for text in ["2", "3", "4"] {
        other = other.revised(said(text)).unwrap();
    }
    let finished = other.completed(day("2026-11-21"), said("5")).unwrap();
    let merge = Merge::of([&closed], vec![other.clone()]);
    assert_eq!(sizes(&merge), [0, 0, 0, 0, 1]);
    assert!(!merge.conflicts[0].may_choose(&other));
    assert!(merge.conflicts[0].may_choose(&closed));
    let merge = Merge::of([&closed], vec![finished.clone()]);
    assert_eq!(sizes(&merge), [0, 0, 0, 0, 1]);
    assert!(merge.conflicts[0].may_choose(&finished));
}

#[test]
fn an_import_can_be_taken_back() {
    let here = [draft(1, feedback(), "2026-11-20", said("a")), draft(2, feedback(), "2026-11-20", said("mine"))];
    let newer = here[0].revised(said("b")).unwrap();
    let merge = Merge::of(&here, vec![newer, draft(3, feedback(), "2026-11-20", said("new"))]);
    let (store, undo) = applied(&here, merge);
    assert_eq!(store.len(), 3);
    assert_eq!(undone(store, undo), here);
}

#[test]
fn what_was_changed_since_stays() {
    let (mut store, undo) = applied(&[], Merge::of([], assorted("2026-11-21")));
    let last = store.len() - 1;
    store[last] = store[last].revised(said("går videre")).unwrap();
    let changed = store[last].clone();
    store.remove(0);
    assert_eq!(undone(store, undo), [changed]);
}

#[test]
fn two_imports_are_taken_back_as_one() {
    let here = draft(1, feedback(), "2026-11-20", said("a"));
    let second = here.revised(said("b")).unwrap();
    let third = second.revised(said("c")).unwrap();
    let (store, mut undo) = applied(std::slice::from_ref(&here), Merge::of([&here], vec![second]));
    let (store, later) = applied(&store, Merge::of(&store, vec![third, draft(2, feedback(), "2026-11-20", said("x"))]));
    undo.follow(later);
    assert_eq!(undone(store, undo), [here]);
}

#[test]
fn accounts_are_held_side_by_side() {
    let saying = |number: u32, words: &[(&str, &str)]| {
        let items: Vec<_> = words
            .iter()
            .map(|(question, answer)| json!({"linkId": question, "answer": [{"valueString": answer}]}))
            .collect();
        draft(number, feedback(), "2026-11-20", answers(json!(items)))
    };
    let merge = Merge::of(
        &[saying(1, &[("a", "ens"), ("b", "her")])],
        vec![saying(1, &[("a", "ens"), ("b", "der"), ("c", "ny"), ("c", "to")])],
    );
    let rows = merge.conflicts[0].differences("Ja", "Nej").unwrap();
    let rows: Vec<_> = rows.iter().map(|row| (row.question.as_str(), row.answers.join("/"))).collect();
    assert_eq!(rows, [("b", "her/der".to_owned()), ("c", "/ny".to_owned()), ("c", "/to".to_owned())]);

    let child = form(Kind::ClosingFeedback, Respondent::Child);
    let [one, other] = ["mit", "andet"].map(|words| completed(1, child.clone(), "2026-11-20", said(words)));
    assert_eq!(Merge::of([&one], vec![other]).conflicts[0].differences("Ja", "Nej"), None);
}
