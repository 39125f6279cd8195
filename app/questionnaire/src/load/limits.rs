//! What an answer must keep to.

use std::cmp::Ordering;

use crate::answer::Answer;
use crate::definition::item::ItemKind;
use crate::definition::limits::{Limits, Occurs, Pattern};
use crate::diagnostic::DiagnosticCode;
use crate::vocabulary::{
    ENTRY_FORMAT, MAX_DECIMAL_PLACES, MAX_OCCURS, MAX_QUANTITY, MAX_VALUE, MIN_LENGTH, MIN_OCCURS, MIN_QUANTITY,
    MIN_VALUE, REGEX, UNIT, UNIT_OPTION,
};

use super::reader::{Place, Reader};

pub(super) fn read_limits(place: &Place, kind: ItemKind, reader: &mut Reader) -> Option<Box<Limits>> {
    if place.get("extension").is_none() && place.get("maxLength").is_none() {
        return None;
    }
    let limits = Limits {
        min: read_value(place, [MIN_VALUE, MIN_QUANTITY], kind, reader),
        max: read_value(place, [MAX_VALUE, MAX_QUANTITY], kind, reader),
        min_length: read_count(place, MIN_LENGTH, reader),
        max_length: reader.count(place, "maxLength"),
        places: read_count(place, MAX_DECIMAL_PLACES, reader),
        pattern: read_pattern(place, reader),
        entry_format: read_entry_format(place, reader),
        units: [UNIT, UNIT_OPTION]
            .into_iter()
            .flat_map(|url| place.extensions(url))
            .filter_map(|extension| reader.coding(&extension, "valueCoding"))
            .collect(),
    };
    if let (Some(min), Some(max)) = (&limits.min, &limits.max)
        && min.compare(max) == Some(Ordering::Greater)
    {
        reader.invalid(&place.path, "minValue is greater than maxValue");
    }
    if let (Some(min), Some(max)) = (limits.min_length, limits.max_length)
        && min > max
    {
        reader.invalid(&place.path, "minLength is greater than maxLength");
    }
    (limits != *Limits::NONE).then(|| Box::new(limits))
}

pub(super) fn read_occurs(place: &Place, repeats: Option<bool>, reader: &mut Reader) -> Occurs {
    let (min, max) = (read_count(place, MIN_OCCURS, reader), read_count(place, MAX_OCCURS, reader));
    let (min, max) = (min.unwrap_or_default(), if repeats == Some(true) { max } else { Some(1) });
    if max.is_some_and(|max| min > max) {
        reader.warn(&place.path, DiagnosticCode::InvalidValue, "more answers are needed than allowed");
    }
    Occurs { min, max }
}

fn read_count(place: &Place, url: &str, reader: &mut Reader) -> Option<usize> {
    reader.count(&place.extension(url)?, "valueInteger")
}

fn read_value(place: &Place, urls: [&str; 2], kind: ItemKind, reader: &mut Reader) -> Option<Answer> {
    let extension = urls.into_iter().find_map(|url| place.extension(url))?;
    let Some(limit) = reader.answer(&extension, "value") else {
        let reason = "a limit that is not a value of its own is not supported, and not checked";
        reader.warn(&extension.path, DiagnosticCode::NotSupported, reason);
        return None;
    };
    if !is_limit_of(kind, &limit) {
        reader.invalid(&extension.path, "is not a limit for an item of this type");
        return None;
    }
    Some(limit)
}

/// Whether answers of that kind compare with the limit.
fn is_limit_of(kind: ItemKind, limit: &Answer) -> bool {
    match limit {
        Answer::Integer(_) | Answer::Decimal(_) => matches!(kind, ItemKind::Integer | ItemKind::Decimal),
        Answer::Date(_) | Answer::DateTime(_) => matches!(kind, ItemKind::Date | ItemKind::DateTime),
        Answer::Time(_) => kind == ItemKind::Time,
        Answer::Quantity(_) => kind == ItemKind::Quantity,
        _ => false,
    }
}

fn read_entry_format(place: &Place, reader: &mut Reader) -> Option<String> {
    reader.needed(&place.extension(ENTRY_FORMAT)?, "valueString").map(str::to_owned)
}

fn read_pattern(place: &Place, reader: &mut Reader) -> Option<Pattern> {
    let extension = place.extension(REGEX)?;
    let expression = reader.needed(&extension, "valueString")?;
    let pattern = Pattern::new(expression);
    if pattern.is_none() {
        let reason = "this regular expression is not understood, and not checked";
        reader.warn(&extension.path, DiagnosticCode::NotSupported, reason);
    }
    pattern
}
