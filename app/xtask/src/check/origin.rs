use catalogue::{Catalogue, Diagnostic};
use serde_json::Value;

use super::forms::Form;

/// FHIR's extension for what a resource leans on: here a document (`label`) and the section in it (`display`).
const RELATED_ARTIFACT: &str = "http://hl7.org/fhir/StructureDefinition/artifact-relatedArtifact";

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
