//! Answers that were written on paper and typed in afterwards.

use serde_json::{Map, Value, json};

use crate::{Respondent, ResponseRecord};

/// FHIR's extension for how the answers were given.
const COMPLETION_MODE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaireresponse-completionMode";
const MODES: &str = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";
const WRITTEN: &str = "WRITTEN";
/// Who typed, where that is another than who answers.
const TYPED_BY: &str = "https://indsatstrappen.dk/fhir/CodeSystem/typed-by";
const ADULT: &str = "adult";

/// Marks a response as typed in from paper; a child's as typed in by an adult.
#[must_use]
pub fn from_paper(mut response: Value, respondent: Respondent) -> Value {
    let Some(object) = response.as_object_mut() else { return response };
    let mode =
        json!({"url": COMPLETION_MODE, "valueCodeableConcept": {"coding": [{"system": MODES, "code": WRITTEN}]}});
    add(object, "extension", mode);
    if respondent == Respondent::Child {
        let meta = object.entry("meta").or_insert_with(|| json!({}));
        if let Some(meta) = meta.as_object_mut() {
            add(meta, "tag", json!({"system": TYPED_BY, "code": ADULT}));
        }
    }
    response
}

/// Whether the answers were typed in from paper.
pub fn is_from_paper(record: &ResponseRecord) -> bool {
    record.mentions(COMPLETION_MODE) && is_written(&record.response())
}

fn is_written(response: &Value) -> bool {
    let extensions = response.get("extension").and_then(Value::as_array).into_iter().flatten();
    let says_so = |extension: &Value| {
        let codings = extension.pointer("/valueCodeableConcept/coding").and_then(Value::as_array);
        let written =
            |coding: &Value| coding.get("system") == Some(&MODES.into()) && coding.get("code") == Some(&WRITTEN.into());
        extension.get("url") == Some(&COMPLETION_MODE.into()) && codings.into_iter().flatten().any(written)
    };
    extensions.into_iter().any(says_so)
}

fn add(object: &mut Map<String, Value>, key: &str, value: Value) {
    match object.entry(key).or_insert_with(|| json!([])) {
        Value::Array(all) if !all.contains(&value) => all.push(value),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_on_paper_says_so_once() {
        let plain =
            json!({"resourceType": "QuestionnaireResponse", "extension": [{"url": "https://example.org/other"}]});
        assert!(!is_written(&plain));
        let marked = from_paper(from_paper(plain, Respondent::Parent), Respondent::Parent);
        assert!(is_written(&marked));
        assert_eq!(marked["extension"].as_array().map(Vec::len), Some(2));
        assert_eq!(marked.get("meta"), None);
    }

    #[test]
    fn a_childs_answer_says_who_typed() {
        let marked = from_paper(json!({}), Respondent::Child);
        assert_eq!(marked["meta"]["tag"], json!([{"system": TYPED_BY, "code": ADULT}]));
        assert_eq!(from_paper(json!("no object"), Respondent::Child), json!("no object"));
    }
}
