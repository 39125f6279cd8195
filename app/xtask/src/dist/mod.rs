//! What follows the compiler and the tools that work on its output: names by content, integrity, open data, the list of data files, headers, compressed siblings.
//!
//! Names and hashes come from the files as they are served, after everything has been done to them.

mod app_files;
mod boot;
mod compress;
mod data;
mod digest;
mod error;
mod folder;
mod headers;
mod languages;
mod look;
mod manifests;
mod open_data;
mod page;
mod parts;
mod preloads;
mod service_worker;
mod sizes;
mod workers;

use std::iter;
use std::path::Path;

use error::DistError;
use folder::Folder;
use look::Look;
use preloads::Preloads;
use sizes::Sizes;

pub(crate) use data::{index_schema, overview_schema};

/// Finishes the folder that `scripts/build.sh` has laid out.
pub(crate) fn run(path: &Path) -> bool {
    match finish(&Folder::new(path)) {
        Ok(()) => true,
        Err(error) => {
            eprintln!("dist: {error}");
            false
        }
    }
}

/// Writes into a data folder what the app asks for beside its content: for a folder that is served without being built.
pub(crate) fn run_for_data(path: &Path) -> bool {
    let done = data::write_for_app(&Folder::new(path));
    if let Err(error) = &done {
        eprintln!("lists: {error}");
    }
    done.is_ok()
}

/// The path that the site lies below on its server; empty at an origin's root.
fn base() -> Result<String, DistError> {
    let base = std::env::var("INDSATSTRAPPEN_BASE").unwrap_or_default();
    let is_path = base.starts_with('/') && !base.ends_with('/') && !base.contains(['?', '#', '"', ' ']);
    if base.is_empty() || is_path { Ok(base) } else { Err(DistError::Base(base)) }
}

/// The order is that of dependency: a file is named by its content only when nothing in it changes any more.
fn finish(dist: &Folder) -> Result<(), DistError> {
    let base = base()?;
    let by_language = data::write(&dist.folder("data"))?;
    manifests::check(dist, &base)?;
    let wasm = app_files::name_wasm(dist)?;
    let scripts = parts::name(dist, &wasm)?;
    let look = Look::read(dist, &base)?;
    let [first, app] = app_files::STYLES.map(|style| app_files::name_style(dist, style));
    let (first, style) = (first?, app?);
    let workers = workers::name(dist)?;
    let boot = boot::write(dist, &scripts.app, &wasm, &workers)?;
    let loaded =
        page::Loaded { boot: &boot, scripts: [&scripts.app, &scripts.loader], wasm: &wasm, styles: [&first, &style] };
    let preloads = Preloads { scripts: &scripts, by_language: &by_language, base: &base };
    page::write(dist, &loaded, &look, &preloads)?;
    // The first styles stand in the start page itself.
    let hashed = [&boot, &scripts.app, &scripts.loader, &wasm, &style].map(|named| named.name.as_str());
    let later = iter::once(&first).chain(scripts.parts.values()).map(|named| named.name.as_str());
    let app_files: Vec<&str> = hashed.iter().copied().chain(later).collect();
    let of_workers: Vec<&str> = workers.iter().flat_map(workers::Worker::files).collect();
    service_worker::write(dist, &app_files, &of_workers)?;
    compress::siblings(dist)?;
    headers::write(dist, &base, &[&app_files[..], &of_workers].concat(), &look.source)?;
    let sizes = Sizes::of(dist, &hashed, &[&app_files[hashed.len()..], &of_workers].concat())?;
    println!("{}", sizes.table());
    sizes.keep_to_budget()
}
