//! The spreadsheet, read again by another library.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy knows test functions, but not their helpers in a test of its own"
)]

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use responses::{
    Canonical, Day, Form, Kind, Language, Refusal, Respondent, ResponseId, ResponseRecord, Sensitivity, SheetJob,
    TableWords,
};
use serde_json::{Value, json};
use sheet::Work;

fn job() -> SheetJob {
    let words = TableWords {
        headings: ["id", "skema", "titel", "dag", "status", "sprog"].map(str::to_owned),
        draft: "kladde".to_owned(),
        completed: "færdig".to_owned(),
        yes: "Ja".to_owned(),
        no: "Nej".to_owned(),
        cut: " … (klippet)".to_owned(),
    };
    SheetJob { words, created: Day::parse("2026-11-22").unwrap() }
}

fn record(number: u32, day: &str, items: Value) -> ResponseRecord {
    let id = ResponseId::parse(format!("8c5b2f1e-0b1d-4f0e-9a63-{number:012x}")).unwrap();
    let form = Form {
        questionnaire: Canonical::parse("https://indsatstrappen.dk/fhir/Questionnaire/afslutning-familie|1.0.0")
            .unwrap(),
        title: "Fortæl, hvordan hjælpen var".to_owned(),
        language: Language::parse("da").unwrap(),
        kind: Kind::ClosingFeedback,
        respondent: Respondent::Parent,
        sensitivity: Sensitivity::Ordinary,
    };
    ResponseRecord::draft(id, form, Day::parse(day).unwrap(), json!({ "item": items })).unwrap()
}

/// The file, pushed in pieces of that many bytes.
fn file(records: &[ResponseRecord], piece: usize) -> Result<Vec<u8>, Refusal> {
    let lines: String = records.iter().map(|record| serde_json::to_string(record).unwrap() + "\n").collect();
    let mut work = Work::begin(job())?;
    for piece in lines.as_bytes().chunks(piece) {
        work.push(piece)?;
    }
    work.finish()
}

fn cells(records: &[ResponseRecord]) -> Range<Data> {
    let mut book = Xlsx::new(Cursor::new(file(records, 1000).unwrap())).unwrap();
    book.worksheet_range_at(0).unwrap().unwrap()
}

fn answer(value: Value) -> Data {
    let range = cells(&[record(1, "2026-11-20", json!([{"linkId": "a", "answer": [value]}]))]);
    range.get_value((1, 6)).cloned().unwrap_or_default()
}

#[test]
fn a_response_is_a_row_and_a_question_a_column() {
    let one = record(1, "2026-11-20", json!([{"linkId": "a", "answer": [{"valueString": "godt"}]}]));
    let other = record(
        2,
        "2026-11-21",
        json!([{"linkId": "b", "answer": [{"valueBoolean": true}]}, {"linkId": "a", "answer": []}]),
    );
    let range = cells(&[one, other]);
    let row = |row: u32| {
        (0..8)
            .map(|column| range.get_value((row, column)).map(ToString::to_string).unwrap_or_default())
            .collect::<Vec<_>>()
    };
    assert_eq!(row(0), ["id", "skema", "titel", "dag", "status", "sprog", "a", "b"]);
    assert_eq!(row(1)[4..], ["kladde", "da", "godt", ""]);
    assert_eq!(row(2)[4..], ["kladde", "da", "", "Ja"]);
    assert_eq!(range.get_size(), (3, 8));
}

#[test]
fn numbers_are_numbers_days_are_days_and_the_rest_is_text() {
    assert_eq!(answer(json!({"valueInteger": -3})), Data::Float(-3.0));
    assert_eq!(answer(json!({"valueDecimal": 0.25})), Data::Float(0.25));
    assert!(
        matches!(answer(json!({"valueDate": "2026-11-20"})), Data::DateTime(day) if (day.as_f64() - 46_346.0).abs() < 0.1)
    );
    assert_eq!(answer(json!({"valueDate": "1850-01-01"})), Data::String("1850-01-01".to_owned()));
    // Sixteen digits are more than a spreadsheet keeps.
    assert_eq!(answer(json!({"valueDecimal": 1_234_567_890.123_456_7})), Data::String("1234567890,1234567".to_owned()));
    assert_eq!(answer(json!({"valueString": "2026-11-20"})), Data::String("2026-11-20".to_owned()));
}

#[test]
fn what_looks_like_a_formula_is_text() {
    for text in [
        "=1+1",
        "+45",
        "-3",
        "@SUM(A1)",
        "\u{a0}=1",
        "＝1",
        "=HYPERLINK(\"http://x\")",
        "<b>&amp;",
        "linje\nto",
        "😀 æøå",
    ] {
        assert_eq!(answer(json!({"valueString": text})), Data::String(text.to_owned()), "{text}");
    }
}

#[test]
fn a_long_text_is_cut_and_says_so() {
    let Data::String(kept) = answer(json!({"valueString": "😀".repeat(20_000)})) else { panic!("a text") };
    assert!(kept.encode_utf16().count() <= 32_767 && kept.ends_with("😀 … (klippet)"));
    assert_eq!(answer(json!({"valueString": "x".repeat(32_767)})), Data::String("x".repeat(32_767)));
}

#[test]
fn pieces_do_not_matter_and_broken_lines_are_refused() {
    let records = [record(1, "2026-11-20", json!([])), record(2, "2026-11-20", json!([]))];
    for piece in [1, 13, 1 << 20] {
        assert_eq!(file(&records, piece).unwrap(), file(&records, 100).unwrap());
    }
    let mut work = Work::begin(job()).unwrap();
    assert_eq!(work.push(b"{}\n"), Err(Refusal::Broken));
    let mut work = Work::begin(job()).unwrap();
    work.push(b"{").unwrap();
    assert_eq!(work.finish(), Err(Refusal::Broken));
}
