use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::QuestionnaireDefinition;

/// The name of the form in a file at that path below `data/`; none where it is another file.
pub fn name_of_file(path: &str) -> Option<&str> {
    path.strip_prefix("questionnaires/")?.strip_suffix(".json")
}

/// What a form says of itself: whose it is, what it is called, and which one it is.
const OF_ITSELF: [&str; 10] =
    ["resourceType", "url", "version", "status", "language", "title", "_title", "description", "_description", "code"];

/// A FHIR `Bundle` of forms without their questions: enough for a list of them, and to find the one that answers belong to.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "resourceType", rename = "Bundle")]
pub struct QuestionnaireHeads {
    r#type: BundleType,
    entry: Vec<Entry>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum BundleType {
    Collection,
}

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    /// The file's name, without folder and ending.
    id: String,
    resource: Map<String, Value>,
}

impl QuestionnaireHeads {
    /// Of the forms in these files, each with its name.
    ///
    /// # Errors
    /// Where one is no JSON object.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, serde_json::Error> {
        let head = |(name, text): (&str, &str)| {
            let mut resource: Map<String, Value> = serde_json::from_str(text)?;
            resource.retain(|field, _| OF_ITSELF.contains(&field.as_str()));
            Ok(Entry { id: name.to_owned(), resource })
        };
        let entry = files.into_iter().map(head).collect::<Result<_, _>>()?;
        Ok(Self { r#type: BundleType::Collection, entry })
    }

    /// The forms by name, without questions.
    pub fn forms(self) -> impl Iterator<Item = (String, QuestionnaireDefinition)> {
        self.entry.into_iter().filter_map(|Entry { id, resource }| {
            let (definition, _) = QuestionnaireDefinition::load(&Value::Object(resource).to_string());
            Some((id, definition?))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_says_what_the_form_does_but_for_its_questions() {
        let form = r#"{"resourceType": "Questionnaire", "url": "https://example.org/q", "version": "2", "status": "active", "title": "Hvordan går det?",
            "code": [{"system": "s", "code": "c"}], "copyright": "fri", "item": [{"linkId": "a", "type": "boolean", "text": "Ja?"}]}"#;
        let (whole, _) = QuestionnaireDefinition::load(form);
        let whole = whole.unwrap();
        let written = serde_json::to_string(&QuestionnaireHeads::of([("q", form)]).unwrap()).unwrap();
        let read: QuestionnaireHeads = serde_json::from_str(&written).unwrap();
        let (name, head) = read.forms().next().unwrap();
        assert_eq!((name.as_str(), head.canonical(), head.title("da")), ("q", whole.canonical(), whole.title("da")));
        assert_eq!(head.codes(), whole.codes());
        assert!(head.items().is_empty() && head.copyright("da").is_empty());
        assert!(QuestionnaireHeads::of([("q", "[]")]).is_err());
    }
}
