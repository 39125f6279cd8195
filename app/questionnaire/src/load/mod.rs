//! From JSON to a definition with diagnostics.

mod bands;
mod conditions;
mod expressions;
mod invariants;
mod item;
mod json;
mod limits;
mod options;
mod part;
mod reader;
mod references;
mod score;
mod value_set;

use crate::definition::by_link_id::ByLinkId;
use crate::definition::dependency::{Cycle, rank};
use crate::definition::item::{ItemDefinition, ItemKind};
use crate::definition::path::path;
use crate::definition::{EffectivePeriod, PublicationStatus, QuestionnaireDefinition};
use crate::diagnostic::{Diagnostic, DiagnosticCode, Severity};

use json::Json;
use reader::{Place, Reader};

/// What an unnamed language means in this project.
const DEFAULT_LANGUAGE: &str = "da";

pub(crate) fn load(json: &str) -> (Option<QuestionnaireDefinition>, Vec<Diagnostic>) {
    let value: Json = match serde_json::from_str(json) {
        Ok(value) => value,
        Err(error) => return unreadable(&format!("not JSON: {error}")),
    };
    let Some(root) = Place::root(&value, "Questionnaire") else {
        return unreadable("not a JSON object");
    };
    if root.get("resourceType").and_then(Json::as_str) != Some("Questionnaire") {
        return unreadable("resourceType is not Questionnaire");
    }
    let mut reader = Reader::default();
    let definition = read(&root, &mut reader);
    (Some(definition), reader.diagnostics)
}

fn unreadable(reason: &str) -> (Option<QuestionnaireDefinition>, Vec<Diagnostic>) {
    let code = DiagnosticCode::Unreadable;
    let diagnostic = Diagnostic::new(Severity::Fatal, "Questionnaire", code, reason);
    (None, vec![diagnostic])
}

fn read(root: &Place, reader: &mut Reader) -> QuestionnaireDefinition {
    reader.refuse_modifiers(root);
    reader.value_sets = value_set::read_value_sets(root, reader);
    let mut items = item::read_items(root, reader);
    let by_link_id = index(&mut items, reader);
    references::resolve(&mut items, &by_link_id, reader);
    let (ranks, cycles) = rank(&mut items);
    for cycle in cycles {
        report_cycle(&cycle, &items, reader);
    }
    let score = score::read(root, &items, &by_link_id, reader);
    if root.get("url").is_none() {
        let reason = "is missing, so a response cannot say what it answers";
        reader.warn(&root.path_to("url"), DiagnosticCode::Missing, reason);
    }
    QuestionnaireDefinition {
        url: reader.string(root, "url").unwrap_or_default().to_owned(),
        version: reader.string(root, "version").map(str::to_owned),
        title: reader.local_text(root, "title"),
        description: reader.local_text(root, "description"),
        copyright: reader.local_text(root, "copyright"),
        status: status(root, reader),
        period: period(root, reader),
        language: reader.string(root, "language").unwrap_or(DEFAULT_LANGUAGE).to_owned(),
        codes: reader.codings(root, "code"),
        items,
        by_link_id,
        ranks,
        score,
    }
}

fn status(root: &Place, reader: &mut Reader) -> PublicationStatus {
    match reader.needed(root, "status") {
        Some("active") => PublicationStatus::Active,
        Some("draft") => PublicationStatus::Draft,
        Some("retired") => PublicationStatus::Retired,
        Some("unknown") | None => PublicationStatus::Unknown,
        Some(other) => {
            reader.invalid(&root.path_to("status"), &format!("unknown status '{other}'"));
            PublicationStatus::Unknown
        }
    }
}

fn period(root: &Place, reader: &mut Reader) -> EffectivePeriod {
    let Some(period) = root.object("effectivePeriod") else {
        return EffectivePeriod::default();
    };
    EffectivePeriod {
        start: reader.string(&period, "start").map(str::to_owned),
        end: reader.string(&period, "end").map(str::to_owned),
    }
}

/// The items by their ids; later ones with an id that is taken become unusable.
fn index(items: &mut [ItemDefinition], reader: &mut Reader) -> ByLinkId {
    let (by_link_id, twice) = ByLinkId::of(items);
    for (later, first) in twice {
        let reason = format!("linkId '{}' is taken by {}", items[later.0].link_id, path(items, first));
        reader.error(&path(items, later), DiagnosticCode::Duplicate, &reason);
        items[later.0].kind = ItemKind::Unusable;
    }
    by_link_id
}

fn report_cycle(cycle: &Cycle, items: &[ItemDefinition], reader: &mut Reader) {
    let ids: Vec<&str> = cycle.iter().chain(cycle.first()).map(|index| items[index.0].link_id.as_str()).collect();
    let Some(first) = cycle.iter().min() else {
        return;
    };
    let reason = format!("conditions wait for each other: {}", ids.join(" → "));
    reader.error(&path(items, *first), DiagnosticCode::Cycle, &reason);
}
