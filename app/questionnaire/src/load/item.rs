//! Items, flattened in document order.

use serde_json::Value;

use crate::answer::Answer;
use crate::definition::item::{
    IntegerLimits, ItemDefinition, ItemIndex, ItemKind, Occurs, TextLimits, TextLines, TextPrivacy,
};
use crate::diagnostic::DiagnosticCode;
use crate::link_id::LinkId;
use crate::vocabulary::{
    FREE_TEXT_PRIVACY, GOAL, ITEM_CONTROL, MAX_OCCURS, MAX_VALUE, MIN_LENGTH, MIN_OCCURS, MIN_VALUE, REGEX,
};

use super::conditions::read_enablement;
use super::options::{read_options, selected_options};
use super::part::read_part;
use super::reader::{Place, Reader};

pub(super) fn read_items(root: &Place, reader: &mut Reader) -> Vec<ItemDefinition> {
    let mut items = Vec::new();
    read_children(root, None, &mut items, reader);
    if items.is_empty() {
        let path = root.path_to("item");
        reader.error(&path, DiagnosticCode::Missing, "there are no items");
    }
    items
}

fn read_children(place: &Place, parent: Option<ItemIndex>, items: &mut Vec<ItemDefinition>, reader: &mut Reader) {
    for child in reader.list(place, "item") {
        let index = ItemIndex(items.len());
        let item = read_item(&child, parent, reader);
        check_nesting(&item, parent.map(|parent| &items[parent.0]), reader);
        items.push(item);
        read_children(&child, Some(index), items, reader);
        items[index.0].subtree_end = items.len();
    }
}

fn read_item(place: &Place, parent: Option<ItemIndex>, reader: &mut Reader) -> ItemDefinition {
    reader.refuse_modifiers(place);
    let link_id = reader.needed(place, "linkId").unwrap_or_default();
    let mut kind = read_kind(place, reader);
    if link_id.is_empty() || is_repeating_group(place, &kind, reader) {
        kind = ItemKind::Unusable;
    }
    let mut item = ItemDefinition {
        link_id: LinkId::from(link_id),
        path: place.path.clone(),
        text: reader.local_text(place, "text"),
        part: read_part(place, reader),
        required: reader.boolean(place, "required").unwrap_or_default(),
        occurs: read_occurs(place, reader),
        enablement: read_enablement(place, reader),
        initial: Vec::new(),
        privacy: read_privacy(place, reader),
        goal: read_code(place, GOAL, reader),
        control: read_control(place),
        parent,
        subtree_end: 0,
        kind,
    };
    item.initial = read_initial(place, &item, reader);
    check_item(place, &item, reader);
    item
}

fn read_kind(place: &Place, reader: &mut Reader) -> ItemKind {
    match reader.needed(place, "type") {
        Some("group") => ItemKind::Group,
        Some("display") => ItemKind::Display,
        Some("boolean") => ItemKind::Boolean,
        Some("integer") => ItemKind::Integer(read_integer_limits(place, reader)),
        Some("string") => ItemKind::Text(read_text_limits(place, TextLines::One, reader)),
        Some("text") => ItemKind::Text(read_text_limits(place, TextLines::Several, reader)),
        // R4 calls it `choice`.
        Some("coding" | "choice") => ItemKind::Coding(read_options(place, reader)),
        Some(other) => {
            refuse_type(place, other, reader);
            ItemKind::Unusable
        }
        None => ItemKind::Unusable,
    }
}

fn refuse_type(place: &Place, name: &str, reader: &mut Reader) {
    let path = place.path_to("type");
    match name {
        "decimal" | "date" | "dateTime" | "time" | "url" | "quantity" | "attachment" | "reference" | "open-choice" => {
            let reason = format!("type '{name}' is not supported yet");
            reader.error(&path, DiagnosticCode::NotSupported, &reason);
        }
        "question" => {
            let reason = "'question' is abstract: say which type of question";
            reader.error(&path, DiagnosticCode::UnknownType, reason);
        }
        _ => {
            let reason = format!("unknown type '{name}'");
            reader.error(&path, DiagnosticCode::UnknownType, &reason);
        }
    }
}

fn read_integer_limits(place: &Place, reader: &mut Reader) -> IntegerLimits {
    let mut limit = |url| {
        let extension = place.extension(url)?;
        reader.integer(&extension, "valueInteger")
    };
    let limits = IntegerLimits { min: limit(MIN_VALUE), max: limit(MAX_VALUE) };
    if let (Some(min), Some(max)) = (limits.min, limits.max)
        && min > max
    {
        reader.invalid(&place.path, "minValue is greater than maxValue");
    }
    limits
}

fn read_text_limits(place: &Place, lines: TextLines, reader: &mut Reader) -> TextLimits {
    let shortest = place.extension(MIN_LENGTH);
    let min = shortest.and_then(|extension| reader.count(&extension, "valueInteger"));
    let max = reader.count(place, "maxLength");
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        reader.invalid(&place.path, "minLength is greater than maxLength");
    }
    TextLimits { min, max, lines }
}

fn is_repeating_group(place: &Place, kind: &ItemKind, reader: &mut Reader) -> bool {
    let repeats = place.get("repeats").and_then(Value::as_bool) == Some(true);
    let found = repeats && *kind == ItemKind::Group;
    if found {
        let path = place.path_to("repeats");
        let reason = "repeating groups are not supported yet";
        reader.error(&path, DiagnosticCode::NotSupported, reason);
    }
    found
}

fn read_occurs(place: &Place, reader: &mut Reader) -> Occurs {
    let mut bound = |url| {
        let extension = place.extension(url)?;
        reader.count(&extension, "valueInteger")
    };
    let (min, max) = (bound(MIN_OCCURS).unwrap_or_default(), bound(MAX_OCCURS));
    let repeats = reader.boolean(place, "repeats").unwrap_or_default();
    let max = if repeats { max } else { Some(1) };
    if max.is_some_and(|max| min > max) {
        reader.invalid(&place.path, "more answers are needed than allowed");
    }
    Occurs { min, max }
}

fn read_privacy(place: &Place, reader: &mut Reader) -> TextPrivacy {
    match read_code(place, FREE_TEXT_PRIVACY, reader).as_deref() {
        None => TextPrivacy::Open,
        Some("check") => TextPrivacy::Check,
        Some(_) => {
            reader.invalid(&place.path, "unknown privacy class of free text");
            // The careful reading of a word that we do not know.
            TextPrivacy::Check
        }
    }
}

fn read_code(place: &Place, url: &str, reader: &mut Reader) -> Option<String> {
    let extension = place.extension(url)?;
    reader.needed(&extension, "valueCode").map(str::to_owned)
}

fn read_control(place: &Place) -> Option<String> {
    let concept = place.extension(ITEM_CONTROL)?.get("valueCodeableConcept")?;
    let code = concept.get("coding")?.get(0)?.get("code")?.as_str()?;
    Some(code.to_owned())
}

fn read_initial(place: &Place, item: &ItemDefinition, reader: &mut Reader) -> Vec<Answer> {
    let mut answers = selected_options(place, item, reader);
    for initial in reader.list(place, "initial") {
        let answer = match &item.kind {
            ItemKind::Boolean => reader.boolean(&initial, "valueBoolean").map(Answer::Boolean),
            ItemKind::Integer(_) => reader.integer(&initial, "valueInteger").map(Answer::Integer),
            ItemKind::Text(_) => {
                let text = reader.string(&initial, "valueString");
                text.map(|text| Answer::Text(text.to_owned()))
            }
            ItemKind::Coding(_) => reader.coding(&initial, "valueCoding").map(Answer::Coding),
            ItemKind::Group | ItemKind::Display | ItemKind::Unusable => None,
        };
        match answer {
            Some(answer) => answers.push(answer),
            None => reader.invalid(&initial.path, "does not fit the item's type"),
        }
    }
    if crate::validation::issue_of(item, &answers).is_some() {
        reader.invalid(&place.path, "the initial answer is outside the item's own limits");
    }
    answers
}

/// What is understood but has no effect, or has one that is not supported.
fn check_item(place: &Place, item: &ItemDefinition, reader: &mut Reader) {
    let options_elsewhere = place.get("answerOption").is_some() && !matches!(item.kind, ItemKind::Coding(_));
    let unsupported = [
        (options_elsewhere, "answerOption on another type than coding"),
        (place.extension(REGEX).is_some(), "regex"),
        (reader.boolean(place, "readOnly") == Some(true), "readOnly"),
        (place.get("answerValueSet").is_some(), "answerValueSet"),
    ];
    for (_, name) in unsupported.iter().filter(|(found, _)| *found) {
        let reason = format!("{name} is not supported yet");
        reader.error(&place.path, DiagnosticCode::NotSupported, &reason);
    }
    if item.kind == ItemKind::Display && (item.required || item.repeats()) {
        let reason = "a display item can be neither required nor repeated";
        reader.error(&place.path, DiagnosticCode::NoEffect, reason);
    }
    if item.text.is_empty() && (item.is_question() || item.kind == ItemKind::Display) {
        reader.error(&place.path_to("text"), DiagnosticCode::Missing, "is missing");
    }
}

fn check_nesting(item: &ItemDefinition, parent: Option<&ItemDefinition>, reader: &mut Reader) {
    let Some(parent) = parent else {
        return;
    };
    if parent.kind == ItemKind::Display {
        let reason = "a display item holds no items";
        reader.invalid(&item.path, reason);
    }
    if parent.is_question() && parent.repeats() && item.kind != ItemKind::Display {
        let reason = "questions under a question with several answers are not supported yet";
        reader.error(&item.path, DiagnosticCode::NotSupported, reason);
    }
}
