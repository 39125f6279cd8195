//! Goals by group.

use goals::{Breakdown, By, Cell, Group, GroupView};
use serde_json::{Value, json};

use crate::sample::{child, family, goal, replies, response, tagged, times};

const HIDDEN: Option<u64> = None;

fn number(cell: Cell) -> Option<u64> {
    match cell {
        Cell::Shown(count) => Some(count),
        Cell::Hidden => None,
    }
}

fn numbers(view: &GroupView) -> Vec<Option<u64>> {
    view.distribution.iter().chain([&view.n]).map(|cell| number(*cell)).collect()
}

/// Children's answers of each quarter: how many said yes, and how many no.
fn by_quarter(quarters: &[(usize, usize)]) -> Breakdown {
    let days = ["2026-02-01", "2026-05-01", "2026-08-01", "2026-11-01"];
    let of = |(&(yes, no), day): (&(usize, usize), &str)| {
        [times(yes, &child("ja", day)), times(no, &child("nej", day))].concat()
    };
    let responses: Vec<Value> = quarters.iter().zip(days).flat_map(of).collect();
    Breakdown::of(&goal("barn-inddraget"), &replies(responses), By::Quarter)
}

#[test]
fn every_quarter_of_the_period_is_there() {
    let breakdown = by_quarter(&[(6, 0), (0, 0), (7, 0)]);
    let found: Vec<_> = breakdown.groups.iter().map(|(_, view)| (numbers(view), view.value, view.met)).collect();
    let open = |n| (vec![Some(n), Some(0), Some(n)], Some(100.0), Some(true));
    let empty = (vec![Some(0); 3], None, None);
    assert_eq!(found, [open(6), empty.clone(), open(7), empty]);
    assert_eq!((numbers(&breakdown.all), breakdown.all.value), (vec![Some(13), Some(0), Some(13)], Some(100.0)));
    assert!(matches!(&breakdown.groups[0].0, Group::Quarter(Some(quarter)) if quarter.to_string() == "2026-K1"));
}

#[test]
fn where_few_are_the_difference_only_the_verdict_is_said() {
    let breakdown = by_quarter(&[(18, 2), (20, 0)]);
    let (_, first) = &breakdown.groups[0];
    assert_eq!((numbers(first), first.value, first.met), (vec![HIDDEN, HIDDEN, Some(20)], None, Some(false)));
    assert_eq!((breakdown.all.value, breakdown.all.met), (None, Some(false)));
    assert_eq!(number(breakdown.all.n), Some(40));
}

#[test]
fn a_small_quarter_takes_another_with_it() {
    let breakdown = by_quarter(&[(3, 0), (12, 0), (6, 0), (9, 0)]);
    let n: Vec<_> = breakdown.groups.iter().map(|(_, view)| (number(view.n), view.met)).collect();
    assert_eq!(n, [(None, None), (Some(12), Some(true)), (None, None), (Some(9), Some(true))]);
    assert_eq!(number(breakdown.all.n), Some(30));
}

#[test]
fn what_is_not_answered_is_counted_openly_unless_it_is_few() {
    let silent = response("afslutning-barn", "2026-02-01", json!([]));
    let responses = [
        times(8, &child("ja", "2026-02-01")),
        times(6, &child("vil-ikke-svare", "2026-02-01")),
        times(2, &child("ved-ikke", "2026-02-01")),
        times(5, &silent),
    ];
    let breakdown = Breakdown::of(&goal("barn-inddraget"), &replies(responses.concat()), By::Respondent);
    assert_eq!(
        (breakdown.all.beside.clone(), breakdown.all.missing),
        (vec![Cell::Hidden, Cell::Shown(6)], Cell::Shown(5))
    );
}

#[test]
fn a_mean_is_shown_with_its_distribution() {
    let day = "2026-02-01";
    let responses = [times(6, &family(3, day)), times(5, &family(6, day)), times(10, &family(9, day))].concat();
    let breakdown = Breakdown::of(&goal("familie-respekt"), &replies(responses), By::Quarter);
    assert_eq!(numbers(&breakdown.all), [Some(6), Some(5), Some(10), Some(21)]);
    assert_eq!((breakdown.all.value, breakdown.all.met), (Some(138.0 / 21.0), Some(false)));
    let nearly_all_tens = [times(19, &family(10, day)), times(1, &family(8, day))].concat();
    let told = Breakdown::of(&goal("familie-respekt"), &replies(nearly_all_tens), By::Quarter);
    assert_eq!((told.all.value, told.all.met), (None, Some(true)));
}

#[test]
fn an_offer_is_known_by_the_course() {
    let card = |code, offer| {
        tagged(response("afslutning-konsulent", "2026-02-01", json!([])), &[("course", code), ("offer", offer)])
    };
    let answer = |code: &str| tagged(family(8, "2026-02-01"), &[("course", code)]);
    let responses = [
        vec![card("AAA", "aabenraa/a"), card("BBB", "aabenraa/b")],
        times(6, &answer("AAA")),
        times(7, &answer("BBB")),
        times(8, &answer("CCC")),
    ];
    let breakdown = Breakdown::of(&goal("familie-respekt"), &replies(responses.concat()), By::Offer);
    let found: Vec<_> = breakdown.groups.iter().map(|(group, view)| (group.clone(), number(view.n))).collect();
    let offer = |id: &str| Group::Offer(Some(id.to_owned()));
    assert_eq!(found, [(Group::Offer(None), Some(8)), (offer("aabenraa/a"), Some(6)), (offer("aabenraa/b"), Some(7))]);
}
