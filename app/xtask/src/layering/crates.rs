use std::path::Path;
use std::process::Command;

use super::Findings;

/// Crates that run on the host as well as in the browser, and know neither.
const PURE: [&str; 6] = ["catalogue", "goals", "guide", "questionnaire", "responses", "search"];
/// Beginnings of the names of crates that know the browser or the screen.
const BROWSER: [&str; 5] = ["leptos", "web-sys", "js-sys", "gloo", "wasm-bindgen"];

/// What the crates may depend on.
pub(super) fn check(root: &Path, findings: &mut Findings) {
    for name in PURE {
        refuse(root, name, &BROWSER, findings);
    }
    refuse(root, "store", &["leptos"], findings);
}

fn refuse(root: &Path, name: &str, refused: &[&str], findings: &mut Findings) {
    match tree(root, name) {
        Ok(tree) => findings.errors.extend(found(&tree, refused).map(|dependency| {
            format!("{name} depends on {dependency}: see cargo tree --target {TARGET} -p {name} -i {dependency}")
        })),
        Err(reason) => findings.errors.push(format!("cargo tree -p {name}: {reason}")),
    }
}

/// What is built for the browser: a dependency may hide behind `cfg(target_arch = "wasm32")`.
const TARGET: &str = "wasm32-unknown-unknown";

fn tree(root: &Path, name: &str) -> Result<String, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["tree", "-e", "normal", "--prefix", "none", "--target", TARGET, "-p", name];
    let output = Command::new(cargo).args(arguments).current_dir(root).output().map_err(|error| error.to_string())?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).lines().last().unwrap_or("failed").to_owned())
    }
}

fn found<'a>(tree: &'a str, refused: &[&str]) -> impl Iterator<Item = &'a str> {
    let mut names: Vec<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
    names.retain(|name| refused.iter().any(|beginning| name.starts_with(beginning)));
    names.sort_unstable();
    names.dedup();
    names.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_browser_in_a_tree() {
        let tree =
            "catalogue v0.1.0 (app/catalogue)\nserde v1.0.0\nweb-sys v0.3.1\ngloo-net v0.7.0\nweb-sys v0.3.1 (*)\n";
        assert_eq!(found(tree, &BROWSER).collect::<Vec<_>>(), ["gloo-net", "web-sys"]);
        assert_eq!(found(tree, &["leptos"]).count(), 0);
    }
}
