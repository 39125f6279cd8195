//! No sequence of answers panics, and what has no problems is a response that passes.

#![allow(clippy::unwrap_used, reason = "a test")]

#[cfg(test)]
mod support;

use std::sync::Arc;

use questionnaire::{
    Answer, Coding, Decimal, DiagnosticCode, ItemDefinition, ItemKind, Moment, PageKind, Quantity,
    QuestionnaireDefinition, ResponseStatus, Session, check_response,
};
use serde_json::{Value, json};
use support::{at, choice, code, form, id, load, nth, question, with};

/// The same on every run.
struct Random(fastrand::Rng);

impl Random {
    fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    fn below(&mut self, n: u64) -> u64 {
        self.0.u64(..n)
    }

    fn pick<T: Clone>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap()].clone()
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

const KINDS: [&str; 14] = [
    "boolean",
    "integer",
    "decimal",
    "date",
    "dateTime",
    "time",
    "string",
    "text",
    "url",
    "coding",
    "open-choice",
    "quantity",
    "group",
    "group",
];

/// A value that fits a question of each type, as FHIR names the type.
fn operand(kind: &str) -> (&'static str, Value) {
    match kind {
        "boolean" => ("Boolean", json!(true)),
        "integer" => ("Integer", json!(3)),
        "decimal" => ("Decimal", json!(3.5)),
        "date" => ("Date", json!("2026-05-01")),
        "dateTime" => ("DateTime", json!("2026-05-01T10:00:00Z")),
        "time" => ("Time", json!("10:00:00")),
        "quantity" => ("Quantity", json!({"value": 3, "unit": "kg"})),
        "coding" | "open-choice" => ("Coding", json!({"system": support::SYSTEM, "code": "a"})),
        _ => ("String", json!("b")),
    }
}

fn random_condition(random: &mut Random, size: u64) -> Value {
    let operator = random.pick(&["exists", "=", "!=", ">", "<", ">=", "<="]);
    let (name, value) = if operator == "exists" { operand("boolean") } else { operand(random.pick(&KINDS)) };
    let mut condition = json!({"question": format!("q{}", random.below(size)), "operator": operator});
    condition[format!("answer{name}")] = value;
    condition
}

/// Items with wild conditions: unknown types of operand, forward references, cycles, groups in groups.
fn random_items(random: &mut Random, size: u64) -> Value {
    let mut roots: Vec<Value> = Vec::new();
    for i in 0..size {
        let link_id = format!("q{i}");
        let kind = random.pick(&KINDS);
        let mut item = question(&link_id, kind);
        if kind == "coding" || kind == "open-choice" {
            item["answerOption"] = choice(&link_id, &["a", "b", "c"])["answerOption"].take();
        }
        item["required"] = json!(random.chance(30));
        item["repeats"] = json!(random.chance(30));
        if random.chance(50) {
            let conditions: Vec<Value> = (0..=random.below(2)).map(|_| random_condition(random, size)).collect();
            item = with(item, "enableWhen", json!(conditions));
            item = with(item, "enableBehavior", json!(random.pick(&["all", "any"])));
        }
        nest(random, &mut roots, item);
    }
    json!(roots)
}

/// Puts the item at the end, at a random depth.
fn nest(random: &mut Random, items: &mut Vec<Value>, item: Value) {
    match items.last_mut() {
        Some(parent) if random.chance(60) => {
            let mut children = parent["item"].as_array().cloned().unwrap_or_default();
            nest(random, &mut children, item);
            parent["item"] = json!(children);
        }
        _ => items.push(item),
    }
}

fn random_answer(random: &mut Random) -> Answer {
    let answers = [
        Answer::Boolean(false),
        Answer::Integer(3),
        Answer::Integer(i64::MAX),
        Answer::Decimal(Decimal::parse("0,25").unwrap()),
        Answer::Date(Moment::date("2026").unwrap()),
        Answer::Url("c:\\temp".into()),
        Answer::Text("b".into()),
        Answer::Text("to\nlinjer".into()),
        Answer::Text(" ".into()),
        Answer::Unparsed("abc".into()),
        Answer::Reference(json!({"reference": "Patient/1"})),
        code("a"),
        code("nowhere"),
    ];
    random.pick(&answers)
}

/// Answers that fit, so that finished forms come about as well.
fn fitting_answer(random: &mut Random, definition: &QuestionnaireDefinition, link_id: &str) -> Answer {
    let kg = || Coding { display: Some("kg".into()), ..Coding::default() };
    match definition.item(&id(link_id)).map(ItemDefinition::kind) {
        Some(ItemKind::Boolean) => Answer::Boolean(random.chance(50)),
        Some(ItemKind::Integer) => Answer::Integer(random.pick(&[2, 3, 4])),
        Some(ItemKind::Decimal) => Answer::Decimal(Decimal::parse(random.pick(&["3,5", "4"])).unwrap()),
        Some(ItemKind::Date) => Answer::Date(Moment::date(random.pick(&["2026-05-01", "2026"])).unwrap()),
        Some(ItemKind::DateTime) => Answer::DateTime(Moment::date_time("2026-05-01T12:00:00+02:00").unwrap()),
        Some(ItemKind::Time) => Answer::Time(Moment::time("10:00:00").unwrap()),
        Some(ItemKind::Url) => Answer::Url("https://example.org".into()),
        Some(ItemKind::Coding) => code(random.pick(&["a", "b"])),
        Some(ItemKind::Quantity) => {
            Answer::Quantity(Quantity { value: Decimal::parse(random.pick(&["2", "3"])).unwrap(), unit: kg() })
        }
        _ => Answer::Text(random.pick(&["a", "b"]).to_owned()),
    }
}

fn look_at_everything(session: &Session) {
    let rows = session.summary();
    for row in &rows {
        assert!(session.is_enabled(&row.at) && session.question(&row.at).is_some(), "{:?}", row.at);
        let progress = session.progress(&row.at);
        assert!((1..=progress.of_about.unwrap_or(progress.position)).contains(&progress.position));
    }
    for problem in session.problems() {
        assert!(session.is_enabled(&problem.at));
    }
    assert!(session.stop().is_none() && session.outcome().is_none());
    let pages = session.pages();
    assert_eq!(pages.iter().filter(|page| page.kind == PageKind::Question).count(), rows.len());
    for page in pages.iter().filter(|page| page.kind == PageKind::Again) {
        assert!(session.group(&page.at).is_some());
    }
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
    assert_eq!(resumed.summary(), session.summary());
}

/// Answers, or lets a group stand there once more or once less.
fn act(random: &mut Random, session: &mut Session, size: u64) {
    let link_id = format!("q{}", random.below(size + 1));
    let of = [random.below(3), random.below(2)].map(|n| usize::try_from(n).unwrap());
    let depth = random.pick(&[0, 0, 1, 2]);
    let occurrence = nth(&link_id, &of[..depth]);
    match random.below(10) {
        0 => drop(session.add_group(&occurrence)),
        1 => session.remove_group(&occurrence),
        2 => session.enter(&occurrence, &[random.pick(&["3", "3,5", "2026-02-30", "x", " "]), "2026-05-01"]),
        3 => session.choose(&occurrence, &code("a")),
        4 => session.enter_other(&occurrence, random.pick(&["andet", " "])),
        _ => {
            let definition = session.definition().clone();
            let fits = random.chance(90);
            let count = random.pick(&[0, 1, 1, 1, 1, 2]);
            let answers = (0..count)
                .map(|_| if fits { fitting_answer(random, &definition, &link_id) } else { random_answer(random) });
            session.answer(&occurrence, answers.collect());
        }
    }
}

fn run(seed: u64) -> usize {
    let mut random = Random::new(seed);
    let size = 3 + random.below(12);
    let items = random_items(&mut random, size);
    let (definition, _) = load(&form(items));
    let mut session = Session::new(Arc::clone(&definition));
    let mut finished = 0;
    for _ in 0..60 {
        act(&mut random, &mut session, size);
        look_at_everything(&session);
        check_draft(&session);
        let completed = session.response(ResponseStatus::Completed);
        let found = check_response(&definition, &completed);
        if session.problems().is_empty() {
            assert_eq!(found, [], "seed {seed}\n{}", serde_json::to_string_pretty(&completed).unwrap());
            finished += 1;
        }
        assert!(found.iter().all(|d| d.code != DiagnosticCode::DisabledAnswer), "seed {seed}");
    }
    finished
}

#[test]
fn any_answers_to_any_form() {
    let finished: usize = (1..200).map(run).sum();
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
    let mut random = Random::new(7);
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
        session.answer(&at("q1"), vec![random_answer(&mut random)]);
        let mut response = serde_json::to_value(session.draft()).unwrap();
        spoil(&mut random, &mut response);
        if let Ok(response) = serde_json::from_value(response) {
            let (resumed, _) = Session::resume(session.definition().clone(), &response);
            check_response(resumed.definition(), &response);
            resumed.outcome();
        }
    }
}
