//! Who may use what: the invariants of the architecture that a compiler does not see.

mod crates;
mod lengths;
mod markup;
mod platform;

use std::path::Path;
use std::{fs, io};

use crate::files;

/// A source file, with its path from the project's folder.
struct Source {
    path: String,
    text: String,
}

/// What was found: what breaks an invariant, and what only deserves a hard look.
#[derive(Default)]
struct Findings {
    errors: Vec<String>,
    warnings: Vec<String>,
}

/// Checks dependencies, sources and markup of the project.
pub(crate) fn run(root: &Path) -> bool {
    let mut findings = Findings::default();
    crates::check(root, &mut findings);
    match sources(root) {
        Ok(sources) => {
            lengths::check(&sources, &mut findings);
            platform::check(&sources, &mut findings);
            markup::check(&sources, &mut findings);
        }
        Err(error) => findings.errors.push(format!("app: {error}")),
    }
    for warning in &findings.warnings {
        eprintln!("warning: {warning}");
    }
    for error in &findings.errors {
        println!("{error}");
    }
    if findings.errors.is_empty() {
        eprintln!("the layers hold");
    }
    findings.errors.is_empty()
}

/// All Rust sources, and the one page.
fn sources(root: &Path) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for name in files::below(&root.join("app"))? {
        let path = format!("app/{name}");
        if files::extension(&path) == "rs" || path == markup::PAGE {
            let text = fs::read_to_string(root.join(&path))?;
            sources.push(Source { path, text });
        }
    }
    Ok(sources)
}

/// The lines of a source that are not comments, with their numbers; prose may name what code may not.
fn code(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    source
        .text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(i, line)| (i + 1, line))
}
