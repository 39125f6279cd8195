//! The exported form of a record: a FHIR `QuestionnaireResponse` from which the same record can be read again.

use serde_json::{Map, Value, json};

use crate::{
    Canonical, Day, ExportMark, Form, Language, RecordStatus, ResponseId, ResponseRecord, record::Parts, response, tags,
};

/// FHIR's own extension for the title beside a canonical address.
const DISPLAY: &str = "http://hl7.org/fhir/StructureDefinition/display";

/// The record as a resource: owned elements first, then the answers as they are.
pub(crate) fn write(record: &ResponseRecord) -> Value {
    let form = record.form();
    let answers = record.response();
    let mut resource = Map::new();
    let mut put = |key: &str, value: Value| {
        resource.insert(key.to_owned(), value);
    };
    put("resourceType", response::RESOURCE_TYPE.into());
    put("id", record.id().as_str().into());
    put("meta", meta(record, answers.get("meta")));
    put("language", form.language.as_str().into());
    put("questionnaire", form.questionnaire.as_str().into());
    if !form.title.is_empty() {
        put("_questionnaire", json!({"extension": [{"url": DISPLAY, "valueString": form.title}]}));
    }
    put("status", record.status().fhir_code().into());
    put("authored", record.day().to_string().into());
    resource.extend(response::rest(answers));
    Value::Object(resource)
}

/// The record in a resource that stood in a file made on `created`; none when something it needs is missing or malformed.
pub(crate) fn read(resource: Value, created: Day) -> Option<ResponseRecord> {
    let parts = parts(&resource)?;
    ResponseRecord::from_parts(parts, ExportMark::Exported { on: created }, resource).ok()
}

fn parts(resource: &Value) -> Option<Parts> {
    (text(resource, "resourceType")? == response::RESOURCE_TYPE).then_some(())?;
    let meta = resource.get("meta");
    let known = tags::read(meta.and_then(|meta| meta.get("tag")));
    let authored = day(text(resource, "authored")?)?;
    let status = match text(resource, "status")? {
        "in-progress" => RecordStatus::Draft,
        "completed" => RecordStatus::Completed { on: authored },
        _ => return None,
    };
    Some(Parts {
        id: ResponseId::parse(text(resource, "id")?).ok()?,
        revision: revision(meta.and_then(|meta| meta.get("versionId")))?,
        status,
        resuming: known.resuming,
        started_on: known.started_on.unwrap_or(authored),
        form: Form {
            questionnaire: Canonical::parse(text(resource, "questionnaire")?).ok()?,
            title: title(resource).unwrap_or_default().to_owned(),
            language: language(resource.get("language"))?,
            kind: known.kind,
            respondent: known.respondent,
            sensitivity: known.sensitivity,
        },
    })
}

/// `versionId`, what others have put into `meta`, and the tags: theirs, then ours.
fn meta(record: &ResponseRecord, theirs: Option<&Value>) -> Value {
    let mut meta = Map::new();
    meta.insert("versionId".to_owned(), record.revision().to_string().into());
    let mut all_tags = Vec::new();
    for (key, value) in theirs.and_then(Value::as_object).into_iter().flatten() {
        match (key.as_str(), value) {
            ("tag", Value::Array(foreign)) => all_tags.clone_from(foreign),
            _ => meta.extend([(key.clone(), value.clone())]),
        }
    }
    all_tags.extend(tags::of(record));
    meta.insert("tag".to_owned(), Value::Array(all_tags));
    Value::Object(meta)
}

fn text<'a>(resource: &'a Value, key: &str) -> Option<&'a str> {
    resource.get(key)?.as_str()
}

/// A day; a time after it is dropped.
fn day(text: &str) -> Option<Day> {
    let date = text.split_once('T').map_or(text, |(date, _)| date);
    Day::parse(date).ok()
}

/// A file that does not say holds the first revision.
fn revision(version: Option<&Value>) -> Option<u32> {
    let Some(version) = version else {
        return Some(1);
    };
    let number: u32 = version.as_str()?.parse().ok()?;
    (number > 0).then_some(number)
}

fn language(tag: Option<&Value>) -> Option<Language> {
    match tag {
        None => Some(Language::unstated()),
        Some(tag) => Language::parse(tag.as_str()?).ok(),
    }
}

fn title(resource: &Value) -> Option<&str> {
    let extensions = resource.get("_questionnaire")?.get("extension")?.as_array()?;
    let display = extensions.iter().find(|extension| text(extension, "url") == Some(DISPLAY))?;
    text(display, "valueString")
}
