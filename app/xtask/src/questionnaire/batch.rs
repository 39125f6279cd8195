use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use questionnaire::Diagnostic;
use serde_json::{Value, json};

use super::check;
use super::outcome::OperationOutcome;
use crate::files;

/// Checks every questionnaire and every response below a folder, each response against the questionnaire of its address
/// in that folder. Prints one line of JSON a file: `{"file", "type", "errors", "warnings", "outcome"}`.
pub(crate) fn run(folder: &Path) -> bool {
    let resources = match read(folder) {
        Ok(resources) => resources,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            return false;
        }
    };
    let mut by_address = BTreeMap::new();
    for resource in resources.iter().filter(|resource| resource.kind == "Questionnaire") {
        let text = |key| resource.value.get(key).and_then(Value::as_str).map(str::to_owned);
        let relative = text("id").map(|id| format!("Questionnaire/{id}"));
        by_address.extend(text("url").into_iter().chain(relative).map(|address| (address, resource.text.as_str())));
    }
    let mut sound = true;
    for resource in &resources {
        let found = examine(resource, &by_address);
        sound &= !found.iter().any(Diagnostic::is_error);
        println!("{}", line(resource, &found));
    }
    sound
}

struct Resource {
    file: String,
    kind: String,
    text: String,
    value: Value,
}

fn read(folder: &Path) -> std::io::Result<Vec<Resource>> {
    let mut resources = Vec::new();
    for file in files::below(folder)?.into_iter().filter(|file| files::extension(file) == "json") {
        let text = fs::read_to_string(folder.join(&file))?;
        // Most files of a package are neither; only those that may be are read as JSON.
        if !text.contains("\"Questionnaire") {
            continue;
        }
        // One that names itself and is no JSON is read as a questionnaire, which says so.
        let value: Value = serde_json::from_str(&text).unwrap_or_else(|_| json!({"resourceType": "Questionnaire"}));
        let kind = value.get("resourceType").and_then(Value::as_str).unwrap_or_default().to_owned();
        if kind == "Questionnaire" || kind == "QuestionnaireResponse" {
            resources.push(Resource { file, kind, text, value });
        }
    }
    Ok(resources)
}

fn examine(resource: &Resource, by_address: &BTreeMap<String, &str>) -> Vec<Diagnostic> {
    let text = Ok(resource.text.clone());
    if resource.kind == "Questionnaire" {
        return check::questionnaire(&text);
    }
    let canonical = resource.value.get("questionnaire").and_then(Value::as_str).unwrap_or_default();
    let url = canonical.split('|').next().unwrap_or_default();
    let mut contained = resource.value.get("contained").and_then(Value::as_array).into_iter().flatten();
    let inside = contained.find(|inside| url.strip_prefix('#').is_some_and(|id| inside["id"] == id));
    match (inside, by_address.get(url)) {
        (Some(inside), _) => check::response(&Ok(inside.to_string()), &text),
        (None, Some(questionnaire)) => check::response(&Ok((*questionnaire).to_owned()), &text),
        (None, None) => check::response(&Err(format!("'{canonical}' is not in this folder")), &text),
    }
}

fn line(resource: &Resource, found: &[Diagnostic]) -> String {
    let errors = found.iter().filter(|diagnostic| diagnostic.is_error()).count();
    json!({
        "file": resource.file,
        "type": resource.kind,
        "errors": errors,
        "warnings": found.len() - errors,
        "outcome": OperationOutcome::of(found),
    })
    .to_string()
}
