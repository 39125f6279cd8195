//! The options of a choice.

use serde_json::Value;

use crate::answer::Answer;
use crate::definition::item::{AnswerOption, ChildFace, ItemDefinition};
use crate::diagnostic::DiagnosticCode;
use crate::vocabulary::{CHILD_DISPLAY, ITEM_WEIGHT, OPTION_EXCLUSIVE, ORDINAL_VALUE};

use super::reader::{Place, Reader};

pub(super) fn read_options(place: &Place, reader: &mut Reader) -> Vec<AnswerOption> {
    check_constraint(place, reader);
    let mut options: Vec<AnswerOption> = Vec::new();
    for entry in reader.list(place, "answerOption") {
        let Some(option) = read_option(&entry, reader) else {
            continue;
        };
        if options.iter().any(|other| other.coding.is_same(&option.coding)) {
            let reason = "the same code is an option twice";
            reader.error(&entry.path, DiagnosticCode::Duplicate, reason);
            continue;
        }
        options.push(option);
    }
    if options.is_empty() {
        let path = place.path_to("answerOption");
        reader.error(&path, DiagnosticCode::MissingOptions, "a choice needs options");
    }
    options
}

fn check_constraint(place: &Place, reader: &mut Reader) {
    match reader.string(place, "answerConstraint") {
        None | Some("optionsOnly") => {}
        Some(other) => {
            let reason = format!("answerConstraint '{other}' is not supported yet");
            let path = place.path_to("answerConstraint");
            reader.error(&path, DiagnosticCode::NotSupported, &reason);
        }
    }
}

fn read_option(entry: &Place, reader: &mut Reader) -> Option<AnswerOption> {
    let Some(coding) = reader.coding(entry, "valueCoding") else {
        reader.invalid(&entry.path, "an option of a choice needs valueCoding");
        return None;
    };
    if coding.code.is_none() {
        reader.invalid(&entry.path_to("valueCoding"), "an option needs a code");
        return None;
    }
    let value = entry.object("valueCoding")?;
    let exclusive = entry.extension(OPTION_EXCLUSIVE);
    Some(AnswerOption {
        display: reader.local_text(&value, "display"),
        weight: read_weight(entry, &value, reader),
        exclusive: exclusive.and_then(|extension| reader.boolean(&extension, "valueBoolean")).unwrap_or_default(),
        face: read_face(entry, reader),
        coding,
    })
}

/// FHIR allows a weight on the option and on its coding, by a new name and an old one.
fn read_weight(entry: &Place, value: &Place, reader: &mut Reader) -> Option<f64> {
    let places = [entry, value];
    let mut all = [ITEM_WEIGHT, ORDINAL_VALUE]
        .into_iter()
        .flat_map(|url| places.iter().filter_map(move |place| place.extension(url)));
    let extension = all.next()?;
    reader.number(&extension, "valueDecimal")
}

fn read_face(entry: &Place, reader: &mut Reader) -> Option<ChildFace> {
    let display = entry.extension(CHILD_DISPLAY)?;
    let face = display.extension("face")?;
    match face.get("valueCode").and_then(Value::as_str) {
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
pub(super) fn selected_options(place: &Place, item: &ItemDefinition, reader: &mut Reader) -> Vec<Answer> {
    let mut answers = Vec::new();
    if item.options().is_empty() {
        return answers;
    }
    let Some(Value::Array(entries)) = place.get("answerOption") else {
        return answers;
    };
    for entry in entries.iter().filter_map(|entry| Place::root(entry, &place.path)) {
        if reader.boolean(&entry, "initialSelected") == Some(true) {
            let coding = reader.coding(&entry, "valueCoding");
            answers.extend(coding.map(Answer::Coding));
        }
    }
    answers
}
