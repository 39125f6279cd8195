use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use super::{Inventory, licence};

/// The one place that crates come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    /// None for our own.
    source: Option<String>,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    source: Option<String>,
}

/// All crates of the lock file, as cargo sees them.
pub(super) fn read(root: &Path) -> Result<Inventory, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root)
        .output()
        .map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let metadata: Metadata = serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())?;
    Ok(inventory(&metadata.packages))
}

fn inventory(packages: &[Package]) -> Inventory {
    let (ours, others): (Vec<_>, Vec<_>) = packages.iter().partition(|package| package.source.is_none());
    let chosen = ours.iter().flat_map(|package| &package.dependencies).filter(|dependency| dependency.source.is_some());
    let refused = others.iter().filter_map(|package| {
        let reason = refusal(package)?;
        Some(format!("{} {}: {reason}", package.name, package.version))
    });
    Inventory { direct: chosen.map(|dependency| dependency.name.clone()).collect(), refused: refused.collect() }
}

fn refusal(package: &Package) -> Option<String> {
    let source = package.source.as_deref().unwrap_or_default();
    if source != REGISTRY {
        return Some(format!("comes from {source}"));
    }
    let expression = package.license.as_deref().unwrap_or_default();
    (!licence::is_taken(expression)).then(|| format!("has the licence »{expression}«"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_from_elsewhere_or_under_another_licence_is_refused() {
        let package = |name: &str, license: Option<&str>, source: Option<&str>| Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            license: license.map(str::to_owned),
            source: source.map(str::to_owned),
            dependencies: vec![Dependency { name: "chosen".to_owned(), source: Some(REGISTRY.to_owned()) }],
        };
        let found = inventory(&[
            package("ours", None, None),
            package("chosen", Some("MIT"), Some(REGISTRY)),
            package("git", Some("MIT"), Some("git+https://x")),
            package("gpl", Some("GPL-3.0-only"), Some(REGISTRY)),
            package("silent", None, Some(REGISTRY)),
        ]);
        assert_eq!(found.direct.iter().collect::<Vec<_>>(), ["chosen"]);
        assert_eq!(
            found.refused,
            [
                "git 1.0.0: comes from git+https://x",
                "gpl 1.0.0: has the licence »GPL-3.0-only«",
                "silent 1.0.0: has the licence »«"
            ]
        );
    }
}
