//! What a paper is called instead of a name.

use serde_json::Value;

use crate::ResponseRecord;
use crate::reading::elements;

/// The code system of the labels that a form lets one choose from.
const LABEL: &str = "https://indsatstrappen.dk/fhir/CodeSystem/maerke";

/// The label that was chosen for the answers, in the words of the form; `None` where none was.
pub fn label(record: &ResponseRecord) -> Option<String> {
    // Most records have none, and reading the answers costs more than looking for the word.
    if !record.mentions(LABEL) {
        return None;
    }
    below(&record.response()).map(str::to_owned)
}

fn below(parent: &Value) -> Option<&str> {
    elements(parent, "item").find_map(|item| {
        let chosen = elements(item, "answer").find_map(|answer| words(answer.get("valueCoding")?));
        chosen.or_else(|| elements(item, "answer").find_map(below)).or_else(|| below(item))
    })
}

fn words(coding: &Value) -> Option<&str> {
    if coding.get("system")?.as_str()? != LABEL {
        return None;
    }
    ["display", "code"].iter().find_map(|key| coding.get(*key)?.as_str())
}
