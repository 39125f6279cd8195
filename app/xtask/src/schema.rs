//! JSON Schemas of our own files, from the Rust types into `public/data/schema/`: for editors and for checks outside.

use std::path::Path;
use std::{fs, io};

use ::goals;
use catalogue::FileKind;
use serde_json::{Value, json};

use crate::{dist, files};

/// The folder of the schemas, below `data/`.
const FOLDER: &str = "schema";
const GUIDE: &str = "guide";
const MESSAGES: &str = "i18n";
const INDEX: &str = "index";
const OVERVIEW: &str = "overview";

/// A schema as it is to lie in the project.
pub(crate) struct SchemaFile {
    /// Below `data/`.
    pub(crate) path: String,
    /// Pretty JSON, the same at every run.
    pub(crate) text: String,
}

impl SchemaFile {
    fn new(name: &str, schema: &Value) -> Self {
        Self { path: path(name), text: format!("{schema:#}\n") }
    }
}

/// Writes all schemas.
pub(crate) fn run(root: &Path) -> bool {
    match write(&root.join("public/data")) {
        Ok(count) => {
            eprintln!("{count} schemas written to public/data/{FOLDER}");
            true
        }
        Err(error) => {
            eprintln!("schema: {error}");
            false
        }
    }
}

fn write(data: &Path) -> io::Result<usize> {
    fs::create_dir_all(data.join(FOLDER))?;
    let schemas = all();
    for schema in &schemas {
        fs::write(data.join(&schema.path), &schema.text)?;
    }
    Ok(schemas.len())
}

/// What the types give now.
pub(crate) fn all() -> Vec<SchemaFile> {
    let mut schemas: Vec<_> =
        FileKind::ALL.into_iter().map(|kind| SchemaFile::new(kind.name(), &kind.schema())).collect();
    schemas.push(SchemaFile::new(GUIDE, &::guide::schema()));
    schemas.push(SchemaFile::new(goals::NAME, &goals::schema()));
    schemas.push(SchemaFile::new(MESSAGES, &messages()));
    schemas.push(SchemaFile::new(INDEX, &dist::index_schema()));
    schemas.push(SchemaFile::new(OVERVIEW, &dist::overview_schema()));
    schemas
}

/// Whether a schema of that path, below `data/`, comes from the types.
pub(crate) fn is_schema(path: &str) -> bool {
    all().iter().any(|schema| schema.path == path)
}

/// What a data file of ours has to say in `$schema`; `None` for a file that is not ours.
pub(crate) fn reference(file: &str) -> Option<String> {
    let name = match FileKind::of(file) {
        Some(kind) => kind.name(),
        None if ::guide::is_guide(file) => GUIDE,
        None if goals::is_goals_file(file) => goals::NAME,
        None if is_messages(file) => MESSAGES,
        None => return None,
    };
    let up = "../".repeat(file.matches('/').count());
    Some(format!("{up}{}", path(name)))
}

fn is_messages(file: &str) -> bool {
    let name = file.strip_prefix(MESSAGES).and_then(|rest| rest.strip_prefix('/'));
    name.is_some_and(|name| !name.contains('/') && files::extension(name) == "json")
}

fn path(name: &str) -> String {
    format!("{FOLDER}/{name}.schema.json")
}

/// `{"$schema", "lang", "messages": {key: text}}`.
fn messages() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": MESSAGES,
        "description": "The messages of one language; every language has the keys and the placeholders of the Danish one. A voice of a language (`da-simple`) has those alone that it says otherwise.",
        "type": "object",
        "properties": {
            "$schema": { "description": "Where this schema lies.", "type": "string" },
            "lang": { "description": "The language tag, as in the file's name.", "type": "string", "minLength": 2 },
            "messages": {
                "description": "Text by key; `{name}` is a placeholder.",
                "type": "object",
                "additionalProperties": { "type": "string", "pattern": "\\S" },
            },
        },
        "required": ["$schema", "lang", "messages"],
        "additionalProperties": false,
    })
}

#[cfg(test)]
mod tests;
