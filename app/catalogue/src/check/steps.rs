use super::Record;
use crate::{Catalogue, NationalStep, OfferDefinition};

/// The lowest step that is placement outside the home.
const FIRST_PLACEMENT: u8 = 4;

/// Where a record stands: on its municipality's own ladder, and by our reading on the national one.
pub(super) fn check(catalogue: &Catalogue, offer: &OfferDefinition, record: &mut Record) {
    local(catalogue, offer, record);
    let steps = &offer.steps;
    let read = !steps.national.is_empty();
    record.rule(
        steps.inferred == read,
        "steps.inferred",
        "is true whenever steps.national is not empty, and only then",
    );
    let reasoned = steps.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
    record.rule(!read || reasoned, "steps.reason", "a national step needs the reason for the reading");
    record.distinct("steps.national", &steps.national);
    if let Some(doubtful) = &steps.doubtful {
        record.text("steps.doubtful", doubtful);
    }
    crosswalk(catalogue, offer, record);
}

fn local(catalogue: &Catalogue, offer: &OfferDefinition, record: &mut Record) {
    let ladder = catalogue.municipality(&offer.municipality).and_then(|own| own.ladder.as_ref());
    let own = ladder.and_then(|id| catalogue.ladder(id)).map_or(&[][..], |ladder| &ladder.steps);
    for id in &offer.steps.local {
        if catalogue.step(id).is_none() {
            record.report("steps.local", format!("no step \"{id}\" in ladders.json"));
        } else if !own.iter().any(|step| &step.id == id) {
            record.report("steps.local", format!("\"{id}\" is not a step of the municipality's own ladder"));
        }
    }
    record.distinct("steps.local", &offer.steps.local);
}

/// A record is read as its local steps are, unless it is itself a national form of placement.
fn crosswalk(catalogue: &Catalogue, offer: &OfferDefinition, record: &mut Record) {
    let entries = || catalogue.crosswalk.iter().filter(|entry| offer.steps.local.contains(&entry.local));
    let placement = offer.steps.national.iter().all(|step| step.number() >= FIRST_PLACEMENT);
    if placement || entries().next().is_none() {
        return;
    }
    let read = |step: &NationalStep| entries().any(|entry| entry.national.contains(step));
    for step in offer.steps.national.iter().filter(|step| !read(step)) {
        record.report("steps.national", format!("the crosswalk does not read its local steps as {step}"));
    }
}
