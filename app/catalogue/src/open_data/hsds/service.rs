use serde_json::{Value, json};

use super::{attribute, contact, id, organization};
use crate::open_data::{stated, years};
use crate::{Catalogue, LocalText, LocalTexts, OfferDefinition, State};

/// A record that is not an actor.
pub(super) fn of(catalogue: &Catalogue, offer: &OfferDefinition) -> Value {
    let record = offer.id.as_str();
    let reach = offer.contact.as_ref();
    let municipality = catalogue.municipality(&offer.municipality);
    let organization = organization(catalogue, offer);
    let area =
        municipality.map(|municipality| json!([{ "id": id(&format!("{record}#area")), "name": municipality.name }]));
    let location = municipality.and_then(|municipality| contact::location(municipality, reach));
    let at_location = location
        .map(|location| json!([{ "id": id(&format!("{record}#at-location")), "service_id": id(record), "location": location }]));
    stated(json!({
        "id": id(record),
        "organization_id": organization.as_ref().and_then(|organization| organization.get("id")),
        "name": offer.name,
        "description": offer.summary.danish(),
        "email": reach.and_then(|contact| contact.email.as_ref()),
        "status": status(offer.status.state),
        "application_process": offer.how_to_start.as_ref().map(lines),
        "minimum_age": offer.age.map(|age| years(age.min_months)),
        "maximum_age": offer.age.map(|age| years(age.max_months)),
        "assured_date": offer.verified_on,
        "alert": offer.status.note.as_ref().map(LocalText::danish),
        "last_modified": format!("{}T00:00:00Z", offer.edited_on),
        "phones": contact::phones(record, reach),
        "schedules": contact::schedules(record, reach),
        "service_areas": area,
        "service_at_locations": at_location,
        "organization": organization,
        "attributes": attribute::of_record(catalogue, offer, "service"),
    }))
}

/// Who delivers it; the municipality itself where the document names nobody.
fn organization(catalogue: &Catalogue, offer: &OfferDefinition) -> Option<Value> {
    let actor = offer.provider.as_ref().and_then(|id| catalogue.offer(id));
    let municipality = || catalogue.municipality(&offer.municipality).map(organization::of_municipality);
    actor.map(|actor| organization::deliverer(catalogue, actor)).or_else(municipality)
}

/// HSDS knows four states and we know five: ours stands in the attributes.
fn status(state: State) -> &'static str {
    match state {
        State::Running | State::PeriodExpired => "active",
        State::Planned => "inactive",
        State::ProjectEnded | State::Historic => "defunct",
    }
}

fn lines(how: &LocalTexts) -> String {
    how.get("da").0.join("\n")
}
