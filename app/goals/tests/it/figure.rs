//! The contract's figures.

use goals::{Figure, LineError, Replies};
use serde_json::{Value, json};

use crate::sample::{all, child, family, goal, item, replies, response, tagged, times};

const DAY: &str = "2026-11-20";

fn check(id: &str, responses: impl IntoIterator<Item = Value>, n: u64, value: Option<f64>, met: Option<bool>) {
    let figure = Figure::of(&goal(id), &replies(responses));
    assert_eq!((figure.n, figure.value, figure.met, figure.suppressed), (n, value, met, n < 5), "{id}");
}

fn consultant(link_id: &str, answer: bool) -> Value {
    response("afslutning-konsulent", DAY, item(link_id, json!({"valueBoolean": answer})))
}

#[test]
fn the_shipped_goals_are_the_contracts() {
    let goals = all();
    let ids: Vec<&str> = goals.iter().map(|goal| goal.id.as_str()).collect();
    assert_eq!(ids, ["barn-inddraget", "barn-moedt", "familie-respekt", "familie-inddraget", "digital-loesning"]);
    let none = serde_json::to_value(Figure::of(&goals[0], &Replies::default())).unwrap();
    let expected = json!({
        "id": "barn-inddraget", "n": 0, "value": null, "unit": "%", "target": 100.0, "met": null, "suppressed": true,
    });
    assert_eq!(none, expected);
}

#[test]
fn involvement_is_yes_of_yes_and_no() {
    let yes = child("ja", DAY);
    check("barn-inddraget", times(5, &yes), 5, Some(100.0), Some(true));
    check("barn-inddraget", times(4, &yes), 4, None, None);
    let not_measured = ["ved-ikke", "vil-ikke-svare", "maaske"].map(|code| child(code, DAY));
    check("barn-inddraget", times(4, &yes).into_iter().chain(not_measured), 4, None, None);
    let one_no = times(4, &yes).into_iter().chain([child("nej", DAY)]);
    check("barn-inddraget", one_no, 5, Some(80.0), Some(false));
}

#[test]
fn seven_is_not_over_seven() {
    check("familie-respekt", times(6, &family(7, DAY)), 6, Some(7.0), Some(false));
    let above = times(5, &family(7, DAY)).into_iter().chain([family(8, DAY)]);
    check("familie-respekt", above, 6, Some(43.0 / 6.0), Some(true));
    check("familie-inddraget", times(6, &family(9, DAY)), 0, None, None);
    let off_the_scale = times(5, &family(10, DAY)).into_iter().chain([family(11, DAY), family(70, DAY)]);
    check("familie-respekt", off_the_scale, 5, Some(10.0), Some(true));
}

#[test]
fn seventy_of_a_hundred_is_enough() {
    let courses = |with: usize| {
        let (yes, no) =
            (consultant("konsulent-digital-loesning", true), consultant("konsulent-digital-loesning", false));
        times(with, &yes).into_iter().chain(times(10 - with, &no))
    };
    check("digital-loesning", courses(7), 10, Some(70.0), Some(true));
    check("digital-loesning", courses(6), 10, Some(60.0), Some(false));
    check("barn-moedt", times(9, &consultant("konsulent-moedt-barnet", true)), 9, Some(100.0), Some(true));
}

#[test]
fn only_what_belongs_to_a_goal_is_measured() {
    let yes = child("ja", DAY);
    let mut draft = yes.clone();
    draft["status"] = json!("in-progress");
    let mut elsewhere = yes.clone();
    elsewhere["questionnaire"] = json!("https://indsatstrappen.dk/fhir/Questionnaire/afslutning-familie|1.0.0");
    let twice = response(
        "afslutning-barn",
        DAY,
        json!([{"linkId": "barn-inddraget", "answer": [{"valueCoding": {"code": "ja"}}, {"valueCoding": {"code": "nej"}}]}]),
    );
    let left_out = [
        draft,
        elsewhere,
        twice,
        child("ja", "2027-01-01"),
        child("ja", "2025-12-31"),
        child("ja", "2027"),
        child("ja", "i går"),
        tagged(yes.clone(), &[("respondent", "parent")]),
        json!({"resourceType": "QuestionnaireResponse"}),
    ];
    check("barn-inddraget", left_out, 0, None, None);
    let mut other_address = yes.clone();
    other_address["questionnaire"] = json!("https://other.dk/x/afslutning-barn");
    let mut undated = yes.clone();
    undated.as_object_mut().unwrap().remove("authored");
    let nested = response(
        "afslutning-barn",
        "2026-12-31T23:59:00+01:00",
        json!([{"linkId": "g", "item": item("barn-inddraget", json!({"valueCoding": {"system": "other", "code": "ja"}}))}]),
    );
    let taken = [
        yes.clone(),
        other_address,
        undated,
        nested,
        child("ja", "2026-01-01"),
        child("ja", "2026-12"),
        child("ja", "2026"),
    ];
    check("barn-inddraget", taken, 7, Some(100.0), Some(true));
}

#[test]
fn the_same_response_counts_once() {
    let with = |id: &str, version: &str, code: &str| {
        let mut response = child(code, DAY);
        response["id"] = json!(id);
        response["meta"] = json!({"versionId": version});
        response
    };
    let others = times(4, &child("ja", DAY));
    let changed = [with("a", "2", "ja"), with("a", "10", "nej"), with("a", "3", "ja"), with("a", "10", "nej")];
    check("barn-inddraget", others.iter().cloned().chain(changed), 5, Some(80.0), Some(false));
    let mut reopened = with("a", "3", "ja");
    reopened["status"] = json!("in-progress");
    check("barn-inddraget", others.into_iter().chain([with("a", "2", "ja"), reopened]), 4, None, None);
}

#[test]
fn a_line_that_is_no_response_is_named_without_what_it_says() {
    let good = child("ja", DAY).to_string();
    for (text, expected) in [
        (format!("{good}\n\n{{\"hemmeligt"), LineError::NotJson { line: 3 }),
        ("hemmeligt".to_owned(), LineError::NotJson { line: 1 }),
        (format!("{good}\n{{\"resourceType\": \"Patient\"}}"), LineError::NotResponse { line: 2 }),
        ("[]".to_owned(), LineError::NotResponse { line: 1 }),
    ] {
        let error = Replies::of_ndjson(&text).unwrap_err();
        assert_eq!(error, expected);
        assert!(!error.to_string().contains("hemmeligt"));
    }
    assert_eq!(Replies::of_ndjson(&format!("\u{feff}{good}\r\n\n{good}")).unwrap().len(), 2);
}
