//! A project with the shipped content, and what the commands make of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;

use crate::built;

pub struct Project {
    root: PathBuf,
}

impl Project {
    /// A fresh folder of that name with a copy of the shipped content.
    pub fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("open-data").join(name);
        let _ = fs::remove_dir_all(&root);
        let project = Self { root };
        project.write("app/xtask/Cargo.toml", "");
        let shipped = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../public/data");
        for path in below(&shipped) {
            project.write(&format!("public/data/{path}"), &fs::read_to_string(shipped.join(&path)).unwrap());
        }
        project
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> Value {
        serde_json::from_str(&fs::read_to_string(self.root.join(path)).unwrap()).unwrap()
    }

    /// Lays files over the content: a new one is copied, the arrays of one that is there get more entries.
    pub fn lay_over(&self, folder: &Path) {
        for path in below(folder).iter().filter(|path| Path::new(path).extension().is_some_and(|e| e == "json")) {
            let more: Value = serde_json::from_str(&fs::read_to_string(folder.join(path)).unwrap()).unwrap();
            let path = format!("public/data/{path}");
            let file = if self.root.join(&path).exists() { extended(self.read(&path), more) } else { more };
            self.write(&path, &file.to_string());
        }
    }

    /// The lines that the content check prints.
    pub fn problems(&self) -> Vec<String> {
        let output = self.xtask("check");
        let lines: Vec<_> = String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
        assert_eq!(output.status.success(), lines.is_empty(), "{lines:?}");
        lines
    }

    /// Finishes a build with this content.
    pub fn build(&self) -> Output {
        let _ = fs::remove_dir_all(self.root.join("dist"));
        for (file, text) in built::files() {
            self.write(&format!("dist/{file}"), &text);
        }
        for path in below(&self.root.join("public/data")) {
            let text = fs::read_to_string(self.root.join("public/data").join(&path)).unwrap();
            self.write(&format!("dist/data/{path}"), &text);
        }
        self.xtask("dist")
    }

    fn xtask(&self, command: &str) -> Output {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
        xtask.arg(command).current_dir(&self.root).env_remove("CARGO_MANIFEST_DIR").env_remove("SITE_URL");
        xtask.output().unwrap()
    }
}

/// The shipped content, built once for all tests.
pub fn shipped() -> &'static Project {
    static SHIPPED: OnceLock<Project> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let project = Project::new("shipped");
        let output = project.build();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        project
    })
}

fn extended(mut file: Value, more: Value) -> Value {
    let Value::Object(more) = more else { panic!("{more}") };
    for (name, entries) in more {
        let Value::Array(entries) = entries else { continue };
        file[&name].as_array_mut().unwrap().extend(entries);
    }
    file
}

/// All files below a folder, as paths from it.
fn below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            found.extend(below(&entry.path()).into_iter().map(|path| format!("{name}/{path}")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found
}
