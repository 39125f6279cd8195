use super::{Findings, Source};
use crate::files;

/// From here on a file deserves a hard look.
const LOOK: usize = 300;
/// No file is longer.
const MOST: usize = 400;

/// How long the Rust sources are, in lines.
pub(super) fn check(sources: &[Source], findings: &mut Findings) {
    for source in sources.iter().filter(|source| files::extension(&source.path) == "rs") {
        let lines = source.text.lines().count();
        let said = format!("{}: {lines} lines", source.path);
        if lines > MOST {
            findings.errors.push(format!("{said}, more than {MOST}"));
        } else if lines > LOOK {
            findings.warnings.push(said);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_are_named() {
        let source = |lines: usize| Source { path: "app/a.rs".to_owned(), text: "\n".repeat(lines) };
        let mut findings = Findings::default();
        check(&[source(300), source(301), source(400), source(401)], &mut findings);
        assert_eq!((findings.warnings.len(), findings.errors.len()), (2, 1));
    }
}
