use super::digest;
use super::error::DistError;
use super::folder::Folder;

pub(super) const SCRIPT: &str = "ui.js";
pub(super) const WASM: &str = "ui_bg.wasm";
pub(super) const STYLE: &str = "app.css";

/// A file under the name of its content.
pub(super) struct Named {
    /// `ui-0123456789abcdef.js`
    pub(super) name: String,
    /// `sha384-…`
    pub(super) integrity: String,
}

/// Writes a file under the name of its content, in place of the one Trunk wrote.
pub(super) fn name(dist: &Folder, old: &str, content: &[u8]) -> Result<Named, DistError> {
    let name = digest::name_by_content(old, content);
    dist.write(&name, content)?;
    dist.remove(old)?;
    Ok(Named { name, integrity: digest::integrity(content) })
}

pub(super) fn name_wasm(dist: &Folder) -> Result<Named, DistError> {
    name(dist, WASM, &dist.bytes(WASM)?)
}

/// The script knows the wasm's name as its default. Our own start script passes it in, so the name need not be there.
pub(super) fn name_script(dist: &Folder, wasm: &Named) -> Result<Named, DistError> {
    let script = dist.text(SCRIPT)?.replace(WASM, &wasm.name);
    name(dist, SCRIPT, script.as_bytes())
}

pub(super) fn name_style(dist: &Folder) -> Result<Named, DistError> {
    name(dist, STYLE, &dist.bytes(STYLE)?)
}
