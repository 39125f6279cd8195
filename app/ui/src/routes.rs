//! Addresses. They are fixed, since others link to them; what a person answers is never in one.

use catalogue::{MunicipalitySlug, OfferId, Query};

use crate::BASE;

/// The address of a path below the site's folder.
pub fn to(path: &str) -> String {
    format!("{BASE}{path}")
}

/// One offer.
pub fn offer(id: &OfferId) -> String {
    to(&format!("/tilbud/{id}"))
}

/// One municipality.
pub fn municipality(slug: &MunicipalitySlug) -> String {
    to(&format!("/kommune/{slug}"))
}

/// One questionnaire.
pub fn questionnaire(name: &str) -> String {
    to(&format!("/skema/{name}"))
}

/// The finder with a query.
pub fn finder(query: &Query) -> String {
    let pairs = query.to_pairs();
    let mut address = to("/tilbud");
    for (index, (key, value)) in pairs.iter().enumerate() {
        address.push(if index == 0 { '?' } else { '&' });
        address.push_str(key);
        address.push('=');
        encode_into(&mut address, value);
    }
    address
}

/// What a link to a number is: the digits alone.
pub fn telephone(number: &str) -> String {
    format!("tel:{}", number.chars().filter(char::is_ascii_digit).collect::<String>())
}

fn encode_into(address: &mut String, value: &str) {
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => address.push(byte as char),
            _ => {
                address.push('%');
                for digit in [byte >> 4, byte & 15] {
                    address.extend(char::from_digit(digit.into(), 16).map(|c| c.to_ascii_uppercase()));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_a_safe_address() {
        let (query, _) = Query::from_pairs([("q", "bange & ked af det?"), ("trin", "1")]);
        assert_eq!(finder(&query), "/tilbud?q=bange%20%26%20ked%20af%20det%3F&trin=1");
    }

    #[test]
    fn a_number_is_dialled_without_spaces() {
        assert_eq!(telephone("116 111"), "tel:116111");
    }
}
