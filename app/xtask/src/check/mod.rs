//! All content: every file is read as the app reads it, and held against the contract in `docs/content-format.md`.

mod closing;
mod content;
mod danger;
mod forms;
mod goals;
mod guide;
mod instrument;
mod kind;
mod lix;
mod messages;
mod offers;
mod origin;
mod paper;
mod schemas;
mod translations;

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

/// Checks a data folder. Problems go to standard output, everything else to standard error.
pub(crate) fn run(data: &Path) -> bool {
    let content = match Content::read(data) {
        Ok(content) => content,
        Err(error) => {
            println!("{}: {error}", data.display());
            return false;
        }
    };
    let today = time::OffsetDateTime::now_utc().date().to_string();
    let report = examine(&content, &today);
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

/// `today` is `YYYY-MM-DD`.
fn examine(content: &Content, today: &str) -> Report {
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
    report.warnings.extend(catalogue.expired(today));
    report.records += records(&catalogue);
    forms::check(content, &catalogue, &mut report);
    guide::check(content, &catalogue, &mut report);
    goals::check(content, &catalogue, &mut report);
    messages::check(content, &mut report);
    report
}

fn records(catalogue: &Catalogue) -> usize {
    let Catalogue {
        municipalities,
        sources,
        ladders,
        crosswalk,
        topics,
        synonyms,
        helplines,
        offers,
        practice,
        // Counted by the build, not kept by anybody.
        steps: _,
    } = catalogue;
    municipalities.len()
        + sources.len()
        + ladders.len()
        + crosswalk.len()
        + topics.len()
        + synonyms.len()
        + helplines.len()
        + offers.len()
        + practice.len()
}

/// One problem is one line, also where the reason came with line breaks.
fn line(diagnostic: &Diagnostic) -> String {
    diagnostic.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}
