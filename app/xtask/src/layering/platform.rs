use super::{Findings, Source, code};

/// Names of crates that speak to the browser.
const BROWSER: [&str; 4] = ["web_sys", "gloo", "js_sys", "wasm_bindgen"];
const UI: &str = "app/ui/src/";
/// The only places in the shell that speak to the browser themselves.
const ALLOWED: [&str; 3] = ["app/ui/src/platform/", "app/ui/src/platform.rs", "app/ui/src/main.rs"];

/// Only the platform module of the shell touches the browser.
pub(super) fn check(sources: &[Source], findings: &mut Findings) {
    let shell = sources.iter().filter(|source| source.path.starts_with(UI));
    for source in shell.filter(|source| !ALLOWED.iter().any(|allowed| source.path.starts_with(allowed))) {
        for (number, line) in code(source) {
            for name in BROWSER.iter().filter(|name| mentions(line, name)) {
                findings.errors.push(format!("{}:{number}: {name} outside app/ui/src/platform", source.path));
            }
        }
    }
}

/// Whether a word of the line begins so: `gloo_net`, but not `igloo`.
fn mentions(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str) -> usize {
        let mut findings = Findings::default();
        super::check(&[Source { path: path.to_owned(), text: text.to_owned() }], &mut findings);
        findings.errors.len()
    }

    #[test]
    fn the_browser_is_touched_in_one_place() {
        assert_eq!(check("app/ui/src/pages/find.rs", "use web_sys::window;\nuse gloo_net::http;"), 2);
        assert_eq!(check("app/ui/src/platform/store.rs", "use web_sys::window;"), 0);
        assert_eq!(check("app/ui/src/pages/find.rs", "// not web_sys\nlet igloo = 1;"), 0);
        assert_eq!(check("app/store/src/lib.rs", "use js_sys::Date;"), 0);
    }
}
