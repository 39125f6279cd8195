//! Reading JSON element by element, so that one wrong value never hides the next.

use serde_json::{Map, Value};

use crate::coding::Coding;
use crate::diagnostic::{Diagnostic, DiagnosticCode, Severity};
use crate::local_text::LocalText;
use crate::vocabulary::TRANSLATION;

/// A JSON object with its place in the file.
pub(crate) struct Place<'a> {
    object: &'a Map<String, Value>,
    pub(crate) path: String,
}

impl<'a> Place<'a> {
    pub(crate) fn root(value: &'a Value, path: &str) -> Option<Self> {
        let object = value.as_object()?;
        let path = path.to_owned();
        Some(Self { object, path })
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'a Value> {
        self.object.get(key)
    }

    pub(crate) fn path_to(&self, key: &str) -> String {
        format!("{}.{key}", self.path)
    }

    /// The object under that key.
    pub(crate) fn object(&self, key: &str) -> Option<Place<'a>> {
        Place::root(self.get(key)?, &self.path_to(key))
    }

    /// The extensions with that address.
    pub(crate) fn extensions(&self, url: &str) -> Vec<Place<'a>> {
        let Some(Value::Array(all)) = self.get("extension") else {
            return Vec::new();
        };
        let has_url = |value: &Value| value.get("url").and_then(Value::as_str) == Some(url);
        let places = all.iter().enumerate().filter(|(_, value)| has_url(value));
        places.filter_map(|(i, value)| Place::root(value, &format!("{}.extension[{i}]", self.path))).collect()
    }

    pub(crate) fn extension(&self, url: &str) -> Option<Place<'a>> {
        self.extensions(url).into_iter().next()
    }
}

/// Collects what is wrong while reading.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Reader {
    pub(crate) fn error(&mut self, path: &str, code: DiagnosticCode, reason: &str) {
        let found = Diagnostic::new(Severity::Error, path, code, reason);
        self.diagnostics.push(found);
    }

    pub(crate) fn invalid(&mut self, path: &str, reason: &str) {
        self.error(path, DiagnosticCode::InvalidValue, reason);
    }

    /// A modifier extension changes what an element means and must not be overlooked; we know none.
    pub(crate) fn refuse_modifiers(&mut self, place: &Place) {
        if place.get("modifierExtension").is_some() {
            let path = place.path_to("modifierExtension");
            self.error(&path, DiagnosticCode::NotSupported, "not supported");
        }
    }

    /// A value of the wanted JSON type; a value of another is an error.
    fn typed<'a, T>(
        &mut self,
        place: &Place<'a>,
        key: &str,
        wanted: &str,
        convert: impl Fn(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let value = place.get(key)?;
        let converted = convert(value);
        if converted.is_none() {
            self.invalid(&place.path_to(key), &format!("must be {wanted}"));
        }
        converted
    }

    /// A string that is not empty.
    pub(crate) fn string<'a>(&mut self, place: &Place<'a>, key: &str) -> Option<&'a str> {
        self.typed(place, key, "a string that is not empty", |value| {
            value.as_str().filter(|text| !text.trim().is_empty())
        })
    }

    /// A string that must be there.
    pub(crate) fn needed<'a>(&mut self, place: &Place<'a>, key: &str) -> Option<&'a str> {
        if place.get(key).is_none() {
            self.error(&place.path_to(key), DiagnosticCode::Missing, "is missing");
        }
        self.string(place, key)
    }

    pub(crate) fn boolean(&mut self, place: &Place, key: &str) -> Option<bool> {
        self.typed(place, key, "true or false", Value::as_bool)
    }

    pub(crate) fn integer(&mut self, place: &Place, key: &str) -> Option<i64> {
        self.typed(place, key, "a whole number", Value::as_i64)
    }

    pub(crate) fn number(&mut self, place: &Place, key: &str) -> Option<f64> {
        self.typed(place, key, "a number", Value::as_f64)
    }

    /// How many: a whole number that is not negative.
    pub(crate) fn count(&mut self, place: &Place, key: &str) -> Option<usize> {
        self.typed(place, key, "a whole number, 0 or more", |value| usize::try_from(value.as_u64()?).ok())
    }

    pub(crate) fn coding(&mut self, place: &Place, key: &str) -> Option<Coding> {
        place.get(key)?;
        let Some(object) = place.object(key) else {
            self.invalid(&place.path_to(key), "must be a Coding");
            return None;
        };
        Some(self.coding_in(&object))
    }

    pub(crate) fn codings(&mut self, place: &Place, key: &str) -> Vec<Coding> {
        let objects = self.list(place, key);
        objects.iter().map(|object| self.coding_in(object)).collect()
    }

    fn coding_in(&mut self, object: &Place) -> Coding {
        Coding {
            system: self.string(object, "system").map(str::to_owned),
            code: self.string(object, "code").map(str::to_owned),
            display: self.string(object, "display").map(str::to_owned),
        }
    }

    /// The objects of a list.
    pub(crate) fn list<'a>(&mut self, place: &Place<'a>, key: &str) -> Vec<Place<'a>> {
        let Some(value) = place.get(key) else {
            return Vec::new();
        };
        let Value::Array(all) = value else {
            self.invalid(&place.path_to(key), "must be a list");
            return Vec::new();
        };
        let mut places = Vec::new();
        for (i, value) in all.iter().enumerate() {
            let path = format!("{}.{key}[{i}]", place.path);
            match Place::root(value, &path) {
                Some(place) => places.push(place),
                None => self.invalid(&path, "must be an object"),
            }
        }
        places
    }

    /// A text with its translations, which stand beside it under `_key`.
    pub(crate) fn local_text(&mut self, place: &Place, key: &str) -> LocalText {
        let base = self.string(place, key).unwrap_or_default();
        let Some(beside) = place.object(&format!("_{key}")) else {
            return LocalText::new(base, Vec::new());
        };
        let mut translations = Vec::new();
        for extension in beside.extensions(TRANSLATION) {
            let part = |url| extension.extension(url);
            let lang = part("lang").and_then(|lang| lang.get("valueCode")?.as_str());
            let content = part("content").and_then(|content| {
                let value = content.get("valueString").or(content.get("valueMarkdown"));
                value?.as_str()
            });
            match (lang, content) {
                (Some(lang), Some(content)) => {
                    translations.push((lang.to_owned(), content.to_owned()));
                }
                _ => self.invalid(&extension.path, "a translation needs lang and content"),
            }
        }
        LocalText::new(base, translations)
    }
}
