use std::path::Path;
use std::{fs, io};

use catalogue::{DataFile, Diagnostic};
use serde_json::Value;

use crate::files;

/// Every file below `public/data`, read once.
pub(super) struct Content {
    pub(super) files: Vec<DataFile>,
}

impl Content {
    /// Reads the folder. A file that cannot be read stays in the list, with the reason.
    pub(super) fn read(folder: &Path) -> io::Result<Self> {
        let read = |path: String| {
            let text = fs::read_to_string(folder.join(&path)).map_err(|error| error.to_string());
            DataFile { path, text }
        };
        Ok(Self { files: files::below(folder)?.into_iter().map(read).collect() })
    }

    /// The JSON files directly in a folder, with their text.
    pub(super) fn in_folder<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a DataFile> {
        let direct = move |file: &&DataFile| {
            let name = file.path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
            name.is_some_and(|name| !name.contains('/') && files::extension(name) == "json")
        };
        self.files.iter().filter(direct)
    }
}

/// The JSON of a file, or what stands in the way.
pub(super) fn json(file: &DataFile) -> Result<Value, Diagnostic> {
    let text = file.text.as_ref().map_err(|reason| Diagnostic::file(&file.path, reason))?;
    serde_json::from_str(text).map_err(|error| Diagnostic::file(&file.path, format!("not readable as JSON: {error}")))
}
