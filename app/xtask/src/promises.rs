//! `docs/threat-model.md` names a test for each promise: each of them has to be there.

use std::fs;
use std::path::Path;

const DOCUMENT: &str = "docs/threat-model.md";
/// The table begins so: a promise, and then its tests in code marks.
const HEADING: &str = "| promise |";

/// Checks every test that the document names. Problems go to standard output.
pub(crate) fn run(root: &Path) -> bool {
    let read = |path: &str| fs::read_to_string(root.join(path)).ok();
    let problems = match read(DOCUMENT) {
        Some(document) => problems(&document, read),
        None => vec![format!("{DOCUMENT} cannot be read")],
    };
    for problem in &problems {
        println!("{problem}");
    }
    problems.is_empty()
}

fn problems(document: &str, read: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let rows = document.lines().skip_while(|line| !line.starts_with(HEADING)).skip(2);
    let promises: Vec<Vec<&str>> = rows.map_while(|line| Some(line.strip_prefix("| ")?.split('`').collect())).collect();
    let tests = || promises.iter().flatten().filter_map(|cell| test(cell));
    let silent = promises.iter().filter(|cells| !cells.iter().any(|cell| test(cell).is_some()));
    let mut problems: Vec<String> =
        silent.map(|cells| format!("{DOCUMENT}: no test for »{}«", cells.first().unwrap_or(&""))).collect();
    problems.extend(tests().filter_map(|(path, name)| match read(path) {
        None => Some(format!("{DOCUMENT}: there is no {path}")),
        Some(text) if !text.lines().any(|line| begins_test(line) && line.contains(name)) => {
            Some(format!("{DOCUMENT}: {path} has no test »{name}«"))
        }
        Some(_) => None,
    }));
    if promises.is_empty() {
        problems.push(format!("{DOCUMENT} promises nothing"));
    }
    problems
}

/// `file: words of its name`.
fn test(cell: &str) -> Option<(&str, &str)> {
    let (path, name) = cell.split_once(": ")?;
    (path.starts_with("app/") || path.starts_with("e2e/")).then_some((path, name))
}

fn begins_test(line: &str) -> bool {
    ["fn ", "async fn ", "test("].iter().any(|beginning| line.trim_start().starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rows: &str) -> Vec<String> {
        let document = format!("| promise | test |\n|---|---|\n{rows}");
        problems(&document, |path| {
            (path == "e2e/a.mjs").then(|| "// not it is lost\n  test('it is kept', …)".to_owned())
        })
    }

    #[test]
    fn every_promise_has_a_test_that_is_there() {
        assert_eq!(check("| Kept | `e2e/a.mjs: it is kept` |\n"), Vec::<String>::new());
        let found = check("| One | `e2e/a.mjs: it is lost` |\n| Two | by reading |\n| Three | `e2e/b.mjs: x` |\n");
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(check("").iter().any(|problem| problem.contains("promises nothing")));
    }
}
