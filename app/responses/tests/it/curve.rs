//! One person's numbers from meeting to meeting.

use responses::{Curve, Fall, Form, Kind, Respondent, ResponseRecord, curves};
use serde_json::{Value, json};

use crate::sample::{completed, day, feedback};

const URL: &str = "https://indsatstrappen.dk/fhir/Questionnaire/undervejs-foraelder";

fn check(number: u32, label: Option<&str>, on: &str, hverdag: Option<u64>) -> ResponseRecord {
    let form = Form {
        questionnaire: responses::Canonical::parse(format!("{URL}|1.0.0")).unwrap(),
        kind: Kind::CheckIn,
        respondent: Respondent::Parent,
        ..feedback()
    };
    let label = label.map(|words| {
        json!({"linkId": "maerke", "answer": [{"valueCoding": {"system": "https://indsatstrappen.dk/fhir/CodeSystem/maerke", "code": "x", "display": words}}]})
    });
    let hverdag = hverdag.map(|number| json!({"linkId": "hverdag", "answer": [{"valueInteger": number}]}));
    let items: Vec<Value> = label.into_iter().chain(hverdag).collect();
    completed(number, form, on, json!({"item": items}))
}

fn points(curve: &Curve) -> Vec<(String, u64)> {
    curve.points.iter().map(|(on, number)| (on.to_string(), *number)).collect()
}

#[test]
fn each_label_has_a_curve_of_its_own() {
    let records = [
        check(1, Some("hvid fjer"), "2026-11-20", Some(4)),
        check(2, Some("blå havn"), "2026-11-21", Some(7)),
        check(3, Some("blå havn"), "2026-11-02", Some(9)),
        check(4, Some("blå havn"), "2026-11-10", None),
        check(5, None, "2026-11-10", Some(1)),
        completed(
            6,
            feedback(),
            "2026-11-20",
            json!({"item": [{"linkId": "hverdag", "answer": [{"valueInteger": 0}]}]}),
        ),
    ];
    let views = curves(&records, URL, &["hverdag".to_owned()]);
    let found: Vec<_> = views.iter().map(|view| (view.label.as_deref(), points(&view.curves[0]))).collect();
    let point = |on: &str, number| (on.to_owned(), number);
    assert_eq!(
        found,
        [
            (None, vec![point("2026-11-10", 1)]),
            (Some("blå havn"), vec![point("2026-11-02", 9), point("2026-11-21", 7)]),
            (Some("hvid fjer"), vec![point("2026-11-20", 4)]),
        ]
    );
    assert_eq!(views[1].curves[0].on(day("2026-11-21")).collect::<Vec<_>>(), [7]);
    assert_eq!(views[1].curves[0].on(day("2026-11-10")).count(), 0);
    assert!(curves(&records, "https://example.org", &["hverdag".to_owned()]).is_empty());
}

#[test]
fn a_fall_is_two_steps_from_one_meeting_to_the_next() {
    let on = |place: usize| day(&format!("2026-11-{:02}", place + 1));
    let fall = |numbers: &[u64]| {
        Curve { points: numbers.iter().enumerate().map(|(place, number)| (on(place), *number)).collect() }.fall()
    };
    for quiet in [&[][..], &[3], &[7, 6], &[7, 7], &[2, 9], &[9, 2, 2]] {
        assert_eq!(fall(quiet), None, "{quiet:?}");
    }
    assert_eq!(fall(&[5, 8, 6]), Some(Fall { before: 8, now: 6 }));
    assert_eq!(fall(&[10, 0]), Some(Fall { before: 10, now: 0 }));
}

#[test]
fn of_several_numbers_on_one_day_none_is_the_last() {
    let fall = |points: &[(&str, u64)]| {
        Curve { points: points.iter().map(|(on, number)| (day(on), *number)).collect() }.fall()
    };
    let (first, last) = ("2026-11-01", "2026-11-20");
    assert_eq!(fall(&[(last, 8), (last, 5)]), None);
    assert_eq!(fall(&[(first, 8), (last, 5), (last, 7)]), None);
    assert_eq!(fall(&[(first, 6), (first, 9), (last, 5)]), None);
    assert_eq!(fall(&[(first, 8), (first, 9), (last, 5), (last, 6)]), Some(Fall { before: 8, now: 6 }));
}
