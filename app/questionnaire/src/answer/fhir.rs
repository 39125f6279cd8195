//! Answers as FHIR writes them: `value[x]`, `answer[x]`.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::coding::Coding;

use super::{Answer, Decimal, Moment, Quantity};

/// The value under an element whose name ends in that type (`Boolean` of `valueBoolean`); `None` where the type is not
/// among those of answers, or cannot have that value.
pub(crate) fn read_answer(type_name: &str, value: &Value) -> Option<Answer> {
    let text = value.as_str();
    match type_name {
        "Boolean" => value.as_bool().map(Answer::Boolean),
        "Integer" => value.as_i64().map(Answer::Integer),
        "Decimal" => Decimal::new(value.as_f64()?).map(Answer::Decimal),
        "Date" => Moment::date(text?).map(Answer::Date),
        "DateTime" => Moment::date_time(text?).map(Answer::DateTime),
        "Time" => Moment::time(text?).map(Answer::Time),
        "String" => text.map(|text| Answer::Text(text.to_owned())),
        "Uri" => text.map(|text| Answer::Url(text.to_owned())),
        "Coding" => Coding::deserialize(value).ok().map(Answer::Coding),
        "Quantity" => read_quantity(value).map(Answer::Quantity),
        "Reference" => value.is_object().then(|| Answer::Reference(value.clone())),
        "Attachment" => value.is_object().then(|| Answer::Attachment(value.clone())),
        _ => None,
    }
}

fn read_quantity(value: &Value) -> Option<Quantity> {
    let word = |key| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let unit = Coding { system: word("system"), code: word("code"), display: word("unit") };
    Some(Quantity { value: Decimal::new(value.get("value")?.as_f64()?)?, unit })
}

impl Answer {
    /// The name of its type, as an element of FHIR ends (`Boolean`).
    pub(crate) fn type_name(&self) -> &'static str {
        match self {
            Self::Boolean(_) => "Boolean",
            Self::Integer(_) => "Integer",
            Self::Decimal(_) => "Decimal",
            Self::Date(_) => "Date",
            Self::DateTime(_) => "DateTime",
            Self::Time(_) => "Time",
            Self::Text(_) | Self::Unparsed(_) => "String",
            Self::Url(_) => "Uri",
            Self::Coding(_) => "Coding",
            Self::Quantity(_) => "Quantity",
            Self::Reference(_) => "Reference",
            Self::Attachment(_) => "Attachment",
        }
    }

    /// Its value in FHIR.
    pub(crate) fn to_value(&self) -> Value {
        match self {
            Self::Boolean(value) => Value::from(*value),
            Self::Integer(number) => Value::from(*number),
            Self::Decimal(number) => Value::from(number.value()),
            Self::Date(moment) | Self::DateTime(moment) | Self::Time(moment) => Value::from(moment.as_str()),
            Self::Text(text) | Self::Url(text) | Self::Unparsed(text) => Value::from(text.as_str()),
            Self::Coding(coding) => json!(coding),
            Self::Quantity(quantity) => write_quantity(quantity),
            Self::Reference(value) | Self::Attachment(value) => value.clone(),
        }
    }
}

fn write_quantity(quantity: &Quantity) -> Value {
    let Coding { system, code, display } = quantity.unit.clone();
    let mut map = Map::from_iter([("value".to_owned(), Value::from(quantity.value.value()))]);
    for (key, word) in [("unit", display), ("system", system), ("code", code)] {
        map.extend(word.map(|word| (key.to_owned(), Value::from(word))));
    }
    Value::Object(map)
}
