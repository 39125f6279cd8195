use catalogue::Diagnostic;
use serde_json::Value;

use super::forms::Form;

/// A question that the goals read: its form, its `linkId`, its type, and the codes of its options where it is a choice.
struct Fixed {
    form: &'static str,
    link_id: &'static str,
    types: &'static [&'static str],
    codes: &'static [&'static str],
}

/// The closing forms that the project promises.
const FORMS: [&str; 4] =
    ["afslutning-barn", "afslutning-familie", "afslutning-samarbejdspartner", "afslutning-konsulent"];

/// `docs/content-format.md`, "The closing feedback": fixed names. `choice` is R4's word for `coding`.
const FIXED: [Fixed; 5] = [
    Fixed {
        form: "afslutning-barn",
        link_id: "barn-inddraget",
        types: &["coding", "choice"],
        codes: &["ja", "nej", "ved-ikke", "vil-ikke-svare"],
    },
    Fixed { form: "afslutning-familie", link_id: "familie-respekt", types: &["integer"], codes: &[] },
    Fixed { form: "afslutning-familie", link_id: "familie-inddraget", types: &["integer"], codes: &[] },
    Fixed { form: "afslutning-konsulent", link_id: "konsulent-moedt-barnet", types: &["boolean"], codes: &[] },
    Fixed { form: "afslutning-konsulent", link_id: "konsulent-digital-loesning", types: &["boolean"], codes: &[] },
];

/// The questions of one form that the goals read.
pub(super) fn check(form: &Form, errors: &mut Vec<Diagnostic>) {
    for fixed in FIXED.iter().filter(|fixed| fixed.form == form.name()) {
        match item(&form.value, fixed.link_id) {
            None => errors.push(form.problem(fixed.link_id, "is missing; the goals read it")),
            Some(item) => question(form, fixed, item, errors),
        }
    }
}

/// Every closing form is there.
pub(super) fn complete(forms: &[Form], errors: &mut Vec<Diagnostic>) {
    for name in FORMS.iter().filter(|name| !forms.iter().any(|form| form.name() == **name)) {
        errors.push(Diagnostic::file("questionnaires/", format!("no questionnaire with an address ending in /{name}")));
    }
}

fn question(form: &Form, fixed: &Fixed, item: &Value, errors: &mut Vec<Diagnostic>) {
    let found = item["type"].as_str().unwrap_or_default();
    if !fixed.types.contains(&found) {
        errors.push(form.problem(fixed.link_id, format!("is of type \"{found}\", not \"{}\"", fixed.types[0])));
    }
    let mut codes = codes(item);
    codes.sort_unstable();
    if !fixed.codes.is_empty() && codes != fixed.codes {
        let wanted = fixed.codes.join(", ");
        errors.push(form.problem(fixed.link_id, format!("has the codes {}, not {wanted}", codes.join(", "))));
    }
    let ends = (limit(item, "minValue"), limit(item, "maxValue"));
    if found == "integer" && ends != (Some(0), Some(10)) {
        errors.push(form.problem(fixed.link_id, "is not limited to 0 to 10 by minValue and maxValue"));
    }
}

pub(super) fn item<'a>(parent: &'a Value, link_id: &str) -> Option<&'a Value> {
    let items = parent.get("item")?.as_array()?;
    items.iter().find_map(|child| if child["linkId"] == link_id { Some(child) } else { item(child, link_id) })
}

pub(super) fn codes(item: &Value) -> Vec<&str> {
    let options = item["answerOption"].as_array();
    options.into_iter().flatten().filter_map(|option| option["valueCoding"]["code"].as_str()).collect()
}

pub(super) fn limit(item: &Value, name: &str) -> Option<i64> {
    let url = format!("http://hl7.org/fhir/StructureDefinition/{name}");
    let extensions = item["extension"].as_array()?;
    extensions.iter().find(|extension| extension["url"] == url.as_str())?.get("valueInteger")?.as_i64()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(name: &str, item: Value) -> Vec<String> {
        let value =
            json!({ "url": format!("https://x/{name}"), "version": "1", "item": [{ "linkId": "g", "item": [item] }] });
        let mut errors = Vec::new();
        super::check(&Form { file: "f.json", value }, &mut errors);
        errors.into_iter().map(|error| error.reason).collect()
    }

    fn coding(codes: [&str; 4]) -> Value {
        let option = |code| json!({ "valueCoding": { "code": code } });
        json!({ "linkId": "barn-inddraget", "type": "coding", "answerOption": codes.map(option) })
    }

    #[test]
    fn the_goals_find_what_they_read() {
        let right = coding(["nej", "ja", "ved-ikke", "vil-ikke-svare"]);
        assert_eq!(check("afslutning-barn", right), [""; 0]);
        let wrong = coding(["nej", "ja", "maaske", "vil-ikke-svare"]);
        assert_eq!(check("afslutning-barn", wrong).len(), 1);
        assert_eq!(check("afslutning-barn", json!({ "linkId": "andet" })), ["is missing; the goals read it"]);
        let boolean = json!({ "linkId": "konsulent-moedt-barnet", "type": "coding" });
        assert_eq!(
            check("afslutning-konsulent", boolean),
            [r#"is of type "coding", not "boolean""#, "is missing; the goals read it"]
        );
        let unlimited = json!({ "linkId": "familie-respekt", "type": "integer" });
        assert_eq!(check("afslutning-familie", unlimited).len(), 2);
    }

    #[test]
    fn the_promised_forms_are_there() {
        let mut errors = Vec::new();
        complete(&[], &mut errors);
        assert_eq!(errors.len(), 4);
    }
}
