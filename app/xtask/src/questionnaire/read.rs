use std::fs;
use std::path::Path;

/// A file's text, or why there is none.
pub(super) type FileText = Result<String, String>;

pub(super) fn text(path: &Path) -> FileText {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
