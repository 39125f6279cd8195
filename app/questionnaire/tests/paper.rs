//! The form on paper: the same questions, numbers and conditions as on the screen.

#[cfg(test)]
mod support;

use questionnaire::{
    AnswerView, Occurrence, PaperCondition, PaperItem, PaperKind, PaperTest, PaperWhen, QuestionnaireDefinition,
    Session, Space,
};
use serde_json::{Value, json};
use support::{choice, form, load_clean, part, question, with};

fn paper(items: Value) -> Vec<PaperItem> {
    load_clean(&form(items)).paper("da")
}

fn when(link_id: &str, operator: &str, mut answer: Value) -> Value {
    answer["question"] = json!(link_id);
    answer["operator"] = json!(operator);
    answer
}

#[test]
fn questions_have_one_number_whatever_is_answered() {
    let hidden = json!([{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true}]);
    let items = json!([
        part("intro", "intro"),
        question("a", "boolean"),
        with(question("b", "string"), "enableWhen", json!([when("a", "=", json!({"answerBoolean": true}))])),
        with(json!({"linkId": "g", "type": "group", "item": [question("h", "string")]}), "extension", hidden),
        with(question("count", "integer"), "readOnly", json!(true)),
        question("c", "string"),
    ]);
    let numbers = |paper: &[PaperItem]| -> Vec<(String, usize)> {
        let number = |item: &PaperItem| match item.kind {
            PaperKind::Question { number, .. } => Some((item.link_id.to_string(), number)),
            _ => None,
        };
        paper.iter().filter_map(number).collect()
    };
    assert_eq!(numbers(&paper(items.clone())), [("a".into(), 1), ("b".into(), 2), ("c".into(), 3)]);
    let session = support::session(items);
    assert!(session.question(&"b".into()).is_none());
    assert_eq!(session.question(&"c".into()).unwrap().number, 3);
}

#[test]
fn conditions_name_question_and_answer() {
    let conditions = json!([
        when("a", "=", json!({"answerCoding": {"system": support::SYSTEM, "code": "x"}})),
        when("n", ">=", json!({"answerInteger": 3})),
        when("a", "exists", json!({"answerBoolean": false})),
    ]);
    let item = with(with(question("b", "string"), "enableWhen", conditions), "enableBehavior", json!("any"));
    let paper = paper(json!([choice("a", &["x", "y"]), question("n", "integer"), item]));
    let words = |text: &str| AnswerView::Words(text.to_owned());
    let expected = [
        PaperCondition { number: 1, test: PaperTest::Is(words("X")) },
        PaperCondition { number: 2, test: PaperTest::AtLeast(words("3")) },
        PaperCondition { number: 1, test: PaperTest::Unanswered },
    ];
    assert_eq!(paper[2].when, Some(PaperWhen::Any(expected.to_vec())));
    assert_eq!(paper[0].when, None);
}

#[test]
fn a_repeating_group_is_a_table() {
    let group =
        |items: Value| json!([{"linkId": "g", "type": "group", "text": "Plads", "repeats": true, "item": items}]);
    let rows = |items: Value| match &paper(group(items))[..] {
        [PaperItem { kind: PaperKind::Table { rows, columns }, .. }] => (*rows, columns.len()),
        other => panic!("{other:?}"),
    };
    assert_eq!(rows(json!([choice("p", &["x"])])), (28, 1));
    assert_eq!(
        rows(json!([question("p", "string"), {"linkId": "in", "type": "group", "item": [question("q", "date")]}])),
        (5, 2)
    );
}

#[test]
fn each_type_has_its_space() {
    let space = |item: Value| match paper(json!([item])).remove(0).kind {
        PaperKind::Question { space, .. } => space,
        other => panic!("{other:?}"),
    };
    let limit = |name: &str, n: i64| json!({"url": format!("http://hl7.org/fhir/StructureDefinition/{name}"), "valueInteger": n});
    assert_eq!(space(question("q", "boolean")), Space::YesNo);
    assert_eq!(space(question("q", "date")), Space::Date);
    assert_eq!(space(question("q", "string")), Space::Lines(1));
    assert!(matches!(space(question("q", "text")), Space::Lines(lines) if lines > 1));
    let scale = with(question("q", "integer"), "extension", json!([limit("minValue", 0), limit("maxValue", 10)]));
    assert_eq!(space(scale), Space::Scale);
    let several = with(with(choice("q", &["x"]), "repeats", json!(true)), "answerConstraint", json!("optionsOrString"));
    assert_eq!(space(several), Space::Options { options: vec![("X".into(), None)], several: true, other: true });
    let mut fixed = with(question("q", "string"), "initial", json!([{"valueString": "x"}]));
    fixed["readOnly"] = json!(true);
    assert_eq!(space(fixed), Space::Fixed(vec![AnswerView::Words("x".into())]));
}

#[test]
fn help_stands_with_its_question_and_a_stop_after_it() {
    let stop = with(part("stop", "stop-help"), "enableWhen", json!([when("q", "=", json!({"answerBoolean": true}))]));
    let item = with(question("q", "boolean"), "item", json!([part("why", "why"), stop]));
    let paper = paper(json!([item]));
    let PaperKind::Question { help, .. } = &paper[0].kind else { panic!("a question") };
    assert_eq!((help.len(), paper.len()), (1, 2));
    assert!(matches!(paper[1].kind, PaperKind::Text(Some(_))) && paper[1].when.is_some());
}

/// Whatever is answered, each question on the screen stands on paper under its number.
#[test]
fn every_shipped_form_has_on_paper_what_it_asks_on_the_screen() {
    let folder =
        std::path::Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../public/data/questionnaires");
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let (definition, _) = QuestionnaireDefinition::load(&std::fs::read_to_string(&path).unwrap());
        let definition = std::sync::Arc::new(definition.unwrap());
        let paper = definition.paper("da");
        let mut numbers: Vec<usize> = Vec::new();
        for item in &paper {
            match &item.kind {
                PaperKind::Question { number, .. } => numbers.push(*number),
                PaperKind::Table { columns, .. } => numbers.extend(columns.iter().map(|column| column.number)),
                PaperKind::Heading | PaperKind::Text(_) => {}
            }
            let conditions = match &item.when {
                Some(PaperWhen::All(all) | PaperWhen::Any(all)) => &all[..],
                None => &[],
            };
            assert!(
                conditions.iter().all(|one| one.number > 0),
                "{path:?} {}: a condition on what is not on paper",
                item.link_id
            );
        }
        assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>(), "{path:?}");
        let session = Session::new(definition);
        let asked = session.pages().into_iter().filter_map(|page| session.question(&page.at));
        assert!(asked.into_iter().all(|question| numbers.contains(&question.number)), "{path:?}");
    }
}

#[test]
fn a_page_stays_when_answers_shift_its_number() {
    let items = json!([
        with(question("late", "string"), "enableWhen", json!([when("q", "exists", json!({"answerBoolean": false}))])),
        question("other", "string"),
        question("q", "string"),
    ]);
    let mut session = support::session(items);
    let at = |session: &Session, index, here: Option<&Occurrence>| session.page_at(index, here).unwrap().at;
    let q = Occurrence::from("q");
    assert_eq!(at(&session, 2, None), q);
    session.enter(&q, &["x"]);
    assert_eq!(at(&session, 2, Some(&q)), q);
    assert_eq!(at(&session, 1, Some(&"late".into())), q, "what is gone gives way to the page of that number");
    assert_eq!(at(&session, 9, None), q, "the last one");
}

#[test]
fn whoever_was_at_what_is_gone_goes_to_what_is_beside_it() {
    let shown = with(question("b", "string"), "enableWhen", json!([when("a", "=", json!({"answerBoolean": true}))]));
    let mut session = support::session(json!([question("a", "boolean"), shown.clone(), question("c", "string")]));
    session.answer(&"a".into(), vec![questionnaire::Answer::Boolean(true)]);
    let before = session.pages();
    session.answer(&"a".into(), vec![questionnaire::Answer::Boolean(false)]);
    let after = session.pages();
    assert_eq!(Session::beside(&before, &after, &"b".into()), Some("c".into()));
    assert_eq!(Session::beside(&before[..2], &after, &"b".into()), Some("a".into()));
    assert_eq!(Session::beside(&before, &after, &"unknown".into()), None);
}
