//! What a question can be answered with.

use crate::answer::Answer;
use crate::definition::item::ItemKind;
use crate::definition::options::{AnswerOption, ChildFace, Constraint, OptionSource, Options};
use crate::diagnostic::DiagnosticCode;
use crate::vocabulary::{CHILD_DISPLAY, ITEM_WEIGHT, OPTION_EXCLUSIVE, ORDINAL_VALUE};

use super::json::Json;
use super::reader::{Place, Reader};

pub(super) fn read_options(place: &Place, reader: &mut Reader) -> Options {
    let constraint = read_constraint(place, reader);
    if place.get("answerValueSet").is_some() {
        return read_value_set(place, constraint, reader);
    }
    let mut list: Vec<AnswerOption> = Vec::new();
    for entry in reader.list(place, "answerOption") {
        let Some(option) = read_option(&entry, reader) else {
            continue;
        };
        if list.iter().any(|other| other.value.is_same(&option.value)) {
            let reason = "the same option stands there twice";
            reader.error(&entry.path, DiagnosticCode::Duplicate, reason);
            continue;
        }
        list.push(option);
    }
    Options { list, constraint, source: OptionSource::Own }
}

fn read_value_set(place: &Place, constraint: Constraint, reader: &mut Reader) -> Options {
    let path = place.path_to("answerValueSet");
    if place.get("answerOption").is_some() {
        let reason = "que-4: a question has answerOption or answerValueSet, not both";
        reader.error(&path, DiagnosticCode::Invariant, reason);
    }
    let address = reader.string(place, "answerValueSet").unwrap_or_default();
    let known = reader.value_sets.get(address).or_else(|| reader.value_sets.get(address.split('|').next()?));
    if let Some(Some(list)) = known.cloned() {
        return Options { list, constraint, source: OptionSource::Own };
    }
    if address.starts_with('#') && known.is_none() {
        let reason = format!("the value set {address} is not in this file");
        reader.error(&path, DiagnosticCode::UnknownReference, &reason);
    } else {
        let reason = format!("the codes of the value set {address} are not in this file, so they cannot be offered");
        reader.warn(&path, DiagnosticCode::NotSupported, &reason);
    }
    Options { list: Vec::new(), constraint, source: OptionSource::Elsewhere }
}

fn read_constraint(place: &Place, reader: &mut Reader) -> Constraint {
    // R4 has a type of its own for it.
    let is_open = place.get("type").and_then(Json::as_str) == Some("open-choice");
    let path = place.path_to("answerConstraint");
    match reader.string(place, "answerConstraint") {
        None if is_open => Constraint::OptionsOrString,
        None | Some("optionsOnly") => Constraint::OptionsOnly,
        Some("optionsOrType") => Constraint::OptionsOrType,
        Some("optionsOrString") => Constraint::OptionsOrString,
        Some(other) => {
            reader.invalid(&path, &format!("unknown answerConstraint '{other}'"));
            Constraint::OptionsOnly
        }
    }
}

fn read_option(entry: &Place, reader: &mut Reader) -> Option<AnswerOption> {
    let Some(value) = reader.answer(entry, "value") else {
        reader.invalid(&entry.path, "an option needs a value");
        return None;
    };
    let coding = entry.object("valueCoding");
    if matches!(&value, Answer::Coding(coding) if coding.code.is_none() && coding.display.is_none()) {
        reader.invalid(&entry.path_to("valueCoding"), "an option needs a code");
        return None;
    }
    let exclusive = entry.extension(OPTION_EXCLUSIVE);
    let places: Vec<&Place> = [entry].into_iter().chain(&coding).collect();
    Some(AnswerOption {
        display: coding.as_ref().map(|coding| reader.local_text(coding, "display")).unwrap_or_default(),
        weight: read_weight(&places, reader),
        exclusive: exclusive.and_then(|extension| reader.boolean(&extension, "valueBoolean")).unwrap_or_default(),
        face: read_face(entry, reader),
        value,
    })
}

/// FHIR allows a weight on the option and on its coding, by a new name and an old one.
pub(super) fn read_weight(places: &[&Place], reader: &mut Reader) -> Option<f64> {
    let mut all = [ITEM_WEIGHT, ORDINAL_VALUE]
        .into_iter()
        .flat_map(|url| places.iter().filter_map(move |place| place.extension(url)));
    let extension = all.next()?;
    reader.number(&extension, "valueDecimal")
}

fn read_face(entry: &Place, reader: &mut Reader) -> Option<ChildFace> {
    let display = entry.extension(CHILD_DISPLAY)?;
    let face = display.extension("face")?;
    match face.get("valueCode").and_then(Json::as_str) {
        Some("glad") => Some(ChildFace::Happy),
        Some("midt") => Some(ChildFace::Neutral),
        Some("ked") => Some(ChildFace::Sad),
        Some("ved-ikke") => Some(ChildFace::DoNotKnow),
        Some("springer-over") => Some(ChildFace::Skip),
        _ => {
            reader.invalid(&face.path, "unknown face");
            None
        }
    }
}

/// The options that are chosen beforehand.
pub(super) fn selected_options(place: &Place, reader: &mut Reader) -> Vec<Answer> {
    let entries = reader.list(place, "answerOption");
    let selected = entries.iter().filter(|entry| entry.get("initialSelected").and_then(Json::as_bool) == Some(true));
    selected.filter_map(|entry| reader.answer(entry, "value")).collect()
}

/// Whether options stand where FHIR has room for them, and are there where they must be.
pub(super) fn check_options(place: &Place, kind: ItemKind, options: &Options, reader: &mut Reader) {
    let has = |key| place.get(key).is_some();
    let stated = has("answerOption") || has("answerValueSet");
    let fits =
        !matches!(kind, ItemKind::Group | ItemKind::Display | ItemKind::Boolean | ItemKind::Url | ItemKind::Attachment);
    if stated && !fits {
        let reason = "que-5: an item of this type has no options";
        reader.error(&place.path, DiagnosticCode::Invariant, reason);
    }
    if has("answerConstraint") && !stated {
        let reason = "que-14: answerConstraint says nothing without answerOption or answerValueSet";
        reader.warn(&place.path_to("answerConstraint"), DiagnosticCode::Invariant, reason);
    }
    let lacks_options = kind == ItemKind::Coding && options.is_empty() && options.source == OptionSource::Own;
    if lacks_options && options.constraint == Constraint::OptionsOnly {
        let reason = "there are no options, so the screen cannot ask it";
        reader.warn(&place.path_to("answerOption"), DiagnosticCode::MissingOptions, reason);
    }
}
