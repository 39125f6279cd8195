//! FHIR's `answer.value[x]`.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::coding::Coding;
use crate::definition::item::ItemKind;
use crate::vocabulary::ORIGINAL_TEXT;

use super::ResponseItem;

/// One answer of a response, with the items nested under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Map<String, Value>", into = "Map<String, Value>")]
pub struct ResponseAnswer {
    /// What was answered.
    pub value: ResponseValue,
    /// The items under this answer.
    pub item: Vec<ResponseItem>,
}

/// What was answered, in the form it has in the response.
#[derive(Clone, Debug, PartialEq)]
pub enum ResponseValue {
    /// `valueBoolean`
    Boolean(bool),
    /// `valueInteger`
    Integer(i64),
    /// `valueString`
    Text(String),
    /// `valueCoding`
    Coding(Coding),
    /// No value, but what was typed, in FHIR's extension `originalText` beside the element.
    Unparsed {
        /// The element that the value would have stood in, such as `valueInteger`.
        element: String,
        /// What was typed.
        text: String,
    },
    /// An element of another type, or with a value that its type cannot have.
    Other {
        /// The element, such as `valueDate`.
        element: String,
        /// What stands in it.
        value: Value,
    },
    /// No value at all.
    Absent,
}

impl ResponseValue {
    /// The answer as a question of that kind writes it.
    pub(crate) fn from_answer(answer: &Answer, kind: &ItemKind) -> Self {
        match answer {
            Answer::Boolean(value) => Self::Boolean(*value),
            Answer::Integer(number) => Self::Integer(*number),
            Answer::Text(text) => Self::Text(text.clone()),
            Answer::Coding(coding) => Self::Coding(coding.clone()),
            Answer::Unparsed(text) => Self::Unparsed { element: element_of(kind).to_owned(), text: text.clone() },
        }
    }

    /// The answer to a question of that kind; `None` where the type is another.
    pub(crate) fn to_answer(&self, kind: &ItemKind) -> Option<Answer> {
        match (self, kind) {
            (Self::Boolean(value), ItemKind::Boolean) => Some(Answer::Boolean(*value)),
            (Self::Integer(number), ItemKind::Integer(_)) => Some(Answer::Integer(*number)),
            (Self::Text(text), ItemKind::Text(_)) => Some(Answer::Text(text.clone())),
            (Self::Coding(coding), ItemKind::Coding(_)) => Some(Answer::Coding(coding.clone())),
            (Self::Unparsed { element, text }, _) if element == element_of(kind) => {
                Some(Answer::Unparsed(text.clone()))
            }
            _ => None,
        }
    }

    fn read(element: &str, value: &Value) -> Self {
        let known = match element {
            "valueBoolean" => value.as_bool().map(Self::Boolean),
            "valueInteger" => value.as_i64().map(Self::Integer),
            "valueString" => value.as_str().map(|text| Self::Text(text.to_owned())),
            "valueCoding" => Coding::deserialize(value).ok().map(Self::Coding),
            _ => None,
        };
        known.unwrap_or_else(|| Self::Other { element: element.to_owned(), value: value.clone() })
    }

    fn read_beside(element: &str, beside: &Value) -> Option<Self> {
        let extensions = beside.get("extension")?.as_array()?;
        let is_typed = |extension: &&Value| extension.get("url").and_then(Value::as_str) == Some(ORIGINAL_TEXT);
        let text = extensions.iter().find(is_typed)?.get("valueString")?;
        Some(Self::Unparsed { element: element.to_owned(), text: text.as_str()?.to_owned() })
    }
}

/// The element that holds the answers to a question of that kind.
fn element_of(kind: &ItemKind) -> &'static str {
    match kind {
        ItemKind::Boolean => "valueBoolean",
        ItemKind::Integer(_) => "valueInteger",
        ItemKind::Coding(_) => "valueCoding",
        ItemKind::Text(_) | ItemKind::Group | ItemKind::Display | ItemKind::Unusable => "valueString",
    }
}

impl TryFrom<Map<String, Value>> for ResponseAnswer {
    type Error = serde_json::Error;

    fn try_from(map: Map<String, Value>) -> Result<Self, Self::Error> {
        let item = match map.get("item") {
            Some(items) => Vec::deserialize(items)?,
            None => Vec::new(),
        };
        let mut values = map.iter().filter(|(key, _)| key.starts_with("value"));
        let value = values.next().map(|(key, value)| ResponseValue::read(key, value));
        let mut beside = map.iter().filter_map(|(key, value)| {
            let element = key.strip_prefix('_')?;
            ResponseValue::read_beside(element, value)
        });
        let value = value.or_else(|| beside.next());
        Ok(Self { value: value.unwrap_or(ResponseValue::Absent), item })
    }
}

impl From<ResponseAnswer> for Map<String, Value> {
    fn from(answer: ResponseAnswer) -> Self {
        let mut map = Map::new();
        let (element, value) = match answer.value {
            ResponseValue::Boolean(value) => ("valueBoolean".to_owned(), Value::from(value)),
            ResponseValue::Integer(number) => ("valueInteger".to_owned(), Value::from(number)),
            ResponseValue::Text(text) => ("valueString".to_owned(), Value::from(text)),
            ResponseValue::Coding(coding) => ("valueCoding".to_owned(), json!(coding)),
            ResponseValue::Unparsed { element, text } => {
                let typed = json!({"extension": [{"url": ORIGINAL_TEXT, "valueString": text}]});
                (format!("_{element}"), typed)
            }
            ResponseValue::Other { element, value } => (element, value),
            ResponseValue::Absent => (String::new(), Value::Null),
        };
        if !element.is_empty() {
            map.insert(element, value);
        }
        if !answer.item.is_empty() {
            map.insert("item".to_owned(), json!(answer.item));
        }
        map
    }
}
