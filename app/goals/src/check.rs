//! What the types cannot say of goals. For the content check at build time.

use catalogue::{Catalogue, DataFile, Diagnostic};

use crate::{Also, Band, GoalDefinition, Measure};

/// Everything in a file's goals that contradicts itself, the contract or the catalogue.
pub fn inconsistencies(file: &DataFile, goals: &[GoalDefinition], catalogue: &Catalogue) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for goal in goals {
        let mut rule = |holds: bool, field: &str, reason: &str| {
            if !holds {
                found.push(Diagnostic::field(&file.path, goal.id.as_str(), field, reason));
            }
        };
        let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        rule(
            !goal.id.as_str().is_empty() && goal.id.as_str().chars().all(slug),
            "id",
            "is not a-z, digits and hyphens",
        );
        rule(catalogue.municipality(&goal.municipality).is_some(), "municipality", "is not in municipalities.json");
        rule(catalogue.source(&goal.source.document).is_some(), "source.document", "is not in sources.json");
        rule(!goal.source.section.trim().is_empty(), "source.section", "is empty");
        rule(!goal.title.danish().trim().is_empty(), "title.da", "is empty");
        let reading = goal.reading.as_ref().is_none_or(|reading| !reading.danish().trim().is_empty());
        rule(reading, "reading.da", "is empty");
        rule(!goal.unit.trim().is_empty(), "unit", "is empty");
        rule(goal.period.from <= goal.period.to, "period", "ends before it begins");
        rule(!goal.respondents.is_empty(), "respondents", "names nobody");
        measure(goal, &mut rule);
        goal.also.iter().for_each(|also| beside(also, &mut rule));
    }
    found
}

fn measure(goal: &GoalDefinition, rule: &mut impl FnMut(bool, &str, &str)) {
    match &goal.measure {
        Measure::Share { counted, of, .. } => {
            let inside = !counted.is_empty() && counted.iter().all(|code| of.contains(code));
            rule(inside, "measure.counted", "is empty, or has a code that is not in \"of\"");
            rule(counted.len() < of.len(), "measure.of", "has no code beside those that count");
            rule((0.0..=100.0).contains(&goal.target), "target", "is not from 0 to 100");
        }
        Measure::Mean { bands } => {
            rule(
                ends(bands).is_some_and(|(low, high)| (low..=high).contains(&goal.target)),
                "target",
                "is off the scale",
            );
        }
    }
    columns(&goal.measure, "measure", rule);
}

fn beside(also: &Also, rule: &mut impl FnMut(bool, &str, &str)) {
    rule(!also.title.danish().trim().is_empty(), "also.title.da", "is empty");
    let reading = also.reading.as_ref().is_none_or(|reading| !reading.danish().trim().is_empty());
    rule(reading, "also.reading.da", "is empty");
    rule(also.respondents.as_ref().is_none_or(|who| !who.is_empty()), "also.respondents", "names nobody");
    if let Measure::Share { counted, of, .. } = &also.measure {
        rule(counted.is_empty(), "also.measure.counted", "makes a figure of what is only counted");
        rule(!of.is_empty(), "also.measure.of", "is empty");
    }
    columns(&also.measure, "also.measure", rule);
}

fn columns(measure: &Measure, field: &str, rule: &mut impl FnMut(bool, &str, &str)) {
    match measure {
        Measure::Share { of, beside, .. } => {
            let codes: Vec<&String> = of.iter().chain(beside).collect();
            let distinct = (1..codes.len()).all(|index| !codes[..index].contains(&codes[index]));
            rule(distinct, field, "names a code twice");
        }
        Measure::Mean { bands } => {
            let joined = bands.windows(2).all(|pair| pair[0].high + 1 == pair[1].low);
            let sound = !bands.is_empty() && bands.iter().all(|band| band.low <= band.high);
            rule(joined && sound, &format!("{field}.bands"), "are not parts of a scale, lowest first, without gaps");
        }
    }
}

fn ends(bands: &[Band]) -> Option<(f64, f64)> {
    Some((f64::from(bands.first()?.low), f64::from(bands.last()?.high)))
}
