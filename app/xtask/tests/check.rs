//! `xtask check` on a small folder of content.
#![allow(clippy::unwrap_used, reason = "clippy knows test functions, but not their helpers in a test of its own")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A project whose content is the five registers, empty but for the national ladder, without any questionnaire.
fn project(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    for folder in ["app/xtask", "public/data/i18n"] {
        fs::create_dir_all(root.join(folder)).unwrap();
    }
    fs::write(root.join("app/xtask/Cargo.toml"), "").unwrap();
    for register in ["municipalities", "topics", "helplines"] {
        write(&root, &format!("{register}.json"), &format!(r#"{{"$schema":"s","{register}":[]}}"#));
    }
    let source = r#"{"id":"a","title":"A","publisher":"P","year":null,"period":null,"standing":"undated","file":"a.txt","note":null}"#;
    write(&root, "sources.json", &format!(r#"{{"$schema":"s","sources":[{source}]}}"#));
    let step = |n: u8| format!(r#"{{"id":"national-{n}","order":{n},"name":{{"da":"N"}},"summary":null}}"#);
    let steps: Vec<String> = (1..=6).map(step).collect();
    let ladder = r#"{"id":"national","owner":"national","name":{"da":"N"},"source":"a","steps":["#;
    let ladders = format!(r#"{{"$schema":"s","ladders":[{ladder}{}]}}],"crosswalk":[]}}"#, steps.join(","));
    write(&root, "ladders.json", &ladders);
    write(&root, "i18n/da.json", r#"{"$schema":"s","lang":"da","messages":{"a":"A"}}"#);
    root
}

fn write(root: &Path, file: &str, text: &str) {
    fs::write(root.join("public/data").join(file), text).unwrap();
}

/// The lines on standard output that are not about the closing forms, which this content lacks.
fn problems(root: &Path) -> Vec<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command.arg("check").current_dir(root).env_remove("CARGO_MANIFEST_DIR").output().unwrap();
    assert!(!output.status.success());
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().filter(|line| !line.starts_with("questionnaires/: ")).map(str::to_owned).collect()
}

#[test]
fn one_broken_thing_is_one_line() {
    assert!(problems(&project("sound")).is_empty());
    for (file, text, expected) in [
        ("tilbud.json", "{}", "tilbud.json: nothing reads this file"),
        ("topics.json", "{}", "topics.json: has no \"$schema\" | topics.json: has no array \"topics\""),
        ("sources.json", "x", "sources.json: not readable as JSON: expected value at line 1 column 1"),
        ("i18n/en.json", r#"{"$schema":"s","lang":"en","messages":{}}"#, "i18n/en.json · a · text: is missing"),
    ] {
        let root = project("broken");
        write(&root, file, text);
        assert_eq!(problems(&root).join(" | "), expected);
    }
}
