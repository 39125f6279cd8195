//! What FHIR itself demands of an item, by the names of its invariants.

use crate::definition::item::{Access, ItemDefinition, ItemKind};
use crate::diagnostic::DiagnosticCode;

use super::expressions::check_expressions;
use super::options::check_options;
use super::reader::{Place, Reader};

/// What is understood but breaks a rule, has no effect, or has one that is not supported.
pub(super) fn check_item(place: &Place, item: &ItemDefinition, reader: &mut Reader) {
    if item.kind == ItemKind::Unusable {
        return;
    }
    check_expressions(place, reader);
    check_options(place, item.kind, &item.options, reader);
    for (broken, name) in broken_rules(place, item) {
        if broken {
            reader.error(&place.path, DiagnosticCode::Invariant, name);
        }
    }
    if matches!(item.kind, ItemKind::Reference | ItemKind::Attachment) {
        let reason = "an item of this type is checked in responses, but the screen cannot ask it";
        reader.warn(&place.path_to("type"), DiagnosticCode::NotSupported, reason);
    }
    if item.kind == ItemKind::Group && place.get("item").is_none() {
        reader.warn(&place.path, DiagnosticCode::Missing, "que-1: a group holds items");
    }
    // What nobody sees needs no words.
    if item.text.is_empty() && item.kind != ItemKind::Group && item.access != Access::Hidden {
        reader.warn(&place.path_to("text"), DiagnosticCode::Missing, "is missing");
    }
    let must_be_there = item.required && item.is_question() && item.initial.is_empty();
    if must_be_there && item.access != Access::Answerable {
        let reason = "nobody can answer it, and it must be answered";
        reader.warn(&place.path, DiagnosticCode::NoEffect, reason);
    }
}

fn broken_rules(place: &Place, item: &ItemDefinition) -> [(bool, &'static str); 6] {
    let has = |key| place.get(key).is_some();
    let display = item.kind == ItemKind::Display;
    let has_length = matches!(item.kind, ItemKind::Text(_) | ItemKind::Url)
        || matches!(item.kind, ItemKind::Boolean | ItemKind::Integer | ItemKind::Decimal)
        || item.kind == ItemKind::Coding;
    [
        (display && (item.required || item.repeats()), "que-6: a display item is neither required nor repeated"),
        (has("initial") && !item.is_question(), "que-8: only a question has an initial answer"),
        (has("readOnly") && display, "que-9: a display item cannot be read-only"),
        (has("maxLength") && !has_length, "que-10: an item of this type has no length"),
        (has("initial") && has("answerOption"), "que-11: an option is chosen beforehand by initialSelected"),
        (item.initial.len() > 1 && !item.repeats(), "que-13: several initial answers, and only one is allowed"),
    ]
}

pub(super) fn check_nesting(place: &Place, parent: Option<&ItemDefinition>, reader: &mut Reader) {
    if parent.is_some_and(|parent| parent.kind == ItemKind::Display) {
        reader.error(&place.path, DiagnosticCode::Invariant, "que-1: a display item holds no items");
    }
}
