//! Addresses. They are fixed, since others link to them; what a person answers is never in one.

use catalogue::{MunicipalitySlug, OfferId, PracticeSlug, Query, Selection, TopicId};
use leptos_router::NavigateOptions;
use responses::{CourseCode, Quarter};

use crate::language;
use crate::platform::root;

/// What the names of the guide's questionnaires begin with: `/guide/familie` asks `guide-familie`.
pub const GUIDE: &str = "guide-";

/// The address of a page, in the language in use.
pub fn to(path: &str) -> String {
    language::address(path)
}

/// The address of a file below the site's folder; it has no language.
pub fn file(path: &str) -> String {
    format!("{}{path}", root::path())
}

/// How the router goes to an address of this module: it is whole already.
pub fn whole() -> NavigateOptions {
    NavigateOptions { resolve: false, ..NavigateOptions::default() }
}

/// Whether somebody there is answering, or reading codes: nothing may draw the eye away.
pub fn is_in_the_middle(path: &str) -> bool {
    ["/skema/", "/feedback", "/guide/", "/modtag"].iter().any(|within| path.starts_with(&to(within)))
}

/// One offer.
pub fn offer(id: &OfferId) -> String {
    to(&format!("/tilbud/{id}"))
}

/// One municipality.
pub fn municipality(slug: &MunicipalitySlug) -> String {
    to(&format!("/kommune/{slug}"))
}

/// One topic.
pub fn topic(id: &TopicId) -> String {
    to(&format!("/emne/{id}"))
}

/// One practice example.
pub fn practice(slug: &PracticeSlug) -> String {
    to(&format!("/praksis/{slug}"))
}

/// Where a questionnaire is asked; those of the guide, in the guide.
pub fn questionnaire(name: &str) -> String {
    to(&asked_at(name))
}

/// The same without the site's folder and language.
pub fn asked_at(name: &str) -> String {
    name.strip_prefix(GUIDE).map_or_else(|| format!("/skema/{name}"), |guide| format!("/guide/{guide}"))
}

/// What was finished with a questionnaire, together.
pub fn together(name: &str) -> String {
    to(&format!("/skema/{name}/samlet"))
}

/// Where a family says how the help was, with the course's code in the fragment.
pub fn feedback(code: CourseCode) -> String {
    to(&format!("/feedback#{}", code.fragment()))
}

/// The goals, divided by that.
pub fn goals(by: &str) -> String {
    to(&format!("/maal?efter={by}"))
}

/// The report of one quarter.
pub fn goals_report(quarter: Quarter) -> String {
    to(&format!("/maal/{quarter}"))
}

/// The offer that a form's text leads to, by the address that forms name it with.
pub fn offer_in(link: &str) -> Option<OfferId> {
    let id = OfferId::new(link.strip_prefix("https://indsatstrappen.dk/tilbud/")?);
    id.is_well_formed().then_some(id)
}

/// The search for offers that a link of a form is; empty where it asks for all.
pub fn search_in(link: &str) -> Option<&str> {
    let search = link.strip_prefix("https://indsatstrappen.dk/tilbud")?;
    if search.is_empty() { Some(search) } else { search.strip_prefix('?') }
}

/// One questionnaire as a paper form.
pub fn on_paper(name: &str) -> String {
    to(&format!("/skema/{name}/papir"))
}

/// Where answers on paper are typed in.
pub fn type_in(name: &str) -> String {
    to(&format!("/skema/{name}/indtast"))
}

/// The finder with a query.
pub fn finder(query: &Query) -> String {
    with_query("/tilbud", query)
}

/// The coverage table with a query.
pub fn coverage(query: &Query) -> String {
    with_query("/daekning", query)
}

fn with_query(path: &str, query: &Query) -> String {
    let pairs = query.to_pairs();
    let mut address = to(path);
    for (index, (key, value)) in pairs.iter().enumerate() {
        address.push(if index == 0 { '?' } else { '&' });
        address.push_str(key);
        address.push('=');
        encode_into(&mut address, value);
    }
    address
}

/// The person's own list, kept on the device.
pub fn my_list() -> String {
    to("/liste")
}

/// A list as one gives it to somebody else.
pub fn shared_list(picked: &Selection) -> String {
    with_ids("/liste", picked)
}

/// Offers side by side.
pub fn comparison(picked: &Selection) -> String {
    with_ids("/sammenlign", picked)
}

/// The letters of an id need no encoding.
fn with_ids(path: &str, picked: &Selection) -> String {
    let ids: Vec<_> = picked.ids().iter().map(|id| format!("id={id}")).collect();
    let query = if ids.is_empty() { String::new() } else { format!("?{}", ids.join("&")) };
    format!("{}{query}", to(path))
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
    fn the_guide_asks_its_own_questionnaires() {
        assert_eq!(
            (questionnaire("overgang"), questionnaire("guide-familie")),
            ("/skema/overgang".to_owned(), "/guide/familie".to_owned())
        );
    }

    #[test]
    fn a_list_is_the_address_of_its_ids() {
        assert_eq!(shared_list(&Selection::from_stored("a/x b/y-2")), "/liste?id=a/x&id=b/y-2");
        assert_eq!(comparison(&Selection::default()), "/sammenlign");
    }

    #[test]
    fn a_number_is_dialled_without_spaces() {
        assert_eq!(telephone("116 111"), "tel:116111");
    }
}
