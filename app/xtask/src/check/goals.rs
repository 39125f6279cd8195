use ::goals::{GoalDefinition, GoalId, Measure, inconsistencies};
use catalogue::{Catalogue, Diagnostic};
use serde_json::Value;

use super::content::{self, Content};
use super::forms::Form;
use super::{Report, closing};

/// The goals: by themselves, and against the forms whose answers they read.
pub(super) fn check(content: &Content, catalogue: &Catalogue, report: &mut Report) {
    let forms: Vec<Form> = content
        .in_folder("questionnaires")
        .filter_map(|file| Some(Form { file: &file.path, value: content::json(file).ok()? }))
        .collect();
    let mut known: Vec<GoalId> = Vec::new();
    for file in content.in_folder(::goals::NAME) {
        let (goals, unreadable) = GoalDefinition::load(file);
        report.errors.extend(unreadable);
        report.errors.extend(inconsistencies(file, &goals, catalogue));
        for goal in &goals {
            let mut problem = |field: &str, reason: String| {
                report.errors.push(Diagnostic::field(&file.path, goal.id.as_str(), field, reason));
            };
            if known.contains(&goal.id) {
                problem("id", "stands more than once".to_owned());
            }
            known.push(goal.id.clone());
            question(goal, &forms, &mut problem);
        }
        report.records += goals.len();
    }
}

/// The question that a goal reads is in every edition of its form, with the type and the codes that the goal counts.
fn question(goal: &GoalDefinition, forms: &[Form], problem: &mut impl FnMut(&str, String)) {
    let editions: Vec<&Form> = forms.iter().filter(|form| form.name() == goal.form).collect();
    if editions.is_empty() {
        problem("form", format!("no questionnaire has an address ending in /{}", goal.form));
    }
    for form in editions {
        match closing::item(&form.value, &goal.link_id) {
            None => problem("link_id", format!("\"{}\" is not in {}", goal.link_id, form.file)),
            Some(item) if !answers(&goal.measure, item) => {
                problem("measure", format!("does not fit the answers of \"{}\" in {}", goal.link_id, form.file));
            }
            Some(_) => {}
        }
    }
}

/// Whether the question can be answered with what the measure counts, and with nothing else that has a code.
fn answers(measure: &Measure, item: &Value) -> bool {
    match (measure, item["type"].as_str()) {
        (Measure::Mean { bands }, Some("integer")) => {
            let ends = (bands.first().map(|band| i64::from(band.low)), bands.last().map(|band| i64::from(band.high)));
            ends == (closing::limit(item, "minValue"), closing::limit(item, "maxValue"))
        }
        (Measure::Share { of, beside, .. }, Some(kind)) => {
            let mut counted: Vec<&str> = of.iter().chain(beside).map(String::as_str).collect();
            let mut codes = if kind == "boolean" { vec!["false", "true"] } else { closing::codes(item) };
            counted.sort_unstable();
            codes.sort_unstable();
            counted == codes
        }
        _ => false,
    }
}
