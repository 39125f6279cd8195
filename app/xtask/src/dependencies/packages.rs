use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::{Inventory, licence};

/// What the build and the tests take from npm; nothing of it but styles and fonts reaches a visitor.
const LOCK: &str = "e2e/package-lock.json";

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
struct Package {
    license: Option<String>,
    integrity: Option<String>,
    resolved: Option<String>,
    #[serde(default, rename = "devDependencies")]
    chosen: BTreeMap<String, String>,
}

/// All packages of the lock file.
pub(super) fn read(root: &Path) -> Result<Inventory, String> {
    let text = fs::read_to_string(root.join(LOCK)).map_err(|error| format!("{LOCK}: {error}"))?;
    inventory(&text).map_err(|error| format!("{LOCK}: {error}"))
}

fn inventory(text: &str) -> serde_json::Result<Inventory> {
    let mut lock: Lock = serde_json::from_str(text)?;
    // Our own package has no name there.
    let ours = lock.packages.remove("").map(|package| package.chosen).unwrap_or_default();
    let refused =
        lock.packages.iter().filter_map(|(name, package)| Some(format!("{LOCK}: {name} {}", refusal(package)?)));
    Ok(Inventory { direct: ours.into_keys().collect(), refused: refused.collect() })
}

fn refusal(package: &Package) -> Option<String> {
    let is_from_elsewhere = |address: &String| !address.starts_with("https://registry.npmjs.org/");
    if let Some(address) = package.resolved.as_ref().filter(|address| is_from_elsewhere(address)) {
        return Some(format!("comes from {address}"));
    }
    if !package.integrity.as_deref().is_some_and(|sum| sum.starts_with("sha512-")) {
        return Some("has no checksum".to_owned());
    }
    let expression = package.license.as_deref().unwrap_or_default();
    (!licence::is_taken(expression)).then(|| format!("has the licence »{expression}«"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_without_a_checksum_or_from_elsewhere_is_refused() {
        let found = inventory(
            r#"{"packages":{
                "":{"devDependencies":{"good":"1.0.0"}},
                "node_modules/good":{"license":"MIT","integrity":"sha512-x"},
                "node_modules/bare":{"license":"MIT"},
                "node_modules/far":{"license":"MIT","integrity":"sha512-x","resolved":"https://example.org/far.tgz"},
                "node_modules/gpl":{"license":"GPL-3.0-only","integrity":"sha512-x"}}}"#,
        );
        let found = found.unwrap();
        assert_eq!(found.direct.iter().collect::<Vec<_>>(), ["good"]);
        let reasons = ["bare has no checksum", "far comes from", "gpl has the licence"];
        assert_eq!(found.refused.len(), reasons.len());
        for (problem, reason) in found.refused.iter().zip(reasons) {
            assert!(problem.contains(reason), "{problem}");
        }
    }
}
