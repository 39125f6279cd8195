//! A display item's part in the form stands in FHIR's displayCategory, and nowhere else.

#[cfg(test)]
mod support;

use questionnaire::{DiagnosticCode, ItemPart, StopKind, vocabulary};
use serde_json::{Value, json};
use support::{category, form, found, id, load, load_clean, part, question, with};

fn check(item: Value, expect: &[(&str, DiagnosticCode)]) {
    let (definition, diagnostics) = load(&form(json!([item, question("other", "boolean")])));
    assert_eq!(found(&diagnostics), expect, "{item}");
    assert_eq!(definition.item(&id("a")).and_then(questionnaire::ItemDefinition::part), None, "{item}");
}

#[test]
fn every_part() {
    for (code, expect) in [
        ("stop-help", ItemPart::Stop(StopKind::Help)),
        ("stop-danger", ItemPart::Stop(StopKind::Danger)),
        ("stop-violence", ItemPart::Stop(StopKind::Violence)),
        ("stop-doubt", ItemPart::Stop(StopKind::Doubt)),
        ("stop-case", ItemPart::Stop(StopKind::Case)),
        ("why", ItemPart::Why),
        ("intro", ItemPart::Intro),
    ] {
        let definition = load_clean(&form(json!([part("a", code)])));
        assert_eq!(definition.item(&id("a")).unwrap().part(), Some(expect), "{code}");
    }
}

#[test]
fn a_part_beside_another_category() {
    let mut both = category("http://hl7.org/fhir/questionnaire-display-category", "instructions");
    let ours = json!({"system": vocabulary::ITEM_PART, "code": "why"});
    both["valueCodeableConcept"]["coding"].as_array_mut().unwrap().push(ours);
    let item = with(question("a", "display"), "extension", json!([both]));
    let definition = load_clean(&form(json!([item])));
    assert_eq!(definition.item(&id("a")).unwrap().part(), Some(ItemPart::Why));
}

#[test]
fn a_code_on_a_display_item_breaks_que_3() {
    let code = json!([{"system": vocabulary::ITEM_PART, "code": "stop-help"}]);
    let display = with(question("a", "display"), "code", code.clone());
    check(display.clone(), &[("Questionnaire.item[0].code", DiagnosticCode::Invariant)]);
    let (_, diagnostics) = load(&form(json!([display])));
    assert!(diagnostics[0].is_error() && diagnostics[0].reason.contains("que-3"), "{}", diagnostics[0]);
    assert_eq!(diagnostics[0].code.issue_type(), "invariant");
    // FHIR's own meaning of a code on a question or a group is not ours to judge.
    check(with(question("a", "boolean"), "code", code.clone()), &[]);
    let group = json!({"linkId": "a", "type": "group", "code": code, "item": [question("b", "string")]});
    check(group, &[]);
}

#[test]
fn what_is_no_part() {
    use DiagnosticCode::{InvalidValue, Missing, NoEffect};
    let place = "Questionnaire.item[0].extension[0]";
    check(part("a", "stop-everything"), &[(place, InvalidValue)]);
    let bare = json!([{"url": vocabulary::DISPLAY_CATEGORY, "valueCode": "why"}]);
    check(with(question("a", "display"), "extension", bare), &[(place, InvalidValue)]);
    let other = category("http://hl7.org/fhir/questionnaire-display-category", "instructions");
    check(with(question("a", "display"), "extension", json!([other])), &[]);
    check(with(part("a", "stop-help"), "type", json!("string")), &[(place, NoEffect)]);
    let group = with(with(part("a", "why"), "type", json!("group")), "item", json!([question("b", "string")]));
    check(group, &[(place, NoEffect)]);
    let mut nameless = part("a", "why");
    nameless.as_object_mut().unwrap().remove("linkId");
    check(nameless, &[("Questionnaire.item[0].linkId", Missing)]);
}
