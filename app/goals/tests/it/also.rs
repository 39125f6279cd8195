//! What else is asked, beside the goals.

use goals::{Breakdown, By, Cell, GoalDefinition, Shown};
use serde_json::{Value, json};

use crate::sample::{all, goal, replies, response, tagged, times};

const FEBRUARY: &str = "2026-02-01";
const MAY: &str = "2026-05-01";

/// A child's answers to the goal's question and to the first block.
fn child(involved: &str, safe: Option<&str>, day: &str) -> Value {
    let answer = |link_id: &str, code: &str| json!({"linkId": link_id, "answer": [{"valueCoding": {"code": code}}]});
    let block =
        json!({"linkId": "rum", "item": safe.map(|code| answer("rum-tryg", code)).into_iter().collect::<Vec<_>>()});
    response("afslutning-barn", day, json!([answer("barn-inddraget", involved), block]))
}

fn partner(cooperation: u32) -> Value {
    response(
        "afslutning-samarbejdspartner",
        FEBRUARY,
        json!([{"linkId": "samarbejde", "answer": [{"valueInteger": cooperation}]}]),
    )
}

fn shown(goal: &GoalDefinition, responses: Vec<Value>, by: By) -> Shown {
    Shown::all([goal], &replies(responses), by).remove(0)
}

fn counts(breakdown: &Breakdown, group: usize) -> (Vec<Cell>, Vec<Cell>, Cell) {
    let view = &breakdown.groups[group].1;
    (view.distribution.clone(), view.beside.clone(), view.missing)
}

fn open(counts: &[u64]) -> Vec<Cell> {
    counts.iter().map(|count| Cell::Shown(*count)).collect()
}

#[test]
fn every_answer_is_counted_and_no_figure_is_made() {
    let children = [
        times(9, &child("ja", Some("helt"), FEBRUARY)),
        times(6, &child("ja", Some("nej"), FEBRUARY)),
        times(5, &child("ja", Some("vil-ikke-svare"), FEBRUARY)),
        times(7, &child("ja", None, FEBRUARY)),
    ];
    let shown = shown(&goal("barn-inddraget"), children.concat(), By::Quarter);
    let rooms = &shown.also[0];
    assert_eq!(counts(rooms, 0), (open(&[9, 0, 0, 6]), open(&[0, 5]), Cell::Shown(7)));
    assert_eq!(counts(rooms, 2), (open(&[0; 4]), open(&[0; 2]), Cell::Shown(0)), "a quarter without answers");
    assert_eq!((rooms.all.n, rooms.all.value, rooms.all.met), (Cell::Shown(15), None, None));
    assert_eq!(shown.goal.all.n, Cell::Shown(27));
}

#[test]
fn few_are_hidden_and_what_would_tell_them() {
    let children =
        [times(20, &child("ja", Some("helt"), FEBRUARY)), times(3, &child("ja", Some("helt"), MAY))].concat();
    let rooms = shown(&goal("barn-inddraget"), children, By::Quarter).also.remove(0);
    for quarter in [0, 1] {
        assert_eq!(rooms.groups[quarter].1.n, Cell::Hidden, "23 in all would tell 3");
        assert_eq!(rooms.groups[quarter].1.distribution[0], Cell::Hidden);
    }
    assert_eq!(rooms.all.n, Cell::Shown(23));
}

#[test]
fn one_question_does_not_tell_what_another_hides() {
    // All nine said how the room was, and one of them would not say if she was involved: nine against eight would tell.
    let quarter = |day| {
        [times(8, &child("ja", Some("helt"), day)), times(1, &child("vil-ikke-svare", Some("helt"), day))].concat()
    };
    let shown = shown(&goal("barn-inddraget"), [quarter(FEBRUARY), quarter(MAY)].concat(), By::Quarter);
    for breakdown in std::iter::once(&shown.goal).chain(&shown.also) {
        for place in [0, 1] {
            assert_eq!(breakdown.groups[place].1.missing, Cell::Hidden);
        }
        assert_eq!(breakdown.all.missing, Cell::Hidden);
    }
    assert_eq!((shown.goal.groups[0].1.n, shown.also[0].groups[0].1.n), (Cell::Shown(8), Cell::Shown(9)));
    // The same goal alone has nothing beside it that would.
    let alone = Breakdown::of(&goal("barn-inddraget"), &replies(quarter(FEBRUARY)), By::Quarter);
    assert_eq!(alone.groups[0].1.missing, Cell::Shown(0));
}

#[test]
fn what_another_form_hides_changes_nothing() {
    let children = times(9, &child("ja", Some("helt"), FEBRUARY));
    let responses =
        [children, times(6, &partner(9)), times(1, &response("afslutning-samarbejdspartner", FEBRUARY, json!([])))]
            .concat();
    let shown = Shown::all(&all(), &replies(responses), By::Quarter);
    assert_eq!(counts(&shown[0].also[0], 0).2, Cell::Shown(0));
    let partners = shown.iter().flat_map(|shown| &shown.also).next_back().unwrap();
    assert_eq!(counts(partners, 0), (open(&[0, 0, 6]), vec![], Cell::Hidden));
}

#[test]
fn who_is_not_asked_is_not_missing() {
    let of = |respondent: Option<&str>| {
        let asked = child("ja", Some("helt"), FEBRUARY);
        times(6, &respondent.map_or(asked.clone(), |code| tagged(asked, &[("respondent", code)])))
    };
    let shown = shown(&goal("barn-inddraget"), [of(None), of(Some("child"))].concat(), By::Quarter);
    let told_only_to_some = shown.also.last().unwrap();
    assert_eq!(counts(told_only_to_some, 0).2, Cell::Hidden);
    assert_eq!(told_only_to_some.all.missing, Cell::Hidden);
    assert_eq!(counts(&shown.also[0], 0).2, Cell::Shown(0));
}

#[test]
fn child_and_adult_are_never_counted_together() {
    let stranger = |respondent| tagged(child("ja", Some("nej"), FEBRUARY), &[("respondent", respondent)]);
    let responses = [
        times(6, &child("ja", Some("helt"), FEBRUARY)),
        times(6, &stranger("parent")),
        times(6, &partner(3)),
        times(6, &tagged(partner(3), &[("respondent", "child")])),
    ];
    let shown = Shown::all(&all(), &replies(responses.concat()), By::Respondent);
    assert_eq!(shown[0].also[0].all.distribution, open(&[6, 0, 0, 0]));
    let goals = all();
    let (place, goal) = goals.iter().enumerate().find(|(_, goal)| goal.id.as_str() == "familie-inddraget").unwrap();
    assert_eq!(goal.also[0].speakers(goal).form, "afslutning-samarbejdspartner");
    assert_eq!(shown[place].also[0].all.distribution, open(&[6, 0, 0]));
}
