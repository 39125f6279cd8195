//! All content: every file is read as the app reads it, and held against the contract in `docs/content-format.md`.

mod closing;
mod content;
mod forms;
mod instrument;
mod kind;
mod lix;
mod messages;
mod offers;
mod schemas;

use std::path::Path;

use catalogue::{Catalogue, Diagnostic};
use content::Content;

/// What was found, and how much was looked at.
#[derive(Default)]
struct Report {
    errors: Vec<Diagnostic>,
    warnings: Vec<Diagnostic>,
    records: usize,
}

/// Checks `public/data` of the project. Problems go to standard output, everything else to standard error.
pub(crate) fn run(root: &Path) -> bool {
    let content = match Content::read(&root.join("public/data")) {
        Ok(content) => content,
        Err(error) => {
            println!("public/data: {error}");
            return false;
        }
    };
    let report = examine(&content);
    for warning in &report.warnings {
        eprintln!("warning: {}", line(warning));
    }
    for error in &report.errors {
        println!("{}", line(error));
    }
    let sound = report.errors.is_empty();
    if sound {
        eprintln!("{} files, {} records checked", content.files.len(), report.records);
    } else {
        eprintln!("problems: {}, in {} files", report.errors.len(), content.files.len());
    }
    sound
}

fn examine(content: &Content) -> Report {
    let mut report = Report { errors: kind::check(content), ..Report::default() };
    report.errors.extend(schemas::check(content));
    let (catalogue, unreadable) = Catalogue::load(&content.files);
    // A file that is lost as a whole would be named once more by every record that points into it.
    if unreadable.iter().all(|diagnostic| diagnostic.record.is_some()) {
        report.errors.extend(catalogue.inconsistencies());
    }
    report.errors.extend(unreadable);
    report.errors.extend(offers::check(content));
    report.warnings.extend(lix::check(&catalogue));
    report.records += records(&catalogue);
    forms::check(content, &mut report);
    messages::check(content, &mut report);
    report
}

fn records(catalogue: &Catalogue) -> usize {
    let Catalogue { municipalities, sources, ladders, crosswalk, topics, helplines, offers } = catalogue;
    municipalities.len()
        + sources.len()
        + ladders.len()
        + crosswalk.len()
        + topics.len()
        + helplines.len()
        + offers.len()
}

/// One problem is one line, also where the reason came with line breaks.
fn line(diagnostic: &Diagnostic) -> String {
    diagnostic.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}
