use ::goals::{Also, GoalDefinition, GoalId, Measure, inconsistencies};
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
            goal.also.iter().for_each(|also| beside(also, &also.speakers(goal).form, &forms, &mut problem));
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

/// What is asked beside a goal is in every edition of its form, unless it says that it is not. An edition may leave out answers, and has
/// none that is not counted; each that is counted is in one of them.
fn beside(also: &Also, form: &str, forms: &[Form], problem: &mut impl FnMut(&str, String)) {
    let editions = forms.iter().filter(|known| known.name() == form);
    let items: Vec<Option<&Value>> = editions.map(|form| closing::item(&form.value, &also.link_id)).collect();
    let asked: Vec<&Value> = items.iter().copied().flatten().collect();
    if asked.is_empty() {
        return problem("also.link_id", format!("\"{}\" is in no edition of {form}", also.link_id));
    }
    if also.asked_of_all != (asked.len() == items.len()) {
        problem("also.asked_of_all", format!("is not so: \"{}\" in the editions of {form}", also.link_id));
    }
    let fits = match &also.measure {
        Measure::Mean { .. } => asked.iter().all(|item| answers(&also.measure, item)),
        Measure::Share { of, beside, .. } => {
            let mut counted: Vec<&str> = of.iter().chain(beside).map(String::as_str).collect();
            let mut codes: Vec<&str> = asked.iter().flat_map(|item| coded(item)).collect();
            counted.sort_unstable();
            codes.sort_unstable();
            codes.dedup();
            counted == codes
        }
    };
    if !fits {
        problem("also.measure", format!("does not fit the answers of \"{}\" in {form}", also.link_id));
    }
}

/// The codes that a question can be answered with.
fn coded(item: &Value) -> Vec<&str> {
    if item["type"] == "boolean" { vec!["false", "true"] } else { closing::codes(item) }
}

/// Whether the question can be answered with what the measure counts, and with nothing else that has a code.
fn answers(measure: &Measure, item: &Value) -> bool {
    match (measure, item["type"].as_str()) {
        (Measure::Mean { bands }, Some("integer")) => {
            let ends = (bands.first().map(|band| i64::from(band.low)), bands.last().map(|band| i64::from(band.high)));
            ends == (closing::limit(item, "minValue"), closing::limit(item, "maxValue"))
        }
        (Measure::Share { of, beside, .. }, Some(_)) => {
            let mut counted: Vec<&str> = of.iter().chain(beside).map(String::as_str).collect();
            let mut codes = coded(item);
            counted.sort_unstable();
            codes.sort_unstable();
            counted == codes
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(also: Value, editions: &[&[&str]]) -> Vec<String> {
        let also: Also = serde_json::from_value(also).unwrap();
        let option = |code: &&str| json!({"valueCoding": {"code": code}});
        let item = |codes: &&[&str]| {
            let item = json!({"linkId": "rum-tryg", "type": "coding", "answerOption": codes.iter().map(option).collect::<Vec<_>>()});
            let items = if codes.is_empty() { json!([]) } else { json!([{"linkId": "rum", "item": [item]}]) };
            Form { file: "f.json", value: json!({"url": "https://x/barn", "version": "1", "item": items}) }
        };
        let forms: Vec<Form> = editions.iter().map(item).collect();
        let mut found = Vec::new();
        beside(&also, "barn", &forms, &mut |field, _| found.push(field.to_owned()));
        found
    }

    fn also(of: &[&str], asked_of_all: bool) -> Value {
        json!({"title": {"da": "t"}, "link_id": "rum-tryg", "asked_of_all": asked_of_all, "measure": {"kind": "share", "of": of, "beside": []}})
    }

    #[test]
    fn what_is_asked_beside_a_goal_is_counted_in_every_edition() {
        let three = also(&["helt", "lidt", "nej"], true);
        assert_eq!(check(three.clone(), &[&["helt", "nej"], &["helt", "lidt", "nej"]]), [""; 0]);
        assert_eq!(check(three.clone(), &[&["helt", "nej"]]), ["also.measure"]);
        assert_eq!(check(three.clone(), &[&["helt", "lidt", "nej", "andet"]]), ["also.measure"]);
        assert_eq!(check(three.clone(), &[&["helt", "lidt", "nej"], &[]]), ["also.asked_of_all"]);
        assert_eq!(check(also(&["helt"], false), &[&["helt"], &[]]), [""; 0]);
        assert_eq!(check(also(&["helt"], false), &[&["helt"]]), ["also.asked_of_all"]);
        assert_eq!(check(three, &[&[]]), ["also.link_id"]);
    }
}
