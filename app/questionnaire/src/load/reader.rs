//! Reading JSON element by element, so that one wrong value never hides the next.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::answer::{Answer, read_answer};
use crate::coding::Coding;
use crate::definition::options::AnswerOption;
use crate::diagnostic::{Diagnostic, DiagnosticCode, Severity};
use crate::local_text::LocalText;
use crate::vocabulary::TRANSLATION;

use super::json::Json;

/// A JSON object with its place in the file.
pub(crate) struct Place<'a> {
    object: &'a [(Cow<'a, str>, Json<'a>)],
    pub(crate) path: String,
}

impl<'a> Place<'a> {
    pub(crate) fn root(value: &'a Json<'a>, path: &str) -> Option<Self> {
        let object = value.as_object()?;
        let path = path.to_owned();
        Some(Self { object, path })
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'a Json<'a>> {
        self.object.iter().find_map(|(name, value)| (name == key).then_some(value))
    }

    pub(crate) fn path_to(&self, key: &str) -> String {
        format!("{}.{key}", self.path)
    }

    /// Every item has one: made in one piece.
    fn path_within(&self, key: &str, place: usize) -> String {
        let mut path = String::with_capacity(self.path.len() + key.len() + "[12345].".len());
        path.push_str(&self.path);
        path.push('.');
        path.push_str(key);
        // Writing to a string cannot fail.
        let _ = write!(path, "[{place}]");
        path
    }

    /// The object under that key.
    pub(crate) fn object(&self, key: &str) -> Option<Place<'a>> {
        Place::root(self.get(key)?, &self.path_to(key))
    }

    /// What stands beside a simple element, under its name with a `_`.
    fn beside(&self, key: &str) -> Option<Place<'a>> {
        let is_it = |(name, _): &&(Cow<str>, Json)| name.strip_prefix('_') == Some(key);
        let (name, value) = self.object.iter().find(is_it)?;
        Place::root(value, &self.path_to(name))
    }

    /// The extensions with that address.
    pub(crate) fn extensions(&self, url: &str) -> Vec<Place<'a>> {
        let Some(Json::Array(all)) = self.get("extension") else {
            return Vec::new();
        };
        let has_url = |value: &Json| value.get("url").and_then(Json::as_str) == Some(url);
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
    /// The options of the value sets in the file, by `#id` and by address; none where they lean on codes from elsewhere.
    pub(crate) value_sets: BTreeMap<String, Option<Vec<AnswerOption>>>,
}

impl Reader {
    pub(crate) fn error(&mut self, path: &str, code: DiagnosticCode, reason: &str) {
        let found = Diagnostic::new(Severity::Error, path, code, reason);
        self.diagnostics.push(found);
    }

    /// What somebody should look at, and works.
    pub(crate) fn warn(&mut self, path: &str, code: DiagnosticCode, reason: &str) {
        let found = Diagnostic::new(Severity::Warning, path, code, reason);
        self.diagnostics.push(found);
    }

    pub(crate) fn invalid(&mut self, path: &str, reason: &str) {
        self.error(path, DiagnosticCode::InvalidValue, reason);
    }

    /// A modifier extension changes what an element means and must not be overlooked; we know none.
    pub(crate) fn refuse_modifiers(&mut self, place: &Place) {
        for extension in self.list(place, "modifierExtension") {
            let url = extension.get("url").and_then(Json::as_str).unwrap_or_default();
            let reason = format!("the modifier extension {url} is not supported, and may not be passed over");
            self.error(&extension.path, DiagnosticCode::NotSupported, &reason);
        }
    }

    /// A value of the wanted JSON type; a value of another is an error.
    fn typed<'a, T>(
        &mut self,
        place: &Place<'a>,
        key: &str,
        wanted: &str,
        convert: impl Fn(&'a Json<'a>) -> Option<T>,
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
        self.typed(place, key, "true or false", Json::as_bool)
    }

    pub(crate) fn number(&mut self, place: &Place, key: &str) -> Option<f64> {
        self.typed(place, key, "a number", Json::as_f64)
    }

    /// How many: a whole number that is not negative.
    pub(crate) fn count(&mut self, place: &Place, key: &str) -> Option<usize> {
        self.typed(place, key, "a whole number, 0 or more", |value| usize::try_from(value.as_u64()?).ok())
    }

    /// The answer under an element such as `value[x]`. One of another type, or with a value that its type cannot have,
    /// is an error.
    pub(crate) fn answer(&mut self, place: &Place, prefix: &str) -> Option<Answer> {
        let mut all = place.object.iter().filter_map(|(key, value)| Some((key.strip_prefix(prefix)?, value)));
        let (type_name, value) = all.next()?;
        let answer = read_answer(type_name, &value.to_value());
        if answer.is_none() {
            self.invalid(&place.path_to(&format!("{prefix}{type_name}")), "is not a value that an answer can have");
        }
        answer
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
        let Json::Array(all) = value else {
            self.invalid(&place.path_to(key), "must be a list");
            return Vec::new();
        };
        let mut places = Vec::new();
        for (i, value) in all.iter().enumerate() {
            let path = place.path_within(key, i);
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
        let Some(beside) = place.beside(key) else {
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
