use serde_json::{Value, json};

use super::id;
use crate::{LadderDefinition, SourceDefinition, StepDefinition, TopicDefinition};

/// A term of a taxonomy. Our own lists of codes are in English, what comes from the content is in Danish.
pub(super) struct Term {
    /// The taxonomy's code, and what it is.
    taxonomy: (String, String),
    /// As in the data files.
    pub(super) code: String,
    name: String,
    description: String,
    language: &'static str,
}

impl Term {
    /// A code of one of the data files' closed lists, each with its meaning.
    pub(super) fn of_list((list, meaning): (&str, &str), (code, description): (&str, &str)) -> Self {
        Self {
            taxonomy: (list.to_owned(), meaning.to_owned()),
            code: code.to_owned(),
            name: code.replace('-', " "),
            description: description.to_owned(),
            language: "en",
        }
    }

    /// A step of the national ladder or of a municipality's own.
    pub(super) fn of_step(ladder: &LadderDefinition, step: &StepDefinition) -> Self {
        let name = step.name.danish();
        Self {
            taxonomy: (format!("ladder-{}", ladder.id), ladder.name.danish().to_owned()),
            code: step.id.to_string(),
            name: name.to_owned(),
            description: step.summary.as_ref().map_or(name, |summary| summary.danish()).to_owned(),
            language: "da",
        }
    }

    /// What a record is about.
    pub(super) fn of_topic(topic: &TopicDefinition) -> Self {
        let name = topic.name.danish();
        let synonyms = topic.synonyms.get("da").0.join(", ");
        Self {
            taxonomy: ("topic".to_owned(), "What people look for, in plain words.".to_owned()),
            code: topic.id.to_string(),
            name: name.to_owned(),
            description: if synonyms.is_empty() { name.to_owned() } else { synonyms },
            language: "da",
        }
    }

    /// The document that a record rests on.
    pub(super) fn of_document(source: &SourceDefinition) -> Self {
        Self {
            taxonomy: ("document".to_owned(), "The documents that the records rest on.".to_owned()),
            code: source.id.to_string(),
            name: source.title.clone(),
            description: source.publisher.clone(),
            language: "da",
        }
    }

    /// An act by its short name, as the document writes it.
    pub(super) fn of_act(act: &str) -> Self {
        let list = ("act", "Danish acts by their short names.");
        Self { language: "da", ..Self::of_list(list, (act, "An act as the document names it.")) }
    }

    pub(super) fn to_json(&self) -> Value {
        let (list, meaning) = &self.taxonomy;
        json!({
            "id": id(&format!("#taxonomy/{list}/{}", self.code)),
            "code": self.code,
            "name": self.name,
            "description": self.description,
            "taxonomy_detail": { "id": id(&format!("#taxonomy/{list}")), "name": list, "description": meaning },
            "language": self.language,
        })
    }
}
