//! `xtask generate`: content for measuring that the content check cannot tell from ours.
#![allow(clippy::unwrap_used, reason = "clippy knows test functions, but not their helpers in a test of its own")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn xtask(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().unwrap()
}

/// A fresh folder of that name with seven municipalities of at least twenty offers.
fn generated(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated").join(name);
    let _ = fs::remove_dir_all(&folder);
    let made = xtask(&["generate", "--municipalities", "7", "--offers", "20", folder.to_str().unwrap()]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    folder
}

fn offers(folder: &Path, municipality: &str) -> Vec<Value> {
    let text = fs::read_to_string(folder.join(format!("offers/{municipality}.json"))).unwrap();
    serde_json::from_str::<Value>(&text).unwrap()["offers"].as_array().unwrap().clone()
}

#[test]
fn it_passes_the_content_check_and_says_that_it_is_made_up() {
    let folder = generated("sound");
    let checked = xtask(&["check", folder.to_str().unwrap()]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    let made_up = offers(&folder, "koebenhavn");
    assert_eq!(made_up.len(), 20);
    for offer in &made_up {
        assert!(offer["status"]["note"]["da"].as_str().unwrap().starts_with("Opdigtet"));
        assert!(offer["sources"][0]["document"].as_str().unwrap().starts_with("koebenhavn-opdigtet"));
    }
    let names: BTreeSet<&str> = made_up.iter().map(|offer| offer["name"].as_str().unwrap()).collect();
    assert!(names.len() > 15, "{names:?}");
    // What is shipped stays as it is, and is filled up.
    assert_eq!(offers(&folder, "skanderborg").len(), 20);
    let shipped = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../public/data");
    assert_eq!(offers(&folder, "kerteminde"), offers(&shipped, "kerteminde"));
}

#[test]
fn it_is_the_same_at_every_run() {
    let (first, second) = (generated("first"), generated("second"));
    let files: Vec<_> = fs::read_dir(first.join("offers")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files.len(), 7);
    for file in files
        .iter()
        .map(|name| Path::new("offers").join(name))
        .chain(["municipalities.json".into(), "sources.json".into()])
    {
        assert_eq!(fs::read(first.join(&file)).unwrap(), fs::read(second.join(&file)).unwrap(), "{}", file.display());
    }
}

#[test]
fn what_it_cannot_make_is_not_understood() {
    for (municipalities, offers) in [("0", "1"), ("99", "1"), ("5", "0"), ("five", "1")] {
        let output = xtask(&["generate", "--municipalities", municipalities, "--offers", offers, "never-written"]);
        assert_eq!(output.status.code(), Some(2), "{municipalities} {offers}");
    }
}
