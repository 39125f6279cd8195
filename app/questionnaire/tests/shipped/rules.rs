//! What holds for all shipped questionnaires of one sort.

use serde_json::Value;

use crate::person::{Person, file};

const CITIZENS: [&str; 4] =
    ["trivselstjek-foraelder", "trivselstjek-ung", "bekymringsskala-foraelder", "kan-tidlig-forebyggelse-hjaelpe"];
const PROFESSIONALS: [&str; 12] = [
    "trivselsvurdering-dagtilbud",
    "trivselsvurdering-skole",
    "trivselsrunde",
    "bekymringsskala-fagperson",
    "begyndende-skolefravaer",
    "overgang",
    "foer-tvaerfagligt-team",
    "foer-dialogbaseret-underretning",
    "moedeark",
    "fit-gab",
    "afslutning-konsulent",
    "afslutning-samarbejdspartner",
];

fn all() -> impl Iterator<Item = (&'static str, Value)> {
    CITIZENS.into_iter().chain(PROFESSIONALS).map(|form| (form, serde_json::from_str(&file(form)).unwrap()))
}

/// Calls for every object in a JSON value.
fn each<'a>(value: &'a Value, visit: &mut dyn FnMut(&'a serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            visit(object);
            object.values().for_each(|value| each(value, visit));
        }
        Value::Array(values) => values.iter().for_each(|value| each(value, visit)),
        _ => {}
    }
}

#[test]
fn every_text_is_there_in_english() {
    for (form, value) in all() {
        each(&value, &mut |object| {
            let band = ["title", "text", "action"].iter().any(|url| object.get("url") == Some(&(*url).into()));
            let spoken = ["title", "description", "purpose", "copyright", "text", "display"];
            let keys = spoken.into_iter().chain(band.then_some("valueString"));
            for key in keys.filter(|key| object.get(*key).is_some_and(Value::is_string)) {
                // A related artifact names a section of a Danish document.
                if object.get("type").is_some_and(|kind| kind == "derived-from") {
                    continue;
                }
                let english = &object.get(&format!("_{key}")).unwrap_or(&Value::Null)["extension"][0]["extension"];
                assert_eq!(english[0]["valueCode"], "en", "{form}: {}", object[key]);
                assert!(
                    english[1]["valueString"].as_str().is_some_and(|text| !text.is_empty()),
                    "{form}: {}",
                    object[key]
                );
            }
        });
    }
}

#[test]
fn each_says_what_it_is_not() {
    for (form, value) in all() {
        let purpose = value["purpose"].as_str().unwrap();
        assert!(purpose.starts_with("Ikke et valideret instrument, giver ingen diagnose."), "{form}");
        let text = value.to_string().to_lowercase();
        let is_in_many = text.contains(r#""valuecode":"uk""#);
        let unchecked = if is_in_many { "Oversættelserne" } else { "Den engelske tekst" };
        assert!(purpose.ends_with(&format!("{unchecked} er ikke tjekket af en oversætter.")), "{form}");
        for word in ["screening", "trivselsmåling", "trin 3", "trin 4", "trin 5", "trin 6"] {
            assert!(!text.contains(word), "{form}: {word}");
        }
    }
}

#[test]
fn a_free_text_is_looked_through_for_names() {
    for (form, value) in all() {
        each(&value, &mut |object| {
            if object.get("type").is_some_and(|kind| kind == "text" || kind == "string") {
                assert!(object["extension"].to_string().contains("free-text-privacy"), "{form}: {}", object["linkId"]);
            }
        });
    }
}

#[test]
fn a_professionals_form_begins_with_the_danger_question() {
    for form in PROFESSIONALS {
        let person = Person::with(form);
        assert_eq!(person.pages(), "fare", "{form}");
        let options = person.session.definition().item(&"fare".into()).unwrap().options();
        let codes: Vec<String> = options.iter().map(|option| option.value.raw()).collect();
        assert_eq!(codes.len(), 4, "{form}: {codes:?}");
        assert!(person.session.definition().item(&"fare".into()).unwrap().required(), "{form}");
    }
}

#[test]
fn what_a_citizen_reads_has_no_colour_and_no_points() {
    for form in CITIZENS {
        let text = file(form).to_lowercase();
        for word in ["grøn", "gul ", "rød ", "point", "score er"] {
            assert!(!text.contains(word), "{form}: {word}");
        }
    }
}
