//! Items, flattened in document order.

use crate::answer::Answer;
use crate::definition::item::{
    Access, ChoiceStyle, GroupStyle, ItemDefinition, ItemIndex, ItemKind, Sound, TextLines, TextPrivacy,
};
use crate::diagnostic::DiagnosticCode;
use crate::issue::AnswerIssue;
use crate::link_id::LinkId;
use crate::vocabulary::{CHILD_DISPLAY, FREE_TEXT_PRIVACY, GOAL, HIDDEN, ITEM_CONTROL, SUPPORT_LINK};

use super::conditions::read_enablement;
use super::invariants::{check_item, check_nesting};
use super::json::Json;
use super::limits::{read_limits, read_occurs};
use super::options::{read_options, selected_options};
use super::part::read_part;
use super::reader::{Place, Reader};

pub(super) fn read_items(root: &Place, reader: &mut Reader) -> Vec<ItemDefinition> {
    let mut items = Vec::new();
    read_children(root, None, &mut items, reader);
    if items.is_empty() {
        let path = root.path_to("item");
        reader.warn(&path, DiagnosticCode::Missing, "there are no items");
    }
    number(&mut items);
    items
}

/// Counts the questions that a person may come to.
fn number(items: &mut [ItemDefinition]) {
    for (before, item) in items.iter_mut().filter(|item| item.is_question() && item.is_shown()).enumerate() {
        item.number = before + 1;
    }
}

fn read_children(place: &Place, parent: Option<ItemIndex>, items: &mut Vec<ItemDefinition>, reader: &mut Reader) {
    for (position, child) in reader.list(place, "item").into_iter().enumerate() {
        let index = ItemIndex(items.len());
        let around = parent.map_or(Access::Answerable, |parent| items[parent.0].access);
        let item = read_item(&child, position, parent, around, reader);
        check_nesting(&child, parent.map(|parent| &items[parent.0]), reader);
        items.push(item);
        read_children(&child, Some(index), items, reader);
        items[index.0].subtree_end = items.len();
    }
}

fn read_item(
    place: &Place,
    position: usize,
    parent: Option<ItemIndex>,
    around: Access,
    reader: &mut Reader,
) -> ItemDefinition {
    reader.refuse_modifiers(place);
    let link_id = reader.needed(place, "linkId").unwrap_or_default();
    let kind = read_kind(place, reader);
    let repeats = reader.boolean(place, "repeats");
    let mut item = ItemDefinition {
        link_id: LinkId::from(link_id),
        position,
        text: reader.local_text(place, "text"),
        sounds: read_sounds(place, reader),
        code: reader.codings(place, "code").into_iter().next(),
        part: read_part(place, reader),
        required: reader.boolean(place, "required").unwrap_or_default(),
        repeats: repeats.unwrap_or_default(),
        occurs: read_occurs(place, repeats, reader),
        limits: read_limits(place, kind, reader),
        options: read_options(place, reader),
        enablement: read_enablement(place, reader),
        initial: Vec::new(),
        access: read_access(place, around, reader),
        privacy: read_privacy(place, reader),
        goal: read_code(place, GOAL, reader),
        style: read_style(place),
        group_style: if controls(place).any(|code| code == "gtable") { GroupStyle::Table } else { GroupStyle::Pages },
        link: read_link(place, reader),
        number: 0,
        parent,
        subtree_end: 0,
        kind: if link_id.is_empty() { ItemKind::Unusable } else { kind },
    };
    item.initial = read_initial(place, &item, reader);
    check_item(place, &item, reader);
    item
}

fn read_kind(place: &Place, reader: &mut Reader) -> ItemKind {
    let reason = match reader.needed(place, "type") {
        Some("group") => return ItemKind::Group,
        Some("display") => return ItemKind::Display,
        Some("boolean") => return ItemKind::Boolean,
        Some("integer") => return ItemKind::Integer,
        Some("decimal") => return ItemKind::Decimal,
        Some("date") => return ItemKind::Date,
        Some("dateTime") => return ItemKind::DateTime,
        Some("time") => return ItemKind::Time,
        Some("string") => return ItemKind::Text(TextLines::One),
        Some("text") => return ItemKind::Text(TextLines::Several),
        Some("url") => return ItemKind::Url,
        // R4 calls it `choice` and `open-choice`.
        Some("coding" | "choice" | "open-choice") => return ItemKind::Coding,
        Some("quantity") => return ItemKind::Quantity,
        Some("reference") => return ItemKind::Reference,
        Some("attachment") => return ItemKind::Attachment,
        Some("question") => "'question' is abstract: say which type of question".to_owned(),
        Some(other) => format!("unknown type '{other}'"),
        None => return ItemKind::Unusable,
    };
    reader.error(&place.path_to("type"), DiagnosticCode::UnknownType, &reason);
    ItemKind::Unusable
}

/// What is in something hidden is hidden as well.
fn read_access(place: &Place, around: Access, reader: &mut Reader) -> Access {
    let hidden = place.extension(HIDDEN).and_then(|extension| reader.boolean(&extension, "valueBoolean"));
    let read_only = reader.boolean(place, "readOnly");
    match (hidden, read_only) {
        _ if around == Access::Hidden => Access::Hidden,
        (Some(true), _) => Access::Hidden,
        (_, Some(true)) => Access::ReadOnly,
        _ => Access::Answerable,
    }
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

fn read_sounds(place: &Place, reader: &mut Reader) -> Vec<Sound> {
    let Some(display) = place.extension(CHILD_DISPLAY) else { return Vec::new() };
    let sounds = display.extensions("sound").into_iter();
    sounds.filter_map(|sound| read_sound(&sound.object("valueAttachment")?, reader)).collect()
}

/// What is played comes from the own origin.
fn read_sound(recording: &Place, reader: &mut Reader) -> Option<Sound> {
    let (lang, path) = (reader.needed(recording, "language"), reader.needed(recording, "url"));
    let (lang, path) = (lang?.to_owned(), path?.to_owned());
    if path.starts_with('/') || path.contains([':', '\\']) || path.split('/').any(|part| part == "..") {
        reader.invalid(&recording.path_to("url"), "a recording lies in the folder of the data");
        return None;
    }
    Some(Sound { lang, path })
}

fn read_code(place: &Place, url: &str, reader: &mut Reader) -> Option<String> {
    let extension = place.extension(url)?;
    reader.needed(&extension, "valueCode").map(str::to_owned)
}

/// A control that this app does not have is passed over: it is a wish of the author, no rule.
fn read_style(place: &Place) -> Option<ChoiceStyle> {
    controls(place).find_map(|code| match code {
        "drop-down" | "autocomplete" | "lookup" => Some(ChoiceStyle::DropDown),
        "radio-button" | "check-box" => Some(ChoiceStyle::List),
        _ => None,
    })
}

/// The codes of the control that the author wishes.
fn controls<'a>(place: &Place<'a>) -> impl Iterator<Item = &'a str> {
    let codings = place
        .extension(ITEM_CONTROL)
        .and_then(|extension| extension.get("valueCodeableConcept")?.get("coding")?.as_array());
    codings.into_iter().flatten().filter_map(|coding| coding.get("code").and_then(Json::as_str))
}

fn read_link(place: &Place, reader: &mut Reader) -> Option<String> {
    let extension = place.extension(SUPPORT_LINK)?;
    reader.needed(&extension, "valueUri").map(str::to_owned)
}

fn read_initial(place: &Place, item: &ItemDefinition, reader: &mut Reader) -> Vec<Answer> {
    let mut answers = selected_options(place, reader);
    for initial in reader.list(place, "initial") {
        match reader.answer(&initial, "value") {
            Some(answer) if crate::validation::is_of_type(item, &answer) => answers.push(answer),
            _ => reader.invalid(&initial.path, "does not fit the item's type"),
        }
    }
    let issue = crate::validation::issue_of(item, &answers).filter(|issue| *issue != AnswerIssue::UnknownOptions);
    if item.is_question() && issue.is_some() {
        reader.invalid(&place.path, "the initial answer is outside the item's own limits");
    }
    answers
}
