//! What a form has `FHIRPath` for. No library for it is small enough for a phone, so the form is told what is lost.

use crate::diagnostic::DiagnosticCode;

use super::reader::{Place, Reader};

const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
const FHIR: &str = "http://hl7.org/fhir/StructureDefinition/";

/// Extensions by the end of their address, and what happens without them. A person can still answer by hand.
const WITHOUT: [(&str, &str); 8] = [
    ("calculatedExpression", "nothing is worked out, a person answers it"),
    ("initialExpression", "nothing is filled in beforehand"),
    ("answerExpression", "its options are not offered"),
    ("candidateExpression", "nothing is suggested"),
    ("answerOptionsToggleExpression", "all options are always offered"),
    ("questionnaire-constraint", "the constraint is not checked"),
    ("targetConstraint", "the constraint is not checked"),
    ("cqf-expression", "the value is not worked out"),
];

pub(super) fn check_expressions(place: &Place, reader: &mut Reader) {
    if place.get("extension").is_none() {
        return;
    }
    let enable = format!("{SDC}enableWhenExpression");
    if let Some(extension) = place.extension(&enable) {
        let reason = "enableWhenExpression is not supported: the form would ask the wrong questions";
        reader.error(&extension.path, DiagnosticCode::NotSupported, reason);
    }
    for (name, instead) in WITHOUT {
        let addresses = [format!("{SDC}{name}"), format!("{FHIR}{name}")];
        let found = addresses.iter().find_map(|url| place.extension(url));
        if let Some(extension) = found {
            let reason = format!("{name} is not supported: {instead}");
            reader.warn(&extension.path, DiagnosticCode::NotSupported, &reason);
        }
    }
}
