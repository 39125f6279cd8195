//! A text's translations, as FHIR has them beside it.

use serde_json::Value;

/// The extension that holds one.
pub(crate) const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// The language of an extension that translates a text.
pub(crate) fn translated_to(extension: &Value) -> Option<&str> {
    let parts = (extension.get("url")? == TRANSLATION).then(|| extension.get("extension")?.as_array())??;
    parts.iter().find(|part| part["url"] == "lang")?.get("valueCode")?.as_str()
}
