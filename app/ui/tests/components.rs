//! Every component has its place on the page of all components.
#![expect(clippy::unwrap_used, reason = "a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use catalogue::DataFile;
use ui::content::Content;
use ui::{drawing, messages};

fn here() -> PathBuf {
    std::env::var("CARGO_MANIFEST_DIR").unwrap().into()
}

fn page() -> String {
    let data = here().join("../../public/data");
    let read = |path: &str| fs::read_to_string(data.join(path)).unwrap();
    let paths = [
        "municipalities.json",
        "ladders.json",
        "topics.json",
        "helplines.json",
        "offers/faxe.json",
        "offers/kerteminde.json",
    ];
    let files: Vec<_> = paths.map(|path| DataFile { path: path.to_owned(), text: Ok(read(path)) }).into();
    messages::load(&messages::for_app(&[read("i18n/da.json")]).unwrap()).unwrap();
    drawing::draw_components(Box::leak(Box::new(Content::whole(&files, &[]))))
}

/// The names of what the files of a folder give to pages as components.
fn components(folder: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            names.extend(components(&path));
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let begun = text.split("#[component]\npub fn ").skip(1);
        names.extend(begun.map(|rest| rest.split(['(', '<']).next().unwrap().to_owned()));
    }
    names
}

#[test]
fn every_component_is_on_the_page() {
    let all = components(&here().join("src/components"));
    assert!(all.len() > 40, "{all:?}");
    let page = page();
    let missing: Vec<_> = all.iter().filter(|name| !page.contains(&format!("data-shows=\"{name}\""))).collect();
    assert!(missing.is_empty(), "give these a place in src/pages/components/: {missing:?}");
}

#[test]
fn every_name_on_the_page_is_a_component_and_draws_something() {
    let all = components(&here().join("src/components"));
    let page = page();
    // What is seen only on paper of a known site, and what only hears.
    let silent = ["PaperAddress", "ShortcutKeys", "OldBadge"];
    for part in page.split("data-shows=\"").skip(1) {
        let name = part.split('"').next().unwrap();
        assert!(name == "fetched" || all.contains(name), "{name} is no component");
        let drawn = part.split("it-components__state\">").skip(1).any(|state| !state.starts_with("</div>"));
        assert!(drawn || silent.contains(&name), "{name} draws nothing in any state");
    }
}
