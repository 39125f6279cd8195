use super::{Record, shape, unique};
use crate::{
    Catalogue, Diagnostic, Fact, HelplineDefinition, Kind, LadderDefinition, MunicipalityDefinition, OfferDefinition,
};

const MUNICIPALITIES: &str = "municipalities.json";
const HELPLINES: &str = "helplines.json";

/// The municipalities and the national lines.
pub(super) fn check(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    let all = &catalogue.municipalities;
    unique(MUNICIPALITIES, "slug", all.iter().map(|municipality| municipality.slug.as_str()), found);
    unique(MUNICIPALITIES, "code", all.iter().map(|municipality| municipality.code.as_str()), found);
    for municipality in all {
        let record = &mut Record::new(MUNICIPALITIES, municipality.slug.as_str(), found);
        name(municipality, record);
        recipients(municipality, record);
        reach(municipality, record);
        belongings(catalogue, municipality, record);
    }
    unique(HELPLINES, "id", catalogue.helplines.iter().map(|line| line.id.as_str()), found);
    for line in &catalogue.helplines {
        helpline(line, &mut Record::new(HELPLINES, &line.id, found));
    }
}

fn name(municipality: &MunicipalityDefinition, record: &mut Record) {
    record.rule(shape::is_slug(municipality.slug.as_str()), "slug", "has other letters than a-z, digits and hyphens");
    let code = &municipality.code;
    let official = code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit());
    record.rule(official, "code", format!("\"{code}\" is not an official code of three digits"));
    record.text("name", &municipality.name);
    record.text("short_name", &municipality.short_name);
    record.text("region", &municipality.region);
}

fn reach(municipality: &MunicipalityDefinition, record: &mut Record) {
    let MunicipalityDefinition { main_number, website, notify, social_emergency, .. } = municipality;
    let statement = &municipality.accessibility_statement;
    for (field, number) in [
        ("main_number", main_number),
        ("notify.number", &notify.number),
        ("social_emergency.number", &social_emergency.number),
    ] {
        fact(field, number, record);
        record.phone(&format!("{field}.value"), number.value.as_deref());
    }
    for (field, address) in
        [("website", website), ("notify.address", &notify.address), ("accessibility_statement", statement)]
    {
        fact(field, address, record);
        record.web(&format!("{field}.value"), address.value.as_deref());
    }
    if let Some(note) = &notify.note {
        record.danish("notify.note", note);
    }
    record.danish("social_emergency.note", &social_emergency.note);
}

/// Only public keys, each with where it comes from: a secret one in a data file would open every answer to everybody.
fn recipients(municipality: &MunicipalityDefinition, record: &mut Record) {
    for recipient in &municipality.recipients {
        let letters = recipient.key.strip_prefix("age1").unwrap_or_default();
        let is_key = letters.len() == 58 && letters.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        record.rule(is_key, "recipients.key", "is not the public key of an age recipient");
        record.text("recipients.source", &recipient.source);
        record.day("recipients.verified_on", recipient.verified_on.as_deref());
    }
}

/// What comes from outside the documents says where from; what is not known cannot have been checked.
fn fact(field: &str, fact: &Fact, record: &mut Record) {
    let sourced = fact.source.as_deref().is_some_and(|source| !source.trim().is_empty());
    record.rule(fact.value.is_none() || sourced, &format!("{field}.source"), "a value needs its source");
    let checked = format!("{field}.verified_on");
    record.rule(fact.verified_on.is_none() || fact.value.is_some(), &checked, "checked, though there is no value");
    record.day(&checked, fact.verified_on.as_deref());
}

fn belongings(catalogue: &Catalogue, municipality: &MunicipalityDefinition, record: &mut Record) {
    for id in &municipality.documents {
        record.rule(catalogue.source(id).is_some(), "documents", format!("no document \"{id}\" in sources.json"));
    }
    record.distinct("documents", &municipality.documents);
    if let Some(id) = &municipality.ladder {
        match catalogue.ladder(id) {
            None => record.report("ladder", format!("no ladder \"{id}\" in ladders.json")),
            Some(ladder) => owner(municipality, ladder, record),
        }
    }
    for (index, principle) in municipality.principles.iter().flatten().enumerate() {
        record.danish(&format!("principles[{index}]"), principle);
    }
    silence(catalogue, municipality, record);
}

fn owner(municipality: &MunicipalityDefinition, ladder: &LadderDefinition, record: &mut Record) {
    let own = ladder.owner == municipality.slug.as_str();
    record.rule(own, "ladder", format!("\"{}\" belongs to \"{}\"", ladder.id, ladder.owner));
}

/// A municipality without offers says so on screen, and one with offers does not.
fn silence(catalogue: &Catalogue, municipality: &MunicipalityDefinition, record: &mut Record) {
    let own = |offer: &OfferDefinition| offer.kind == Kind::Offer && offer.municipality == municipality.slug;
    let has_offers = catalogue.offers.iter().any(own);
    match &municipality.no_offers {
        Some(text) => {
            record.danish("no_offers", text);
            record.rule(!has_offers, "no_offers", "says that there are no offers, but there are");
        }
        None => record.rule(has_offers, "no_offers", "has no record of the kind offer, and does not say so"),
    }
}

fn helpline(line: &HelplineDefinition, record: &mut Record) {
    record.rule(shape::is_slug(&line.id), "id", "has other letters than a-z, digits and hyphens");
    record.text("name", &line.name);
    record.phone("number", Some(&line.number));
    record.rule(!line.channels.is_empty(), "channels", "is empty");
    record.texts("channels", &line.channels);
    record.distinct("channels", &line.channels);
    if let Some(hours) = &line.hours {
        record.danish("hours", hours);
    }
    record.danish("about", &line.about);
    record.web("website", line.website.as_deref());
    record.text("source", &line.source);
    record.day("verified_on", line.verified_on.as_deref());
}
