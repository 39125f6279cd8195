//! An item's part in the form, in FHIR's own extension `displayCategory`.

use crate::coding::Coding;
use crate::definition::item::{ItemPart, StopKind};
use crate::diagnostic::DiagnosticCode;
use crate::vocabulary::{DISPLAY_CATEGORY, ITEM_PART};

use super::json::Json;
use super::reader::{Place, Reader};

pub(super) fn read_part(place: &Place, reader: &mut Reader) -> Option<ItemPart> {
    let is_display = place.get("type").and_then(Json::as_str) == Some("display");
    if is_display && place.get("code").is_some() {
        let reason = "que-3: a display item cannot have a code; its part in the form stands in displayCategory";
        reader.error(&place.path_to("code"), DiagnosticCode::Invariant, reason);
    }
    let category = place.extension(DISPLAY_CATEGORY)?;
    if !is_display {
        let reason = "displayCategory has an effect only on a display item";
        reader.error(&category.path, DiagnosticCode::NoEffect, reason);
        return None;
    }
    let Some(concept) = category.object("valueCodeableConcept") else {
        reader.invalid(&category.path, "displayCategory needs a valueCodeableConcept");
        return None;
    };
    let codings = reader.codings(&concept, "coding");
    let of_ours = |coding: &&Coding| coding.system.as_deref() == Some(ITEM_PART);
    let part = part(codings.iter().find(of_ours)?.code.as_deref());
    if part.is_none() {
        reader.invalid(&category.path, "unknown part of the form");
    }
    part
}

fn part(code: Option<&str>) -> Option<ItemPart> {
    match code? {
        "stop-help" => Some(ItemPart::Stop(StopKind::Help)),
        "stop-danger" => Some(ItemPart::Stop(StopKind::Danger)),
        "stop-violence" => Some(ItemPart::Stop(StopKind::Violence)),
        "stop-doubt" => Some(ItemPart::Stop(StopKind::Doubt)),
        "stop-case" => Some(ItemPart::Stop(StopKind::Case)),
        "why" => Some(ItemPart::Why),
        "intro" => Some(ItemPart::Intro),
        _ => None,
    }
}
