//! Finished responses as the goals read them.

use std::collections::BTreeMap;

use responses::{Course, Day, Quarter, RESPONDENT_SYSTEM, RecordStatus, Respondent, ResponseRecord};
use serde_json::Value;
use thiserror::Error;

use crate::{Period, Speakers};

/// A line that is no response. Never holds what the line says.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LineError {
    /// The line is not JSON.
    #[error("line {line}: not readable as JSON")]
    NotJson {
        /// Its number, from 1.
        line: usize,
    },
    /// JSON, but another thing.
    #[error("line {line}: not a QuestionnaireResponse")]
    NotResponse {
        /// Its number, from 1.
        line: usize,
    },
}

/// One finished response.
#[derive(Debug, Clone)]
pub struct Reply {
    id: Option<String>,
    form: String,
    respondent: Respondent,
    /// A day, or the part of one that is known; empty where the response does not say.
    authored: String,
    course: Course,
    response: Value,
}

impl Reply {
    /// Of a record on the device; none of a draft.
    fn of_record(record: &ResponseRecord) -> Option<Self> {
        let RecordStatus::Completed { on } = record.status() else { return None };
        Some(Self {
            id: Some(record.id().to_string()),
            form: form_name(record.form().questionnaire.as_str()).to_owned(),
            respondent: record.form().respondent,
            authored: on.to_string(),
            course: Course::of(&record.response()),
            response: record.response(),
        })
    }

    /// Of a resource in a file; none unless it is completed.
    fn of_resource(resource: Value) -> Option<Self> {
        let text = |key: &str| resource.get(key).and_then(Value::as_str);
        if text("status") != Some("completed") {
            return None;
        }
        let authored = text("authored").unwrap_or_default();
        Some(Self {
            id: text("id").map(str::to_owned),
            form: form_name(text("questionnaire")?).to_owned(),
            respondent: respondent(&resource),
            authored: authored.split_once('T').map_or(authored, |(day, _)| day).to_owned(),
            course: Course::of(&resource),
            response: resource,
        })
    }

    /// Whether it is one of those that are heard together.
    pub(crate) fn is_of(&self, speakers: &Speakers) -> bool {
        self.form == speakers.form
            && (self.respondent == Respondent::Unstated || speakers.respondents.contains(&self.respondent))
            && speakers.period.holds(&self.authored)
    }

    /// The one answer to a question, wherever it stands; none where there are several, which the questions here do not allow.
    pub(crate) fn answer(&self, link_id: &str) -> Option<&Value> {
        let mut found = Vec::new();
        collect(&self.response, link_id, &mut found);
        let [answer] = found.as_slice() else { return None };
        Some(answer)
    }

    pub(crate) fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    pub(crate) fn respondent(&self) -> Respondent {
        self.respondent
    }

    pub(crate) fn offer(&self) -> Option<&str> {
        self.course.offer.as_deref()
    }

    pub(crate) fn consultant(&self) -> Option<&str> {
        self.course.consultant.as_deref()
    }

    pub(crate) fn quarter(&self) -> Option<Quarter> {
        Day::parse(&self.authored).ok().map(Quarter::of)
    }
}

/// Finished responses, each once.
#[derive(Debug, Clone, Default)]
pub struct Replies(Vec<Reply>);

impl Replies {
    /// Of the records on the device.
    pub fn of_records<'a>(records: impl IntoIterator<Item = &'a ResponseRecord>) -> Self {
        Self(records.into_iter().filter_map(Reply::of_record).collect()).with_offers()
    }

    /// Of NDJSON, one `QuestionnaireResponse` a line. An empty line is passed over. Where an id stands twice, the highest revision counts.
    ///
    /// # Errors
    /// The first line that is no response.
    pub fn of_ndjson(text: &str) -> Result<Self, LineError> {
        let mut resources = Vec::new();
        let mut place_of: BTreeMap<String, usize> = BTreeMap::new();
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            let resource = resource(line, index + 1)?;
            let id = resource.get("id").and_then(Value::as_str).map(str::to_owned);
            match id.as_ref().and_then(|id| place_of.get(id)).and_then(|&place| resources.get_mut(place)) {
                Some(known) if revision(&resource) <= revision(known) => {}
                Some(known) => *known = resource,
                None => {
                    place_of.extend(id.map(|id| (id, resources.len())));
                    resources.push(resource);
                }
            }
        }
        Ok(Self(resources.into_iter().filter_map(Reply::of_resource).collect()).with_offers())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many do not say from which day they are; they are measured against every goal.
    pub fn undated(&self) -> usize {
        self.0.iter().filter(|reply| reply.authored.is_empty()).count()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Reply> {
        self.0.iter()
    }

    /// A response that does not name its offer has that of another one with the same course code.
    fn with_offers(mut self) -> Self {
        let named = |reply: &Reply| Some((reply.course.code.clone()?, reply.course.offer.clone()?));
        let offers: BTreeMap<String, String> = self.0.iter().filter_map(named).collect();
        for reply in self.0.iter_mut().filter(|reply| reply.course.offer.is_none()) {
            let code = reply.course.code.as_ref();
            reply.course.offer = code.and_then(|code| offers.get(code)).cloned();
        }
        self
    }
}

impl Period {
    /// Whether a day, or the part of one that is known (`2026`, `2026-11`), lies in it. What does not say its day is not known to lie outside.
    pub(crate) fn holds(self, authored: &str) -> bool {
        let (from, to) = (self.from.to_string(), self.to.to_string());
        let part = |day: &str| day.get(..authored.len()).map(str::to_owned).unwrap_or_default();
        part(&from).as_str() <= authored && authored <= part(&to).as_str()
    }
}

/// The last part of an address, before the version.
fn form_name(canonical: &str) -> &str {
    let url = canonical.split_once('|').map_or(canonical, |(url, _)| url);
    url.rsplit('/').next().unwrap_or(url)
}

fn resource(line: &str, number: usize) -> Result<Value, LineError> {
    let resource: Value = serde_json::from_str(line).map_err(|_| LineError::NotJson { line: number })?;
    let is_response = resource.get("resourceType").is_some_and(|kind| kind == "QuestionnaireResponse");
    if is_response { Ok(resource) } else { Err(LineError::NotResponse { line: number }) }
}

fn revision(resource: &Value) -> u64 {
    let version = resource.get("meta").and_then(|meta| meta.get("versionId")).and_then(Value::as_str);
    version.and_then(|version| version.parse().ok()).unwrap_or(1)
}

fn respondent(resource: &Value) -> Respondent {
    let tags = resource.get("meta").and_then(|meta| meta.get("tag")).and_then(Value::as_array);
    let mut stated = tags.into_iter().flatten().filter(|tag| tag.get("system").is_some_and(|s| s == RESPONDENT_SYSTEM));
    let respondent = stated.find_map(|tag| Respondent::from_code(tag.get("code")?.as_str()?));
    respondent.unwrap_or(Respondent::Unstated)
}

fn collect<'a>(parent: &'a Value, link_id: &str, found: &mut Vec<&'a Value>) {
    for item in elements(parent, "item") {
        if item.get("linkId").is_some_and(|id| id == link_id) {
            found.extend(elements(item, "answer"));
        }
        elements(item, "answer").for_each(|answer| collect(answer, link_id, found));
        collect(item, link_id, found);
    }
}

fn elements<'a>(parent: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    parent.get(key).and_then(Value::as_array).into_iter().flatten()
}
