use super::{Record, shape};
use crate::{Access, Contact, LegalBasis, OfferDefinition, State};

/// Twenty-five years: help for young people ends before.
const OLDEST_MONTHS: u16 = 300;

/// What a record says of itself.
pub(super) fn check(offer: &OfferDefinition, record: &mut Record) {
    identity(offer, record);
    reader(offer, record);
    anonymity(offer, record);
    law(offer.legal_basis.iter().flatten(), record);
    if let Some(contact) = &offer.contact {
        reach(contact, record);
    }
    status(offer, record);
    words(offer, record);
    record.day("edited_on", Some(&offer.edited_on));
    record.day("verified_on", offer.verified_on.as_deref());
}

fn identity(offer: &OfferDefinition, record: &mut Record) {
    let formed = offer.id.is_well_formed();
    record.rule(formed, "id", "is not <municipality>/<slug> with a-z, digits and hyphens");
    let own = offer.id.municipality() == offer.municipality.as_str();
    record.rule(!formed || own, "municipality", format!("is \"{}\", which the id does not say", offer.municipality));
    record.text("name", &offer.name);
}

fn reader(offer: &OfferDefinition, record: &mut Record) {
    if let Some(audience) = &offer.audience {
        record.distinct("audience", audience);
    }
    if let Some(age) = &offer.age {
        record.rule(age.min_months <= age.max_months, "age", "min_months is above max_months");
        let young = age.max_months <= OLDEST_MONTHS;
        record.rule(young, "age.max_months", format!("is above {OLDEST_MONTHS}: months are meant, not years or days"));
    }
    if let Some(access) = &offer.access {
        record.distinct("access", access);
    }
    let based = offer.access_basis.is_none() || offer.access.is_some();
    record.rule(based, "access_basis", "stands there without access");
}

/// Who comes without a name has no case, and nobody decides about them.
fn anonymity(offer: &OfferDefinition, record: &mut Record) {
    if offer.anonymous != Some(true) {
        return;
    }
    record.rule(offer.creates_case != Some(true), "anonymous", "anonymous, though a case is opened");
    let decided = offer.access.as_deref().is_some_and(|access| access == [Access::ByDecision]);
    record.rule(!decided, "anonymous", "anonymous, though the authority decides who may come");
}

/// Paragraphs name their act and their section.
pub(super) fn law<'a>(paragraphs: impl Iterator<Item = &'a LegalBasis>, record: &mut Record) {
    for (index, basis) in paragraphs.enumerate() {
        record.rule(shape::is_slug(&basis.act), &format!("legal_basis[{index}].act"), "is not an act's short name");
        record.text(&format!("legal_basis[{index}].section"), &basis.section);
    }
}

fn reach(contact: &Contact, record: &mut Record) {
    for number in contact.phone.iter().flatten() {
        let dialled = shape::is_subscriber(number);
        record.rule(dialled, "contact.phone", format!("\"{number}\" is not a number of eight digits"));
    }
    if let Some(mail) = &contact.email {
        record.rule(shape::is_mail(mail), "contact.email", format!("\"{mail}\" is not a mail address"));
    }
    for (field, text) in [("contact.address", &contact.address), ("contact.hours", &contact.hours)] {
        record.texts(field, text);
    }
}

fn status(offer: &OfferDefinition, record: &mut Record) {
    if let Some(day) = &offer.status.planned_for {
        let planned = offer.status.state == State::Planned;
        record.rule(planned, "status.planned_for", "stands there, though the state is not planned");
        let formed = shape::is_day_month_or_year(day);
        record.rule(formed, "status.planned_for", format!("\"{day}\" is not YYYY, YYYY-MM or YYYY-MM-DD"));
    }
    if let Some(note) = &offer.status.note {
        record.danish("status.note", note);
    }
}

fn words(offer: &OfferDefinition, record: &mut Record) {
    record.danish("summary", &offer.summary);
    if let Some(duration) = &offer.duration {
        record.danish("duration", duration);
    }
    record.texts("partners", offer.partners.iter().flatten());
    if let Some(how) = &offer.how_to_start {
        record.danish_lines("how_to_start", how);
    }
}
