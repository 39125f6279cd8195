use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A text in several languages, by language tag. Danish (`da`) is always there in shipped content.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schema::by_language))]
#[serde(transparent)]
pub struct LocalText(BTreeMap<String, String>);

impl LocalText {
    /// The text and the language it is in: the one asked for, or the Danish one where it is missing.
    pub fn get<'a>(&'a self, lang: &'a str) -> (&'a str, &'a str) {
        match self.0.get(lang) {
            Some(text) => (text, lang),
            None => (self.0.get("da").map_or("", String::as_str), "da"),
        }
    }

    /// The texts with their languages.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(lang, text)| (lang.as_str(), text.as_str()))
    }

    /// The Danish text.
    pub fn danish(&self) -> &str {
        self.get("da").0
    }
}

/// A list of paragraphs or steps in several languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schema::by_language))]
#[serde(transparent)]
pub struct LocalTexts(BTreeMap<String, Vec<String>>);

impl LocalTexts {
    /// The lists with their languages.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(lang, texts)| (lang.as_str(), texts.as_slice()))
    }

    /// The lines and the language they are in, Danish where the language is missing.
    pub fn get<'a>(&'a self, lang: &'a str) -> (&'a [String], &'a str) {
        match self.0.get(lang) {
            Some(lines) => (lines, lang),
            None => (self.0.get("da").map_or(&[], Vec::as_slice), "da"),
        }
    }
}
