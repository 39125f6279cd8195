//! No sequence of answers panics, and what has no problems is a response that passes.

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(test)]
mod support;

use std::sync::Arc;

use questionnaire::{Answer, DiagnosticCode, QuestionnaireDefinition, ResponseStatus, Session, check_response};
use serde_json::{Value, json};
use support::{choice, code, form, id, load, question, with};

/// xorshift: small, and the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }

    fn pick<T: Clone>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap()].clone()
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

const KINDS: [&str; 6] = ["boolean", "integer", "string", "text", "coding", "group"];

fn random_condition(random: &mut Random, size: u64) -> Value {
    let question = format!("q{}", random.below(size));
    let operator = random.pick(&["exists", "=", "!=", ">", "<", ">=", "<="]);
    let mut condition = json!({"question": question, "operator": operator});
    let answers = [
        ("answerBoolean", json!(true)),
        ("answerInteger", json!(3)),
        ("answerString", json!("b")),
        ("answerCoding", json!({"system": support::SYSTEM, "code": "a"})),
    ];
    let (key, value) = if operator == "exists" { answers[0].clone() } else { random.pick(&answers) };
    condition[key] = value;
    condition
}

/// Items with wild conditions: unknown types of operand, forward references, cycles.
fn random_items(random: &mut Random, size: u64) -> Value {
    let mut roots: Vec<Value> = Vec::new();
    for i in 0..size {
        let link_id = format!("q{i}");
        let kind = random.pick(&KINDS);
        let mut item = match kind {
            "coding" => choice(&link_id, &["a", "b", "c"]),
            kind => question(&link_id, kind),
        };
        item["required"] = json!(random.chance(30));
        item["repeats"] = json!(kind != "group" && random.chance(20));
        if random.chance(50) {
            let conditions: Vec<Value> = (0..=random.below(2)).map(|_| random_condition(random, size)).collect();
            item = with(item, "enableWhen", json!(conditions));
            item = with(item, "enableBehavior", json!(random.pick(&["all", "any"])));
        }
        match roots.last_mut() {
            Some(parent) if random.chance(50) && parent["repeats"] != json!(true) => {
                let mut children = parent["item"].as_array().cloned().unwrap_or_default();
                children.push(item);
                parent["item"] = json!(children);
            }
            _ => roots.push(item),
        }
    }
    json!(roots)
}

fn random_answer(random: &mut Random) -> Answer {
    let answers = [
        Answer::Boolean(true),
        Answer::Boolean(false),
        Answer::Integer(3),
        Answer::Integer(i64::MAX),
        Answer::Text("b".into()),
        Answer::Text("to\nlinjer".into()),
        Answer::Text(" ".into()),
        Answer::Unparsed("abc".into()),
        code("a"),
        code("nowhere"),
    ];
    random.pick(&answers)
}

/// An answer that fits, so that finished forms come about as well.
fn fitting_answer(random: &mut Random, definition: &QuestionnaireDefinition, link_id: &str) -> Answer {
    use questionnaire::ItemKind;
    match definition.item(&id(link_id)).map(questionnaire::ItemDefinition::kind) {
        Some(ItemKind::Boolean) => Answer::Boolean(random.chance(50)),
        Some(ItemKind::Integer(_)) => Answer::Integer(3),
        Some(ItemKind::Coding(_)) => code(random.pick(&["a", "b"])),
        _ => Answer::Text(random.pick(&["a", "b"]).to_owned()),
    }
}

fn look_at_everything(session: &Session) {
    for item in session.definition().items() {
        let link_id = item.link_id();
        let view = session.question(link_id);
        assert_eq!(view.is_some(), item.is_question() && session.is_enabled(link_id));
        let progress = session.progress(link_id);
        assert!(progress.position <= progress.of_about);
    }
    assert!(session.stop().is_none() && session.outcome().is_none());
    assert!(session.problems().len() <= session.definition().items().len());
    let questions = session.summary().len();
    assert_eq!(session.pages().len(), questions);
}

/// The draft gives the same session; resuming works enablement out from scratch, answering step by step.
fn check_draft(session: &Session) {
    let json = serde_json::to_string(&session.draft()).unwrap();
    let response = serde_json::from_str(&json).unwrap();
    let (resumed, found) = Session::resume(session.definition().clone(), &response);
    if found.iter().any(|d| d.code == DiagnosticCode::UnknownOption) {
        return;
    }
    assert!(resumed == *session, "{json}");
    for item in session.definition().items() {
        let link_id = item.link_id();
        assert_eq!(resumed.is_enabled(link_id), session.is_enabled(link_id), "{link_id}");
    }
}

fn run(seed: u64) -> usize {
    let mut random = Random(seed);
    let size = 3 + random.below(12);
    let items = random_items(&mut random, size);
    let (definition, _) = load(&form(items));
    let mut session = Session::new(Arc::clone(&definition));
    let mut finished = 0;
    for _ in 0..60 {
        let link_id = format!("q{}", random.below(size + 1));
        let fits = random.chance(85);
        let count = random.pick(&[0, 1, 1, 1, 1, 2]);
        let answers = (0..count).map(|_| {
            if fits { fitting_answer(&mut random, &definition, &link_id) } else { random_answer(&mut random) }
        });
        session.answer(&id(&link_id), answers.collect());
        look_at_everything(&session);
        check_draft(&session);
        let completed = session.response(ResponseStatus::Completed);
        let found = check_response(&definition, &completed);
        if session.problems().is_empty() {
            assert_eq!(found, [], "seed {seed}");
            finished += 1;
        }
        assert!(found.iter().all(|d| d.code != DiagnosticCode::DisabledAnswer), "seed {seed}");
    }
    finished
}

#[test]
fn any_answers_to_any_form() {
    let finished: usize = (1..150).map(run).sum();
    assert!(finished > 500, "{finished}");
}

/// Puts something else in a random place of a file.
fn spoil(random: &mut Random, value: &mut Value) {
    let wrong = [json!(null), json!(-1), json!(1.5), json!("x"), json!(true), json!([]), json!({}), json!([[]])];
    let children = match value {
        Value::Array(all) if !all.is_empty() => all.len(),
        Value::Object(map) if !map.is_empty() => map.len(),
        _ => {
            *value = random.pick(&wrong);
            return;
        }
    };
    if random.chance(10) {
        *value = random.pick(&wrong);
        return;
    }
    let place = usize::try_from(random.below(children as u64)).unwrap();
    match value {
        Value::Array(all) => spoil(random, &mut all[place]),
        Value::Object(map) => spoil(random, map.values_mut().nth(place).unwrap()),
        _ => {}
    }
}

#[test]
fn spoilt_files_never_panic() {
    let mut random = Random(7);
    for _ in 0..3000 {
        let items = random_items(&mut random, 5);
        let mut json = form(items);
        json["extension"] = json!([{"url": "https://indsatstrappen.dk/fhir/StructureDefinition/score", "extension": [
            {"url": "item", "valueString": "q1"}, {"url": "method", "valueCode": "sum"},
            {"url": "band", "extension": [{"url": "low", "valueDecimal": 0}, {"url": "high", "valueDecimal": 9}]}]}]);
        spoil(&mut random, &mut json);
        let (definition, found) = QuestionnaireDefinition::load(&json.to_string());
        let Some(definition) = definition else {
            assert!(!found.is_empty());
            continue;
        };
        let mut session = Session::new(Arc::new(definition));
        session.answer(&id("q1"), vec![random_answer(&mut random)]);
        let mut response = serde_json::to_value(session.draft()).unwrap();
        spoil(&mut random, &mut response);
        if let Ok(response) = serde_json::from_value(response) {
            let (resumed, _) = Session::resume(session.definition().clone(), &response);
            check_response(resumed.definition(), &response);
            resumed.outcome();
        }
    }
}
