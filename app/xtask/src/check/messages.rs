use std::collections::{BTreeMap, BTreeSet};

use catalogue::{DataFile, Diagnostic};
use serde_json::Value;

use super::Report;
use super::content::{self, Content};
use crate::files;

/// The language that every other one is held against.
const SOURCE: &str = "da";

type Messages = BTreeMap<String, String>;

/// The messages: each language has exactly the keys and the placeholders of the Danish one.
pub(super) fn check(content: &Content, report: &mut Report) {
    let languages: Vec<(&DataFile, Messages)> = content
        .in_folder("i18n")
        .filter_map(|file| match content::json(file) {
            Ok(value) => Some((file, read(file, &value, &mut report.errors))),
            Err(unreadable) => {
                report.errors.push(unreadable);
                None
            }
        })
        .collect();
    report.records += languages.iter().map(|(_, messages)| messages.len()).sum::<usize>();
    let Some((_, danish)) = languages.iter().find(|(file, _)| files::stem(&file.path) == SOURCE) else {
        return report.errors.push(Diagnostic::file("i18n/da.json", "is missing or not readable"));
    };
    for (file, messages) in languages.iter().filter(|(file, _)| files::stem(&file.path) != SOURCE) {
        compare(&file.path, danish, messages, &mut report.errors);
    }
}

/// Reads `{"$schema", "lang", "messages": {key: text}}`, and names what has another shape.
fn read(file: &DataFile, value: &Value, errors: &mut Vec<Diagnostic>) -> Messages {
    let path = &file.path;
    let lang = value.get("lang").and_then(Value::as_str).unwrap_or_default();
    if lang != files::stem(path) {
        errors.push(Diagnostic::field(path, lang, "lang", "is not the file's name"));
    }
    let Some(entries) = value.get("messages").and_then(Value::as_object) else {
        errors.push(Diagnostic::file(path, "has no object \"messages\""));
        return Messages::new();
    };
    let mut messages = Messages::new();
    for (key, entry) in entries {
        match entry.as_str().filter(|text| !text.trim().is_empty()) {
            Some(text) => drop(messages.insert(key.clone(), text.to_owned())),
            None => errors.push(Diagnostic::field(path, key, "text", "is not a text, or empty")),
        }
        if entry.as_str().is_some_and(|text| placeholders(text).is_none()) {
            errors.push(Diagnostic::field(path, key, "text", "has a { or } that is no placeholder"));
        }
    }
    messages
}

fn compare(path: &str, danish: &Messages, messages: &Messages, errors: &mut Vec<Diagnostic>) {
    for (key, text) in danish {
        let Some(translated) = messages.get(key) else {
            errors.push(Diagnostic::field(path, key, "text", "is missing"));
            continue;
        };
        let (wanted, found) = (placeholders(text), placeholders(translated));
        if let (Some(wanted), Some(found)) = (wanted, found)
            && wanted != found
        {
            let reason = format!("has the placeholders {found:?}, and the Danish text {wanted:?}");
            errors.push(Diagnostic::field(path, key, "text", reason));
        }
    }
    for key in messages.keys().filter(|key| !danish.contains_key(*key)) {
        errors.push(Diagnostic::field(path, key, "text", "the Danish file has no such key"));
    }
}

/// The names in braces; `None` where a brace stands alone or holds something else than a name.
fn placeholders(text: &str) -> Option<BTreeSet<&str>> {
    let mut names = BTreeSet::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, behind) = after.split_once('}')?;
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !is_name || before.contains('}') {
            return None;
        }
        names.insert(name);
        rest = behind;
    }
    (!rest.contains('}')).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(danish: &str, english: &str) -> Vec<String> {
        let file = |path: &str, text: &str| DataFile { path: path.to_owned(), text: Ok(text.to_owned()) };
        let files = vec![file("i18n/da.json", danish), file("i18n/en.json", english)];
        let mut report = Report::default();
        super::check(&Content { files }, &mut report);
        report.errors.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_language_has_the_keys_and_placeholders_of_the_danish_one() {
        let danish = r#"{"lang":"da","messages":{"a":"{n} af {m}","b":"B"}}"#;
        assert!(check(danish, r#"{"lang":"en","messages":{"b":"B","a":"{m}: {n}"}}"#).is_empty());
        let broken = r#"{"lang":"en","messages":{"a":"{n}","c":"C"}}"#;
        let expected = [
            r#"i18n/en.json · a · text: has the placeholders {"n"}, and the Danish text {"m", "n"}"#,
            "i18n/en.json · b · text: is missing",
            "i18n/en.json · c · text: the Danish file has no such key",
        ];
        assert_eq!(check(danish, broken), expected);
    }

    #[test]
    fn the_shape_is_the_contract() {
        let danish = r#"{"lang":"da","messages":{}}"#;
        assert_eq!(
            check(danish, r#"{"lang":"fr","messages":{}}"#),
            ["i18n/en.json · fr · lang: is not the file's name"]
        );
        assert_eq!(check(danish, r#"{"lang":"en"}"#), ["i18n/en.json: has no object \"messages\""]);
        let same = |text: &str| format!(r#"{{"lang":"da","messages":{{"a":{text}}}}}"#);
        let empty = same("\" \"");
        assert_eq!(
            check(&empty, r#"{"lang":"en","messages":{}}"#),
            ["i18n/da.json · a · text: is not a text, or empty"]
        );
        let brace = same("\"{ n\"");
        assert_eq!(check(&brace, r#"{"lang":"en","messages":{"a":"n"}}"#).len(), 1);
    }
}
