use std::collections::BTreeMap;

use super::app_files;
use super::data;
use super::digest;
use super::error::DistError;
use super::folder::Folder;
use super::headers;
use super::languages;
use super::page::SHELL;
use crate::files;

/// Its name never changes: a browser looks for a newer one under it.
const FILE: &str = "service-worker.js";
/// Where the data that is split by language lies in Danish.
const DANISH: &str = "data/by-language/da/";
/// Bytes before compression from which a data file is kept only once it was asked for.
const LARGE: usize = 500_000;

/// Address below the site's folder → integrity; empty where the name holds the hash.
type Files = BTreeMap<String, String>;

/// Tells the service worker what belongs to this version: the app's own files and what most ask for must be there before it is used.
pub(super) fn write(dist: &Folder, app: &[&str], workers: &[&str]) -> Result<(), DistError> {
    let (mut needed, mut asked_for) = (Files::new(), Files::new());
    needed.extend(app.iter().map(|name| ((*name).to_owned(), String::new())));
    asked_for.extend(workers.iter().map(|name| ((*name).to_owned(), String::new())));
    let all = dist.below("")?;
    // Of what is split by language the app never reads the whole.
    let is_split = |path: &str| path.strip_prefix("data/").is_some_and(|name| all.contains(&format!("{DANISH}{name}")));
    for path in all.iter().filter(|path| is_static(path) && !is_split(path)) {
        let content = dist.bytes(path)?;
        let files = if is_needed(path, content.len()) { &mut needed } else { &mut asked_for };
        files.insert(path.clone(), digest::integrity(&content));
    }
    // Under an address of its own, since the server gives it other headers.
    let shell = digest::integrity(&dist.bytes(SHELL)?);
    for (index, page) in headers::camera_pages(dist)?.iter().enumerate() {
        let files = if index == 0 { &mut needed } else { &mut asked_for };
        files.insert(page.trim_start_matches('/').to_owned(), shell.clone());
    }
    dist.write(FILE, filled(&dist.text(FILE)?, &needed, &asked_for)?)
}

/// What has a name that stays when its content changes, and is read by the app.
fn is_static(path: &str) -> bool {
    let for_others = ["schema/", "i18n/"];
    let is_export =
        |name: &str| for_others.iter().any(|start| name.starts_with(start)) || data::EXPORTS.contains(&name);
    match path.strip_prefix("data/") {
        Some(name) => !is_export(name),
        None => path == SHELL || path.starts_with("icons/") || is_font(path) || is_manifest(path),
    }
}

fn is_needed(path: &str, bytes: usize) -> bool {
    is_for_all(path) && !path.starts_with("data/offers/") && bytes < LARGE
}

fn is_manifest(path: &str) -> bool {
    files::extension(path) == "webmanifest"
}

pub(super) fn is_font(path: &str) -> bool {
    files::extension(path) == "woff2"
}

/// What a page in Danish needs too: its messages and data, and the font with the letters of western Europe.
pub(super) fn is_for_all(path: &str) -> bool {
    if is_font(path) {
        return path.contains("latin1");
    }
    if is_manifest(path) {
        return !path.contains('/');
    }
    !path.strip_prefix("data/").is_some_and(languages::is_foreign)
}

/// The version is the hash of all of it: the same build is the same version.
fn filled(template: &str, needed: &Files, asked_for: &Files) -> Result<String, DistError> {
    let [needed, asked_for] = [needed, asked_for].map(|files| serde_json::json!(files).to_string());
    let version = &digest::sha256(format!("{template}{needed}{asked_for}").as_bytes())[..16];
    let parts = [
        ("__VERSION__", version),
        ("__SHELL__", SHELL),
        ("{ /* __NEEDED__ */ }", needed.as_str()),
        ("{ /* __ASKED_FOR__ */ }", asked_for.as_str()),
    ];
    app_files::filled(FILE, template, &parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_visitor_needs_is_kept_at_once_and_what_some_ask_for_later() {
        for (path, bytes, expected) in [
            ("data/questionnaires/trivselstjek-ung.json", 9_000, true),
            ("data/overview.json", 90_000, true),
            ("data/overview.json", 9_000_000, false),
            ("data/offers/faxe.json", 9_000, false),
            ("data/by-language/da/topics.json", 9_000, true),
            ("data/by-language/ar/topics.json", 9_000, false),
            (SHELL, 9_000, true),
            ("app.webmanifest", 900, true),
            ("ar/app.webmanifest", 900, false),
        ] {
            assert_eq!(is_needed(path, bytes), expected, "{path}");
        }
        for path in
            ["data/offers.json", "data/i18n/da.json", "data/schema/offers.schema.json", "_headers", "ui-0123.js", FILE]
        {
            assert!(!is_static(path), "{path}");
        }
    }

    #[test]
    fn a_version_changes_with_every_file_of_it() {
        let template = include_str!("../../../ui/service-worker.js");
        let files = |integrity: &str| Files::from([("data/topics.json".to_owned(), integrity.to_owned())]);
        let version = |needed: &Files, asked_for: &Files| filled(template, needed, asked_for).unwrap();
        let one = version(&files("sha384-a"), &Files::new());
        assert!(one.contains(r#"{"data/topics.json":"sha384-a"}"#) && !one.contains("__"), "{one}");
        let line = |text: &str| text.lines().find(|line| line.starts_with("const VERSION")).unwrap().to_owned();
        assert_eq!(line(&one), line(&version(&files("sha384-a"), &Files::new())));
        assert_ne!(line(&one), line(&version(&files("sha384-b"), &Files::new())));
        assert!(filled(&one, &Files::new(), &Files::new()).is_err());
    }
}
