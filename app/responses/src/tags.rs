//! What a record knows beyond FHIR's own elements, as codes in `meta.tag`.

use serde_json::{Map, Value};

use crate::{Day, Kind, Respondent, Resuming, Sensitivity, record::ResponseRecord};

const KIND: &str = "https://indsatstrappen.dk/fhir/CodeSystem/questionnaire-kind";
/// The system of the tag that says who answered.
pub const RESPONDENT: &str = "https://indsatstrappen.dk/fhir/CodeSystem/respondent";
const RESUMING: &str = "https://indsatstrappen.dk/fhir/CodeSystem/resuming";
/// The code is the day itself. FHIR's `firstCreated` would need a time of day, which must not be kept.
const STARTED_ON: &str = "https://indsatstrappen.dk/fhir/CodeSystem/started-on";

const SENSITIVE: &str = "sensitive";
const HIDDEN: &str = "hidden";

/// One tag of ours, read.
enum Tag {
    Kind(Kind),
    Sensitive,
    Respondent(Respondent),
    Hidden,
    StartedOn(Day),
}

/// All tags of ours on one resource; what is not tagged has its quiet value.
pub(crate) struct Tags {
    pub(crate) kind: Kind,
    pub(crate) sensitivity: Sensitivity,
    pub(crate) respondent: Respondent,
    pub(crate) resuming: Resuming,
    pub(crate) started_on: Option<Day>,
}

/// Reads the tags of ours in `meta.tag`.
pub(crate) fn read(tags: Option<&Value>) -> Tags {
    let mut all = Tags {
        kind: Kind::Unstated,
        sensitivity: Sensitivity::Ordinary,
        respondent: Respondent::Unstated,
        resuming: Resuming::Offered,
        started_on: None,
    };
    for tag in tags.and_then(Value::as_array).into_iter().flatten().filter_map(ours) {
        match tag {
            Tag::Kind(kind) => all.kind = kind,
            Tag::Sensitive => all.sensitivity = Sensitivity::Sensitive,
            Tag::Respondent(respondent) => all.respondent = respondent,
            Tag::Hidden => all.resuming = Resuming::Hidden,
            Tag::StartedOn(day) => all.started_on = Some(day),
        }
    }
    all
}

/// The tags that say what this record knows, always in the same order.
pub(crate) fn of(record: &ResponseRecord) -> Vec<Value> {
    let form = record.form();
    let mut tags = Vec::new();
    tags.extend(form.kind.code().map(|code| coding(KIND, code)));
    if form.sensitivity == Sensitivity::Sensitive {
        tags.push(coding(KIND, SENSITIVE));
    }
    tags.extend(form.respondent.code().map(|code| coding(RESPONDENT, code)));
    if record.resuming() == Resuming::Hidden {
        tags.push(coding(RESUMING, HIDDEN));
    }
    tags.push(coding(STARTED_ON, &record.started_on().to_string()));
    tags
}

/// The tags that others have put there; none when there are none.
pub(crate) fn foreign(tags: &Value) -> Option<Value> {
    let foreign: Vec<Value> = tags.as_array()?.iter().filter(|tag| ours(tag).is_none()).cloned().collect();
    (!foreign.is_empty()).then_some(Value::Array(foreign))
}

fn ours(tag: &Value) -> Option<Tag> {
    let code = tag.get("code")?.as_str()?;
    match tag.get("system")?.as_str()? {
        KIND if code == SENSITIVE => Some(Tag::Sensitive),
        KIND => Kind::from_code(code).map(Tag::Kind),
        RESPONDENT => Respondent::from_code(code).map(Tag::Respondent),
        RESUMING => (code == HIDDEN).then_some(Tag::Hidden),
        STARTED_ON => Day::parse(code).ok().map(Tag::StartedOn),
        _ => None,
    }
}

fn coding(system: &str, code: &str) -> Value {
    let mut coding = Map::new();
    coding.insert("system".to_owned(), system.into());
    coding.insert("code".to_owned(), code.into());
    Value::Object(coding)
}
