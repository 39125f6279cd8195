use catalogue::{Catalogue, Diagnostic, OfferDefinition};
use questionnaire::QuestionnaireDefinition;
use serde_json::Value;

use super::forms::Form;

/// FHIR's extension for what a resource leans on: here a document (`label`) and the section in it (`display`).
const RELATED_ARTIFACT: &str = "http://hl7.org/fhir/StructureDefinition/artifact-relatedArtifact";

/// What the addresses of offers begin with.
const OFFERS: &str = "https://indsatstrappen.dk/tilbud/";

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

/// A text that speaks of an offer leads to a record that there is.
pub(super) fn check_links(form: &Form, catalogue: &Catalogue, errors: &mut Vec<Diagnostic>) {
    let (Some(definition), _) = QuestionnaireDefinition::load(&form.value.to_string()) else { return };
    for item in definition.items() {
        let Some(link) = item.link() else { continue };
        let is_it = |offer: &OfferDefinition| link.strip_prefix(OFFERS) == Some(offer.id.as_str());
        if !catalogue.offers.iter().any(is_it) {
            errors.push(form.problem(item.link_id().as_str(), format!("supportLink: \"{link}\" is no offer")));
        }
    }
}
