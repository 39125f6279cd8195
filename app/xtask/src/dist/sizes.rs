use std::fmt::Write;

use serde::Deserialize;

use super::error::DistError;
use super::folder::Folder;
use super::page::PAGE;
use super::service_worker;

/// What may be downloaded, in bytes after brotli. A change that needs more says why where the file is changed.
const BUDGET: &str = include_str!("../../../ui/budget.json");

#[derive(Debug, Clone, Copy, Deserialize)]
struct Budget {
    /// Page, scripts, first module and style: what stands between an address and the start page.
    first_visit: u64,
    /// The fonts of a Danish page together.
    fonts: u64,
}

/// What a first visit downloads before it can be used, and what comes only when it is asked for; data and fonts come on top.
pub(super) struct Sizes {
    table: String,
    first_visit: u64,
    fonts: u64,
}

impl Sizes {
    pub(super) fn of(dist: &Folder, first: &[&str], on_demand: &[&str]) -> Result<Self, DistError> {
        let mut table = format!("{:>9}  {:>9}\n", "raw", "brotli");
        let first: Vec<&str> = std::iter::once(PAGE).chain(first.iter().copied()).collect();
        let first_visit = group(dist, &mut table, &first, "HTML + JS + wasm + CSS")?;
        group(dist, &mut table, on_demand, "fetched only when asked for")?;
        let fonts = dist
            .below("")?
            .into_iter()
            .filter(|file| service_worker::is_font(file) && service_worker::is_for_all(file));
        let fonts = fonts.filter_map(|font| dist.size(&font)).sum();
        Ok(Self { table, first_visit, fonts })
    }

    /// One line a file.
    pub(super) fn table(&self) -> &str {
        self.table.trim_end()
    }

    /// Nothing grows past `app/ui/budget.json` unseen.
    pub(super) fn keep_to_budget(&self) -> Result<(), DistError> {
        let budget: Budget = serde_json::from_str(BUDGET)
            .map_err(|error| DistError::Data { path: "app/ui/budget.json".to_owned(), reason: error.to_string() })?;
        for (what, size, limit) in
            [("a first visit", self.first_visit, budget.first_visit), ("the fonts", self.fonts, budget.fonts)]
        {
            if size > limit {
                return Err(DistError::OverBudget { what, size, limit });
            }
        }
        Ok(())
    }
}

/// The bytes after brotli, of files that each stand in the table.
fn group(dist: &Folder, table: &mut String, names: &[&str], title: &str) -> Result<u64, DistError> {
    let mut total = (0, 0);
    for name in names {
        let raw = dist.size(name).ok_or_else(|| DistError::Missing((*name).to_owned()))?;
        let brotli = dist.size(&format!("{name}.br")).unwrap_or(raw);
        total = (total.0 + raw, total.1 + brotli);
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{raw:>9}  {brotli:>9}  {name}");
    }
    let _ = writeln!(table, "{:>9}  {:>9}  {title}", total.0, total.1);
    Ok(total.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(first_visit: u64, fonts: u64) -> Sizes {
        Sizes { table: String::new(), first_visit, fonts }
    }

    #[test]
    fn what_is_past_the_budget_stops_the_build() {
        let budget: Budget = serde_json::from_str(BUDGET).unwrap();
        assert!(sizes(budget.first_visit, budget.fonts).keep_to_budget().is_ok());
        let over = sizes(budget.first_visit + 1, 0).keep_to_budget().unwrap_err().to_string();
        assert!(over.starts_with("a first visit"), "{over}");
        assert!(sizes(0, budget.fonts + 1).keep_to_budget().is_err());
    }
}
