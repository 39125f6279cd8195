//! The table for Danish Excel.

use responses::{Export, ResponseRecord, TableWords};
use serde_json::{Value, json};

use crate::sample::{answers, completed, day, draft, feedback};

pub fn words() -> TableWords {
    TableWords {
        headings: ["id", "skema", "titel", "dag", "status", "sprog"].map(str::to_owned),
        draft: "kladde".to_owned(),
        completed: "færdig".to_owned(),
        yes: "Ja".to_owned(),
        no: "Nej".to_owned(),
        cut: " …".to_owned(),
    }
}

fn table(records: &[ResponseRecord]) -> String {
    Export::csv(records, day("2026-11-21"), &words()).text
}

/// The fields after the six fixed ones: of the headings, and of the first record.
fn beyond(items: Value) -> (String, String) {
    let text = table(&[draft(1, feedback(), "2026-11-20", answers(items))]);
    let (headings, rows) = text.split_once("\r\n").unwrap();
    let after = |row: &str| row.splitn(7, ';').nth(6).unwrap_or_default().to_owned();
    (after(headings), after(rows.strip_suffix("\r\n").unwrap()))
}

#[test]
fn a_table_is_whole() {
    let one =
        completed(1, feedback(), "2026-11-20", answers(json!([{"linkId": "a", "answer": [{"valueBoolean": true}]}])));
    let other =
        draft(2, feedback(), "2026-11-21", answers(json!([{"linkId": "b", "answer": [{"valueBoolean": false}]}])));
    let file = Export::csv([&one, &other], day("2026-11-21"), &words());
    assert_eq!(file.name, "indsatstrappen-2026-11-21.csv");
    let form =
        "\"https://indsatstrappen.dk/fhir/Questionnaire/afslutning-familie|1.0.0\";\"Fortæl, hvordan hjælpen var\"";
    let expected = [
        "\u{feff}\"id\";\"skema\";\"titel\";\"dag\";\"status\";\"sprog\";\"a\";\"b\"".to_owned(),
        format!("\"8c5b2f1e-0b1d-4f0e-9a63-000000000001\";{form};\"2026-11-20\";\"færdig\";\"da\";\"Ja\";\"\""),
        format!("\"8c5b2f1e-0b1d-4f0e-9a63-000000000002\";{form};\"2026-11-21\";\"kladde\";\"da\";\"\";\"Nej\""),
        String::new(),
    ];
    assert_eq!(file.text, expected.join("\r\n"));
}

#[test]
fn no_records_are_a_line_of_headings() {
    assert_eq!(table(&[]), "\u{feff}\"id\";\"skema\";\"titel\";\"dag\";\"status\";\"sprog\"\r\n");
}

#[test]
fn every_kind_of_answer_is_written() {
    let coding = json!({"valueCoding": {"system": "s", "code": "ja", "display": "Ja, altid"}});
    let cases = [
        (json!([]), ""),
        (json!([{"valueInteger": 7}]), "7"),
        (json!([{"valueInteger": -3}]), "-3"),
        (json!([{"valueDecimal": 7.5}]), "7,5"),
        (json!([{"valueDecimal": -0.25}]), "-0,25"),
        (json!([{"valueInteger": -3}, {"valueInteger": 4}]), "'-3 | 4"),
        (json!([{"valueString": "-3"}]), "'-3"),
        (json!([{"valueString": "1.5"}]), "1.5"),
        (json!([{"valueString": "=cmd|' /C calc'!A0"}]), "'=cmd|' /C calc'!A0"),
        (json!([{"valueString": "a;b\nc \"d\" 🙂"}]), "a;b\nc \"\"d\"\" 🙂"),
        (json!([{"valueDate": "2026-11-21"}]), "2026-11-21"),
        (json!([coding, {"valueCoding": {"code": "ved-ikke"}}]), "Ja, altid | ved-ikke"),
        (json!([{"valueCoding": {"code": "x", "display": ""}}]), "x"),
        (json!([{"valueQuantity": {"value": 1.5, "unit": "timer"}}]), "1,5 timer"),
        (json!([{"valueAttachment": {"title": "tegning.png"}}]), "tegning.png"),
        (json!([{"item": []}]), ""),
    ];
    for (answer, field) in cases {
        let (heading, row) = beyond(json!([{"linkId": "q", "answer": answer}]));
        assert_eq!((heading.as_str(), row), ("\"q\"", format!("\"{field}\"")), "{answer}");
    }
}

#[test]
fn columns_come_in_the_order_first_met() {
    let items = json!([
        {"linkId": "gruppe", "item": [{"linkId": "z", "answer": [{"valueString": "1"}]}]},
        {"linkId": "gruppe", "item": [{"linkId": "z", "answer": [{"valueString": "2"}]}]},
        {"linkId": "a", "answer": [{"valueBoolean": true, "item": [{"linkId": "hvorfor", "answer": [{"valueString": "3"}]}]}]},
        {"linkId": "=x"},
    ]);
    let (headings, row) = beyond(items);
    assert_eq!(headings, "\"z\";\"a\";\"hvorfor\";\"'=x\"");
    assert_eq!(row, "\"1 | 2\";\"Ja\";\"3\";\"\"");
}
