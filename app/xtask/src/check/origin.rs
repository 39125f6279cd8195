use catalogue::{Catalogue, Diagnostic, Facet, OfferDefinition, Query};
use questionnaire::QuestionnaireDefinition;
use serde_json::Value;

use super::forms::Form;

/// FHIR's extension for what a resource leans on: here a document (`label`) and the section in it (`display`).
const RELATED_ARTIFACT: &str = "http://hl7.org/fhir/StructureDefinition/artifact-relatedArtifact";

/// The address of the finder, and what those of offers begin with.
const OFFERS: &str = "https://indsatstrappen.dk/tilbud";

/// What a form may search by: what its answers say of the child, and a step.
const SEARCHED_BY: [Facet; 3] = [Facet::Topic, Facet::Age, Facet::Step];

/// A form that is derived from a document names one of ours, and where in it.
pub(super) fn check(form: &Form, catalogue: &Catalogue, errors: &mut Vec<Diagnostic>) {
    let extensions = form.value.get("extension").and_then(Value::as_array).into_iter().flatten();
    for extension in extensions.filter(|extension| extension["url"] == RELATED_ARTIFACT) {
        let artifact = &extension["valueRelatedArtifact"];
        let document = artifact["label"].as_str().unwrap_or_default();
        if !catalogue.sources.iter().any(|source| source.id.as_str() == document) {
            errors.push(form.problem("relatedArtifact.label", format!("\"{document}\" is not in sources.json")));
        }
        if artifact["display"].as_str().unwrap_or_default().trim().is_empty() {
            errors.push(form.problem("relatedArtifact.display", "names no section"));
        }
    }
}

/// A text that speaks of an offer leads to a record that there is, and a search finds what it asks for.
pub(super) fn check_links(form: &Form, catalogue: &Catalogue, errors: &mut Vec<Diagnostic>) {
    let (Some(definition), _) = QuestionnaireDefinition::load(&form.value.to_string()) else { return };
    for item in definition.items() {
        let Some(link) = item.link() else { continue };
        if let Some(reason) = wrong(link, catalogue) {
            errors.push(form.problem(item.link_id().as_str(), format!("supportLink: \"{link}\" {reason}")));
        }
    }
}

fn wrong(link: &str, catalogue: &Catalogue) -> Option<&'static str> {
    let Some(rest) = link.strip_prefix(OFFERS) else { return Some("is no offer") };
    if let Some(id) = rest.strip_prefix('/') {
        let is_it = |offer: &OfferDefinition| offer.id.as_str() == id;
        return (!catalogue.offers.iter().any(is_it)).then_some("is no offer");
    }
    let pairs = rest.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    let (query, unknown) = Query::of_address(pairs, catalogue);
    let within_reach = Query::within_reach(None).steps;
    let is_too_high = query.steps.iter().any(|step| !within_reach.contains(step));
    let is_strange = query.active().iter().any(|facet| !SEARCHED_BY.contains(facet));
    let reads = rest.is_empty() || (rest.starts_with('?') && unknown.is_empty() && !query.active().is_empty());
    (!reads || is_too_high || is_strange).then_some("is no search by topic, age or a step that a form may lead to")
}

#[cfg(test)]
mod tests {
    use catalogue::DataFile;

    use super::*;

    #[test]
    fn a_form_searches_by_topic_age_and_the_two_lowest_steps() {
        let topics =
            r#"{"topics": [{"id": "angst", "name": {"da": "Angst"}, "for_citizens": true, "synonyms": {"da": []}}]}"#;
        let (catalogue, _) =
            Catalogue::load(&[DataFile { path: "topics.json".to_owned(), text: Ok(topics.to_owned()) }]);
        for search in ["", "?emne=angst", "?emne=angst&alder=7", "?trin=1", "?trin=2"] {
            assert_eq!(wrong(&format!("{OFFERS}{search}"), &catalogue), None, "{search}");
        }
        for search in ["?", "?emne=ukendt", "?alder=40", "?trin=3", "?kommune=faxe", "?q=angst", "/a/ukendt", "x"] {
            assert!(wrong(&format!("{OFFERS}{search}"), &catalogue).is_some(), "{search}");
        }
    }
}
