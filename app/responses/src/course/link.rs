//! What a response says of its course, as codes in `meta.tag`. A record keeps them as it keeps every tag that is not its own.

use serde_json::{Value, json};

const CODE: &str = "https://indsatstrappen.dk/fhir/CodeSystem/course";
const OFFER: &str = "https://indsatstrappen.dk/fhir/CodeSystem/offer";
const CONSULTANT: &str = "https://indsatstrappen.dk/fhir/CodeSystem/consultant";

/// The course that a response belongs to, as far as the response says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Course {
    /// The code, as text: a file from elsewhere may hold one of another shape.
    pub code: Option<String>,
    /// The id of the offer in the catalogue.
    pub offer: Option<String>,
    /// A short label that the municipality gives the consultant.
    pub consultant: Option<String>,
}

impl Course {
    /// What the response says.
    pub fn of(response: &Value) -> Self {
        let tags = response.get("meta").and_then(|meta| meta.get("tag")).and_then(Value::as_array);
        let code = |system: &str| {
            let tag = tags?.iter().find(|tag| tag.get("system").is_some_and(|found| found == system))?;
            Some(tag.get("code")?.as_str()?.to_owned())
        };
        Self { code: code(CODE), offer: code(OFFER), consultant: code(CONSULTANT) }
    }

    /// The tags that say it, to be put into `meta.tag` of a response.
    pub fn tags(&self) -> Vec<Value> {
        [(CODE, &self.code), (OFFER, &self.offer), (CONSULTANT, &self.consultant)]
            .into_iter()
            .filter_map(|(system, code)| Some(json!({"system": system, "code": code.as_ref()?})))
            .collect()
    }

    /// The response with these tags in place of those that it has of a course.
    #[must_use]
    pub fn put_on(&self, mut response: Value) -> Value {
        let Some(object) = response.as_object_mut() else { return response };
        let meta = object.entry("meta").or_insert_with(|| json!({}));
        let tags = meta.as_object_mut().map(|meta| meta.entry("tag").or_insert_with(|| json!([])));
        if let Some(Value::Array(tags)) = tags {
            tags.retain(|tag| {
                ![CODE, OFFER, CONSULTANT].iter().any(|system| tag.get("system").is_some_and(|s| s == system))
            });
            tags.extend(self.tags());
        }
        response
    }
}
