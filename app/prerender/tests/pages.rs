//! `prerender` on the project's own content.
#![expect(clippy::unwrap_used, reason = "a test")]

mod danish;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// Addresses that show what lies on the device, and are the app's alone.
const APP: [&str; 6] = ["svar", "liste", "sammenlign", "forloeb", "maal", "modtag"];
const LANGUAGES: [&str; 8] = ["", "ar/", "da-simple/", "de/", "en/", "pl/", "tr/", "uk/"];

/// It names files and fields, as a program reads them.
const NAMES_OF_FILES: &str = "ar/aabne-data.html";

fn project() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../..")
}

/// A folder of that name as the build lays it out.
fn laid_out(name: &str) -> PathBuf {
    let dist = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&dist);
    let public = project().join("public");
    for path in below(&public) {
        let to = dist.join(&path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(public.join(&path), to).unwrap();
    }
    fs::copy(project().join("app/ui/index.html"), dist.join("index.html")).unwrap();
    dist
}

/// All files below a folder, as paths from it.
fn below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found
}

fn prerender(dist: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_prerender"));
    command.args([dist.to_str().unwrap(), "2026-11-22"]).env_remove("SITE_URL");
    command
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The values of an attribute, as they stand.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    page.split(&*opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_says_what_it_is_for_and_leads_nowhere_that_is_not() {
    let dist = laid_out("whole");
    let output = prerender(&dist).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let all: BTreeSet<String> = below(&dist).into_iter().collect();
    let is_page =
        |path: &&String| Path::new(path).extension().is_some_and(|ending| ending == "html") && *path != "app.html";
    let pages: Vec<&String> = all.iter().filter(is_page).collect();
    let records =
        ["aabenraa", "faxe", "kerteminde", "skanderborg"].map(|municipality| format!("tilbud/{municipality}/"));
    assert!(records.iter().all(|folder| pages.iter().any(|page| page.starts_with(folder))));
    for lang in LANGUAGES {
        let count = pages
            .iter()
            .filter(|page| LANGUAGES.iter().rev().find(|lang| page.starts_with(**lang)) == Some(&lang))
            .count();
        assert!(count > 300, "{lang}: {count}");
        can_be_installed(&dist, lang, &all);
    }
    for path in &pages {
        let page = fs::read_to_string(dist.join(path)).unwrap();
        // A form has a heading for those who can answer it, and in its place another for those whose browser does not run the app;
        // behind an introduction lies the first question with its own.
        let [abouts, aheads] =
            ["about", "ahead"].map(|name| page.matches(&format!("class=\"it-run__{name}\"")).count());
        assert!(aheads <= abouts && abouts <= 1 && page.matches("<h1").count() == 1 + abouts + aheads, "{path}");
        let radios = page.matches("type=\"radio\"").count();
        assert!(**path != "skema/trivselstjek-ung.html" || (aheads, radios) == (1, 6), "{path}: {radios}");
        // Its first question is about violence: an answer must open help at once, and only the app can.
        assert!(**path != "skema/bekymringsskala-foraelder.html" || aheads == 0, "{path}");
        assert!(page.contains("href=\"tel:112\"") && page.contains("class=\"it-static\""), "{path}");
        assert!(!page.contains(" style=") && !page.contains("<!>"), "{path}");
        assert!(page.contains(" – Indsatstrappen</title>"), "{path}");
        if path.starts_with("ar/") && *path != NAMES_OF_FILES {
            assert_eq!(danish::unsaid(&page), Vec::<String>::new(), "{path} has Danish words that do not say so");
        }
        for address in values(&page, "href") {
            let Some(to) = address.strip_prefix('/') else { continue };
            let to = to.split(['#', '?']).next().unwrap();
            let bare = LANGUAGES.iter().rev().find_map(|lang| to.strip_prefix(lang)).unwrap_or(to);
            let is_file = all.contains(to)
                || ["data/", "split_"].iter().any(|start| to.starts_with(start))
                || ["app.css", "first.css", "icons/apple-touch-icon.png"].contains(&to);
            let is_page = to.is_empty() || all.contains(&format!("{to}.html"));
            let is_of_app = APP.contains(&bare) || ["/indtast", "/samlet"].iter().any(|end| bare.ends_with(end));
            assert!(is_file || is_page || is_of_app, "{path} leads to {address}");
        }
    }
}

/// Of `every_page_says_what_it_is_for_and_leads_nowhere_that_is_not`, in each language.
fn can_be_installed(dist: &Path, lang: &str, pages: &BTreeSet<String>) {
    let text = fs::read_to_string(dist.join(format!("{lang}app.webmanifest"))).unwrap();
    let manifest: Value = serde_json::from_str(&text).unwrap();
    let is = |name: &str| manifest[name].as_str().unwrap();
    let tag = lang.trim_end_matches('/');
    assert_eq!(
        (is("lang"), is("dir")),
        (if lang.is_empty() { "da" } else { tag }, if tag == "ar" { "rtl" } else { "ltr" })
    );
    assert_eq!((is("id"), is("scope"), is("name")), ("/", "/", "Indsatstrappen"));
    let icons = manifest["icons"].as_array().unwrap();
    for (size, purpose) in [("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")] {
        assert!(icons.iter().any(|icon| icon["sizes"] == size && icon["purpose"] == purpose), "{size} {purpose}");
    }
    let shortcuts = manifest["shortcuts"].as_array().unwrap();
    assert_eq!(shortcuts.len(), 3);
    for address in shortcuts.iter().map(|shortcut| shortcut["url"].as_str().unwrap()).chain([is("start_url")]) {
        let path = address.trim_matches('/');
        assert!(path == tag || path.starts_with(lang), "{lang}: {address}");
        assert!(path.is_empty() || pages.contains(&format!("{path}.html")), "{address}");
    }
    let page = fs::read_to_string(dist.join(format!("{lang}hjaelp.html"))).unwrap();
    assert!(page.contains(&format!("<link rel=\"manifest\" href=\"/{lang}app.webmanifest\">")), "{lang}");
}

#[test]
fn what_cannot_be_drawn_stops_the_build_and_says_why() {
    let refused = |name: &str, change: &dyn Fn(&Path), expected: &str| {
        let dist = laid_out(name);
        change(&dist);
        let output = prerender(&dist).output().unwrap();
        assert!(!output.status.success() && said(&output).contains(expected), "{}", said(&output));
    };
    refused("no-template", &|dist| fs::remove_file(dist.join("index.html")).unwrap(), "index.html");
    refused(
        "other-template",
        &|dist| fs::write(dist.join("index.html"), "<p>").unwrap(),
        "does not stand there exactly once",
    );
    refused("no-messages", &|dist| fs::write(dist.join("data/i18n/pl.json"), "{").unwrap(), "i18n/pl.json");
    refused("broken-offers", &|dist| fs::write(dist.join("data/offers/faxe.json"), "{").unwrap(), "offers/faxe.json");
    let output = Command::new(env!("CARGO_BIN_EXE_prerender")).output().unwrap();
    assert!(!output.status.success() && said(&output).contains("usage"));
}
