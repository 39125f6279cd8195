//! A record's answers in words, for the person whose device it is.

use serde_json::Value;

use crate::ResponseRecord;

/// Question and answer in words, in the order of the form; questions without an answer are left out.
pub fn answers_in_words(record: &ResponseRecord, yes: &str, no: &str) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    collect(record.response(), yes, no, &mut rows);
    rows
}

fn collect(parent: &Value, yes: &str, no: &str, rows: &mut Vec<(String, String)>) {
    for item in elements(parent, "item") {
        let words: Vec<_> = elements(item, "answer").filter_map(|answer| in_words(answer, yes, no)).collect();
        if !words.is_empty() {
            let question = ["text", "linkId"].iter().find_map(|key| item.get(key)?.as_str());
            rows.push((question.unwrap_or_default().to_owned(), words.join(", ")));
        }
        elements(item, "answer").for_each(|answer| collect(answer, yes, no, rows));
        collect(item, yes, no, rows);
    }
}

fn in_words(answer: &Value, yes: &str, no: &str) -> Option<String> {
    let (_, value) = answer.as_object()?.iter().find(|(key, _)| key.starts_with("value"))?;
    Some(match value {
        Value::Bool(true) => yes.to_owned(),
        Value::Bool(false) => no.to_owned(),
        Value::String(text) => text.clone(),
        Value::Object(coding) => ["display", "code"].iter().find_map(|key| coding.get(*key)?.as_str())?.to_owned(),
        other => other.to_string(),
    })
}

fn elements<'a>(parent: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    parent.get(key).and_then(Value::as_array).into_iter().flatten()
}
