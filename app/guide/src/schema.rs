use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::Entry;

/// Ids of entries and sentences.
pub(crate) const ID: &str = "^[a-z0-9-]+$";

/// The JSON Schema of a file of the guide, as the types read it.
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let entries = generator.subschema_for::<Vec<Entry>>();
    json!({
        "$schema": generator.settings().meta_schema,
        "title": "guide",
        "type": "object",
        "properties": {
            "$schema": { "description": "Where this schema lies.", "type": "string" },
            "guide": entries.to_value(),
        },
        "required": ["$schema", "guide"],
        "additionalProperties": false,
        "$defs": generator.take_definitions(true),
    })
}
