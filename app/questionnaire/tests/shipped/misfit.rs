//! A response in a form that it does not belong to.

use std::sync::LazyLock;

use questionnaire::{Misfit, QuestionnaireDefinition};
use serde_json::{Value, json};

use crate::person::file;

static FORMS: LazyLock<Vec<QuestionnaireDefinition>> = LazyLock::new(|| {
    let names = ["afslutning-barn-0-9", "afslutning-barn-10-14", "afslutning-barn-15-17", "afslutning-familie"];
    names.iter().map(|name| QuestionnaireDefinition::load(&file(name)).0.unwrap()).collect()
});

fn check(form: &str, respondent: Option<&str>, items: Value, expected: Option<Misfit>) {
    let url = format!("https://indsatstrappen.dk/fhir/Questionnaire/{form}");
    let response = json!({"resourceType": "QuestionnaireResponse", "item": items});
    assert_eq!(Misfit::of(FORMS.iter(), &url, respondent, &response), expected, "{form} {respondent:?} {response}");
}

fn said(link_id: &str) -> Value {
    json!({"linkId": link_id, "answer": [{"valueString": "x"}]})
}

#[test]
fn a_childs_answers_in_a_parents_form_are_known_by_who_gave_them() {
    check("afslutning-familie", Some("parent"), json!([said("familie-respekt")]), None);
    check("afslutning-familie", None, json!([said("familie-respekt")]), None);
    check("afslutning-familie", Some("child"), json!([said("familie-respekt")]), Some(Misfit::Respondent));
    check("afslutning-barn", Some("parent"), json!([said("barn-inddraget")]), Some(Misfit::Respondent));
}

#[test]
fn they_are_known_by_their_questions_wherever_these_stand() {
    let foreign = Some(Misfit::Questions);
    let both = json!([said("familie-respekt"), said("skulle-have-gjort")]);
    check("afslutning-familie", Some("parent"), both, None);
    check("afslutning-familie", Some("parent"), json!([said("skulle-have-gjort"), said("barn-inddraget")]), foreign);
    check("afslutning-familie", None, json!([{"linkId": "rum", "item": [said("rum-tryg")]}]), foreign);
    let below = json!([{"linkId": "familie-respekt", "answer": [{"valueInteger": 1, "item": [said("rum-tryg")]}]}]);
    check("afslutning-familie", Some("parent"), below, foreign);
    check("afslutning-barn", Some("child"), json!([{"linkId": "rum", "item": [said("rum-tryg")]}]), None);
}

#[test]
fn what_is_not_known_says_nothing_against_a_response() {
    check("afslutning-barn", Some("child"), json!([said("tilhoerer-0-10")]), None);
    check("findes-ikke", Some("child"), json!([said("familie-respekt")]), None);
    check("afslutning-familie", Some("parent"), json!([{"linkId": "rum-tryg"}]), None);
    check("afslutning-familie", Some("parent"), Value::Null, None);
}
