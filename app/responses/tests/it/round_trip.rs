//! What was exported comes back as it was.

use fastrand::Rng;
use responses::{Export, Import, Merge, ResponseRecord};
use serde_json::{Map, Value, json};

use crate::{
    export::bundle,
    sample::{answers, assorted, day, feedback, id},
};

fn check(records: &[ResponseRecord]) {
    let created = day("2026-11-21");
    let file = Export::build(records, created, "0.1.0");
    let back = Import::read(&file.text).unwrap();
    assert_eq!(back, records);
    let again = Export::build(&back, created, "0.1.0");
    assert_eq!(again.text, file.text);
    assert!(Merge::of(records, back).into_writes().0.is_empty());
}

#[test]
fn records_of_every_sort_come_back() {
    check(&assorted("2026-11-21"));
}

#[test]
fn nothing_comes_back_as_nothing() {
    check(&[]);
    let text = Export::build(&[], day("2026-11-21"), "0.1.0").text;
    assert_eq!(bundle(&text), r#"{"resourceType":"Bundle","type":"collection"}"#);
}

#[test]
fn a_file_saved_by_an_editor_is_read() {
    let records = assorted("2026-11-21");
    let text = Export::build(&records, day("2026-11-21"), "0.1.0").text;
    let indented = text.replacen(",\"sha256\"", ",\r\n  \"sha256\"", 1).replacen("\"bundle\":", "\"bundle\" :\n ", 1);
    for text in [format!("\u{feff}{text}\r\n"), format!("\n {text}\n"), indented] {
        assert_eq!(Import::read(&text).unwrap(), records);
    }
}

#[test]
fn any_answer_comes_back() {
    let mut source = Rng::with_seed(0x2026_1121);
    for round in 0..300 {
        let count = source.u32(..5);
        let records: Vec<_> = (0..count).map(|place| record(&mut source, round * 10 + place)).collect();
        check(&records);
    }
}

fn record(source: &mut Rng, number: u32) -> ResponseRecord {
    let response = answers(json!([value(source, 4), value(source, 2)]));
    let mut record = ResponseRecord::draft(id(number), feedback(), day("2026-11-01"), response).unwrap();
    for _ in 0..source.u32(..3) {
        record = record.revised(answers(value(source, 3))).unwrap();
    }
    if source.u32(..2) == 0 {
        record = record.completed(day("2026-11-21"), answers(value(source, 3))).unwrap();
    }
    if source.u32(..4) == 0 {
        record = record.hidden();
    }
    record.exported_on(day("2026-11-21"))
}

fn value(source: &mut Rng, depth: u32) -> Value {
    match source.u32(..if depth == 0 { 5 } else { 7 }) {
        0 => Value::Null,
        1 => (source.u32(..2) == 0).into(),
        2 => i64::from_ne_bytes(source.u64(..).to_ne_bytes()).into(),
        // Any finite decimal, with as many digits as it needs.
        3 => Some(f64::from_bits(source.u64(..))).filter(|decimal| decimal.is_finite()).into(),
        4 => text(source).into(),
        5 => (0..source.u32(..4)).map(|_| value(source, depth - 1)).collect(),
        _ => (0..source.u32(..4)).map(|_| (text(source), value(source, depth - 1))).collect::<Map<_, _>>().into(),
    }
}

fn text(source: &mut Rng) -> String {
    let length = source.u32(..12);
    (0..length).filter_map(|_| char::from_u32(source.u32(..if length > 6 { 0x11_0000 } else { 0x80 }))).collect()
}
