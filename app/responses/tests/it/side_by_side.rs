//! Answers that stand side by side: concern by label and day, rounds by day; and what they are called.

use responses::few::Shown;
use responses::{InventoryView, Kind, Respondent, concerns, label, meetings, notice, rounds};
use serde_json::{Value, json};

use crate::sample::{answers, completed, day, draft, feedback, form, said};

const LABEL: &str = "https://indsatstrappen.dk/fhir/CodeSystem/maerke";
const ADDRESS: &str = "https://indsatstrappen.dk/fhir/Questionnaire/afslutning-familie";

fn labelled(label: &str) -> Value {
    json!({"linkId": "maerke", "answer": [{"valueCoding": {"system": LABEL, "code": label, "display": label}}]})
}

fn integer(id: &str, number: u64) -> Value {
    json!({"linkId": id, "answer": [{"valueInteger": number}]})
}

/// As the forms nest their items.
fn paper(items: &[Value]) -> Value {
    let form = json!({"linkId": "skema", "item": items});
    answers(json!([{"linkId": "arbejdspapir", "text": "Arbejdspapir.", "item": [form]}]))
}

#[test]
fn a_paper_is_called_by_its_label() {
    let staff = form(Kind::WorkingPaper, Respondent::Professional);
    let paper = draft(1, staff.clone(), "2026-11-21", paper(&[labelled("Blå havn")]));
    assert_eq!(label(&paper).as_deref(), Some("Blå havn"));
    assert_eq!(InventoryView::of([&paper]).rows[0].title, "Fortæl, hvordan hjælpen var · Blå havn");
    let without = draft(2, staff, "2026-11-21", said("Blå havn"));
    assert_eq!(label(&without), None);
    assert_eq!(InventoryView::of([&without]).rows[0].title, "Fortæl, hvordan hjælpen var");
}

#[test]
fn a_paper_on_a_child_has_its_notice_wherever_it_is_read() {
    let response = paper(&[labelled("Blå havn")]);
    for (kind, respondent, said) in [
        (Kind::WorkingPaper, Respondent::Professional, Some("Arbejdspapir.")),
        (Kind::ProfessionalAssessment, Respondent::Professional, Some("Arbejdspapir.")),
        (Kind::ConcernScale, Respondent::Professional, Some("Arbejdspapir.")),
        (Kind::StepGuide, Respondent::Professional, Some("Arbejdspapir.")),
        (Kind::StepGuide, Respondent::Parent, None),
        (Kind::ConcernScale, Respondent::Parent, None),
        (Kind::ClosingFeedback, Respondent::Parent, None),
    ] {
        let record = draft(1, form(kind, respondent), "2026-11-21", response.clone());
        assert_eq!(notice(&record).as_deref(), said, "{kind:?}");
    }
}

#[test]
fn concern_stands_side_by_side_and_never_together() {
    let concern = |number, respondent, on: &str, concern, lower: &str| {
        let lower = json!({"linkId": "en-lavere", "answer": [{"valueString": lower}]});
        let items = [labelled("Blå havn"), integer("bekymring", concern), lower];
        let response = if respondent == Respondent::Parent { answers(json!(items)) } else { paper(&items) };
        completed(number, form(Kind::ConcernScale, respondent), on, response)
    };
    let records = [
        concern(1, Respondent::Professional, "2026-11-20", 7, "Ro"),
        concern(2, Respondent::Parent, "2026-11-20", 3, "Søvn"),
        concern(3, Respondent::Parent, "2026-10-01", 6, "Tid"),
        draft(4, form(Kind::ConcernScale, Respondent::Parent), "2026-11-21", answers(json!([integer("bekymring", 9)]))),
        completed(
            5,
            form(Kind::ConcernScale, Respondent::Parent),
            "2026-11-21",
            answers(json!([integer("bekymring", 9)])),
        ),
        completed(6, feedback(), "2026-11-21", answers(json!([labelled("Blå havn"), integer("bekymring", 1)]))),
    ];
    let views = concerns(&records);
    assert_eq!(views.len(), 1, "what has no label belongs to nothing");
    let numbers: Vec<_> = views[0]
        .days
        .iter()
        .map(|at| {
            let of = |side: &[responses::Concern]| side.iter().map(|one| one.number).collect::<Vec<_>>();
            (at.day, of(&at.parents), of(&at.professionals))
        })
        .collect();
    assert_eq!(numbers, [(day("2026-10-01"), vec![6], vec![]), (day("2026-11-20"), vec![3], vec![7])]);
    assert_eq!(views[0].days[1].professionals[0].one_lower.as_deref(), Some("Ro"));
}

#[test]
fn rounds_of_one_group_stand_by_day_and_hide_the_few() {
    let staff = form(Kind::ProfessionalAssessment, Respondent::Professional);
    let round = |number, group: &str, on: &str, counts: [u64; 3]| {
        let ids = ["antal-groen", "antal-gul", "antal-roed"];
        let mut items: Vec<_> = ids.into_iter().zip(counts).map(|(id, count)| integer(id, count)).collect();
        items.push(labelled(group));
        completed(number, staff.clone(), on, paper(&items))
    };
    let records = [
        round(1, "Blå havn", "2026-11-20", [15, 6, 0]),
        round(2, "Blå havn", "2026-04-10", [14, 2, 3]),
        round(3, "Hvid fjer", "2026-11-20", [9, 9, 9]),
        draft(4, staff.clone(), "2026-11-21", paper(&[labelled("Blå havn")])),
        completed(5, staff.clone(), "2026-11-21", paper(&[labelled("Blå havn")])),
    ];
    let seen = rounds(&records, ADDRESS, Some("Blå havn"), &["antal-groen", "antal-gul", "antal-roed"]);
    assert_eq!(seen.iter().map(|round| round.day).collect::<Vec<_>>(), [day("2026-04-10"), day("2026-11-20")]);
    assert_eq!(seen[0].counts, [Shown::Number(14), Shown::Hidden, Shown::Hidden]);
    assert_eq!(seen[1].counts, [Shown::Number(15), Shown::Number(6), Shown::Number(0)]);
    assert!(rounds(&records, "https://x.dk/andet", Some("Blå havn"), &["antal-groen"]).is_empty());
}

#[test]
fn meetings_are_summed_by_quarter_and_few_cases_are_hidden() {
    let mut number = 0;
    let mut sheets = |on: &str, count: u32, codes: &[&str]| {
        let ticks: Vec<Value> = codes.iter().map(|code| json!({"valueCoding": {"code": code}})).collect();
        let response = paper(&[json!({"linkId": "tvaers", "answer": ticks})]);
        let of = |number| completed(number, form(Kind::WorkingPaper, Respondent::Professional), on, response.clone());
        number += count;
        (number - count..number).map(of).collect::<Vec<_>>()
    };
    let mut records = sheets("2026-05-02", 1, &["moede", "sag", "foraeldre-med"]);
    records.extend(sheets("2026-06-30", 11, &["sag", "foraeldre-med", "familiens-syn"]));
    records.extend(sheets("2026-04-01", 6, &["sag"]));
    records.extend(sheets("2026-07-01", 2, &["moede"]));
    records.extend(sheets("2026-07-01", 3, &["moede", "sag", "foraeldre-med"]));
    records.extend(sheets("2026-07-01", 1, &[]));
    let views = meetings(&records, ADDRESS);
    let told =
        |place: usize| (views[place].meetings, views[place].cases, views[place].parents_there, views[place].view_noted);
    assert_eq!(views.iter().map(|view| view.quarter.to_string()).collect::<Vec<_>>(), ["2026-K2", "2026-K3"]);
    assert_eq!(told(0), (1, Shown::Number(18), Shown::Number(12), Shown::Number(11)));
    assert_eq!(told(1), (5, Shown::Hidden, Shown::Hidden, Shown::Hidden));
    let nearly_all = [sheets("2026-01-01", 9, &["sag", "foraeldre-med"]), sheets("2026-01-01", 1, &["sag"])].concat();
    let first = &meetings(&nearly_all, ADDRESS)[0];
    assert_eq!(
        (first.cases, first.parents_there),
        (Shown::Number(10), Shown::Hidden),
        "one family would be the difference"
    );
    assert!(meetings(&records, "https://example.org/other").is_empty());
}
