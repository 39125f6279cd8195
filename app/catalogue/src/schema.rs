use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Value, json};

use crate::{
    CrosswalkEntry, FileKind, HelplineDefinition, LadderDefinition, MunicipalityDefinition, OfferDefinition,
    PracticeDefinition, SourceDefinition, StepCounts, SynonymDefinition, TopicDefinition,
};

/// `YYYY-MM-DD`.
pub const DAY: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
pub(crate) const DAY_MONTH_OR_YEAR: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
/// What can stand in an address.
pub(crate) const SLUG: &str = "^[a-z0-9-]+$";
/// `<municipality>/<slug>`.
pub(crate) const RECORD_ID: &str = "^[a-z0-9-]+/[a-z0-9-]+$";
/// Of a municipality.
pub(crate) const OFFICIAL_CODE: &str = "^[0-9]{3}$";
/// The public key of an `age` recipient.
pub(crate) const RECIPIENT: &str = "^age1[02-9ac-hj-np-z]{58}$";
/// `da`, `en`, `zh-Hant`.
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

/// Content for people is there in Danish, and in any other language beside it.
pub(crate) fn by_language(schema: &mut Schema) {
    schema.insert("required".to_owned(), json!(["da"]));
    schema.insert("propertyNames".to_owned(), json!({ "pattern": LANGUAGE }));
}

/// The doc comments are Rust's; a data file knows no `None`.
fn in_words_of_json(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace("`None`", "`null`");
    }
}

/// The JSON Schema of a data file of ours: `$schema`, and arrays of records, each with its name.
pub fn file_schema(title: &str, arrays: impl FnOnce(&mut SchemaGenerator) -> Vec<(&'static str, Schema)>) -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(in_words_of_json));
    let mut generator = settings.into_generator();
    let arrays = arrays(&mut generator);
    let mut required = vec!["$schema"];
    let mut properties = json!({ "$schema": { "description": "Where this schema lies.", "type": "string" } });
    for (name, array) in arrays {
        required.push(name);
        properties[name] = array.to_value();
    }
    json!({
        "$schema": generator.settings().meta_schema,
        "title": title,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
        "$defs": generator.take_definitions(true),
    })
}

impl FileKind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Municipalities,
        Self::Sources,
        Self::Ladders,
        Self::Topics,
        Self::Synonyms,
        Self::Helplines,
        Self::Offers,
        Self::Practice,
        Self::Steps,
    ];

    /// The name of its first array, and of its schema.
    pub fn name(self) -> &'static str {
        match self {
            Self::Municipalities => "municipalities",
            Self::Sources => "sources",
            Self::Ladders => "ladders",
            Self::Topics => "topics",
            Self::Synonyms => "synonyms",
            Self::Helplines => "helplines",
            Self::Offers => "offers",
            Self::Practice => "practice",
            Self::Steps => "steps",
        }
    }

    /// The JSON Schema of a file of this kind, as the types read it and the contract narrows it.
    pub fn schema(self) -> Value {
        file_schema(self.name(), |generator| self.arrays(generator))
    }

    fn arrays(self, generator: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
        let records = match self {
            Self::Municipalities => generator.subschema_for::<Vec<MunicipalityDefinition>>(),
            Self::Sources => generator.subschema_for::<Vec<SourceDefinition>>(),
            Self::Ladders => generator.subschema_for::<Vec<LadderDefinition>>(),
            Self::Topics => generator.subschema_for::<Vec<TopicDefinition>>(),
            Self::Synonyms => generator.subschema_for::<Vec<SynonymDefinition>>(),
            Self::Helplines => generator.subschema_for::<Vec<HelplineDefinition>>(),
            Self::Offers => generator.subschema_for::<Vec<OfferDefinition>>(),
            Self::Practice => generator.subschema_for::<Vec<PracticeDefinition>>(),
            Self::Steps => generator.subschema_for::<Vec<StepCounts>>(),
        };
        let mut arrays = vec![(self.name(), records)];
        if self == Self::Ladders {
            arrays.push(("crosswalk", generator.subschema_for::<Vec<CrosswalkEntry>>()));
        }
        arrays
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_says_what_the_contract_says() {
        let offers = FileKind::Offers.schema();
        assert_eq!(offers["properties"]["offers"]["items"]["$ref"], "#/$defs/OfferDefinition");
        assert_eq!(offers["required"], json!(["$schema", "offers"]));
        let definitions = &offers["$defs"];
        let offer = &definitions["OfferDefinition"];
        assert_eq!(offer["additionalProperties"], false);
        assert_eq!(offer["properties"]["edited_on"]["pattern"], DAY);
        assert_eq!(offer["properties"]["edited_on"]["description"], "Day of the last edit, `YYYY-MM-DD`.");
        let meaning = offer["description"].as_str().unwrap();
        assert!(meaning.contains("`null` always means *not stated*"), "{meaning}");
        assert_eq!(definitions["OfferId"]["pattern"], RECORD_ID);
        let step = &definitions["NationalStep"];
        assert_eq!((&step["type"], &step["minimum"], &step["maximum"]), (&json!("integer"), &json!(1), &json!(6)));
        assert_eq!(definitions["LocalText"]["required"], json!(["da"]));
        assert_eq!(FileKind::Ladders.schema()["required"], json!(["$schema", "ladders", "crosswalk"]));
    }

    #[test]
    fn a_kind_is_named_as_its_file() {
        for kind in FileKind::ALL {
            let name = kind.name();
            let in_folder = matches!(kind, FileKind::Offers | FileKind::Practice);
            let path = if in_folder { format!("{name}/by.json") } else { format!("{name}.json") };
            assert_eq!(FileKind::of(&path), Some(kind));
        }
    }
}
