use super::{Record, repeated, shape, unique};
use crate::{Catalogue, CrosswalkEntry, Diagnostic, LadderDefinition, MunicipalitySlug, NationalStep, StepDefinition};

const FILE: &str = "ladders.json";
const NATIONAL: &str = "national";

/// The staircases and how one reads from a local one to the national one.
pub(super) fn check(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    unique(FILE, "id", catalogue.ladders.iter().map(|ladder| ladder.id.as_str()), found);
    let steps = catalogue.ladders.iter().flat_map(|ladder| &ladder.steps);
    unique(FILE, "steps.id", steps.map(|step| step.id.as_str()), found);
    for ladder in &catalogue.ladders {
        let record = &mut Record::new(FILE, ladder.id.as_str(), found);
        identity(catalogue, ladder, record);
        order(ladder, record);
    }
    if catalogue.national_steps().is_empty() {
        found.push(Diagnostic::file(FILE, "has no ladder \"national\" with steps"));
    }
    unique(FILE, "crosswalk.local", catalogue.crosswalk.iter().map(|entry| entry.local.as_str()), found);
    for entry in &catalogue.crosswalk {
        reading(catalogue, entry, &mut Record::new(FILE, entry.local.as_str(), found));
    }
}

fn identity(catalogue: &Catalogue, ladder: &LadderDefinition, record: &mut Record) {
    record.rule(shape::is_slug(ladder.id.as_str()), "id", "has other letters than a-z, digits and hyphens");
    let owner = &ladder.owner;
    let known = owner == NATIONAL || catalogue.municipality(&MunicipalitySlug::new(owner)).is_some();
    record.rule(known, "owner", format!("no municipality \"{owner}\" in municipalities.json"));
    record.danish("name", &ladder.name);
    let source = &ladder.source;
    record.rule(catalogue.source(source).is_some(), "source", format!("no document \"{source}\" in sources.json"));
    if let Some(note) = &ladder.note {
        record.danish("note", note);
    }
}

fn order(ladder: &LadderDefinition, record: &mut Record) {
    record.rule(!ladder.steps.is_empty(), "steps", "is empty");
    record.rule(
        ladder.steps.is_sorted_by(|a, b| a.order < b.order),
        "steps",
        "do not stand in their order, lowest first",
    );
    for step in &ladder.steps {
        named(ladder, step, record);
    }
    if ladder.id.as_str() == NATIONAL {
        let wanted = NationalStep::ALL.map(|step| (format!("national-{step}"), step.number()));
        let six = ladder.steps.iter().map(|step| (step.id.to_string(), step.order)).eq(wanted);
        record.rule(six, "steps", "the national ladder has the steps national-1 to national-6");
    }
}

fn named(ladder: &LadderDefinition, step: &StepDefinition, record: &mut Record) {
    let id = step.id.as_str();
    let own = id.strip_prefix(ladder.id.as_str()).and_then(|rest| rest.strip_prefix('-')).is_some_and(shape::is_slug);
    record.rule(own, "steps.id", format!("\"{id}\" does not begin with \"{}-\"", ladder.id));
    record.danish(&format!("steps.{id}.name"), &step.name);
    if let Some(summary) = &step.summary {
        record.danish(&format!("steps.{id}.summary"), summary);
    }
}

fn reading(catalogue: &Catalogue, entry: &CrosswalkEntry, record: &mut Record) {
    let local = catalogue.ladders.iter().filter(|ladder| ladder.owner != NATIONAL);
    let known = local.flat_map(|ladder| &ladder.steps).any(|step| step.id == entry.local);
    record.rule(known, "crosswalk.local", "is not a step of a municipality's ladder");
    record.rule(!entry.national.is_empty(), "crosswalk.national", "is empty");
    let once = repeated(entry.national.iter()).is_empty();
    record.rule(once, "crosswalk.national", "names a step twice");
    record.text("crosswalk.reason", &entry.reason);
    record.text("crosswalk.author", &entry.author);
    record.day("crosswalk.date", Some(&entry.date));
    if let Some(doubtful) = &entry.doubtful {
        record.text("crosswalk.doubtful", doubtful);
    }
}
