use std::env;
use std::path::{Path, PathBuf};

/// The folder of the workspace: the one above this crate, or the nearest one that holds the crate.
///
/// Looked for at run time, so that the binary knows no folder of the machine it was built on.
pub(crate) fn root() -> PathBuf {
    let beside_crate = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).and_then(|dir| above(&dir));
    let here = || env::current_dir().ok().and_then(|dir| above(&dir));
    beside_crate.or_else(here).unwrap_or_else(|| PathBuf::from("."))
}

fn above(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find(|dir| dir.join("app/xtask/Cargo.toml").is_file()).map(Path::to_path_buf)
}
