use serde_json::{Value, json};

use super::attribute::{self, Owner, attribute};
use super::{contact, id, vocabulary};
use crate::open_data::stated;
use crate::{Catalogue, Fact, MunicipalityDefinition, OfferDefinition};

/// A municipality; its facts come from outside the documents.
pub(super) fn of_municipality(municipality: &MunicipalityDefinition) -> Value {
    let MunicipalityDefinition { slug, name, region, notify, social_emergency, .. } = municipality;
    let slug = slug.as_str();
    let phones = [
        contact::phone_of_fact(slug, "main", &municipality.main_number, None),
        contact::phone_of_fact(slug, "notify", &notify.number, notify.note.as_ref()),
        contact::phone_of_fact(slug, "social-emergency", &social_emergency.number, Some(&social_emergency.note)),
    ];
    stated(json!({
        "id": id(slug),
        "name": name,
        "alternate_name": municipality.short_name,
        "description": format!("{name}, {region}"),
        "website": municipality.website.value,
        "phones": phones.into_iter().flatten().collect::<Vec<_>>(),
        "organization_identifiers": [{
            "id": id(&format!("{slug}#code")),
            "identifier_type": "Official code of a Danish municipality",
            "identifier": municipality.code,
        }],
        "attributes": checked(slug, &municipality.website),
    }))
}

/// Whether somebody has opened the address.
fn checked(slug: &str, website: &Fact) -> Option<Value> {
    website.value.as_ref()?;
    let term = vocabulary::verification(website.verified_on.as_deref());
    let owner = Owner { name: slug, table: "organization" };
    Some(json!([attribute(owner, "website-verification", &term, website.verified_on.as_deref())]))
}

/// An actor with all that its record says.
pub(super) fn of_actor(catalogue: &Catalogue, actor: &OfferDefinition) -> Value {
    let mut organization = deliverer(catalogue, actor);
    organization["attributes"] = attribute::of_record(catalogue, actor, "organization").into();
    organization
}

/// An actor as it stands inside of what it delivers: without its attributes, which would outweigh the service.
pub(super) fn deliverer(catalogue: &Catalogue, actor: &OfferDefinition) -> Value {
    let municipality = catalogue.municipality(&actor.municipality);
    let reach = actor.contact.as_ref();
    let location = municipality.and_then(|municipality| contact::location(municipality, reach));
    stated(json!({
        "id": id(actor.id.as_str()),
        "name": actor.name,
        "description": actor.summary.danish(),
        "email": reach.and_then(|contact| contact.email.as_ref()),
        "parent_organization_id": municipality.map(|municipality| id(municipality.slug.as_str())),
        "phones": contact::phones(actor.id.as_str(), reach),
        "locations": location.into_iter().collect::<Vec<_>>(),
    }))
}
