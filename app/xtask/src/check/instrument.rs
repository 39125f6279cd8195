use catalogue::Diagnostic;
use serde_json::Value;

use super::forms::Form;

const RESPONDENT: &str = "https://indsatstrappen.dk/fhir/CodeSystem/respondent";
/// Ends of the extensions that make numbers out of answers: FHIR R5's, R4's and our own.
const SCORING: [&str; 3] = ["/itemWeight", "/ordinalValue", "/StructureDefinition/score"];

/// A child is never measured: no weights and no score in a form that a child answers.
pub(super) fn check(form: &Form, errors: &mut Vec<Diagnostic>) {
    if !answered_by_child(&form.value) {
        return;
    }
    let mut found = Vec::new();
    scoring(&form.value, "Questionnaire", &mut found);
    for (place, url) in found {
        errors.push(form.problem(&place, format!("a child's form has no weights and no score, but here is {url}")));
    }
}

fn answered_by_child(form: &Value) -> bool {
    let codes = form.get("code").and_then(Value::as_array);
    codes.into_iter().flatten().any(|coding| coding["system"] == RESPONDENT && coding["code"] == "child")
}

fn scoring<'a>(value: &'a Value, place: &str, found: &mut Vec<(String, &'a str)>) {
    match value {
        Value::Object(fields) => {
            let url = fields.get("url").and_then(Value::as_str);
            if let Some(url) = url.filter(|url| SCORING.iter().any(|end| url.ends_with(end))) {
                found.push((place.to_owned(), url));
            }
            for (name, field) in fields {
                scoring(field, &format!("{place}.{name}"), found);
            }
        }
        Value::Array(values) => {
            for (index, entry) in values.iter().enumerate() {
                scoring(entry, &format!("{place}[{index}]"), found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(respondent: &str, extension: &str) -> usize {
        let option = json!({ "valueInteger": 1, "extension": [{ "url": extension, "valueDecimal": 1 }] });
        let value = json!({
            "url": "u", "code": [{ "system": RESPONDENT, "code": respondent }],
            "item": [{ "linkId": "a", "answerOption": [option] }],
        });
        let mut errors = Vec::new();
        super::check(&Form { file: "f.json", value }, &mut errors);
        errors.len()
    }

    #[test]
    fn a_child_is_not_measured() {
        let weight = "http://hl7.org/fhir/StructureDefinition/itemWeight";
        assert_eq!(check("child", weight), 1);
        assert_eq!(check("child", "http://hl7.org/fhir/StructureDefinition/ordinalValue"), 1);
        assert_eq!(check("child", "https://indsatstrappen.dk/fhir/StructureDefinition/child-display"), 0);
        assert_eq!(check("parent", weight), 0);
    }
}
