//! Responses: written, read back and checked.

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(test)]
mod support;

use questionnaire::{Answer, DiagnosticCode, QuestionnaireResponse, ResponseStatus, Session, Severity, check_response};
use serde_json::{Value, json};
use support::{at, choice, form, found, load_clean, option, question, say, session, when, with};

fn branching() -> Value {
    json!([
        with(question("a", "boolean"), "required", json!(true)),
        {"linkId": "g", "type": "group", "text": "Gruppe", "item": [
            when(question("b", "integer"), "a", true),
            with(choice("c", &["x", "y"]), "repeats", json!(true))]},
        with(question("p", "boolean"), "item", json!([question("child", "string")])),
    ])
}

#[test]
fn it_is_proper_fhir() {
    let mut session = session(branching());
    say(&mut session, "a", json!(true));
    say(&mut session, "b", json!(7));
    say(&mut session, "c", json!(["y", "x"]));
    say(&mut session, "p", json!(false));
    say(&mut session, "child", json!("fordi"));
    let response = session.response(ResponseStatus::Completed);
    let coding = |code: &str| json!({"valueCoding": option(code)["valueCoding"]});
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"resourceType": "QuestionnaireResponse", "questionnaire": "https://example.org/q|2",
            "status": "completed", "item": [
                {"linkId": "a", "text": "a", "answer": [{"valueBoolean": true}]},
                {"linkId": "g", "text": "Gruppe", "item": [
                    {"linkId": "b", "text": "b", "answer": [{"valueInteger": 7}]},
                    {"linkId": "c", "text": "c", "answer": [coding("y"), coding("x")]}]},
                {"linkId": "p", "text": "p", "answer": [{"valueBoolean": false, "item": [
                    {"linkId": "child", "text": "child", "answer": [{"valueString": "fordi"}]}]}]}]})
    );
    assert_eq!(check_response(session.definition(), &response), []);
    let again: QuestionnaireResponse = serde_json::from_value(serde_json::to_value(&response).unwrap()).unwrap();
    assert_eq!(again, response);
}

#[test]
fn a_response_drops_what_is_disabled_and_a_draft_keeps_it() {
    let mut session = session(branching());
    say(&mut session, "a", json!(true));
    say(&mut session, "b", json!(7));
    say(&mut session, "p", json!(true));
    say(&mut session, "child", json!("x"));
    session.answer(&at("p"), vec![]);
    say(&mut session, "a", json!(false));
    for status in [ResponseStatus::Completed, ResponseStatus::InProgress] {
        let json = serde_json::to_string(&session.response(status)).unwrap();
        assert!(!json.contains("valueInteger") && !json.contains("child"), "{json}");
    }
    let draft = serde_json::to_string(&session.draft()).unwrap();
    let draft: QuestionnaireResponse = serde_json::from_str(&draft).unwrap();
    let (resumed, _) = Session::resume(session.definition().clone(), &draft);
    assert_eq!(resumed, session);
    let codes: Vec<_> = check_response(session.definition(), &draft).iter().map(|d| d.code).collect();
    assert!(codes.contains(&DiagnosticCode::DisabledAnswer));
}

#[test]
fn what_was_typed_survives() {
    let mut session = session(json!([question("n", "integer")]));
    session.enter(&at("n"), &["omkring ti"]);
    let json = serde_json::to_string(&session.draft()).unwrap();
    assert!(json.contains("_valueInteger"), "{json}");
    let draft = serde_json::from_str(&json).unwrap();
    let (resumed, diagnostics) = Session::resume(session.definition().clone(), &draft);
    assert_eq!(diagnostics, []);
    assert_eq!(resumed.answers(&at("n")), [Answer::Unparsed("omkring ti".into())]);
    let found = check_response(session.definition(), &draft);
    assert_eq!((found[0].code, found[0].severity), (DiagnosticCode::InvalidValue, Severity::Warning));
}

fn response(status: &str, items: Value) -> QuestionnaireResponse {
    let json = json!({"resourceType": "QuestionnaireResponse", "questionnaire": "https://example.org/q|2",
        "status": status, "id": "kept", "item": items});
    serde_json::from_value(json).unwrap()
}

#[test]
fn resuming_says_what_no_longer_fits() {
    use DiagnosticCode::{UnknownLinkId, UnknownOption, WrongType};
    let definition = load_clean(&form(json!([question("a", "boolean"), choice("c", &["x"]), question("t", "text")])));
    let old = response(
        "in-progress",
        json!([
            {"linkId": "a", "answer": [{"valueInteger": 1}]},
            {"linkId": "c", "answer": [{"valueCoding": {"system": support::SYSTEM, "code": "gone"}}]},
            {"linkId": "t", "answer": [{"valueString": "stays"}]},
            {"linkId": "gone", "answer": [{"valueDate": "2026-01-01"}]}]),
    );
    let (session, diagnostics) = Session::resume(definition, &old);
    assert_eq!(
        found(&diagnostics),
        [
            ("QuestionnaireResponse.item[0].answer[0]", WrongType),
            ("QuestionnaireResponse.item[3]", UnknownLinkId),
            ("QuestionnaireResponse.item[1]", UnknownOption),
        ]
    );
    assert_eq!(session.answers(&at("t")), [Answer::Text("stays".into())]);
    assert!(session.answers(&at("c")).is_empty());
}

fn check(status: &str, items: Value, expect: &[(&str, DiagnosticCode, Severity)]) {
    let limit = json!([{"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 10}]);
    let definition = load_clean(&form(json!([
        with(question("a", "boolean"), "required", json!(true)),
        when(with(question("b", "integer"), "extension", limit), "a", true),
        {"linkId": "g", "type": "group", "item": [question("s", "string")]},
        {"linkId": "d", "type": "display", "text": "d"},
    ])));
    let diagnostics = check_response(&definition, &response(status, items));
    let found: Vec<_> = diagnostics.iter().map(|d| (d.path.as_str(), d.code, d.severity)).collect();
    assert_eq!(found, expect);
}

#[test]
fn checking() {
    use DiagnosticCode::{
        Cardinality, DisabledAnswer, InvalidValue, Misplaced, OutOfLimits, RequiredMissing, UnknownLinkId, WrongType,
    };
    use Severity::{Error, Warning};
    let (root, first) = ("QuestionnaireResponse", "QuestionnaireResponse.item[0]");
    let second = "QuestionnaireResponse.item[1]";
    let a = |value: bool| json!({"linkId": "a", "answer": [{"valueBoolean": value}]});
    let b = |value: Value| json!({"linkId": "b", "answer": [{"valueInteger": value}]});
    let text = |text: &str| json!({"linkId": "g", "item": [{"linkId": "s", "answer": [{"valueString": text}]}]});

    check("completed", json!([a(true), b(json!(3)), text("x")]), &[]);
    check("completed", json!([]), &[(root, RequiredMissing, Error)]);
    check("in-progress", json!([]), &[(root, RequiredMissing, Warning)]);
    check("completed", json!([a(false), b(json!(3))]), &[(second, DisabledAnswer, Error)]);
    check("in-progress", json!([a(false), b(json!(3))]), &[(second, DisabledAnswer, Error)]);
    let answer = "QuestionnaireResponse.item[1].answer[0]";
    check("completed", json!([a(true), b(json!(11))]), &[(answer, OutOfLimits, Error)]);
    check("completed", json!([a(true), b(json!(1.5))]), &[(answer, WrongType, Error)]);
    check("completed", json!([a(true), b(json!("3"))]), &[(answer, WrongType, Error)]);
    let inner = "QuestionnaireResponse.item[1].item[0].answer[0]";
    check("completed", json!([a(true), text("a\nb")]), &[(inner, InvalidValue, Error)]);
    check("completed", json!([a(true), {"linkId": "z"}]), &[(second, UnknownLinkId, Error)]);
    let elsewhere = json!({"linkId": "s", "answer": [{"valueString": "x"}]});
    check("completed", json!([a(true), elsewhere]), &[(second, Misplaced, Error)]);
    let twice = json!({"linkId": "a", "answer": [{"valueBoolean": true}, {"valueBoolean": true}]});
    check("completed", json!([twice.clone()]), &[(first, Cardinality, Error)]);
    check("in-progress", json!([twice]), &[(first, Cardinality, Warning)]);
}

#[test]
fn checking_the_questionnaire_itself() {
    let mut json = form(json!([question("a", "boolean")]));
    json["status"] = json!("retired");
    json["effectivePeriod"] = json!({"start": "2026", "end": "2026-06-30"});
    let definition = load_clean(&json);
    let codes = |canonical: &str, authored: &str| {
        let mut response = response("completed", json!([]));
        response.questionnaire = Some(canonical.to_owned());
        response.authored = Some(authored.to_owned());
        let found = check_response(&definition, &response);
        found.iter().map(|d| (d.code, d.severity)).collect::<Vec<_>>()
    };
    let retired = (DiagnosticCode::NotInForce, Severity::Warning);
    let other = |severity| (DiagnosticCode::OtherQuestionnaire, severity);
    assert_eq!(codes("https://example.org/q|2", "2026-06-30T12:00:00Z"), [retired]);
    assert_eq!(codes("https://example.org/q", "2026-07"), [retired, retired]);
    assert_eq!(codes("https://example.org/q", "2025-12-31"), [retired, retired]);
    assert_eq!(codes("https://example.org/q|1", "2026"), [other(Severity::Warning), retired]);
    assert_eq!(codes("https://example.org/z|2", "2026"), [other(Severity::Error), retired]);
}

#[test]
fn what_is_no_response_is_refused() {
    for text in [r#"{"resourceType": "Patient", "status": "completed"}"#, "{}", "[]"] {
        assert!(serde_json::from_str::<QuestionnaireResponse>(text).is_err(), "{text}");
    }
    assert_eq!(response("completed", json!([])).other["id"], json!("kept"));
}
