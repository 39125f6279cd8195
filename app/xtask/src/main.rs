//! Build-time work without Leptos: the content check, the JSON Schemas, the layering check, what finishes the build,
//! and content for measuring.
//!
//! Exit codes: 0 all is well, 1 something was found or could not be done, 2 the call was not understood.

mod check;
mod dependencies;
mod dist;
mod files;
mod generate;
mod goals;
mod guide;
mod layering;
mod project;
mod promises;
mod questionnaire;
mod schema;
mod search;
mod translation;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use generate::Size;
use search::Search;

const USAGE: &str = "\
usage: cargo run -q -p xtask -- <command>

  check [DIR]   reads all content, or that of another data folder; one line per problem
  schema        writes the JSON Schemas of our own files, public/data/schema, from the Rust types
  search TEXT [--municipality SLUG]
                what the finder finds: one id a line, best first
  search --batch
                the same for lines of JSON, each with text and municipality: an array of ids for each
  guide [--svg FILE]
                the step guide's decision graph and every path, one a line; with a file, the graph as a picture
  goals FILE.ndjson [--municipality SLUG]
                what responses come to, by the goals of the content: a JSON array
  dependencies  what the project is built from: purpose, licence, source
  promises      whether every test that docs/threat-model.md names is there
  layering      which crate may use what, and which markup the policy refuses
  questionnaire check Q.json [RESPONSE.json]
                a FHIR OperationOutcome; --batch DIR instead: one line of JSON for each questionnaire and response in it
  questionnaire score Q.json RESPONSE.json
                score, band and how many scored questions were not answered
  dist [DIR]    finishes the built folder: open data, names by content, integrity, headers, compressed siblings
  generate --municipalities N --offers N DIR
                writes a data folder for measuring, with N made-up offers for each of N municipalities
  lists DIR     writes overview.json and index.json into such a folder, so that the app can be served with it";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check"] => check::run(&project::root().join("public/data")),
        ["check", folder] => check::run(&PathBuf::from(folder)),
        ["schema"] => schema::run(&project::root()),
        ["search", "--batch"] => search::run_batch(&project::root()),
        ["search", text] => search::run(&project::root(), &Search::new(text, None)),
        ["search", text, "--municipality", slug] => search::run(&project::root(), &Search::new(text, Some(slug))),
        ["guide"] => guide::run(&project::root().join("public/data"), None),
        ["guide", "--svg", file] => guide::run(&project::root().join("public/data"), Some(Path::new(file))),
        ["goals", file] => goals::run(&project::root(), Path::new(file), None),
        ["goals", file, "--municipality", slug] => goals::run(&project::root(), Path::new(file), Some(slug)),
        ["dependencies"] => dependencies::run(&project::root()),
        ["promises"] => promises::run(&project::root()),
        ["layering"] => layering::run(&project::root()),
        ["questionnaire", "check", "--batch", folder] => questionnaire::check_folder(Path::new(folder)),
        ["questionnaire", "check", form] => questionnaire::check(Path::new(form), None),
        ["questionnaire", "check", form, response] => questionnaire::check(Path::new(form), Some(Path::new(response))),
        ["questionnaire", "score", form, response] => questionnaire::score(Path::new(form), Path::new(response)),
        ["dist"] => dist::run(&project::root().join("dist")),
        ["dist", folder] => dist::run(&PathBuf::from(folder)),
        ["lists", folder] => dist::run_for_data(&PathBuf::from(folder)),
        ["generate", "--municipalities", municipalities, "--offers", offers, folder] => {
            let Some(size) = Size::read(municipalities, offers) else { return not_understood() };
            generate::run(&project::root(), &size, &PathBuf::from(folder))
        }
        _ => return not_understood(),
    };
    if done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn not_understood() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}
