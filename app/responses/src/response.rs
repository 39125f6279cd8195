//! The answers inside a record: which elements of the FHIR resource the record owns.

use serde_json::{Map, Value};

use crate::{Canonical, RecordError, RecordStatus, tags};

pub(crate) const RESOURCE_TYPE: &str = "QuestionnaireResponse";

/// The elements that the record itself knows. They are written anew in every export; `meta` keeps what others have put there.
const OWNED: [&str; 8] =
    ["resourceType", "id", "meta", "language", "questionnaire", "_questionnaire", "status", "authored"];

/// The answers as a record keeps them: the owned elements first and true, the rest as it came and in its order.
pub(crate) fn owned(response: Value, questionnaire: &Canonical, status: RecordStatus) -> Result<Value, RecordError> {
    let Value::Object(given) = response else {
        return Err(RecordError::NotResponse);
    };
    if given.get("resourceType").is_some_and(|kind| kind != RESOURCE_TYPE) {
        return Err(RecordError::NotResponse);
    }
    let mut kept = Map::new();
    kept.insert("resourceType".to_owned(), RESOURCE_TYPE.into());
    if let Some(meta) = foreign_meta(given.get("meta")) {
        kept.insert("meta".to_owned(), meta);
    }
    kept.insert("questionnaire".to_owned(), questionnaire.as_str().into());
    kept.insert("status".to_owned(), status.fhir_code().into());
    kept.extend(given.into_iter().filter(|(key, _)| !is_owned(key)));
    Ok(Value::Object(kept))
}

/// What the response holds beside the owned elements, in its order.
pub(crate) fn rest(response: Value) -> impl Iterator<Item = (String, Value)> {
    let elements = match response {
        Value::Object(elements) => elements,
        _ => Map::new(),
    };
    elements.into_iter().filter(|(key, _)| !is_owned(key))
}

fn is_owned(key: &str) -> bool {
    OWNED.contains(&key)
}

/// `meta` without what the record owns of it, and without the exact time of the last change.
fn foreign_meta(meta: Option<&Value>) -> Option<Value> {
    let given = meta?.as_object()?;
    let mut kept = Map::new();
    for (key, value) in given {
        match key.as_str() {
            "versionId" | "lastUpdated" => {}
            "tag" => kept.extend(tags::foreign(value).map(|foreign| (key.clone(), foreign))),
            _ => kept.extend([(key.clone(), value.clone())]),
        }
    }
    (!kept.is_empty()).then_some(Value::Object(kept))
}
