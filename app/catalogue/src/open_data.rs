//! The catalogue for others: Open Referral HSDS 3.1, and schema.org's JSON-LD.
//!
//! HSDS is for the build alone; an offer's own page carries its JSON-LD. What HSDS or schema.org has no place for stands
//! in our own files, which are open as well.

#[cfg(feature = "open-data")]
mod hsds;
mod json_ld;

use serde_json::{Map, Value};

use crate::Contact;

/// Without what is not stated: both formats leave out a key that has no value.
fn stated(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields.into_iter().map(|(key, value)| (key, stated(value))).filter(says).collect::<Map<_, _>>(),
        ),
        Value::Array(values) => Value::Array(values.into_iter().map(stated).collect()),
        value => value,
    }
}

fn says((_, value): &(String, Value)) -> bool {
    match value {
        Value::Null => false,
        Value::Array(values) => !values.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        _ => true,
    }
}

/// Completed months as years with two decimals: 227, the last month of "0-18 år", is 18.92.
fn years(months: u16) -> Value {
    if months.is_multiple_of(12) {
        (months / 12).into()
    } else {
        ((f64::from(months) * 100.0 / 12.0).round() / 100.0).into()
    }
}

fn numbers(contact: Option<&Contact>) -> &[String] {
    contact.and_then(|contact| contact.phone.as_deref()).unwrap_or_default()
}

/// A postal address in its parts.
struct Postal<'a> {
    street: &'a str,
    code: &'a str,
    town: &'a str,
}

impl<'a> Postal<'a> {
    /// From an address as sources print it, "Storegade 30, 6200 Aabenraa"; `None` where it is not all there.
    fn read(address: &'a str) -> Option<Self> {
        let (street, place) = address.rsplit_once(", ")?;
        let (code, town) = place.split_once(' ')?;
        let is_code = code.len() == 4 && code.bytes().all(|b| b.is_ascii_digit());
        (is_code && !town.is_empty()).then_some(Self { street, code, town })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_not_stated_has_no_key() {
        let value =
            json!({ "a": null, "b": [], "c": { "d": null }, "e": [{ "f": null, "g": 0 }], "h": "", "i": false });
        assert_eq!(stated(value), json!({ "e": [{ "g": 0 }], "h": "", "i": false }));
    }

    #[test]
    fn months_are_years_with_two_decimals() {
        for (months, expected) in [(0, "0"), (6, "0.5"), (156, "13"), (179, "14.92"), (215, "17.92"), (227, "18.92")] {
            assert_eq!(years(months).to_string(), expected);
        }
    }

    #[test]
    fn an_address_that_is_not_all_there_is_not_guessed() {
        let postal = Postal::read("Storegade 30, 6200 Aabenraa").unwrap();
        assert_eq!((postal.street, postal.code, postal.town), ("Storegade 30", "6200", "Aabenraa"));
        for address in ["Søndergade i Haslev", "Storegade 30, Aabenraa", "Storegade 30, 6200", "Storegade, 62000 By"] {
            assert!(Postal::read(address).is_none(), "{address}");
        }
    }
}
