use super::digest;
use super::error::DistError;
use super::folder::Folder;

pub(super) const SCRIPT: &str = "ui.js";
pub(super) const WASM: &str = "ui_bg.wasm";
/// What a page needs for its first look, and the rest.
pub(super) const STYLES: [&str; 2] = ["first.css", "app.css"];

/// A file under the name of its content.
pub(super) struct Named {
    /// `ui-0123456789abcdef.js`
    pub(super) name: String,
    /// `sha384-…`
    pub(super) integrity: String,
}

/// Writes a file under the name of its content, in place of the plain one.
pub(super) fn name(dist: &Folder, old: &str, content: &[u8]) -> Result<Named, DistError> {
    put(dist, old, digest::name_by_content(old, content), content)
}

/// Writes a file under that name, in place of the plain one.
pub(super) fn put(dist: &Folder, old: &str, name: String, content: &[u8]) -> Result<Named, DistError> {
    dist.write(&name, content)?;
    dist.remove(old)?;
    Ok(Named { name, integrity: digest::integrity(content) })
}

/// A script with its placeholders filled in, each of which stands in it once.
pub(super) fn filled(file: &str, template: &str, parts: &[(&str, &str)]) -> Result<String, DistError> {
    parts.iter().try_fold(template.to_owned(), |text, (placeholder, value)| match text.matches(placeholder).count() {
        1 => Ok(text.replace(placeholder, value)),
        count => Err(DistError::Reference { file: file.to_owned(), wanted: (*placeholder).to_owned(), count }),
    })
}

pub(super) fn name_wasm(dist: &Folder) -> Result<Named, DistError> {
    name(dist, WASM, &dist.bytes(WASM)?)
}

pub(super) fn name_style(dist: &Folder, style: &str) -> Result<Named, DistError> {
    name(dist, style, &dist.bytes(style)?)
}
