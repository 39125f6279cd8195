use std::path::PathBuf;

use jsonschema::Validator;

use super::*;

/// The content that is shipped.
fn data() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../public/data")
}

fn shipped(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(data().join(path)).unwrap()).unwrap()
}

/// The schema that a file of that path has to keep to.
fn validator(file: &str) -> Validator {
    let reference = reference(file).unwrap();
    let schemas = all();
    let schema = schemas.iter().find(|schema| reference.ends_with(&schema.path)).unwrap();
    let schema = serde_json::from_str(&schema.text).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn every_shipped_file_keeps_to_its_schema() {
    let ours: Vec<String> =
        files::below(&data()).unwrap().into_iter().filter(|file| reference(file).is_some()).collect();
    assert!(ours.len() >= 10, "{ours:?}");
    for file in ours {
        let (validator, content) = (validator(&file), shipped(&file));
        let errors: Vec<String> =
            validator.iter_errors(&content).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, [""; 0], "{file}");
    }
}

#[test]
fn a_broken_file_does_not() {
    for (file, pointer, broken) in [
        ("offers/aabenraa.json", "/offers/0/id", json!("aabenraa")),
        ("offers/aabenraa.json", "/offers/0/id", json!("aabenraa/Åben")),
        ("offers/aabenraa.json", "/offers/0/kind", json!("tilbud")),
        ("offers/aabenraa.json", "/offers/0/edited_on", json!("21-11-2026")),
        ("offers/aabenraa.json", "/offers/0/verified_on", json!("2026-13-01")),
        ("offers/aabenraa.json", "/offers/0/steps/national", json!([7])),
        ("offers/aabenraa.json", "/offers/0/summary", json!("Text")),
        ("offers/aabenraa.json", "/offers/0/summary", json!({ "en": "Text" })),
        ("offers/aabenraa.json", "/offers/0/summary", json!({ "da": "Tekst", "Dansk": "Tekst" })),
        ("offers/aabenraa.json", "/offers/0/status/planned_for", json!("efterår")),
        ("offers/aabenraa.json", "/offers/0", json!({ "id": "aabenraa/a" })),
        ("municipalities.json", "/municipalities/0/code", json!("58")),
        ("municipalities.json", "/municipalities/0/main_number", json!("73 76 76 76")),
        ("sources.json", "/sources/0/standing", json!("gone")),
        ("ladders.json", "/crosswalk", Value::Null),
        ("ladders.json", "/crosswalk/0/national", json!([0])),
        ("ladders.json", "/ladders/0/steps/0/order", json!("1")),
        ("topics.json", "/topics/0/synonyms/da", json!("angst")),
        ("helplines.json", "/helplines/0/kind", json!("other")),
        ("practice/vive.json", "/practice/0/area", json!("school")),
        ("practice/vive.json", "/practice/0/key_figures/0", json!({ "label": { "da": "L" }, "value": "1" })),
        ("goals/aabenraa-2026.json", "/goals/0/period/to", json!("2026")),
        ("goals/aabenraa-2026.json", "/goals/0/measure/kind", json!("median")),
        ("goals/aabenraa-2026.json", "/goals/0/comparison", json!(">=")),
        ("guide/faelles.json", "/guide/0/kind", json!("riddle")),
        ("guide/faxe.json", "/guide/1/speaks_for", json!(["step-3"])),
        ("guide/faxe.json", "/guide/1/when", json!({ "sometimes": [] })),
        ("i18n/da.json", "/messages", json!({ "a": " " })),
        ("i18n/da.json", "", json!({ "lang": "da", "messages": {} })),
    ] {
        let mut content = shipped(file);
        *content.pointer_mut(pointer).unwrap() = broken;
        assert!(!validator(file).is_valid(&content), "{file} {pointer}");
    }
    let mut content = shipped("topics.json");
    content["topics"][0]["colour"] = json!("red");
    assert!(!validator("topics.json").is_valid(&content));
}

#[test]
fn a_file_points_at_the_schema_of_its_kind() {
    for (file, expected) in [
        ("topics.json", Some("schema/topics.schema.json")),
        ("offers/faxe.json", Some("../schema/offers.schema.json")),
        ("goals/faxe.json", Some("../schema/goals.schema.json")),
        ("i18n/en.json", Some("../schema/i18n.schema.json")),
        ("i18n/old/en.json", None),
        ("questionnaires/a.json", None),
        ("schema/topics.schema.json", None),
    ] {
        assert_eq!(reference(file).as_deref(), expected, "{file}");
    }
}
