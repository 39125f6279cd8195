//! Build-time work without Leptos: the content check, the JSON Schemas, the layering check, and what follows Trunk's build.
//!
//! Exit codes: 0 all is well, 1 something was found or could not be done, 2 the call was not understood.

mod check;
mod dist;
mod files;
mod layering;
mod project;
mod schema;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo run -q -p xtask -- <command>

  check         reads all content; one line per problem
  schema        writes the JSON Schemas of our own files, public/data/schema, from the Rust types
  layering      which crate may use what, and which markup the policy refuses
  dist [DIR]    finishes Trunk's output: names by content, integrity, headers, compressed siblings";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check"] => check::run(&project::root()),
        ["schema"] => schema::run(&project::root()),
        ["layering"] => layering::run(&project::root()),
        ["dist"] => dist::run(&project::root().join("dist")),
        ["dist", folder] => dist::run(&PathBuf::from(folder)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    if done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
