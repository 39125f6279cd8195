//! `xtask search` on the shipped content.
#![allow(clippy::unwrap_used, reason = "clippy knows test functions, but not their helpers in a test of its own")]

use std::io::Write;
use std::process::{Command, Stdio};

/// What the command prints, for these lines of standard input.
fn search(arguments: &[&str], input: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("search").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn one_id_a_line() {
    let everywhere = search(&["signs of saftey"], "");
    assert_eq!(everywhere.lines().take(2).collect::<Vec<_>>(), ["faxe/signs-of-safety", "kerteminde/signs-of-safety"]);
    let here = search(&["signs of safety", "--municipality", "kerteminde"], "");
    assert_eq!(here.lines().next(), Some("kerteminde/signs-of-safety"));
    assert!(here.lines().all(|id| id.starts_with("kerteminde/")));
    assert_eq!(search(&["pizza"], ""), "");
}

#[test]
fn an_array_for_each_line_of_a_batch() {
    let input = "{\"text\": \"pizza\"}\n{\"text\": \"TOPI\", \"municipality\": \"kerteminde\"}\n";
    let output = search(&["--batch"], input);
    let lines: Vec<Vec<String>> = output.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].is_empty());
    assert_eq!(lines[1][0], "kerteminde/topi");
}
