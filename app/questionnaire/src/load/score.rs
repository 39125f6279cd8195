//! Our `score` extension.

use crate::definition::by_link_id::ByLinkId;
use crate::definition::item::{ItemDefinition, ItemKind};
use crate::definition::score::{Band, ScoreDefinition, ScoreMethod};
use crate::diagnostic::DiagnosticCode;
use crate::vocabulary::SCORE;

use super::bands::check_bands;
use super::reader::{Place, Reader};

pub(super) fn read(
    root: &Place,
    items: &[ItemDefinition],
    by_link_id: &ByLinkId,
    reader: &mut Reader,
) -> Option<ScoreDefinition> {
    let place = root.extension(SCORE)?;
    let mut scored = Vec::new();
    for entry in place.extensions("item") {
        let id = reader.needed(&entry, "valueString").unwrap_or_default();
        if let Some(index) = by_link_id.get(items, id) {
            check_weights(&entry, &items[index.0], reader);
            scored.push(index);
        } else {
            let reason = format!("'{id}' is not in this questionnaire");
            reader.error(&entry.path, DiagnosticCode::UnknownReference, &reason);
        }
    }
    let score = ScoreDefinition {
        items: scored,
        method: read_method(&place, reader),
        bands: place.extensions("band").iter().map(|band| read_band(band, reader)).collect(),
    };
    check_bands(&place.path, &score, items, reader);
    Some(score)
}

fn check_weights(entry: &Place, item: &ItemDefinition, reader: &mut Reader) {
    let is_number = matches!(item.kind, ItemKind::Integer | ItemKind::Decimal | ItemKind::Unusable);
    let can_weigh = is_number || item.options().iter().any(|option| option.weight.is_some());
    if !can_weigh {
        let reason = format!("no answer to '{}' has a weight", item.link_id);
        reader.error(&entry.path, DiagnosticCode::NoWeight, &reason);
    }
}

fn read_method(place: &Place, reader: &mut Reader) -> ScoreMethod {
    let method = place.extension("method");
    let code = method.and_then(|method| reader.needed(&method, "valueCode"));
    match code {
        Some("sum") => ScoreMethod::Sum,
        Some("mean") => ScoreMethod::Mean,
        _ => {
            reader.invalid(&place.path, "method must be sum or mean");
            ScoreMethod::Sum
        }
    }
}

fn read_band(place: &Place, reader: &mut Reader) -> Band {
    let limit = |url, reader: &mut Reader| {
        let value = place.extension(url).and_then(|extension| reader.number(&extension, "valueDecimal"));
        if value.is_none() {
            reader.invalid(&place.path, &format!("a band needs {url}"));
        }
        // Contains nothing, so that a broken band is never shown.
        value.unwrap_or(f64::NAN)
    };
    let words = |url, reader: &mut Reader| {
        let extension = place.extension(url);
        extension.map(|extension| reader.local_text(&extension, "valueString"))
    };
    let code = place.extension("code");
    Band {
        code: code.and_then(|code| reader.needed(&code, "valueCode")).unwrap_or_default().to_owned(),
        low: limit("low", reader),
        high: limit("high", reader),
        title: words("title", reader).unwrap_or_default(),
        text: words("text", reader).unwrap_or_default(),
        actions: place.extensions("action").iter().map(|action| reader.local_text(action, "valueString")).collect(),
    }
}
