use serde_json::{Value, json};

use super::attribute::{Owner, attribute};
use super::{id, vocabulary};
use crate::open_data::{Postal, numbers};
use crate::{Contact, Fact, LocalText, MunicipalityDefinition};

/// The numbers of a record.
pub(super) fn phones(record: &str, contact: Option<&Contact>) -> Vec<Value> {
    let phone = |number: &String| json!({ "id": id(&format!("{record}#phone/{number}")), "number": number });
    numbers(contact).iter().map(phone).collect()
}

/// A number from outside the documents, with whether somebody has checked it.
pub(super) fn phone_of_fact(owner: &str, part: &str, fact: &Fact, note: Option<&LocalText>) -> Option<Value> {
    let name = format!("{owner}#phone/{part}");
    let checked = vocabulary::verification(fact.verified_on.as_deref());
    let checked =
        attribute(Owner { name: &name, table: "phone" }, "verification", &checked, fact.verified_on.as_deref());
    let number = fact.value.as_ref()?;
    Some(json!({
        "id": id(&name),
        "number": number,
        "description": note.map(LocalText::danish),
        "attributes": [checked],
    }))
}

/// Opening hours are words in the documents, and stay words.
pub(super) fn schedules(record: &str, contact: Option<&Contact>) -> Option<Value> {
    let hours = contact?.hours.as_ref()?;
    Some(json!([{ "id": id(&format!("{record}#schedule")), "description": hours }]))
}

/// The place of an address; the same place for every record with that address.
pub(super) fn location(municipality: &MunicipalityDefinition, contact: Option<&Contact>) -> Option<Value> {
    let address = contact?.address.as_deref()?;
    let place = format!("{}#location/{address}", municipality.slug);
    let postal = Postal::read(address).map(|postal| {
        json!([{
            "id": id(&format!("{place}/address")),
            "address_1": postal.street,
            "city": postal.town,
            "state_province": municipality.region,
            "postal_code": postal.code,
            "country": "DK",
            "address_type": "physical",
        }])
    });
    Some(json!({ "id": id(&place), "location_type": "physical", "description": address, "addresses": postal }))
}
