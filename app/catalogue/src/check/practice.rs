use super::{Record, links, offers, shape, unique};
use crate::{Catalogue, Diagnostic, KeyFigure, OfferId, PracticeDefinition};

const FILE: &str = "practice/*.json";

/// The practice examples: that they say something, and that they point at what is there.
pub(super) fn check(catalogue: &Catalogue, found: &mut Vec<Diagnostic>) {
    unique(FILE, "slug", catalogue.practice.iter().map(|practice| practice.slug.as_str()), found);
    for practice in &catalogue.practice {
        let record = &mut Record::new(FILE, practice.slug.as_str(), found);
        words(practice, record);
        for (index, figure) in practice.key_figures.iter().enumerate() {
            key_figure(&format!("key_figures[{index}]"), figure, record);
        }
        offers::law(practice.legal_basis.iter().flatten(), record);
        records(catalogue, practice, record);
        links::documents(catalogue, &practice.sources, record);
        record.day("edited_on", Some(&practice.edited_on));
    }
}

fn words(practice: &PracticeDefinition, record: &mut Record) {
    record.rule(shape::is_slug(practice.slug.as_str()), "slug", "has other letters than a-z, digits and hyphens");
    record.text("municipality", &practice.municipality);
    let PracticeDefinition { title, summary, evidence, doing, participants, experiences, .. } = practice;
    for (field, text) in [("title", title), ("summary", summary), ("evidence", evidence)] {
        record.danish(field, text);
    }
    for (field, lines) in [("doing", doing), ("participants", participants), ("experiences", experiences)] {
        record.danish_lines(field, lines);
    }
    if let Some(group) = &practice.target_group {
        record.danish("target_group", group);
    }
    if let Some(rules) = &practice.own_rules {
        record.danish_lines("own_rules", rules);
    }
    record.texts("methods", practice.methods.iter().flatten());
}

fn key_figure(field: &str, figure: &KeyFigure, record: &mut Record) {
    record.danish(&format!("{field}.label"), &figure.label);
    record.text(&format!("{field}.value"), &figure.value);
    record.text(&format!("{field}.section"), &figure.section);
}

/// What it describes is its own municipality's, and what it resembles is another's.
fn records(catalogue: &Catalogue, practice: &PracticeDefinition, record: &mut Record) {
    for (field, ids, own) in [("offers", &practice.offers, true), ("similar", &practice.similar, false)] {
        record.distinct(field, ids);
        for id in ids {
            match owner(catalogue, id) {
                None => record.report(field, format!("no record \"{id}\"")),
                Some(name) if (name == practice.municipality) != own => {
                    record.report(field, format!("\"{id}\" is {name}'s"));
                }
                Some(_) => {}
            }
        }
    }
}

fn owner<'a>(catalogue: &'a Catalogue, id: &OfferId) -> Option<&'a str> {
    let offer = catalogue.offer(id)?;
    Some(&catalogue.municipality(&offer.municipality)?.name)
}
