use std::env;

use catalogue::{Catalogue, DataFile, FileKind};
use serde_json::Value;

use super::error::DistError;
use super::folder::Folder;

pub(super) const SERVICES: &str = "hsds/services.json";
pub(super) const ORGANIZATIONS: &str = "hsds/organizations.json";
pub(super) const JSON_LD: &str = "offers.jsonld";
/// Where the site will stand. Without it no address of a page is written.
const SITE_URL: &str = "SITE_URL";

/// Writes the catalogue in the two formats that others read: HSDS 3.1 and JSON-LD.
pub(super) fn write(data: &Folder) -> Result<(), DistError> {
    let catalogue = catalogue(data)?;
    let site = site()?;
    data.write(SERVICES, one_a_line(catalogue.hsds_services()))?;
    data.write(ORGANIZATIONS, one_a_line(catalogue.hsds_organizations()))?;
    data.write(JSON_LD, format!("{}\n", catalogue.json_ld_graph(site.as_deref())))
}

/// All of it, or nothing: a record that is left out would be gone without a word.
fn catalogue(data: &Folder) -> Result<Catalogue, DistError> {
    let paths = data.below("")?.into_iter().filter(|path| FileKind::of(path).is_some());
    let files: Result<Vec<_>, _> = paths.map(|path| Ok(DataFile { text: Ok(data.text(&path)?), path })).collect();
    let (catalogue, unreadable) = Catalogue::load(&files?);
    match unreadable.into_iter().next() {
        Some(first) => Err(DistError::Data { path: "data".to_owned(), reason: first.to_string() }),
        None => Ok(catalogue),
    }
}

fn site() -> Result<Option<String>, DistError> {
    let Ok(site) = env::var(SITE_URL) else { return Ok(None) };
    let site = site.trim_end_matches('/');
    let sound = site.strip_prefix("https://").is_some_and(|rest| rest.contains('.') && !rest.contains(['?', '#', ' ']));
    match site {
        "" => Ok(None),
        _ if sound => Ok(Some(site.to_owned())),
        _ => Err(DistError::Site(site.to_owned())),
    }
}

/// An array with one record a line, so that two versions can be compared.
fn one_a_line(records: impl Iterator<Item = Value>) -> String {
    let lines: Vec<String> = records.map(|record| record.to_string()).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}
