//! Answering, pages, stops, problems and the summary.

#[cfg(test)]
mod support;

use questionnaire::{
    Answer, AnswerIssue, AnswerView, ChildFace, ItemKind, PageKind, Progress, QuestionKindView, ResponseStatus,
    Selection, Session, StopKind, check_response,
};
use serde_json::{Value, json};
use support::{at, choice, option, pages, part, question, say, session, when, with};

fn extension(url: &str, value: Value) -> Value {
    let key = if value.is_boolean() { "valueBoolean" } else { "valueInteger" };
    json!({"url": format!("http://hl7.org/fhir/StructureDefinition/{url}"), key: value})
}

/// What typing that in a whole number's field gives.
fn typed(raw: &str) -> Answer {
    let mut session = session(json!([question("n", "integer")]));
    session.enter(&at("n"), &[raw]);
    session.answers(&at("n"))[0].clone()
}

fn check_issue(item: Value, answers: Vec<Answer>, expect: Option<AnswerIssue>) {
    let mut session = session(json!([with(item, "linkId", json!("q"))]));
    session.answer(&at("q"), answers.clone());
    assert_eq!(session.issue(&at("q")), expect, "{answers:?}");
    // Whatever it is, it is kept, unless it says nothing.
    assert_eq!(session.answers(&at("q")).len(), answers.len());
}

#[test]
fn issues_of_numbers() {
    let limits = json!([extension("minValue", json!(0)), extension("maxValue", json!(10))]);
    let scale = with(question("q", "integer"), "extension", limits);
    for (answer, expect) in [
        (Answer::Integer(0), None),
        (Answer::Integer(10), None),
        (Answer::Integer(-1), Some(AnswerIssue::BelowMin { min: Answer::Integer(0) })),
        (Answer::Integer(11), Some(AnswerIssue::AboveMax { max: Answer::Integer(10) })),
        (typed(" 7 "), None),
        (typed("ti"), Some(AnswerIssue::NotReadable { kind: ItemKind::Integer })),
        (typed("7,5"), Some(AnswerIssue::NotReadable { kind: ItemKind::Integer })),
        (typed("\u{2212}1"), Some(AnswerIssue::BelowMin { min: Answer::Integer(0) })),
        (typed("99999999999999999999"), Some(AnswerIssue::AboveMax { max: Answer::Integer(10) })),
        (Answer::Boolean(true), Some(AnswerIssue::NotReadable { kind: ItemKind::Integer })),
    ] {
        check_issue(scale.clone(), vec![answer], expect);
    }
    check_issue(question("q", "boolean"), vec![Answer::Integer(1)], Some(AnswerIssue::WrongType));
    let wide = vec![Answer::Integer(i64::from(i32::MAX) + 1)];
    let max = i64::from(i32::MAX);
    check_issue(question("q", "integer"), wide, Some(AnswerIssue::AboveMax { max: Answer::Integer(max) }));
}

#[test]
fn issues_of_texts() {
    let text = |kind: &str| {
        let item = with(question("q", kind), "maxLength", json!(5));
        with(item, "extension", json!([extension("minLength", json!(2))]))
    };
    let words = |text: &str| vec![Answer::Text(text.to_owned())];
    check_issue(text("string"), words("æøåæø"), None);
    check_issue(text("string"), words("æøåæøå"), Some(AnswerIssue::TooLong { max: 5 }));
    check_issue(text("string"), words("a"), Some(AnswerIssue::TooShort { min: 2 }));
    check_issue(text("string"), words("a\nb"), Some(AnswerIssue::LineBreak));
    check_issue(text("text"), words("a\nb"), None);
}

#[test]
fn issues_of_choices() {
    let mut none = option("none");
    none["extension"] = json!([extension("questionnaire-optionExclusive", json!(true))]);
    let options = json!([option("a"), option("b"), none]);
    let one = with(choice("q", &[]), "answerOption", options);
    let several = with(one.clone(), "repeats", json!(true));
    let at_most = with(several.clone(), "extension", json!([extension("questionnaire-maxOccurs", json!(1))]));
    let (a, b, none) = (support::code("a"), support::code("b"), support::code("none"));
    check_issue(one.clone(), vec![a.clone()], None);
    check_issue(one.clone(), vec![support::code("x")], Some(AnswerIssue::NotAnOption));
    check_issue(one, vec![a.clone(), b.clone()], Some(AnswerIssue::TooMany { max: 1 }));
    check_issue(several.clone(), vec![a.clone(), b.clone()], None);
    check_issue(several.clone(), vec![a.clone(), none.clone()], Some(AnswerIssue::ExclusiveCombined));
    check_issue(at_most, vec![a, b], Some(AnswerIssue::TooMany { max: 1 }));

    let mut session = session(json!([several]));
    let chosen = |session: &Session| -> Vec<String> {
        let answers = session.answers(&at("q")).iter();
        answers.map(|a| if let Answer::Coding(c) = a { c.words().to_owned() } else { String::new() }).collect()
    };
    for (click, expect) in [
        ("a", vec!["A"]),
        ("b", vec!["A", "B"]),
        ("a", vec!["B"]),
        ("none", vec!["NONE"]),
        ("a", vec!["A"]),
        ("a", vec![]),
    ] {
        session.choose(&at("q"), &support::code(click));
        assert_eq!(chosen(&session), expect, "{click}");
    }
}

#[test]
fn typing_and_clearing() {
    let mut session = session(json!([question("n", "integer"), question("t", "text")]));
    session.enter(&at("n"), &["abc"]);
    assert_eq!(session.question(&at("n")).unwrap().kind.raw(), ["abc"]);
    session.enter(&at("n"), &["12"]);
    assert_eq!(session.answers(&at("n")), [Answer::Integer(12)]);
    session.enter(&at("n"), &[" "]);
    assert!(session.answers(&at("n")).is_empty());
    session.enter(&at("t"), &["to\nlinjer"]);
    assert_eq!(session.question(&at("t")).unwrap().kind.raw(), ["to\nlinjer"]);
    session.enter(&at("unknown"), &["x"]);
    assert!(session.answers(&at("unknown")).is_empty());
}

#[test]
fn required() {
    let must = |item: Value| with(item, "required", json!(true));
    let group = |link_id: &str, items: Value| json!({"linkId": link_id, "type": "group", "item": items});
    let mut session = session(json!([
        must(question("a", "boolean")),
        when(must(question("b", "boolean")), "a", true),
        group("optional", json!([must(question("c", "boolean")), question("d", "boolean")])),
        must(group("needed", json!([question("e", "boolean"), question("f", "boolean")]))),
    ]));
    let problems = |session: &Session| -> Vec<String> {
        session.problems().iter().map(|p| format!("{}>{}", p.at.link_id, p.page.link_id)).collect()
    };
    assert_eq!(session.issue(&at("a")), None);
    assert_eq!(session.problem(&at("a")), Some(AnswerIssue::Required));
    assert_eq!(problems(&session), ["a>a", "needed>e"]);
    say(&mut session, "a", json!(true));
    assert_eq!(problems(&session), ["b>b", "needed>e"]);
    say(&mut session, "a", json!(false));
    say(&mut session, "d", json!(true));
    assert_eq!(problems(&session), ["c>c", "needed>e"]);
    say(&mut session, "c", json!(true));
    say(&mut session, "f", json!(true));
    assert_eq!(problems(&session), Vec::<String>::new());
}

#[test]
fn a_required_question_of_an_untouched_optional_group_may_be_left_out() {
    let must = |item: Value| with(item, "required", json!(true));
    let group = |link_id: &str, items: Value| json!({"linkId": link_id, "type": "group", "item": items});
    let inner = group("inner", json!([must(question("c", "boolean"))]));
    let mut session = session(json!([
        group("optional", json!([must(question("a", "boolean")), question("b", "string"), must(inner)])),
        must(group("needed", json!([must(question("d", "boolean"))]))),
    ]));
    let asked = |session: &Session, link_id: &str| session.question(&at(link_id)).unwrap().required;
    for (question, required) in [("a", false), ("c", false), ("d", true)] {
        assert_eq!(asked(&session, question), required, "{question}");
        assert_eq!(session.problem(&at(question)).is_some(), required, "{question}");
    }
    // One answer, and the group is there: what it requires is required, also in the group that it requires.
    session.enter(&at("b"), &["ord"]);
    for question in ["a", "c"] {
        assert!(asked(&session, question), "{question}");
        assert_eq!(session.problem(&at(question)), Some(AnswerIssue::Required), "{question}");
    }
    session.enter(&at("b"), &[""]);
    assert!(!asked(&session, "a"));
    say(&mut session, "d", json!(true));
    assert_eq!(session.problems(), []);
    assert_eq!(check_response(session.definition(), &session.response(ResponseStatus::Completed)), []);
}

#[test]
fn what_nobody_sees_leads_on_all_the_same() {
    let link = |link_id: &str, address: &str| {
        let extension =
            json!([{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-supportLink", "valueUri": address}]);
        with(json!({"linkId": link_id, "type": "display", "text": link_id}), "extension", extension)
    };
    let hidden = json!([{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true}]);
    let group = json!({"linkId": "g", "type": "group", "extension": hidden,
        "item": [link("always", "https://example.org/1"), when(link("on-yes", "https://example.org/2"), "a", true)]});
    let mut session = session(json!([question("a", "boolean"), group]));
    let links = |session: &Session| session.links().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(links(&session), ["https://example.org/1"]);
    say(&mut session, "a", json!(true));
    assert_eq!(links(&session), ["https://example.org/1", "https://example.org/2"]);
    assert_eq!(pages(&session), ["a"], "a text in a hidden group has no page");
    assert_eq!(session.next_steps(), []);
}

#[test]
fn min_occurs_counts_an_absent_answer() {
    let limits = json!([extension("questionnaire-minOccurs", json!(2))]);
    let item = with(choice("q", &["a", "b", "c"]), "repeats", json!(true));
    let mut session = session(json!([with(item, "extension", limits)]));
    assert_eq!(session.problem(&at("q")), Some(AnswerIssue::TooFew { min: 2 }));
    say(&mut session, "q", json!(["a", "b"]));
    assert_eq!(session.problem(&at("q")), None);
}

#[test]
fn a_question_that_others_wait_for_names_no_total() {
    let items = json!([question("danger", "boolean"), when(question("more", "boolean"), "danger", false)]);
    let mut session = session(items);
    assert_eq!(session.progress(&at("danger")), Progress { position: 1, of_about: None });
    say(&mut session, "danger", json!(true));
    assert_eq!(session.progress(&at("danger")), Progress { position: 1, of_about: Some(1) });
    say(&mut session, "danger", json!(false));
    assert_eq!(session.progress(&at("danger")), Progress { position: 1, of_about: Some(2) });
    assert_eq!(session.progress(&at("more")), Progress { position: 2, of_about: Some(2) });
}

#[test]
fn pages_captions_and_progress() {
    let why = part("why", "why");
    let help = json!({"linkId": "help", "type": "display", "text": "help"});
    let asked = with(question("a", "boolean"), "item", json!([why, help]));
    let group = json!({"linkId": "g", "type": "group", "text": "Overskrift", "item": [
        {"linkId": "inner", "type": "group", "item": [question("b", "boolean")]},
        {"linkId": "between", "type": "display", "text": "between"}]});
    let mut session = session(json!([part("intro", "intro"), asked, when(group, "a", true), question("c", "boolean")]));
    assert_eq!(pages(&session), ["intro", "a", "c"]);
    assert_eq!(session.progress(&at("intro")), Progress { position: 0, of_about: Some(2) });
    say(&mut session, "a", json!(true));
    assert_eq!(pages(&session), ["intro", "a", "b", "between", "c"]);
    assert_eq!(session.progress(&at("c")), Progress { position: 3, of_about: Some(3) });
    assert_eq!(session.progress(&at("between")), Progress { position: 2, of_about: Some(3) });
    let all = session.pages();
    assert_eq!(all[0].kind, PageKind::Intro);
    assert_eq!(all[2].caption.as_deref(), Some("Overskrift"));
    assert_eq!(all[3].kind, PageKind::Information);
    let view = session.question(&at("a")).unwrap();
    assert_eq!(view.why.as_deref(), Some("why"));
    assert_eq!(view.help, ["help"]);
    assert_eq!(view.kind, QuestionKindView::Boolean { value: Some(true) });
}

#[test]
fn stops() {
    let mut session = session(json!([
        question("a", "boolean"),
        when(part("help", "stop-help"), "a", true),
        question("b", "boolean"),
        when(part("danger", "stop-danger"), "b", true),
        question("c", "boolean"),
    ]));
    assert_eq!(session.stop(), None);
    say(&mut session, "b", json!(true));
    let stop = session.stop().unwrap();
    assert_eq!((stop.kind, stop.text.as_str()), (StopKind::Danger, "danger"));
    assert_eq!(pages(&session), ["a", "b", "danger"]);
    say(&mut session, "a", json!(true));
    assert_eq!(session.stop().unwrap().kind, StopKind::Help);
    say(&mut session, "b", json!(false));
    assert_eq!(pages(&session), ["a", "help", "b", "c"]);
}

#[test]
fn options_for_the_screen() {
    let mut glad = option("glad");
    glad["extension"] = json!([{"url": "https://indsatstrappen.dk/fhir/StructureDefinition/child-display",
        "extension": [{"url": "face", "valueCode": "glad"}]}]);
    glad["valueCoding"]["_display"] = json!({"extension": [{
        "url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
            {"url": "lang", "valueCode": "en"}, {"url": "content", "valueString": "Happy"}]}]});
    let item = with(choice("q", &[]), "answerOption", json!([glad, option("ked")]));
    let mut session = session(json!([item]));
    say(&mut session, "q", json!("glad"));
    session.set_language("en");
    let view = session.question(&at("q")).unwrap();
    assert_eq!(view.selection, Selection::One);
    let QuestionKindView::Choice { options, .. } = view.kind else { panic!("a choice") };
    assert_eq!((options[0].face, options[0].selected), (Some(ChildFace::Happy), true));
    assert_eq!((options[0].display.as_str(), options[1].display.as_str()), ("Happy", "KED"));
    assert_eq!(session.summary()[0].answers, [AnswerView::Words("Happy".into())]);
}

#[test]
fn summary_and_initial_answers() {
    let chosen = with(option("b"), "initialSelected", json!(true));
    let mut session = session(json!([
        with(question("n", "integer"), "initial", json!([{"valueInteger": 3}])),
        with(choice("c", &[]), "answerOption", json!([option("a"), chosen])),
        question("yes", "boolean"),
        when(with(question("t", "string"), "required", json!(true)), "yes", true),
    ]));
    let rows = |session: &Session| -> Vec<(String, Vec<AnswerView>)> {
        session.summary().into_iter().map(|row| (row.question, row.answers)).collect()
    };
    let words = |text: &str| vec![AnswerView::Words(text.to_owned())];
    let first = [("n".to_owned(), words("3")), ("c".to_owned(), words("B")), ("yes".to_owned(), vec![])];
    assert_eq!(rows(&session), first);
    say(&mut session, "yes", json!(true));
    assert_eq!(rows(&session)[2..], [("yes".to_owned(), vec![AnswerView::Yes]), ("t".to_owned(), vec![])]);
    assert_eq!(session.summary()[3].problem, Some(AnswerIssue::Required));
}
