//! FHIR's `answer.value[x]`.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::answer::{Answer, read_answer};
use crate::definition::item::{ItemDefinition, ItemKind};
use crate::validation::is_of_type;
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
    /// A value of a type that answers have.
    Given(Answer),
    /// No value, but what was typed, in FHIR's extension `originalText` beside the element.
    Unparsed {
        /// The element that the value would have stood in, such as `valueInteger`.
        element: String,
        /// What was typed.
        text: String,
    },
    /// An element of another type, or with a value that its type cannot have.
    Other {
        /// The element, such as `valueCode`.
        element: String,
        /// What stands in it.
        value: Value,
    },
    /// No value at all.
    Absent,
}

impl ResponseValue {
    /// The answer as a question of that kind writes it.
    pub(crate) fn from_answer(answer: &Answer, kind: ItemKind) -> Self {
        match answer {
            Answer::Unparsed(text) => Self::Unparsed { element: element_of(kind).to_owned(), text: text.clone() },
            answer => Self::Given(answer.clone()),
        }
    }

    /// The answer to that question; `None` where the type is another.
    pub(crate) fn to_answer(&self, item: &ItemDefinition) -> Option<Answer> {
        match self {
            Self::Given(answer) => is_of_type(item, answer).then(|| answer.clone()),
            Self::Unparsed { element, text } if element == element_of(item.kind) => {
                Some(Answer::Unparsed(text.clone()))
            }
            _ => None,
        }
    }

    fn read(element: &str, value: &Value) -> Self {
        match element.strip_prefix("value").and_then(|type_name| read_answer(type_name, value)) {
            Some(answer) => Self::Given(answer),
            None => Self::Other { element: element.to_owned(), value: value.clone() },
        }
    }

    fn read_beside(element: &str, beside: &Value) -> Option<Self> {
        let extensions = beside.get("extension")?.as_array()?;
        let is_typed = |extension: &&Value| extension.get("url").and_then(Value::as_str) == Some(ORIGINAL_TEXT);
        let text = extensions.iter().find(is_typed)?.get("valueString")?;
        Some(Self::Unparsed { element: element.to_owned(), text: text.as_str()?.to_owned() })
    }
}

/// The element that holds the answers to a question of that kind.
fn element_of(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Boolean => "valueBoolean",
        ItemKind::Integer => "valueInteger",
        ItemKind::Decimal => "valueDecimal",
        ItemKind::Date => "valueDate",
        ItemKind::DateTime => "valueDateTime",
        ItemKind::Time => "valueTime",
        ItemKind::Url => "valueUri",
        ItemKind::Coding => "valueCoding",
        ItemKind::Quantity => "valueQuantity",
        ItemKind::Reference => "valueReference",
        ItemKind::Attachment => "valueAttachment",
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
            ResponseValue::Given(answer) => (format!("value{}", answer.type_name()), answer.to_value()),
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
