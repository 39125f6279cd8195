//! Data files once more for each language, with nothing of the others: a language costs only itself.

use serde_json::{Map, Value};

use super::data;
use super::error::DistError;
use super::folder::Folder;
use crate::files;
use crate::translation::translated_to;

/// Where they lie below `data/`; the app knows (`ui::language::of_data`).
pub(super) const FOLDER: &str = "by-language/";
const DANISH: &str = "da";

/// Writes them all. Yields the paths of the files that were there in more than Danish.
pub(super) fn write(data: &Folder) -> Result<Vec<String>, DistError> {
    let paths = data.below("")?;
    let languages: Vec<&str> = tags(&paths).collect();
    let mut split = Vec::new();
    for path in paths.iter().filter(|path| is_content(path)) {
        // What cannot be read is named by the app.
        let Ok(value) = serde_json::from_str::<Value>(&data.text(path)?) else { continue };
        if only(value.clone(), &languages, DANISH) == value {
            continue;
        }
        for lang in &languages {
            data.write(&format!("{FOLDER}{lang}/{path}"), only(value.clone(), &languages, lang).to_string())?;
        }
        split.push(path.clone());
    }
    Ok(split)
}

/// The languages that there are messages in, by the paths of data files.
fn tags(paths: &[String]) -> impl Iterator<Item = &str> {
    paths.iter().filter_map(|path| path.strip_prefix("i18n/")?.strip_suffix(".json"))
}

/// The languages that there are messages in, but Danish.
pub(super) fn foreign(data: &Folder) -> Result<Vec<String>, DistError> {
    Ok(tags(&data.below("")?).filter(|tag| *tag != DANISH).map(str::to_owned).collect())
}

/// Whether the file is for those alone who read another language than Danish.
pub(super) fn is_foreign(path: &str) -> bool {
    path.strip_prefix(FOLDER).is_some_and(|path| !path.starts_with("da/"))
}

/// What others take over is theirs whole.
fn is_content(path: &str) -> bool {
    let is_apart = ["i18n/", "schema/", FOLDER].iter().any(|folder| path.starts_with(folder));
    files::extension(path) == "json" && !is_apart && !data::EXPORTS.contains(&path)
}

/// The value with its texts in Danish and in that language alone.
fn only(value: Value, languages: &[&str], lang: &str) -> Value {
    match value {
        Value::Object(fields) => {
            let is_text = fields.contains_key(DANISH) && fields.keys().all(|key| languages.contains(&key.as_str()));
            let keep = |key: &str| !is_text || key == DANISH || key == lang;
            let fields = fields.into_iter().filter(|(key, _)| keep(key));
            Value::Object(fields.map(|(key, value)| (key, only(value, languages, lang))).filter(has_content).collect())
        }
        Value::Array(items) => {
            let items = items.into_iter().filter(|item| translated_to(item).is_none_or(|to| to == lang));
            Value::Array(items.map(|item| only(item, languages, lang)).collect())
        }
        value => value,
    }
}

/// FHIR allows no list and no object without content: a text whose translations went has no extension any more.
fn has_content((key, value): &(String, Value)) -> bool {
    let is_left = |value: &Value| !matches!(value, Value::Array(items) if items.is_empty());
    match value {
        Value::Object(fields) if key.starts_with('_') => !Map::is_empty(fields),
        value => key != "extension" || is_left(value),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::translation::TRANSLATION;

    fn check(value: Value, lang: &str, expected: Value) {
        assert_eq!(only(value, &["ar", "da", "en"], lang), expected);
    }

    #[test]
    fn a_text_keeps_danish_and_the_language() {
        let text = json!({"name": {"da": "trin", "en": "step", "ar": "درجة"}, "synonyms": {"da": ["a"], "en": ["b"]}});
        check(
            text.clone(),
            "en",
            json!({"name": {"da": "trin", "en": "step"}, "synonyms": {"da": ["a"], "en": ["b"]}}),
        );
        check(text, "da", json!({"name": {"da": "trin"}, "synonyms": {"da": ["a"]}}));
        check(json!({"da": 1, "x": 2}), "en", json!({"da": 1, "x": 2}));
    }

    #[test]
    fn a_translation_of_a_form_goes_with_everything_that_held_only_it() {
        let to = |lang: &str| json!({"url": TRANSLATION, "extension": [{"url": "lang", "valueCode": lang}, {"url": "content", "valueString": "x"}]});
        let item = json!({"text": "a", "_text": {"extension": [to("en"), to("ar")]}, "item": []});
        check(item.clone(), "en", json!({"text": "a", "_text": {"extension": [to("en")]}, "item": []}));
        check(item, "da", json!({"text": "a", "item": []}));
        let other = json!({"_text": {"extension": [{"url": "other"}, to("en")]}});
        check(other, "da", json!({"_text": {"extension": [{"url": "other"}]}}));
    }
}
