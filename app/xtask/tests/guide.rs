//! `xtask guide`, seen from outside.
#![allow(clippy::unwrap_used)] // tests, also their helpers

use std::process::{Command, Output};
use std::{env, fs};

fn guide(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).arg("guide").args(arguments).output().unwrap()
}

#[test]
fn prints_the_graph_and_every_path_one_a_line() {
    let output = guide(&[]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.lines().all(|line| line.starts_with("graph guide-") || line.starts_with("path guide-")), "{text}");
    for line in [
        "graph guide-fagfolk 0: stop fare-stop",
        "path guide-fagfolk: fare=mistanke -> stop mistanke-stop",
        "path guide-familie: fare=nej hvem=barn-ung -> stop barn-stop",
    ] {
        assert!(text.lines().any(|printed| printed == line), "{line} is not in\n{text}");
    }
    assert!(!text.contains("gap"));
}

#[test]
fn draws_the_graph_into_a_file() {
    let file = env::temp_dir().join(format!("indsatstrappen-guide-{}.svg", std::process::id()));
    assert!(guide(&["--svg", file.to_str().unwrap()]).status.success());
    let svg = fs::read_to_string(&file).unwrap();
    fs::remove_file(&file).unwrap();
    assert!(svg.starts_with("<svg") && svg.ends_with("</svg>\n") && svg.contains(">samlet<"));
    assert!(!guide(&["--svg", "/nowhere/at/all.svg"]).status.success());
}
