//! schema.org's JSON-LD.

use serde_json::{Value, json};

use super::{Postal, numbers, stated, years};
use crate::{Audience, Catalogue, Contact, MunicipalityDefinition, OfferDefinition, OfferId, State};

const CONTEXT: &str = "https://schema.org";

/// Gives the name of another record; where it has none, the record is left out.
type NameOf<'a> = &'a dyn Fn(&OfferId) -> Option<String>;

impl Catalogue {
    /// One record as a `GovernmentService`, for its own page. The catalogue need not hold the other records. `site` is the
    /// address of the site without a slash at the end; without one, no address is written.
    pub fn json_ld(&self, offer: &OfferDefinition, name_of: NameOf<'_>, site: Option<&str>) -> Value {
        let mut block = json!({ "@context": CONTEXT });
        if let (Value::Object(block), Value::Object(node)) = (&mut block, self.node(offer, name_of, site)) {
            block.extend(node);
        }
        block
    }

    /// The same without its context, as one node of a graph.
    fn node(&self, offer: &OfferDefinition, name_of: NameOf<'_>, site: Option<&str>) -> Value {
        let municipality = self.municipality(&offer.municipality);
        let address = page(&offer.id, site);
        let similar = offer.similar.iter().flatten().filter_map(|id| Some(related(id, &name_of(id)?, site)));
        stated(json!({
            "@type": "GovernmentService",
            "@id": address,
            "url": address,
            "identifier": offer.id.as_str(),
            "name": offer.name,
            "description": offer.summary.danish(),
            "serviceType": offer.topics.iter().filter_map(|id| self.topic(id)).map(|topic| topic.name.danish()).collect::<Vec<_>>(),
            "provider": provider(offer, name_of, municipality),
            "areaServed": municipality.map(area),
            "audience": audience(offer),
            "availableChannel": offer.contact.as_ref().and_then(channel),
            "offers": availability(offer.status.state),
            "isRelatedTo": similar.collect::<Vec<_>>(),
            // A service has no date of its own in schema.org; what is written about it has.
            "subjectOf": { "@type": "CreativeWork", "inLanguage": "da", "dateModified": offer.edited_on },
        }))
    }

    /// All records in one document.
    pub fn json_ld_graph(&self, site: Option<&str>) -> Value {
        let name_of = |id: &OfferId| self.offer(id).map(|offer| offer.name.clone());
        let nodes = self.offers.iter().map(|offer| self.node(offer, &name_of, site)).collect::<Vec<_>>();
        json!({ "@context": CONTEXT, "@graph": nodes })
    }
}

/// The actor as a part of its municipality, or the municipality itself.
fn provider(
    offer: &OfferDefinition,
    name_of: NameOf<'_>,
    municipality: Option<&MunicipalityDefinition>,
) -> Option<Value> {
    let whole =
        municipality.map(|municipality| json!({ "@type": "GovernmentOrganization", "name": municipality.name }));
    match offer.provider.as_ref().and_then(name_of) {
        Some(actor) => Some(json!({ "@type": "GovernmentOrganization", "name": actor, "parentOrganization": whole })),
        None => whole,
    }
}

fn page(id: &OfferId, site: Option<&str>) -> Option<String> {
    site.map(|site| format!("{site}/tilbud/{id}"))
}

fn area(municipality: &MunicipalityDefinition) -> Value {
    json!({ "@type": "AdministrativeArea", "name": municipality.name })
}

fn audience(offer: &OfferDefinition) -> Option<Value> {
    let codes: Vec<_> = offer.audience.iter().flatten().map(|&audience| code(audience)).collect();
    (offer.age.is_some() || !codes.is_empty()).then(|| {
        json!({
            "@type": "PeopleAudience",
            "audienceType": codes,
            "suggestedMinAge": offer.age.map(|age| years(age.min_months)),
            "suggestedMaxAge": offer.age.map(|age| years(age.max_months)),
        })
    })
}

/// As in the data files.
fn code(audience: Audience) -> &'static str {
    match audience {
        Audience::Expecting => "expecting",
        Audience::Child => "child",
        Audience::YoungPerson => "young-person",
        Audience::Parent => "parent",
        Audience::Family => "family",
        Audience::Professional => "professional",
    }
}

fn channel(contact: &Contact) -> Option<Value> {
    let numbers = numbers(Some(contact));
    let Contact { email, address, hours, .. } = contact;
    let point = (!numbers.is_empty() || email.is_some()).then(|| {
        let hours = hours.as_ref().map(|hours| json!({ "@type": "OpeningHoursSpecification", "description": hours }));
        json!({ "@type": "ContactPoint", "telephone": numbers, "email": email, "hoursAvailable": hours })
    });
    let place = address.as_deref().map(|address| json!({ "@type": "Place", "address": postal(address) }));
    (point.is_some() || place.is_some())
        .then(|| json!({ "@type": "ServiceChannel", "servicePhone": point, "serviceLocation": place }))
}

/// In its parts where they are all there, else as it is printed.
fn postal(address: &str) -> Value {
    match Postal::read(address) {
        Some(Postal { street, code, town }) => json!({
            "@type": "PostalAddress",
            "streetAddress": street,
            "postalCode": code,
            "addressLocality": town,
            "addressCountry": "DK",
        }),
        None => address.into(),
    }
}

/// Says of what cannot be used today that it cannot; a plan's date is no promise. Of the rest the documents know too
/// little to say that it can.
fn availability(state: State) -> Option<Value> {
    let code = match state {
        State::Running | State::PeriodExpired => return None,
        State::Planned => "OutOfStock",
        State::ProjectEnded | State::Historic => "Discontinued",
    };
    Some(json!({ "@type": "Offer", "availability": format!("{CONTEXT}/{code}") }))
}

fn related(id: &OfferId, name: &str, site: Option<&str>) -> Value {
    json!({ "@type": "GovernmentService", "@id": page(id, site), "identifier": id.as_str(), "name": name })
}
