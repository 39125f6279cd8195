//! A record's answers in words, for the person whose device it is.

use serde_json::Value;

use crate::{Kind, Respondent, ResponseRecord};

/// Question and answer in words, in the order of the form; questions without an answer are left out.
pub fn answers_in_words(record: &ResponseRecord, yes: &str, no: &str) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    collect(&record.response(), yes, no, &mut rows);
    rows
}

/// What stands around all answers of a form on a child, such as that it is no notification: the text of the item that
/// holds everything. None for the forms of families, which have no such thing.
pub fn notice(record: &ResponseRecord) -> Option<String> {
    let form = record.form();
    let is_paper = match form.kind {
        Kind::WorkingPaper | Kind::ProfessionalAssessment => true,
        Kind::ConcernScale | Kind::StepGuide => form.respondent == Respondent::Professional,
        _ => false,
    };
    let response = record.response();
    let mut items = elements(&response, "item").filter(|_| is_paper);
    let around = items.next().filter(|item| item.get("answer").is_none())?;
    around.get("text").and_then(Value::as_str).filter(|_| items.next().is_none()).map(str::to_owned)
}

/// The first answer to a question, wherever it stands.
pub(crate) fn answer_to<'a>(parent: &'a Value, link_id: &str) -> Option<&'a Value> {
    elements(parent, "item").find_map(|item| {
        let own = elements(item, "answer").next().filter(|_| item.get("linkId").is_some_and(|id| id == link_id));
        own.or_else(|| answer_to(item, link_id))
            .or_else(|| elements(item, "answer").find_map(|answer| answer_to(answer, link_id)))
    })
}

/// All answers to a question, wherever it stands for the first time.
pub(crate) fn answers_to<'a>(parent: &'a Value, link_id: &str) -> Vec<&'a Value> {
    for item in elements(parent, "item") {
        if item.get("linkId").is_some_and(|id| id == link_id) {
            return elements(item, "answer").collect();
        }
        let inside = answers_to(item, link_id);
        if !inside.is_empty() {
            return inside;
        }
    }
    Vec::new()
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

/// The objects in a resource's array; none where it is not there.
pub(crate) fn elements<'a>(parent: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    parent.get(key).and_then(Value::as_array).into_iter().flatten()
}
