use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use jsonschema::{Draft, Validator};
use serde_json::{Value, json};

use crate::project::{Project, shipped};

/// An official schema, unpacked.
fn schema(table: &str) -> Value {
    let path =
        Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join(format!("tests/hsds/{table}.schema.json.gz"));
    let mut text = String::new();
    GzDecoder::new(fs::File::open(path).unwrap()).read_to_string(&mut text).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true).build(schema).unwrap()
}

/// That every record keeps to the schema, has only keys that the standard knows, and says what the schema cannot ask for.
pub fn assert_sound(project: &Project) {
    for (table, file) in [("service", "services"), ("organization", "organizations")] {
        let records = records(project, file);
        let schema = schema(table);
        let validator = validator(&schema);
        for record in &records {
            let errors: Vec<String> =
                validator.iter_errors(record).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert_eq!(errors, [""; 0], "{}", record["name"]);
            known_keys(record, &schema, table);
        }
        let ids: BTreeSet<&str> = records.iter().map(|record| record["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), records.len(), "an id of {file} stands twice");
    }
    let mut things = BTreeMap::new();
    for record in records(project, "services").iter().chain(&records(project, "organizations")) {
        one_thing_an_id(record, &mut things);
    }
}

pub fn records(project: &Project, file: &str) -> Vec<Value> {
    let Value::Array(records) = project.read(&format!("dist/data/hsds/{file}.json")) else {
        panic!("{file} is no array")
    };
    records
}

/// The schemas allow any key; the contract does not.
fn known_keys(value: &Value, schema: &Value, place: &str) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let known = schema["properties"].get(key);
                let place = format!("{place}.{key}");
                known_keys(value, known.unwrap_or_else(|| panic!("HSDS knows no {place}")), &place);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| known_keys(value, &schema["items"], place)),
        Value::Null => panic!("{place} is null"),
        Value::String(text) if text.is_empty() => panic!("{place} is empty"),
        _ => {}
    }
}

/// Two things never share an id. The same thing may stand in several records, an organization without its attributes.
fn one_thing_an_id(value: &Value, things: &mut BTreeMap<String, Value>) {
    if let Some(id) = value.get("id").and_then(Value::as_str) {
        let mut thing = value.clone();
        thing.as_object_mut().unwrap().remove("attributes");
        let known = things.entry(id.to_owned()).or_insert_with(|| thing.clone());
        assert_eq!(*known, thing, "two things have the id {id}");
    }
    match value {
        Value::Object(fields) => fields.values().for_each(|value| one_thing_an_id(value, things)),
        Value::Array(values) => values.iter().for_each(|value| one_thing_an_id(value, things)),
        _ => {}
    }
}

/// The values of a record's attributes of one link type, each as `code` or `code=value`.
pub fn attributes(record: &Value, link: &str) -> Vec<String> {
    let all = record["attributes"].as_array().unwrap().iter();
    let code = |attribute: &Value| {
        let code = attribute["taxonomy_term"]["code"].as_str().unwrap();
        attribute["value"].as_str().map_or(code.to_owned(), |value| format!("{code}={value}"))
    };
    all.filter(|attribute| attribute["link_type"] == link).map(code).collect()
}

#[test]
fn the_shipped_export_keeps_to_the_official_schemas() {
    assert_sound(shipped());
}

#[test]
fn the_official_schemas_refuse_what_is_wrong() {
    let validator = validator(&schema("service"));
    let sound = records(shipped(), "services").remove(0);
    assert!(validator.is_valid(&sound));
    for (field, wrong) in [
        ("id", json!("aabenraa/aaben-anonym-raadgivning")),
        ("status", json!("running")),
        ("name", Value::Null),
        ("email", json!("aabenraa.dk")),
        ("last_modified", json!("2026-11-21")),
        ("minimum_age", json!("0")),
        ("phones", json!([{ "number": "112" }])),
    ] {
        let mut service = sound.clone();
        service[field] = wrong;
        assert!(!validator.is_valid(&service), "{field}");
    }
}

#[test]
fn every_record_is_there_once() {
    let project = shipped();
    let offers = project.read("dist/data/offers.json");
    let offers = offers["offers"].as_array().unwrap();
    let actors = offers.iter().filter(|offer| offer["kind"] == "actor").count();
    let municipalities = project.read("public/data/municipalities.json")["municipalities"].as_array().unwrap().len();
    assert!(actors > 0 && actors < offers.len());
    assert_eq!(records(project, "services").len(), offers.len() - actors);
    assert_eq!(records(project, "organizations").len(), municipalities + actors);
}

#[test]
fn a_service_says_what_the_record_says() {
    let project = shipped();
    let organizations = records(project, "organizations");
    let ids: Vec<&Value> = organizations.iter().map(|organization| &organization["id"]).collect();
    let offers = project.read("dist/data/offers.json")["offers"].as_array().unwrap().clone();
    let offers: Vec<_> = offers.into_iter().filter(|offer| offer["kind"] != "actor").collect();
    for (service, offer) in records(project, "services").iter().zip(&offers) {
        assert_eq!(service["name"], offer["name"]);
        assert!(ids.contains(&&service["organization"]["id"]), "{}", offer["id"]);
        let status = match offer["status"]["state"].as_str().unwrap() {
            "running" | "period-expired" => "active",
            "planned" => "inactive",
            _ => "defunct",
        };
        assert_eq!(service["status"], status, "{}", offer["id"]);
        assert_eq!(service["last_modified"], format!("{}T00:00:00Z", offer["edited_on"].as_str().unwrap()));
        assert_eq!(service.get("assured_date"), offer.get("verified_on").filter(|day| !day.is_null()));
        assert_eq!(service.get("minimum_age").is_some(), !offer["age"].is_null());
        let anonymous = match offer["anonymous"].as_bool() {
            Some(true) => vec!["anonymous".to_owned()],
            Some(false) => vec!["not-anonymous".to_owned()],
            None => vec![],
        };
        assert_eq!(attributes(service, "anonymity"), anonymous, "{}", offer["id"]);
        for (link, list) in
            [("access", &offer["access"]), ("audience", &offer["audience"]), ("local-step", &offer["steps"]["local"])]
        {
            let wanted: Vec<&str> = list.as_array().into_iter().flatten().map(|code| code.as_str().unwrap()).collect();
            assert_eq!(attributes(service, link), wanted, "{} {link}", offer["id"]);
        }
        assert_eq!(attributes(service, "national-step").len(), offer["steps"]["national"].as_array().unwrap().len());
    }
}

#[test]
fn ids_never_change() {
    let services = records(shipped(), "services");
    let counselling = services.iter().find(|service| service["name"] == "Åben anonym rådgivning").unwrap();
    assert_eq!(counselling["id"], "f5c4585d-8341-5978-b607-f0d52bb838b8");
    assert_eq!(counselling["maximum_age"], 18.92);
    assert_eq!(counselling["service_at_locations"][0]["location"]["addresses"][0]["postal_code"], "6200");
}
