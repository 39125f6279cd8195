use std::fmt::Write;

use super::error::DistError;
use super::folder::Folder;
use super::page::PAGE;

/// What a first visit downloads before it can be used, in a table, and what comes only when it is asked for; data and fonts come on top.
pub(super) fn say(dist: &Folder, first: &[&str], on_demand: &[&str]) -> Result<String, DistError> {
    let mut table = format!("{:>9}  {:>9}\n", "raw", "brotli");
    let first: Vec<&str> = std::iter::once(PAGE).chain(first.iter().copied()).collect();
    group(dist, &mut table, &first, "HTML + JS + wasm + CSS")?;
    group(dist, &mut table, on_demand, "fetched only when asked for")?;
    Ok(table.trim_end().to_owned())
}

fn group(dist: &Folder, table: &mut String, names: &[&str], title: &str) -> Result<(), DistError> {
    let mut total = (0, 0);
    for name in names {
        let raw = dist.size(name).ok_or_else(|| DistError::Missing((*name).to_owned()))?;
        let brotli = dist.size(&format!("{name}.br")).unwrap_or(raw);
        total = (total.0 + raw, total.1 + brotli);
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{raw:>9}  {brotli:>9}  {name}");
    }
    let _ = writeln!(table, "{:>9}  {:>9}  {title}", total.0, total.1);
    Ok(())
}
