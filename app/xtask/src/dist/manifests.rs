//! What a device reads to put the app among its own: every icon that it names must be there.

use serde::Deserialize;

use super::error::DistError;
use super::folder::Folder;
use crate::files;

#[derive(Deserialize)]
struct Manifest {
    icons: Vec<Icon>,
}

#[derive(Deserialize)]
struct Icon {
    src: String,
}

/// Stops the build where an icon of a manifest is missing.
pub(super) fn check(dist: &Folder, base: &str) -> Result<(), DistError> {
    for path in dist.below("")?.into_iter().filter(|path| files::extension(path) == "webmanifest") {
        let manifest: Manifest = serde_json::from_str(&dist.text(&path)?)
            .map_err(|error| DistError::Data { path, reason: error.to_string() })?;
        for Icon { src } in manifest.icons {
            let file = src.strip_prefix(base).unwrap_or(&src).trim_start_matches('/');
            dist.size(file).ok_or_else(|| DistError::Missing(file.to_owned()))?;
        }
    }
    Ok(())
}
