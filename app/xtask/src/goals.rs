//! What responses come to, by the goals of the shipped content: a JSON array, and nothing else on standard output.

use std::fs;
use std::path::Path;

use ::goals::{Figure, GoalDefinition, NAME, Replies};
use catalogue::DataFile;

use crate::files;

/// Prints the figure of every goal, or of one municipality's, for the responses in a file.
pub(crate) fn run(root: &Path, responses: &Path, municipality: Option<&str>) -> bool {
    match figures(root, responses, municipality)
        .and_then(|figures| serde_json::to_string_pretty(&figures).map_err(|error| error.to_string()))
    {
        Ok(json) => println!("{json}"),
        Err(reason) => {
            eprintln!("goals: {reason}");
            return false;
        }
    }
    true
}

fn figures(root: &Path, responses: &Path, municipality: Option<&str>) -> Result<Vec<Figure>, String> {
    let text = fs::read_to_string(responses).map_err(|error| format!("{}: {error}", responses.display()))?;
    let replies = Replies::of_ndjson(&text).map_err(|error| format!("{}: {error}", responses.display()))?;
    if replies.undated() > 0 {
        eprintln!("goals: {} responses without a day are measured against every goal", replies.undated());
    }
    let mut goals = all(&root.join("public/data"))?;
    goals.retain(|goal| municipality.is_none_or(|wanted| goal.municipality.as_str() == wanted));
    Ok(goals.iter().map(|goal| Figure::of(goal, &replies)).collect())
}

/// The goals of all files, in the order of the files; a broken one is an error, since a figure would be missing.
fn all(data: &Path) -> Result<Vec<GoalDefinition>, String> {
    let mut goals = Vec::new();
    let paths = files::below(&data.join(NAME)).map_err(|error| format!("{NAME}: {error}"))?;
    for path in paths.into_iter().map(|name| format!("{NAME}/{name}")) {
        let text = fs::read_to_string(data.join(&path)).map_err(|error| error.to_string());
        let (found, diagnostics) = GoalDefinition::load(&DataFile { path, text });
        if let Some(diagnostic) = diagnostics.first() {
            return Err(diagnostic.to_string());
        }
        goals.extend(found);
    }
    Ok(goals)
}
