//! What still stands in a record when it is handed over.

use serde_json::Value;

use super::{FindingKind, find_personal_data};
use crate::ResponseRecord;
use crate::reading::elements;

/// One free text of a record in which personal data still stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remaining {
    /// The question.
    pub link_id: String,
    /// What it looks like, each kind once, in the order of the text.
    pub kinds: Vec<FindingKind>,
}

/// Every free text of the record with personal data in it, in the order of the form. An export marks these, and changes nothing.
pub fn remaining(record: &ResponseRecord) -> Vec<Remaining> {
    let mut found = Vec::new();
    collect(&record.response(), &mut found);
    found
}

fn collect(parent: &Value, found: &mut Vec<Remaining>) {
    for item in elements(parent, "item") {
        for answer in elements(item, "answer") {
            if let Some(text) = answer.get("valueString").and_then(Value::as_str) {
                found.extend(in_text(item, text));
            }
            collect(answer, found);
        }
        collect(item, found);
    }
}

fn in_text(item: &Value, text: &str) -> Option<Remaining> {
    let mut kinds: Vec<FindingKind> = Vec::new();
    for finding in find_personal_data(text) {
        if !kinds.contains(&finding.kind) {
            kinds.push(finding.kind);
        }
    }
    let link_id = item.get("linkId").and_then(Value::as_str).unwrap_or_default().to_owned();
    (!kinds.is_empty()).then_some(Remaining { link_id, kinds })
}
