//! Groups that stand there several times.

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(test)]
mod support;

use questionnaire::{Answer, PageKind, ResponseStatus, Session, check_response};
use serde_json::{Value, json};
use support::{at, nth, pages, question, say_at, session, when, with};

fn siblings() -> Value {
    json!([
        {"linkId": "g", "type": "group", "text": "Barn", "repeats": true,
            "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs", "valueInteger": 3}],
            "item": [
                with(question("name", "string"), "required", json!(true)),
                with(question("well", "boolean"), "initial", json!([{"valueBoolean": true}])),
                {"linkId": "why", "type": "string", "text": "why",
                    "enableWhen": [{"question": "well", "operator": "=", "answerBoolean": false}]}]},
        question("after", "string"),
    ])
}

#[test]
fn one_more_and_one_less() {
    let mut session = session(siblings());
    assert_eq!(pages(&session), ["name", "well", "g", "after"]);
    say_at(&mut session, &at("name"), json!("blå havn"));
    assert_eq!(session.add_group(&at("g")), Some(nth("g", &[1])));
    assert_eq!(session.add_group(&nth("g", &[1])), Some(nth("g", &[2])));
    assert_eq!(session.add_group(&at("g")), None, "maxOccurs");
    let second = nth("why", &[1]);
    say_at(&mut session, &nth("well", &[1]), json!(false));
    assert!(session.is_enabled(&second) && !session.is_enabled(&at("why")) && !session.is_enabled(&nth("why", &[2])));
    assert_eq!(session.question(&second).unwrap().caption.as_deref(), Some("Barn 2"));
    say_at(&mut session, &nth("name", &[2]), json!("grøn bro"));

    session.remove_group(&nth("g", &[1]));
    assert_eq!(session.group(&at("g")).unwrap().occurrences, [at("g"), nth("g", &[1])]);
    assert_eq!(session.answers(&nth("name", &[1])), [Answer::Text("grøn bro".into())]);
    assert_eq!(session.answers(&at("name")), [Answer::Text("blå havn".into())]);
    session.remove_group(&at("g"));
    session.remove_group(&at("g"));
    assert_eq!(session.group(&at("g")).unwrap().occurrences, [at("g")], "the last one stays");
}

#[test]
fn initial_answers_come_with_each() {
    let mut session = session(siblings());
    say_at(&mut session, &at("well"), json!([]));
    session.add_group(&at("g"));
    assert!(session.answers(&at("well")).is_empty());
    assert_eq!(session.answers(&nth("well", &[1])), [Answer::Boolean(true)]);
}

#[test]
fn each_one_that_was_made_must_be_whole() {
    let mut session = session(siblings());
    say_at(&mut session, &at("name"), json!("a"));
    assert_eq!(session.problems(), []);
    session.add_group(&at("g"));
    let problems = session.problems();
    assert_eq!((problems.len(), &problems[0].at), (1, &nth("name", &[1])));
    say_at(&mut session, &nth("name", &[1]), json!("b"));
    let response = session.response(ResponseStatus::Completed);
    assert_eq!(check_response(session.definition(), &response), []);
    assert_eq!(response.item.iter().filter(|item| item.link_id.as_str() == "g").count(), 2);
    let again = Session::resume(session.definition().clone(), &response).0;
    assert_eq!(again, session);
}

#[test]
fn the_page_that_asks_for_one_more_goes_with_the_group() {
    let mut items = siblings();
    items[0] = when(items[0].take(), "ask", true);
    let items = json!([question("ask", "boolean"), items[0], items[1]]);
    let mut session = session(items);
    assert_eq!(pages(&session), ["ask", "after"]);
    assert!(session.group(&at("g")).is_none());
    say_at(&mut session, &at("ask"), json!(true));
    let all = session.pages();
    assert_eq!(all.iter().filter(|page| page.kind == PageKind::Again).count(), 1);
}

#[test]
fn what_hangs_on_one_of_several_answers_stays_with_it() {
    let item = with(with(question("n", "integer"), "repeats", json!(true)), "item", json!([question("why", "string")]));
    let mut session = session(json!([item]));
    say_at(&mut session, &at("n"), json!([1, 2]));
    say_at(&mut session, &at("why"), json!("one"));
    say_at(&mut session, &nth("why", &[1]), json!("two"));
    say_at(&mut session, &at("n"), json!([2, 3]));
    assert_eq!(session.answers(&at("why")), [Answer::Text("two".into())]);
    assert!(session.answers(&nth("why", &[1])).is_empty());
}
