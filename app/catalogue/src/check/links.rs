use super::Record;
use crate::{Catalogue, Kind, OfferDefinition, OfferId, SourceReference, Standing, State};

/// The fields that may rest on a source of their own.
const FIELDS: [&str; 21] = [
    "name",
    "kind",
    "steps",
    "audience",
    "age",
    "topics",
    "access",
    "access_basis",
    "anonymous",
    "creates_case",
    "legal_basis",
    "duration",
    "partners",
    "provider",
    "part_of",
    "contact",
    "status",
    "citizen_facing",
    "summary",
    "how_to_start",
    "similar",
];

/// What a record points at: municipality, topics, other records, documents.
pub(super) fn check(catalogue: &Catalogue, offer: &OfferDefinition, record: &mut Record) {
    let municipality = &offer.municipality;
    let known = catalogue.municipality(municipality).is_some();
    record.rule(known, "municipality", format!("no municipality \"{municipality}\" in municipalities.json"));
    for topic in &offer.topics {
        record.rule(catalogue.topic(topic).is_some(), "topics", format!("no topic \"{topic}\" in topics.json"));
    }
    record.distinct("topics", &offer.topics);
    provider(catalogue, offer, record);
    for id in offer.part_of.iter().flatten() {
        if other(catalogue, offer, "part_of", id, record).is_some_and(|whole| whole.municipality != offer.municipality)
        {
            record.report("part_of", format!("\"{id}\" is another municipality's"));
        }
    }
    for id in offer.similar.iter().flatten() {
        if other(catalogue, offer, "similar", id, record).is_some_and(|alike| alike.municipality == offer.municipality)
        {
            record.report("similar", format!("\"{id}\" is of the same municipality; look-alikes are in others"));
        }
    }
    documents(catalogue, &offer.sources, record);
    standing(catalogue, offer, record);
}

fn provider(catalogue: &Catalogue, offer: &OfferDefinition, record: &mut Record) {
    let Some(id) = &offer.provider else { return };
    if other(catalogue, offer, "provider", id, record).is_some_and(|provider| provider.kind != Kind::Actor) {
        record.report("provider", format!("\"{id}\" is not an actor"));
    }
}

fn other<'a>(
    catalogue: &'a Catalogue,
    offer: &OfferDefinition,
    field: &str,
    id: &OfferId,
    record: &mut Record,
) -> Option<&'a OfferDefinition> {
    record.rule(id != &offer.id, field, "points at itself");
    let found = catalogue.offer(id).filter(|_| id != &offer.id);
    record.rule(found.is_some() || id == &offer.id, field, format!("no record \"{id}\""));
    found
}

/// Every record rests on a document that is there.
pub(super) fn documents(catalogue: &Catalogue, sources: &[SourceReference], record: &mut Record) {
    record.rule(!sources.is_empty(), "sources", "is empty");
    for (index, reference) in sources.iter().enumerate() {
        document(catalogue, reference, index, record);
    }
}

fn standing(catalogue: &Catalogue, offer: &OfferDefinition, record: &mut Record) {
    let standing = |standing| {
        offer.sources.iter().filter_map(|r| catalogue.source(&r.document)).any(|source| source.standing == standing)
    };
    match offer.status.state {
        State::Running if standing(Standing::PeriodExpired) && !standing(Standing::InForce) => {
            record.report("status.state", "running, though the period of its only dated source is over");
        }
        State::PeriodExpired if !standing(Standing::PeriodExpired) => {
            record.report("status.state", "period-expired, though no source's period is over");
        }
        _ => {}
    }
}

fn document(catalogue: &Catalogue, reference: &SourceReference, index: usize, record: &mut Record) {
    let id = &reference.document;
    let known = catalogue.source(id).is_some();
    record.rule(known, &format!("sources[{index}].document"), format!("no document \"{id}\" in sources.json"));
    record.text(&format!("sources[{index}].section"), &reference.section);
    for field in &reference.fields {
        let top = field.split(['.', '[']).next().unwrap_or_default();
        record.rule(FIELDS.contains(&top), &format!("sources[{index}].for"), format!("no field \"{field}\""));
    }
}
