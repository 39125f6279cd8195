//! `xtask check` on a small folder of content.
#![allow(clippy::unwrap_used, reason = "clippy knows test functions, but not their helpers in a test of its own")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A project whose content is the five registers, empty but for the national ladder, without any questionnaire.
fn project(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    for folder in ["app/xtask", "public/data/i18n"] {
        fs::create_dir_all(root.join(folder)).unwrap();
    }
    fs::write(root.join("app/xtask/Cargo.toml"), "").unwrap();
    for register in ["municipalities", "topics", "helplines"] {
        write(
            &root,
            &format!("{register}.json"),
            &format!(r#"{{"$schema":"schema/{register}.schema.json","{register}":[]}}"#),
        );
    }
    let source = r#"{"id":"a","title":"A","publisher":"P","year":null,"period":null,"standing":"undated","file":"a.txt","note":null}"#;
    write(&root, "sources.json", &format!(r#"{{"$schema":"schema/sources.schema.json","sources":[{source}]}}"#));
    let step = |n: u8| format!(r#"{{"id":"national-{n}","order":{n},"name":{{"da":"N"}},"summary":null}}"#);
    let steps: Vec<String> = (1..=6).map(step).collect();
    let ladder = r#"{"id":"national","owner":"national","name":{"da":"N"},"source":"a","steps":["#;
    let ladders = format!(
        r#"{{"$schema":"schema/ladders.schema.json","ladders":[{ladder}{}]}}],"crosswalk":[]}}"#,
        steps.join(",")
    );
    write(&root, "ladders.json", &ladders);
    write(&root, "i18n/da.json", r#"{"$schema":"../schema/i18n.schema.json","lang":"da","messages":{"a":"A"}}"#);
    assert!(xtask("schema", &root).status.success());
    root
}

fn write(root: &Path, file: &str, text: &str) {
    fs::write(root.join("public/data").join(file), text).unwrap();
}

fn xtask(command: &str, root: &Path) -> Output {
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
    xtask.arg(command).current_dir(root).env_remove("CARGO_MANIFEST_DIR").output().unwrap()
}

/// The lines on standard output that are not about the closing forms, which this content lacks.
fn problems(root: &Path) -> Vec<String> {
    let output = xtask("check", root);
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
        (
            "i18n/en.json",
            r#"{"$schema":"../schema/i18n.schema.json","lang":"en","messages":{}}"#,
            "i18n/en.json · a · text: is missing",
        ),
        (
            "schema/topics.schema.json",
            "{}\n",
            "schema/topics.schema.json: is not what the types give now: run xtask schema",
        ),
        ("schema/tilbud.schema.json", "{}", "schema/tilbud.schema.json: nothing reads this file"),
    ] {
        let root = project("broken");
        write(&root, file, text);
        assert_eq!(problems(&root).join(" | "), expected);
    }
    let root = project("unmade");
    fs::remove_file(root.join("public/data/schema/offers.schema.json")).unwrap();
    assert_eq!(problems(&root), ["schema/offers.schema.json: is missing: run xtask schema"]);
}
