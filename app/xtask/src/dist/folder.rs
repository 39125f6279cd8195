use std::path::{Path, PathBuf};
use std::{fs, io};

use super::error::DistError;
use crate::files;

/// The folder that is served.
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_path_buf() }
    }

    /// A folder in it.
    pub(super) fn folder(&self, name: &str) -> Self {
        Self { path: self.path.join(name) }
    }

    /// All files below a folder in it, as paths from that folder.
    pub(super) fn below(&self, folder: &str) -> Result<Vec<String>, DistError> {
        files::below(&self.path.join(folder)).map_err(|source| failed(folder, source))
    }

    pub(super) fn bytes(&self, name: &str) -> Result<Vec<u8>, DistError> {
        fs::read(self.path.join(name)).map_err(|source| failed(name, source))
    }

    pub(super) fn text(&self, name: &str) -> Result<String, DistError> {
        fs::read_to_string(self.path.join(name)).map_err(|source| failed(name, source))
    }

    /// Writes a file, and the folder that it lies in.
    pub(super) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<(), DistError> {
        let path = self.path.join(name);
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        folder.and_then(|()| fs::write(&path, content)).map_err(|source| failed(name, source))
    }

    pub(super) fn remove(&self, name: &str) -> Result<(), DistError> {
        fs::remove_file(self.path.join(name)).map_err(|source| failed(name, source))
    }

    /// Bytes of a file; `None` where it is not there.
    pub(super) fn size(&self, name: &str) -> Option<u64> {
        fs::metadata(self.path.join(name)).ok().map(|metadata| metadata.len())
    }
}

fn failed(name: &str, source: io::Error) -> DistError {
    match source.kind() {
        io::ErrorKind::NotFound => DistError::Missing(name.to_owned()),
        _ => DistError::File { path: name.to_owned(), source },
    }
}
