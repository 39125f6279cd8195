use ui::content::Content;
use ui::routes;

/// Addresses of pages that say the same to everybody, before anything of them depends on a record.
const FIXED: [&str; 22] = [
    "/",
    "/hjaelp",
    "/hjaelp/under-18",
    "/hjaelp/nu",
    "/hjaelp/anden-kommune",
    "/fagfolk",
    "/fagfolk/mistanke",
    "/fagfolk/bekymret",
    "/guide",
    "/guide/graf",
    "/haandbog",
    "/trappen",
    "/daekning",
    "/tilbud",
    "/praksis",
    "/skema",
    "/feedback",
    "/om",
    "/aabne-data",
    "/privatliv",
    "/sprog",
    "/tilgaengelighed",
];

/// Addresses, without the site's folder and without a language, of all pages that do not depend on what somebody answers.
pub(crate) fn of(content: &Content) -> Vec<String> {
    let catalogue = &content.catalogue;
    let fixed = FIXED.into_iter().map(str::to_owned);
    let offers = catalogue.offers.iter().map(|offer| format!("/tilbud/{}", offer.id));
    let municipalities = catalogue.municipalities.iter().map(|municipality| format!("/kommune/{}", municipality.slug));
    let topics = catalogue.topics.iter().map(|topic| format!("/emne/{}", topic.id));
    let practice = catalogue.practice.iter().map(|example| format!("/praksis/{}", example.slug));
    let forms = content.questionnaires.iter().flat_map(|name| [routes::asked_at(name), format!("/skema/{name}/papir")]);
    fixed.chain(offers).chain(municipalities).chain(topics).chain(practice).chain(forms).collect()
}
