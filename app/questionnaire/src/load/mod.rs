//! From JSON to a definition with diagnostics.

mod bands;
mod conditions;
mod item;
mod options;
mod part;
mod reader;
mod references;
mod score;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::definition::dependency::{Cycle, DependencyGraph};
use crate::definition::item::{ItemDefinition, ItemIndex, ItemKind};
use crate::definition::{EffectivePeriod, PublicationStatus, QuestionnaireDefinition};
use crate::diagnostic::{Diagnostic, DiagnosticCode, Severity};
use crate::link_id::LinkId;

use reader::{Place, Reader};

/// What an unnamed language means in this project.
const DEFAULT_LANGUAGE: &str = "da";

pub(crate) fn load(json: &str) -> (Option<QuestionnaireDefinition>, Vec<Diagnostic>) {
    let value: Value = match serde_json::from_str(json) {
        Ok(value) => value,
        Err(error) => return unreadable(&format!("not JSON: {error}")),
    };
    let Some(root) = Place::root(&value, "Questionnaire") else {
        return unreadable("not a JSON object");
    };
    if root.get("resourceType").and_then(Value::as_str) != Some("Questionnaire") {
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
    let mut items = item::read_items(root, reader);
    let by_link_id = index(&mut items, reader);
    references::resolve(&mut items, &by_link_id, reader);
    let (dependencies, cycles) = DependencyGraph::build(&mut items);
    for cycle in cycles {
        report_cycle(&cycle, &items, reader);
    }
    let score = score::read(root, &items, &by_link_id, reader);
    QuestionnaireDefinition {
        url: reader.needed(root, "url").unwrap_or_default().to_owned(),
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
        dependencies,
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

/// The first item of each id; later ones with the same id become unusable.
fn index(items: &mut [ItemDefinition], reader: &mut Reader) -> BTreeMap<LinkId, ItemIndex> {
    let mut by_link_id: BTreeMap<LinkId, ItemIndex> = BTreeMap::new();
    let mut duplicates = Vec::new();
    for (position, item) in items.iter().enumerate() {
        if item.link_id.as_str().is_empty() {
            continue;
        }
        if let Some(first) = by_link_id.get(&item.link_id) {
            let first = &items[first.0].path;
            let reason = format!("linkId '{}' is taken by {first}", item.link_id);
            reader.error(&item.path, DiagnosticCode::Duplicate, &reason);
            duplicates.push(position);
        } else {
            by_link_id.insert(item.link_id.clone(), ItemIndex(position));
        }
    }
    for position in duplicates {
        items[position].kind = ItemKind::Unusable;
    }
    by_link_id
}

fn report_cycle(cycle: &Cycle, items: &[ItemDefinition], reader: &mut Reader) {
    let ids: Vec<&str> = cycle.iter().chain(cycle.first()).map(|index| items[index.0].link_id.as_str()).collect();
    let Some(first) = cycle.iter().min() else {
        return;
    };
    let reason = format!("conditions wait for each other: {}", ids.join(" → "));
    reader.error(&items[first.0].path, DiagnosticCode::Cycle, &reason);
}
