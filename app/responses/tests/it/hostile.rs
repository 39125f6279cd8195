//! Files that want to do harm. Whatever comes in: no panic, no answer in an error, and what is accepted is written and read the same.
//!
//! Every file of `tests/corpus/` once broke something, or stands for a way to try; a new one is laid there and stays.

use std::path::Path;

use proptest::prelude::*;
use responses::privacy::find_personal_data;
use responses::{Export, Import, ImportError, Merge, ResponseRecord, TableWords};
use serde_json::{Value, json};

use crate::csv::words;
use crate::export::bundle;
use crate::sample::{assorted, completed, day, feedback, said, sha256};

/// A file whose checksum and counts fit whatever is in it.
fn sealed(bundle: &str, count: usize) -> String {
    let counts = if count == 0 { json!({}) } else { json!({feedback().questionnaire.as_str(): count}) };
    let sum = sha256(bundle);
    format!(
        r#"{{"format":"indsatstrappen","version":1,"created":"2026-11-21","counts":{counts},"sha256":"{sum}","bundle":{bundle}}}"#
    )
}

/// Reads a file as the app does, and does with it all that the app can do.
fn survive(text: &str) -> Result<Vec<ResponseRecord>, ImportError> {
    let records = Import::read(text)?;
    let words: TableWords = words();
    let file = Export::build(&records, day("2026-11-21"), "0.1.0");
    assert_eq!(Import::read(&file.text).map(|back| back.len()), Ok(records.len()));
    let table = Export::csv(&records, day("2026-11-21"), &words).text;
    assert!(no_cell_is_a_formula(&table), "{table}");
    let mine = assorted("2026-11-21");
    assert_eq!(Merge::of(&mine, records.clone()).read(), records.len());
    for record in &records {
        drop(responses::answers_in_words(record, "Ja", "Nej"));
        drop(responses::privacy::remaining(record));
        let stored = serde_json::to_string(record).unwrap();
        assert_eq!(serde_json::from_str::<ResponseRecord>(&stored).unwrap(), *record);
    }
    Ok(records)
}

/// Whether every field of the table is quoted, and none begins with what a spreadsheet runs, unless it is a number.
fn no_cell_is_a_formula(table: &str) -> bool {
    let mut characters = table.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(quote) = characters.next() {
        assert_eq!(quote, '"', "every field is quoted");
        let mut cell = String::new();
        loop {
            match characters.next() {
                Some('"') if characters.peek() == Some(&'"') => cell.push(characters.next().unwrap()),
                Some('"') => break,
                Some(character) => cell.push(character),
                None => return false,
            }
        }
        let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
        let first = cell.trim_start_matches(|c: char| c.is_whitespace() || c.is_control()).chars().next();
        if !is_number && matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')) {
            return false;
        }
        while matches!(characters.peek(), Some(';' | '\r' | '\n')) {
            characters.next();
        }
    }
    true
}

#[test]
fn the_corpus_is_survived() {
    let folder = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/corpus");
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    assert!(names.len() >= 8, "{}", names.len());
    for path in names {
        let bytes = std::fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let name = path.file_name().unwrap().to_str().unwrap();
        // As it is, and as the bundle of a file that is otherwise in order.
        assert_eq!(survive(&text).is_ok(), name.starts_with("good-"), "{name}");
        for count in [0, 1] {
            let _ = survive(&sealed(text.trim(), count));
        }
    }
}

#[test]
fn one_response_has_a_limit() {
    let record = |length| completed(1, feedback(), "2026-11-20", said(&"x".repeat(length)));
    let file = |length| Export::build([&record(length)], day("2026-11-21"), "0.1.0").text;
    assert_eq!(Import::read(&file(1_000_000)).unwrap().len(), 1);
    assert_eq!(Import::read(&file(1_100_000)), Err(ImportError::BrokenRecord { index: 0 }));
}

#[test]
fn a_hundred_levels_are_read_and_a_thousand_are_refused() {
    for (depth, good) in [(30, true), (1000, false), (100_000, false)] {
        let deep = format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        let mut text = bundle(
            &Export::build([&completed(1, feedback(), "2026-11-20", said("DEEP"))], day("2026-11-21"), "0.1.0").text,
        )
        .to_owned();
        text = text.replace("\"DEEP\"", &deep);
        assert_eq!(survive(&sealed(&text, 1)).is_ok(), good, "{depth}");
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_filter_map("finite", |number| serde_json::Number::from_f64(number).map(Value::Number)),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((any_key(), inner), 0..5).prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

fn any_key() -> impl Strategy<Value = String> {
    let known = [
        "linkId",
        "item",
        "answer",
        "valueString",
        "valueCoding",
        "valueDate",
        "text",
        "code",
        "display",
        "meta",
        "tag",
        "resourceType",
    ];
    prop_oneof![prop::sample::select(known.to_vec()).prop_map(str::to_owned), any_text()]
}

fn any_text() -> impl Strategy<Value = String> {
    let signs = [
        "=1+1",
        "\u{a0}=1",
        "＝1",
        "\t@x",
        "\u{200b}-1",
        "010190-1234",
        "\u{202e}",
        "\"",
        ";",
        "\r\n",
        "\u{0}",
        "😀",
        "x",
    ];
    prop::collection::vec(prop::sample::select(signs.to_vec()), 0..4).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_are_survived(items in any_json()) {
        let file = Export::build([&completed(1, feedback(), "2026-11-20", json!({ "item": items }))], day("2026-11-21"), "0.1.0");
        prop_assert_eq!(survive(&file.text).map(|records| records.len()), Ok(1));
    }

    #[test]
    fn any_bundle_is_survived(value in any_json(), count in 0_usize..3) {
        let _ = survive(&sealed(&value.to_string(), count));
        let _ = survive(&sealed(&json!({"resourceType": "Bundle", "entry": value}).to_string(), count));
        let _ = survive(&sealed(&json!({"resourceType": "Bundle", "entry": [{"resource": value}]}).to_string(), count));
    }

    #[test]
    fn any_spoilt_file_is_survived(at in 0.0..1.0_f64, bytes in prop::collection::vec(any::<u8>(), 0..4), cut in 0_usize..4) {
        let mut file = Export::build(&assorted("2026-11-21"), day("2026-11-21"), "0.1.0").text.into_bytes();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a short file")]
        let place = (at * file.len() as f64) as usize;
        let end = (place + cut).min(file.len());
        file.splice(place..end, bytes);
        let _ = survive(&String::from_utf8_lossy(&file));
    }

    #[test]
    fn any_text_is_looked_through(text in any_text()) {
        for finding in find_personal_data(&text) {
            prop_assert!(text.get(finding.range).is_some());
        }
    }
}
