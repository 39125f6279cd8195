//! `enableWhen`, to the letter of R5.

#[cfg(test)]
mod support;

use questionnaire::{Answer, DiagnosticCode, Session};
use serde_json::{Value, json};
use support::{at, choice, code, form, found, load, question, say, session, when, with};

/// Whether `target` is enabled when its condition on `q` is this and `q` has these answers.
fn check(kind: &str, operator: &str, operand: Value, answers: Vec<Answer>, expect: bool) {
    let asked = match kind {
        "coding" => choice("q", &["a", "b"]),
        kind => question("q", kind),
    };
    let mut condition = json!({"question": "q", "operator": operator});
    for (key, value) in operand.as_object().into_iter().flatten() {
        condition[key] = value.clone();
    }
    let target = with(question("target", "boolean"), "enableWhen", json!([condition]));
    let mut session = session(json!([with(asked, "repeats", json!(true)), target]));
    session.answer(&at("q"), answers.clone());
    let enabled = session.is_enabled(&at("target"));
    assert_eq!(enabled, expect, "{kind} {answers:?} {operator} {operand}");
}

#[test]
fn exists() {
    let (yes, no) = (json!({"answerBoolean": true}), json!({"answerBoolean": false}));
    let answers = [
        ("boolean", Answer::Boolean(false)),
        ("integer", Answer::Integer(0)),
        ("string", Answer::Text("x".into())),
        ("coding", code("a")),
    ];
    for (kind, answer) in answers {
        check(kind, "exists", yes.clone(), vec![answer.clone()], true);
        check(kind, "exists", no.clone(), vec![answer], false);
        check(kind, "exists", yes.clone(), vec![], false);
        check(kind, "exists", no.clone(), vec![], true);
    }
    check("integer", "exists", yes.clone(), vec![Answer::Unparsed("ti".into())], false);
    check("string", "exists", yes, vec![Answer::Text("  ".into())], false);
}

#[test]
fn boolean_and_coding() {
    let operand = json!({"answerBoolean": true});
    let (yes, no) = (Answer::Boolean(true), Answer::Boolean(false));
    for (operator, answers, expect) in [
        ("=", vec![yes.clone()], true),
        ("=", vec![no.clone()], false),
        ("=", vec![], false),
        ("=", vec![no.clone(), yes.clone()], true),
        ("!=", vec![yes.clone()], false),
        ("!=", vec![no.clone()], true),
        ("!=", vec![], true),
        ("!=", vec![no, yes], false),
    ] {
        check("boolean", operator, operand.clone(), answers, expect);
    }
    let operand = json!({"answerCoding": {"system": support::SYSTEM, "code": "a", "display": "other words"}});
    for (operator, answers, expect) in [
        ("=", vec![code("a")], true),
        ("=", vec![code("b")], false),
        ("=", vec![], false),
        ("=", vec![code("b"), code("a")], true),
        ("!=", vec![code("a")], false),
        ("!=", vec![code("b")], true),
        ("!=", vec![], true),
        ("!=", vec![code("a"), code("b")], false),
    ] {
        check("coding", operator, operand.clone(), answers, expect);
    }
}

#[test]
fn integer() {
    let table = [
        ("=", [false, true, false]),
        ("!=", [true, false, true]),
        (">", [false, false, true]),
        ("<", [true, false, false]),
        (">=", [false, true, true]),
        ("<=", [true, true, false]),
    ];
    for (operator, expects) in table {
        for (number, expect) in [4, 5, 6].into_iter().zip(expects) {
            let answers = vec![Answer::Integer(number)];
            check("integer", operator, json!({"answerInteger": 5}), answers.clone(), expect);
            check("integer", operator, json!({"answerDecimal": 5.0}), answers, expect);
        }
        check("integer", operator, json!({"answerInteger": 5}), vec![], operator == "!=");
        let unparsed = vec![Answer::Unparsed("fem".into())];
        check("integer", operator, json!({"answerInteger": 5}), unparsed, operator == "!=");
    }
    let several = || vec![Answer::Integer(1), Answer::Integer(9)];
    check("integer", ">", json!({"answerInteger": 5}), several(), true);
    check("integer", "<", json!({"answerInteger": 5}), several(), true);
    check("integer", "!=", json!({"answerInteger": 9}), several(), false);
    check("integer", ">", json!({"answerDecimal": 8.5}), several(), true);
    check("integer", ">=", json!({"answerDecimal": 9.5}), several(), false);
}

#[test]
fn string() {
    for kind in ["string", "text"] {
        for (operator, expects) in [
            ("=", [false, true, false]),
            ("!=", [true, false, true]),
            (">", [false, false, true]),
            ("<", [true, false, false]),
            (">=", [false, true, true]),
            ("<=", [true, true, false]),
        ] {
            for (text, expect) in ["a", "b", "c"].into_iter().zip(expects) {
                let answers = vec![Answer::Text(text.to_owned())];
                check(kind, operator, json!({"answerString": "b"}), answers, expect);
            }
            check(kind, operator, json!({"answerString": "b"}), vec![], operator == "!=");
        }
    }
}

#[test]
fn several_conditions() {
    let condition = |question| json!({"question": question, "operator": "=", "answerBoolean": true});
    for (behavior, a, b, expect) in [
        ("all", true, true, true),
        ("all", true, false, false),
        ("any", true, false, true),
        ("any", false, false, false),
    ] {
        let target = with(question("t", "boolean"), "enableBehavior", json!(behavior));
        let target = with(target, "enableWhen", json!([condition("a"), condition("b")]));
        let mut session = session(json!([question("a", "boolean"), question("b", "boolean"), target]));
        say(&mut session, "a", json!(a));
        say(&mut session, "b", json!(b));
        assert_eq!(session.is_enabled(&at("t")), expect, "{behavior} {a} {b}");
    }
}

#[test]
fn a_disabled_question_is_seen_as_unanswered() {
    let not_yes = json!([{"question": "b", "operator": "!=", "answerBoolean": true}]);
    let mut session = session(json!([
        question("a", "boolean"),
        when(question("b", "boolean"), "a", true),
        when(question("c", "boolean"), "b", true),
        with(question("d", "boolean"), "enableWhen", not_yes),
    ]));
    say(&mut session, "a", json!(true));
    say(&mut session, "b", json!(true));
    assert_eq!(support::pages(&session), ["a", "b", "c"]);
    say(&mut session, "a", json!(false));
    assert_eq!(support::pages(&session), ["a", "d"]);
    // The branch returned to is not lost.
    say(&mut session, "a", json!(true));
    assert_eq!(session.answers(&at("b")), [Answer::Boolean(true)]);
    assert_eq!(support::pages(&session), ["a", "b", "c"]);
}

#[test]
fn a_disabled_item_disables_what_it_holds() {
    let inner = json!({"linkId": "inner", "type": "group", "item": [question("deep", "boolean")]});
    let outer = json!({"linkId": "outer", "type": "group", "item": [inner]});
    let mut session = session(json!([
        question("a", "boolean"),
        when(outer, "a", true),
        when(question("after", "boolean"), "deep", true),
    ]));
    say(&mut session, "deep", json!(true));
    assert!(!session.is_enabled(&at("deep")) && !session.is_enabled(&at("after")));
    say(&mut session, "a", json!(true));
    assert!(session.is_enabled(&at("deep")) && session.is_enabled(&at("after")));
}

#[test]
fn what_is_nested_in_a_question_hangs_on_its_answer() {
    let parent = with(question("a", "boolean"), "item", json!([question("child", "string")]));
    let mut session = session(json!([parent]));
    assert!(!session.is_enabled(&at("child")));
    say(&mut session, "a", json!(false));
    assert!(session.is_enabled(&at("child")));
}

#[test]
fn a_cycle_is_a_diagnostic_and_no_hang() {
    let (definition, diagnostics) = load(&form(json!([
        when(question("before", "boolean"), "a", true),
        when(question("a", "boolean"), "b", true),
        when(question("b", "boolean"), "c", true),
        when(question("c", "boolean"), "a", true),
        when(question("self", "boolean"), "self", true),
    ])));
    assert_eq!(
        found(&diagnostics),
        [("Questionnaire.item[1]", DiagnosticCode::Cycle), ("Questionnaire.item[4]", DiagnosticCode::Cycle),]
    );
    let mut session = Session::new(definition);
    for link_id in ["a", "b", "c", "self", "before"] {
        say(&mut session, link_id, json!(true));
    }
    assert!(!session.is_enabled(&at("self")));
}

#[test]
fn a_group_that_waits_for_its_own_child_is_a_cycle() {
    let group = json!({"linkId": "g", "type": "group", "item": [question("child", "boolean")]});
    let (_, diagnostics) = load(&form(json!([when(group, "child", true)])));
    assert_eq!(found(&diagnostics), [("Questionnaire.item[0]", DiagnosticCode::Cycle)]);
}
