use std::collections::BTreeSet;

use catalogue::Diagnostic;
use serde_json::Value;

use super::forms::Form;
use crate::translation::translated_to;

/// What a person reads of a form, wherever it stands in one of [`PARTS`].
const TEXTS: [&str; 4] = ["title", "description", "text", "display"];
const PARTS: [&str; 3] = ["item", "answerOption", "valueCoding"];

struct Text<'a> {
    path: String,
    languages: BTreeSet<&'a str>,
}

/// A form is translated as a whole: on the screen its title tells which language it comes in.
pub(super) fn check(form: &Form, errors: &mut Vec<Diagnostic>) {
    let mut texts = Vec::new();
    collect(&form.value, "Questionnaire", &mut texts);
    let all: BTreeSet<&str> = texts.iter().flat_map(|text| &text.languages).copied().collect();
    for text in &texts {
        let missing = all.difference(&text.languages);
        errors.extend(missing.map(|lang| form.problem(&text.path, format!("is not in {lang}, which the form is in"))));
    }
}

fn collect<'a>(value: &'a Value, path: &str, texts: &mut Vec<Text<'a>>) {
    match value {
        Value::Array(all) => {
            for (index, one) in all.iter().enumerate() {
                collect(one, &format!("{path}[{index}]"), texts);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let path = format!("{path}.{name}");
                if PARTS.contains(&name.as_str()) {
                    collect(field, &path, texts);
                } else if TEXTS.contains(&name.as_str()) && field.is_string() {
                    texts.push(Text { path, languages: languages(fields.get(&format!("_{name}"))) });
                }
            }
        }
        _ => {}
    }
}

/// The languages of the translations that stand beside a text.
fn languages(beside: Option<&Value>) -> BTreeSet<&str> {
    let extensions = beside.and_then(|beside| beside["extension"].as_array()).into_iter().flatten();
    extensions.filter_map(translated_to).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::translation::TRANSLATION;

    #[test]
    fn a_form_is_translated_as_a_whole() {
        let in_english = json!({ "extension": [{ "url": TRANSLATION, "extension": [
            { "url": "lang", "valueCode": "en" }, { "url": "content", "valueString": "…" }
        ] }] });
        let check = |value| {
            let mut errors = Vec::new();
            super::check(&Form { file: "f.json", value }, &mut errors);
            errors.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let option = json!({ "valueCoding": { "code": "a", "display": "A" } });
        let danish = json!({ "title": "T", "item": [{ "text": "S", "answerOption": [option] }] });
        assert!(check(danish.clone()).is_empty());
        let mut partly = danish;
        partly["_title"] = in_english.clone();
        partly["item"][0]["_text"] = in_english.clone();
        assert_eq!(
            check(partly.clone()),
            [
                "f.json · Questionnaire · Questionnaire.item[0].answerOption[0].valueCoding.display: is not in en, which the form is in"
            ]
        );
        partly["item"][0]["answerOption"][0]["valueCoding"]["_display"] = in_english;
        assert!(check(partly).is_empty());
    }
}
