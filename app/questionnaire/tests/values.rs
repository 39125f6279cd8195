//! What is typed for each type, what comes of it, and input that is bad.

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(test)]
mod support;

use questionnaire::{
    Answer, AnswerIssue, AnswerView, ChoiceStyle, Coding, ItemKind, QuestionKindView, ResponseStatus, Session,
    check_response,
};
use serde_json::{Value, json};
use support::{at, choice, code, question, session, with};

/// A question of that type, with what was typed into it.
fn typed(kind: &str, raw: &str) -> Session {
    let mut session = session(json!([question("q", kind)]));
    session.enter(&at("q"), &[raw]);
    session
}

#[test]
fn typing() {
    for (kind, raw, shown) in [
        ("decimal", "3,50", "3.5"),
        ("decimal", " \u{2212}0,25", "-0.25"),
        ("date", "2026-02-28", "2026-02-28"),
        ("dateTime", "2026-02-28T10:30:00+01:00", "2026-02-28T10:30:00+01:00"),
        ("time", "10:30", "10:30:00"),
        ("url", " https://kommune.example/a ", "https://kommune.example/a"),
        ("quantity", "2,5", "2.5"),
    ] {
        let session = typed(kind, raw);
        assert_eq!(session.issue(&at("q")), None, "{kind} {raw}");
        assert_eq!(session.question(&at("q")).unwrap().kind.raw(), [shown], "{kind} {raw}");
        let response = session.response(ResponseStatus::Completed);
        assert_eq!(check_response(session.definition(), &response), [], "{kind}");
    }
}

#[test]
fn what_cannot_be_read_is_kept_and_said() {
    for (kind, raw, read) in [
        ("decimal", "1.000,5", ItemKind::Decimal),
        ("date", "2026-02-30", ItemKind::Date),
        ("date", "30. februar", ItemKind::Date),
        ("dateTime", "2026-02-28 10:30", ItemKind::DateTime),
        ("time", "24:00", ItemKind::Time),
        ("quantity", "to", ItemKind::Quantity),
    ] {
        let session = typed(kind, raw);
        assert_eq!(session.issue(&at("q")), Some(AnswerIssue::NotReadable { kind: read }), "{kind} {raw}");
        assert_eq!(session.question(&at("q")).unwrap().kind.raw(), [raw]);
        let json = serde_json::to_string(&session.draft()).unwrap();
        let again = Session::resume(session.definition().clone(), &serde_json::from_str(&json).unwrap()).0;
        assert_eq!(again, session);
    }
    assert_eq!(typed("url", "c:\\temp").issue(&at("q")), Some(AnswerIssue::NotAnAddress));
}

#[test]
fn a_very_long_text() {
    let long = "æ".repeat(100_000);
    let session = typed("text", &long);
    assert_eq!(session.issue(&at("q")), None);
    assert_eq!(session.answers(&at("q")), [Answer::Text(long.clone())]);
    let mut limited = support::session(json!([with(question("q", "text"), "maxLength", json!(99_999))]));
    limited.enter(&at("q"), &[&long]);
    assert_eq!(limited.issue(&at("q")), Some(AnswerIssue::TooLong { max: 99_999 }));
}

#[test]
fn a_unit_of_the_form() {
    let unit = |code: &str| json!({"system": "http://unitsofmeasure.org", "code": code, "display": code});
    let option = |code: &str| json!({"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption", "valueCoding": unit(code)});
    let item = with(question("q", "quantity"), "extension", json!([option("wk"), option("mo")]));
    let mut session = session(json!([item]));
    session.enter(&at("q"), &["3"]);
    assert_eq!(session.summary()[0].answers, [AnswerView::Number("3 wk".into())]);
    let month = Coding::new("http://unitsofmeasure.org", "mo");
    session.enter_quantities(&at("q"), &["3,5"], &month);
    let QuestionKindView::Quantity { unit, units, .. } = session.question(&at("q")).unwrap().kind else { panic!() };
    assert_eq!((unit, units.len()), (1, 2));
    session.enter_quantities(&at("q"), &["3"], &Coding::new("http://unitsofmeasure.org", "a"));
    assert_eq!(session.issue(&at("q")), Some(AnswerIssue::WrongUnit));
}

fn open(repeats: bool) -> Session {
    let item = with(choice("q", &["a", "b"]), "answerConstraint", json!("optionsOrString"));
    session(json!([with(item, "repeats", json!(repeats))]))
}

#[test]
fn words_beside_the_options() {
    let other = |session: &Session| match session.question(&at("q")).unwrap().kind {
        QuestionKindView::Choice { other, .. } => other,
        _ => None,
    };
    let mut one = open(false);
    one.choose(&at("q"), &code("a"));
    assert_eq!(other(&one).as_deref(), Some(""));
    one.enter_other(&at("q"), "andet");
    assert_eq!(one.answers(&at("q")), [Answer::Text("andet".into())]);
    assert_eq!((other(&one).as_deref(), one.issue(&at("q"))), (Some("andet"), None));
    one.enter_other(&at("q"), " ");
    assert!(one.answers(&at("q")).is_empty());
    let mut several = open(true);
    several.choose(&at("q"), &code("a"));
    several.enter_other(&at("q"), "and");
    several.enter_other(&at("q"), "andet");
    assert_eq!(several.answers(&at("q")).len(), 2);
}

#[test]
fn the_control_that_suits_a_choice() {
    let style = |item: Value| match session(json!([item])).question(&at("q")).unwrap().kind {
        QuestionKindView::Choice { style, .. } => style,
        _ => panic!("a choice"),
    };
    let names: Vec<String> = (0..20).map(|n| format!("c{n}")).collect();
    let many: Vec<&str> = names.iter().map(String::as_str).collect();
    let wish = |code: &str| {
        json!([{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
            "valueCodeableConcept": {"coding": [{"code": code}]}}])
    };
    assert_eq!(style(choice("q", &["a", "b"])), ChoiceStyle::List);
    assert_eq!(style(choice("q", &many)), ChoiceStyle::DropDown);
    assert_eq!(style(with(choice("q", &many), "extension", wish("radio-button"))), ChoiceStyle::List);
    assert_eq!(style(with(choice("q", &["a"]), "extension", wish("drop-down"))), ChoiceStyle::DropDown);
}

#[test]
fn only_to_read_and_not_to_see() {
    let mut fixed = with(question("fixed", "string"), "initial", json!([{"valueString": "x"}]));
    fixed["readOnly"] = json!(true);
    let mut hidden = with(question("hidden", "string"), "initial", json!([{"valueString": "y"}]));
    hidden["extension"] =
        json!([{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true}]);
    let mut session = session(json!([fixed, hidden, with(question("empty", "string"), "readOnly", json!(true))]));
    assert_eq!(support::pages(&session), ["fixed"]);
    session.enter(&at("fixed"), &["z"]);
    assert_eq!(session.answers(&at("fixed")), [Answer::Text("x".into())]);
    let response = serde_json::to_string(&session.response(ResponseStatus::Completed)).unwrap();
    assert!(response.contains("\"x\"") && response.contains("\"y\""), "{response}");
}
