mod sound;

use serde_json::{Value, json};
use sound::{offer, sound};

use crate::{Catalogue, DataFile};

fn inconsistencies(files: &[(&str, Value)]) -> Vec<String> {
    let file = |(path, value): &(&str, Value)| DataFile { path: (*path).to_owned(), text: Ok(value.to_string()) };
    let (catalogue, unreadable) = Catalogue::load(&files.iter().map(file).collect::<Vec<_>>());
    assert_eq!(unreadable, []);
    catalogue.inconsistencies().iter().map(ToString::to_string).collect()
}

/// Puts one wrong value in one place, and expects exactly one line that begins so.
fn check(file: &str, pointer: &str, wrong: Value, expected: &str) {
    let mut files = sound();
    let (_, content) = files.iter_mut().find(|(path, _)| *path == file).unwrap();
    *content.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = wrong;
    let found = inconsistencies(&files);
    let [line] = found.as_slice() else { panic!("{file} {pointer}: {found:#?}") };
    assert!(line.starts_with(&format!("{file} · {expected}")), "{line}");
}

fn assert_sound(files: &[(&str, Value)]) {
    let found = inconsistencies(files);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_sound_catalogue_has_none() {
    assert_sound(&sound());
}

#[test]
fn one_broken_thing_in_an_offer() {
    for (field, wrong, expected) in [
        ("id", json!("by/Hjælp"), "by/Hjælp · id: is not"),
        ("id", json!("stille/hjaelp"), "stille/hjaelp · municipality: is \"by\""),
        ("name", json!(" "), "by/hjaelp · name: is empty"),
        ("steps/local/0", json!("by-9"), "by/hjaelp · steps.local: no step \"by-9\""),
        ("steps/local/0", json!("national-1"), "by/hjaelp · steps.local: \"national-1\" is not a step of the"),
        ("steps/national", json!([2]), "by/hjaelp · steps.national: the crosswalk does not"),
        ("steps/national", json!([]), "by/hjaelp · steps.inferred"),
        ("steps/inferred", json!(false), "by/hjaelp · steps.inferred"),
        ("steps/reason", json!(null), "by/hjaelp · steps.reason"),
        ("audience", json!(["child", "child"]), "by/hjaelp · audience: names something twice"),
        ("age/min_months", json!(228), "by/hjaelp · age: min_months"),
        ("age/max_months", json!(301), "by/hjaelp · age.max_months"),
        ("topics/0", json!("ukendt"), "by/hjaelp · topics: no topic"),
        ("access", json!(null), "by/hjaelp · access_basis"),
        ("creates_case", json!(true), "by/hjaelp · anonymous: anonymous, though a case"),
        ("access", json!(["by-decision"]), "by/hjaelp · anonymous: anonymous, though the authority"),
        ("legal_basis/0/act", json!("Barnets lov"), "by/hjaelp · legal_basis[0].act"),
        ("legal_basis/0/section", json!(""), "by/hjaelp · legal_basis[0].section: is empty"),
        ("duration", json!({ "en": "D" }), "by/hjaelp · duration.da: is empty"),
        ("partners/0", json!(""), "by/hjaelp · partners[0]: is empty"),
        ("provider", json!("by/anden"), "by/hjaelp · provider: \"by/anden\" is not an actor"),
        ("provider", json!("by/ukendt"), "by/hjaelp · provider: no record"),
        ("part_of", json!(["by/ukendt"]), "by/hjaelp · part_of: no record"),
        ("similar", json!(["by/hjaelp"]), "by/hjaelp · similar: points at itself"),
        ("similar", json!(["by/anden"]), "by/hjaelp · similar: \"by/anden\" is of the same"),
        ("contact/phone/0", json!("112"), "by/hjaelp · contact.phone"),
        ("contact/email", json!("by.dk"), "by/hjaelp · contact.email"),
        ("contact/hours", json!(""), "by/hjaelp · contact.hours[0]: is empty"),
        ("status/planned_for", json!("2027"), "by/hjaelp · status.planned_for: stands there"),
        ("status/state", json!("period-expired"), "by/hjaelp · status.state: period-expired"),
        (
            "status",
            json!({ "state": "planned", "planned_for": "snart", "note": null }),
            "by/hjaelp · status.planned_for: \"snart\"",
        ),
        ("summary/da", json!(""), "by/hjaelp · summary.da: is empty"),
        ("how_to_start/da", json!([]), "by/hjaelp · how_to_start.da: is empty"),
        ("sources", json!([]), "by/hjaelp · sources: is empty"),
        ("sources/0/document", json!("ukendt"), "by/hjaelp · sources[0].document: no document"),
        ("sources/0/document", json!("gammel"), "by/hjaelp · status.state: running"),
        ("sources/0/for/0", json!("farve"), "by/hjaelp · sources[0].for: no field"),
        ("edited_on", json!("21.11.2026"), "by/hjaelp · edited_on: \"21.11.2026\" is not a day"),
        ("verified_on", json!("2026-02-30"), "by/hjaelp · verified_on"),
    ] {
        check("offers/by.json", &format!("/offers/0/{field}"), wrong, expected);
    }
}

#[test]
fn one_broken_thing_in_a_register() {
    for (file, pointer, wrong, expected) in [
        ("municipalities.json", "/municipalities/1/code", json!("101"), "101 · code: stands more than once"),
        ("municipalities.json", "/municipalities/1/code", json!("1O2"), "stille · code"),
        ("municipalities.json", "/municipalities/0/region", json!(""), "by · region: is empty"),
        ("municipalities.json", "/municipalities/0/website/source", json!(null), "by · website.source: a value needs"),
        ("municipalities.json", "/municipalities/0/website/value", json!("by.dk"), "by · website.value"),
        ("municipalities.json", "/municipalities/0/main_number/value", json!("1"), "by · main_number.value"),
        (
            "municipalities.json",
            "/municipalities/0/main_number/verified_on",
            json!("i går"),
            "by · main_number.verified_on",
        ),
        (
            "municipalities.json",
            "/municipalities/0/accessibility_statement/verified_on",
            json!("2026-01-01"),
            "by · accessibility_statement.verified_on: checked",
        ),
        ("municipalities.json", "/municipalities/0/documents/0", json!("ukendt"), "by · documents: no document"),
        ("municipalities.json", "/municipalities/1/ladder", json!("ukendt"), "stille · ladder: no ladder"),
        ("municipalities.json", "/municipalities/1/ladder", json!("by"), "stille · ladder: \"by\" belongs to"),
        ("municipalities.json", "/municipalities/1/no_offers", json!(null), "stille · no_offers: has no record"),
        ("municipalities.json", "/municipalities/0/no_offers", json!({ "da": "Ingen" }), "by · no_offers: says that"),
        ("municipalities.json", "/municipalities/0/principles/0/da", json!(""), "by · principles[0].da: is empty"),
        ("sources.json", "/sources/1/id", json!("by-2026"), "by-2026 · id: stands more than once"),
        ("sources.json", "/sources/1/file", json!("/a.txt"), "gammel · file"),
        ("sources.json", "/sources/1/period/from", json!(2021), "gammel · period: ends in"),
        ("sources.json", "/sources/1/standing", json!("undated"), "gammel · standing: undated"),
        ("topics.json", "/topics/0/synonyms/da", json!(["bange", "bange"]), "angst · synonyms.da: names \"bange\""),
        ("ladders.json", "/ladders/0/steps/5/order", json!(7), "national · steps: the national ladder"),
        ("ladders.json", "/ladders/1/steps/1/order", json!(1), "by · steps: do not stand in their order"),
        ("ladders.json", "/ladders/1/steps/1/id", json!("2"), "by · steps.id: \"2\" does not begin"),
        ("ladders.json", "/ladders/1/source", json!("ukendt"), "by · source: no document"),
        ("ladders.json", "/crosswalk/0/national", json!([1, 1]), "by-1 · crosswalk.national: names a step twice"),
        ("ladders.json", "/crosswalk/0/local", json!("national-1"), "national-1 · crosswalk.local"),
        ("ladders.json", "/crosswalk/0/date", json!("2026"), "by-1 · crosswalk.date"),
        ("helplines.json", "/helplines/0/number", json!("+45 112"), "112 · number"),
        ("helplines.json", "/helplines/0/channels", json!([]), "112 · channels: is empty"),
        ("helplines.json", "/helplines/0/source", json!(""), "112 · source: is empty"),
    ] {
        check(file, pointer, wrong, expected);
    }
}

#[test]
fn one_broken_thing_in_a_practice_example() {
    for (field, wrong, expected) in [
        ("slug", json!("By"), "By · slug"),
        ("municipality", json!("Anden Kommune"), "by-moeder · offers: \"by/huset\" is By Kommune's"),
        ("doing/da", json!([]), "by-moeder · doing.da: is empty"),
        ("own_rules/da/0", json!(" "), "by-moeder · own_rules.da[0]: is empty"),
        ("evidence/da", json!(""), "by-moeder · evidence.da: is empty"),
        ("methods/0", json!(""), "by-moeder · methods[0]: is empty"),
        ("key_figures/0/value", json!(""), "by-moeder · key_figures[0].value: is empty"),
        ("legal_basis/0/act", json!("Serviceloven"), "by-moeder · legal_basis[0].act"),
        ("offers/0", json!("by/ukendt"), "by-moeder · offers: no record"),
        ("similar", json!(["by/huset"]), "by-moeder · similar: \"by/huset\" is By Kommune's"),
        ("sources/0/document", json!("ukendt"), "by-moeder · sources[0].document: no document"),
        ("edited_on", json!("i går"), "by-moeder · edited_on"),
    ] {
        let mut files = sound();
        let (_, practice) = files.last_mut().unwrap();
        *practice.pointer_mut(&format!("/practice/0/{field}")).unwrap() = wrong;
        let found = inconsistencies(&files);
        let [line] = found.as_slice() else { panic!("{field}: {found:#?}") };
        assert!(line.starts_with(&format!("practice/*.json · {expected}")), "{line}");
    }
}

#[test]
fn an_id_that_stands_twice() {
    let twice = offer("by/hjaelp", "offer");
    let mut files = sound();
    files[5].1["offers"][2] = twice;
    assert_eq!(inconsistencies(&files), ["offers/*.json · by/hjaelp · id: stands more than once"]);
}

#[test]
fn a_provider_and_a_form_of_placement_are_sound() {
    let mut files = sound();
    files[5].1["offers"][0]["provider"] = json!("by/huset");
    files[5].1["offers"][0]["steps"]["national"] = json!([5]);
    assert_sound(&files);
}
