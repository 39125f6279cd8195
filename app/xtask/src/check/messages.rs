use std::collections::{BTreeMap, BTreeSet};

use catalogue::{DataFile, Diagnostic};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use serde_json::Value;

use super::Report;
use super::content::{self, Content};
use crate::files;

/// The language that every other one is held against.
const SOURCE: &str = "da";

type Messages = BTreeMap<String, String>;

/// The messages: each language has exactly the keys and the placeholders of the Danish one, and of a message that is
/// counted exactly the forms that the language has. A voice of a language (`da-simple`) has those alone that it says otherwise.
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
    let counted: BTreeSet<&str> = danish.keys().filter_map(|key| Some(key.split_once('#')?.0)).collect();
    for (file, messages) in &languages {
        let lang = files::stem(&file.path);
        let of =
            lang.split_once('-').and_then(|(of, _)| languages.iter().find(|(file, _)| files::stem(&file.path) == of));
        let whole = of.map(|(_, of)| over(&file.path, of, messages, &mut report.errors));
        match wanted(lang, danish, &counted) {
            Some(wanted) => {
                compare(&file.path, danish, &wanted, whole.as_ref().unwrap_or(messages), &mut report.errors);
            }
            None => report.errors.push(Diagnostic::file(&file.path, "is not named by a language tag that CLDR knows")),
        }
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

/// What a voice says over its language. It says a counted message in all forms, and nothing as the language does.
fn over(path: &str, language: &Messages, voice: &Messages, errors: &mut Vec<Diagnostic>) -> Messages {
    let plain = |key: &str| key.split('#').next().unwrap_or_default().to_owned();
    let said: BTreeSet<String> = voice.keys().map(|key| plain(key)).collect();
    for (key, text) in language {
        let reason = match voice.get(key) {
            Some(same) if same == text => "is the same in the language that this is a voice of",
            None if said.contains(&plain(key)) => "is missing",
            _ => continue,
        };
        errors.push(Diagnostic::field(path, key, "text", reason));
    }
    language.clone().into_iter().chain(voice.clone()).collect()
}

/// The keys that a language has to have: each with the Danish key whose text it says. The plain key of a counted message
/// is the form `other`; the forms beside it are the other cardinal categories of the language, `key#few`.
fn wanted(lang: &str, danish: &Messages, counted: &BTreeSet<&str>) -> Option<BTreeMap<String, String>> {
    let rules = PluralRules::try_new(Locale::try_from_str(lang).ok()?.into(), PluralRulesOptions::default()).ok()?;
    let categories: Vec<String> = rules.categories().filter(|it| *it != PluralCategory::Other).map(name).collect();
    let plain = danish.keys().filter(|key| !key.contains('#'));
    let forms =
        counted.iter().flat_map(|key| categories.iter().map(move |category| (format!("{key}#{category}"), *key)));
    let forms = forms.map(|(form, key)| (form, key.to_owned()));
    Some(plain.map(|key| (key.clone(), key.clone())).chain(forms).collect())
}

/// As `Intl` in the browser names it.
fn name(category: PluralCategory) -> String {
    format!("{category:?}").to_lowercase()
}

fn compare(
    path: &str,
    danish: &Messages,
    wanted: &BTreeMap<String, String>,
    messages: &Messages,
    errors: &mut Vec<Diagnostic>,
) {
    for (key, source) in wanted {
        let Some(translated) = messages.get(key) else {
            errors.push(Diagnostic::field(path, key, "text", "is missing"));
            continue;
        };
        let source = danish.get(source).and_then(|text| placeholders(text));
        if let (Some(wanted), Some(mut found)) = (source, placeholders(translated)) {
            // »One service« and »two services« are words of their own in many languages.
            if key.contains('#') && wanted.contains("n") {
                found.insert("n");
            }
            if wanted != found {
                let reason = format!("has the placeholders {found:?}, and the Danish text {wanted:?}");
                errors.push(Diagnostic::field(path, key, "text", reason));
            }
        }
    }
    for key in messages.keys().filter(|key| !wanted.contains_key(*key)) {
        let reason =
            if key.contains('#') { "is no form that the language has" } else { "the Danish file has no such key" };
        errors.push(Diagnostic::field(path, key, "text", reason));
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
        check_beside(danish, "en", english)
    }

    fn check_beside(danish: &str, lang: &str, messages: &str) -> Vec<String> {
        let file = |path: String, text: &str| DataFile { path, text: Ok(text.to_owned()) };
        let files = vec![file("i18n/da.json".to_owned(), danish), file(format!("i18n/{lang}.json"), messages)];
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
    fn a_counted_message_has_the_forms_of_its_language() {
        let danish = r#"{"lang":"da","messages":{"a":"{n} tilbud","a#one":"{n} tilbud"}}"#;
        let in_polish =
            |messages: &str| check_beside(danish, "pl", &format!(r#"{{"lang":"pl","messages":{messages}}}"#));
        let whole = r#"{"a":"{n} oferty","a#one":"jedna oferta","a#few":"{n} oferty","a#many":"{n} ofert"}"#;
        assert!(in_polish(whole).is_empty());
        assert_eq!(
            in_polish(r#"{"a":"oferty","a#one":"{m} oferta","a#two":"{n}","a#many":"{n} ofert"}"#),
            [
                r#"i18n/pl.json · a · text: has the placeholders {}, and the Danish text {"n"}"#,
                "i18n/pl.json · a#few · text: is missing",
                r#"i18n/pl.json · a#one · text: has the placeholders {"m", "n"}, and the Danish text {"n"}"#,
                "i18n/pl.json · a#two · text: is no form that the language has",
            ]
        );
        assert!(
            check(r#"{"lang":"da","messages":{"a":"{n}","a#few":"{n}"}}"#, r#"{"lang":"en","messages":{}}"#)
                .contains(&"i18n/da.json · a#one · text: is missing".to_owned())
        );
    }

    #[test]
    fn a_voice_has_what_it_says_otherwise() {
        let danish = r#"{"lang":"da","messages":{"a":"{n} børn","a#one":"et barn","b":"Enheden er fælles","c":"C"}}"#;
        let in_voice = |messages: &str| {
            check_beside(danish, "da-simple", &format!(r#"{{"lang":"da-simple","messages":{messages}}}"#))
        };
        assert!(in_voice(r#"{"b":"Flere bruger den"}"#).is_empty());
        assert_eq!(
            in_voice(r#"{"a":"{m} børn","c":"C","d":"D"}"#),
            [
                "i18n/da-simple.json · a#one · text: is missing",
                "i18n/da-simple.json · c · text: is the same in the language that this is a voice of",
                r#"i18n/da-simple.json · a · text: has the placeholders {"m"}, and the Danish text {"n"}"#,
                "i18n/da-simple.json · d · text: the Danish file has no such key",
            ]
        );
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
