use std::fmt::Write;

use super::error::DistError;
use super::folder::Folder;
use super::page::PAGE;

/// What a first visit downloads before it can be used, in a table; data and fonts come on top.
pub(super) fn say(dist: &Folder, hashed: &[&str]) -> Result<String, DistError> {
    let mut table = format!("{:>9}  {:>9}\n", "raw", "brotli");
    let mut total = (0, 0);
    for name in std::iter::once(&PAGE).chain(hashed) {
        let raw = dist.size(name).ok_or_else(|| DistError::Missing((*name).to_owned()))?;
        let brotli = dist.size(&format!("{name}.br")).unwrap_or(raw);
        total = (total.0 + raw, total.1 + brotli);
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{raw:>9}  {brotli:>9}  {name}");
    }
    let (raw, brotli) = total;
    let _ = write!(table, "{raw:>9}  {brotli:>9}  HTML + JS + wasm + CSS");
    Ok(table)
}
