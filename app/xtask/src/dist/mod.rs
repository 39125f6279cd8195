//! What follows Trunk's build: names by content, integrity, open data, the list of data files, headers, compressed siblings.
//!
//! Trunk names files by a hash of what they were before wasm-opt, so that a name can outlive its content and an
//! integrity value can disagree with the file. Here names and hashes come from the files as they are served.

mod app_files;
mod boot;
mod compress;
mod data;
mod digest;
mod error;
mod folder;
mod headers;
mod open_data;
mod page;
mod sizes;
mod workers;

use std::path::Path;

use error::DistError;
use folder::Folder;

pub(crate) use data::{index_schema, overview_schema};

/// Finishes the folder that `trunk build` wrote.
pub(crate) fn run(path: &Path) -> bool {
    match finish(&Folder::new(path)) {
        Ok(sizes) => {
            println!("{sizes}");
            true
        }
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

/// The order is that of dependency: a file is named by its content only when nothing in it changes any more.
fn finish(dist: &Folder) -> Result<String, DistError> {
    data::write(&dist.folder("data"))?;
    let wasm = app_files::name_wasm(dist)?;
    let script = app_files::name_script(dist, &wasm)?;
    let style = app_files::name_style(dist)?;
    let workers = workers::name(dist)?;
    let boot = boot::write(dist, &script, &wasm, &workers)?;
    page::write(dist, &page::Parts { boot: &boot, script: &script, wasm: &wasm, style: &style })?;
    let hashed = [&boot, &script, &wasm, &style].map(|named| named.name.as_str());
    let on_demand: Vec<&str> = workers.iter().flat_map(workers::Worker::files).collect();
    compress::siblings(dist)?;
    headers::write(dist, &[&hashed[..], &on_demand].concat())?;
    sizes::say(dist, &hashed, &on_demand)
}
