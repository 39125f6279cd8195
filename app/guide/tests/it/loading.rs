//! Files that are wrong: named, left out, never a panic or a hang.

use catalogue::{Catalogue, DataFile, MunicipalitySlug};
use guide::{Answers, Form, GuideDefinition, GuideView, Level, Part, Question, Suggestion, Voice};
use serde_json::{Value, json};

fn load(entries: Value) -> (GuideDefinition, Vec<String>) {
    let text = json!({ "$schema": "s", "guide": entries }).to_string();
    let (guide, diagnostics) = GuideDefinition::load(&[DataFile { path: "guide/a.json".to_owned(), text: Ok(text) }]);
    (guide, diagnostics.iter().map(ToString::to_string).collect())
}

fn rule(id: &str, when: Value, levels: Value) -> Value {
    json!({ "kind": "rule", "id": id, "owner": "own", "when": when, "speaks_for": levels, "why": ["s"] })
}

fn sentence() -> Value {
    json!({ "kind": "sentence", "id": "s", "professional": { "da": "S" }, "citizen": null, "origin": "own" })
}

fn form() -> Form {
    let answers = ["a", "b", "ved-ikke"].map(|code| (code.to_owned(), None)).to_vec();
    Form { voice: Voice::Professional, questions: vec![Question { id: "q".to_owned(), answers }] }
}

fn survey(entries: Value) -> Vec<String> {
    let (guide, diagnostics) = load(entries);
    assert_eq!(diagnostics, [""; 0]);
    guide.survey(&[form()], &[MunicipalitySlug::new("x")]).iter().map(|found| format!("{found}")).collect()
}

#[test]
fn a_circle_of_situations_is_named_and_does_not_hang() {
    let is = |id: &str| json!({ "is": id });
    let situation = |id: &str, when: Value| json!({ "kind": "situation", "id": id, "when": when });
    let (guide, diagnostics) = load(json!([
        situation("one", json!({ "all": [is("two")] })),
        situation("two", json!({ "not": is("one") })),
        situation("self", is("self")),
        rule("r", is("one"), json!(["everyday"])),
        sentence(),
    ]));
    assert_eq!(diagnostics.iter().filter(|line| line.contains("leads back to itself")).count(), 3, "{diagnostics:?}");
    assert!(diagnostics.iter().any(|line| line.contains("there is no situation \"one\"")));
    assert_eq!(guide.levels(&Answers::default(), None), []);
}

#[test]
fn what_cannot_be_read_is_left_out_and_named() {
    let broken = json!([
        { "kind": "rule", "id": "half" }, { "kind": "riddle", "id": "sphinx" }, 7,
        rule("high", json!({ "all": [] }), json!(["step-3"])), rule("r", json!({ "all": [] }), json!(["everyday"])),
        rule("r", json!({ "all": [] }), json!(["beyond"])), sentence(),
    ]);
    let (guide, diagnostics) = load(broken);
    let named: Vec<&str> = diagnostics.iter().map(|line| line.split(':').next().unwrap()).collect();
    let expected = ["half", "sphinx", "guide[2]", "high", "r"].map(|record| format!("guide/a.json · {record}"));
    assert_eq!(named, expected, "{diagnostics:?}");
    assert_eq!(guide.levels(&Answers::default(), None), [Level::Everyday]);
}

#[test]
fn no_text_at_all_is_a_guide_that_says_nothing() {
    for text in ["", "[]", "{}", "{\"guide\": 1}", "{\"guide\": [null]}"] {
        let file = DataFile { path: "guide/a.json".to_owned(), text: Ok(text.to_owned()) };
        let (guide, diagnostics) = GuideDefinition::load(&[file]);
        assert_eq!((guide.entries(), diagnostics.len()), (0, 1), "{text}");
        let GuideView::Advice(advice) = guide.view(&form(), &Answers::default(), None) else { panic!("a stop") };
        assert_eq!(advice.suggestion, Suggestion::Professional(Vec::new()));
    }
}

#[test]
fn references_to_nothing_are_named() {
    let mut entries = vec![
        rule("r", json!({ "answered": { "q": ["a", "z"], "who": ["me"] } }), json!([])),
        rule("circular", json!({ "level": ["everyday"] }), json!(["everyday"])),
        json!({ "kind": "advice", "id": "i", "owner": "atlantis", "part": "today", "when": { "all": [] },
                "say": ["s", "t"], "offers": ["atlantis/nothing"] }),
    ];
    let origin = json!({ "document": { "id": "lost", "section": " " } });
    entries.push(json!({ "kind": "sentence", "id": "s", "professional": null, "citizen": null, "origin": origin }));
    entries.push(
        json!({ "kind": "sentence", "id": "idle", "professional": { "da": "I" }, "citizen": null, "origin": "own" }),
    );
    let title = json!({ "da": "T" });
    entries.push(
        json!({ "kind": "chapter", "id": "c", "by": "worry", "title": title, "answers": { "q": "a", "who": "me" } }),
    );
    let (guide, loading) = load(json!(entries));
    let questions = vec![form().questions.remove(0), topics()];
    let form = Form { voice: Voice::Professional, questions };
    let found = guide.inconsistencies(&[form], &Catalogue::default());
    let all = loading.into_iter().chain(found.iter().map(ToString::to_string)).collect::<Vec<_>>().join("\n");
    for reason in [
        "there is no sentence \"t\"",
        "speaks for at least one level",
        "cannot look at the level",
        "has no answer \"z\"",
        "no form asks \"who\"",
        "owner",
        "no record \"atlantis/nothing\"",
        "not in sources.json",
        "names no section",
        "nothing says this sentence",
        "said to nobody",
        "there is no topic \"alchemy\"",
        "nobody can answer \"who\" with \"me\"",
    ] {
        assert!(all.contains(reason), "{reason} is not in\n{all}");
    }
}

fn topics() -> Question {
    Question { id: "emne".to_owned(), answers: vec![("alchemy".to_owned(), None), ("andet".to_owned(), None)] }
}

#[test]
fn two_forms_ask_the_same_question_with_the_same_answers_but_for_what_stops_one() {
    let asks = |codes: &[(&str, Option<&str>)]| {
        let answers = codes.iter().map(|(code, stop)| ((*code).to_owned(), stop.map(str::to_owned))).collect();
        Form { voice: Voice::Citizen, questions: vec![Question { id: "q".to_owned(), answers }] }
    };
    let found = |other: &[(&str, Option<&str>)]| -> Vec<String> {
        let (guide, _) = load(json!([]));
        let all = guide.inconsistencies(&[form(), asks(other)], &Catalogue::default());
        all.iter().map(ToString::to_string).collect()
    };
    assert_eq!(found(&[("a", Some("stop")), ("b", None), ("ved-ikke", None), ("life", Some("stop"))]), [""; 0]);
    assert_eq!(
        found(&[("a", None), ("c", None), ("ved-ikke", None)]),
        ["b", "c"].map(|code| format!("guide · q · code: not every form has the answer \"{code}\""))
    );
}

#[test]
fn a_gap_is_found() {
    let found = survey(json!([rule("r", json!({ "answered": { "q": ["a"] } }), json!(["everyday"])), sentence()]));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("no rule holds for q=b|ved-ikke -> gap"), "{found:?}");
}

#[test]
fn a_contradiction_is_found_unless_a_tension_says_it() {
    let always = json!({ "all": [] });
    let mut entries = vec![
        rule("low", always.clone(), json!(["everyday"])),
        rule("high", always.clone(), json!(["beyond"])),
        sentence(),
    ];
    let found = survey(json!(entries));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("low, high"), "{found:?}");
    entries.push(json!({ "kind": "tension", "id": "t", "when": always, "say": ["s"] }));
    assert_eq!(survey(json!(entries)), [""; 0]);
    let (guide, _) = load(json!(entries));
    let GuideView::Advice(advice) = guide.view(&form(), &Answers::default(), None) else { panic!("a stop") };
    assert_eq!(advice.suggestion, Suggestion::Professional(vec![Level::Everyday, Level::Beyond]));
    assert_eq!(advice.said(Part::Uncertain).len(), 1);
}

#[test]
fn an_entry_that_never_holds_is_found() {
    let nowhere = json!({ "all": [{ "answered": { "q": ["a"] } }, { "answered": { "q": ["b"] } }] });
    let found = survey(json!([
        rule("r", json!({ "all": [] }), json!(["everyday"])), rule("never", nowhere.clone(), json!(["everyday"])),
        { "kind": "advice", "id": "there", "owner": "y", "part": "today", "when": { "all": [] }, "say": ["s"] },
        { "kind": "advice", "id": "beyond", "owner": "own", "part": "today", "when": { "level": ["beyond"] }, "say": ["s"] },
        sentence(),
    ]));
    let named: Vec<bool> = ["never", "there", "beyond"].map(|id| found.iter().any(|line| line.contains(id))).to_vec();
    assert_eq!((named, found.len()), (vec![true; 3], 3), "{found:?}");
}
