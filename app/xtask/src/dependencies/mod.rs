//! What the project is built from: each crate and package of our own choosing stands in `docs/dependencies.md` with what it is for, and
//! everything that comes along has a licence and a source that we take.

mod crates;
mod licence;
mod packages;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const DOCUMENT: &str = "docs/dependencies.md";

/// What was found in one world of packages.
struct Inventory {
    /// The names of our own choosing.
    direct: BTreeSet<String>,
    /// What we do not take, in words.
    refused: Vec<String>,
}

/// Checks both worlds against the document. Problems go to standard output.
pub(crate) fn run(root: &Path) -> bool {
    match problems(root) {
        Ok(problems) => {
            for problem in &problems {
                println!("{problem}");
            }
            problems.is_empty()
        }
        Err(reason) => {
            println!("{reason}");
            false
        }
    }
}

fn problems(root: &Path) -> Result<Vec<String>, String> {
    let document = fs::read_to_string(root.join(DOCUMENT)).map_err(|error| format!("{DOCUMENT}: {error}"))?;
    let (cargo, npm) = (crates::read(root)?, packages::read(root)?);
    let direct: BTreeSet<String> = cargo.direct.into_iter().chain(npm.direct).collect();
    let mut problems = compare(&rows(&document), &direct);
    problems.extend(cargo.refused);
    problems.extend(npm.refused);
    Ok(problems)
}

/// The names in the first column of its tables, with what stands in the last.
fn rows(document: &str) -> Vec<(&str, &str)> {
    document
        .lines()
        .filter_map(|line| {
            let mut cells = line.strip_prefix("| `")?.strip_suffix('|')?.split('|');
            let name = cells.next()?.trim_end_matches([' ', '`']);
            Some((name, cells.next_back()?.trim()))
        })
        .collect()
}

fn compare(rows: &[(&str, &str)], direct: &BTreeSet<String>) -> Vec<String> {
    let named: BTreeSet<&str> = rows.iter().map(|(name, _)| *name).collect();
    let missing = direct.iter().filter(|name| !named.contains(name.as_str()));
    let stale = named.iter().filter(|name| !direct.contains(**name));
    let silent = rows.iter().filter(|(_, purpose)| purpose.is_empty());
    missing
        .map(|name| format!("{DOCUMENT}: {name} is missing; say what it is for"))
        .chain(stale.map(|name| format!("{DOCUMENT}: {name} is used no more")))
        .chain(silent.map(|(name, _)| format!("{DOCUMENT}: {name} has no purpose")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_names_what_is_used_and_nothing_else() {
        let document = "| name | licence | for |\n|---|---|---|\n| `a` | MIT | reading |\n| `b` | MIT |  |\n| `c` | MIT | more |\n";
        let direct = ["a", "b", "d"].map(str::to_owned).into();
        let found = compare(&rows(document), &direct);
        assert_eq!(found.len(), 3, "{found:?}");
        for (problem, wanted) in found.iter().zip(["d is missing", "c is used no more", "b has no purpose"]) {
            assert!(problem.contains(wanted), "{problem}");
        }
    }
}
