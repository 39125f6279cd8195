use catalogue::Diagnostic;

use super::content::Content;
use crate::schema::{self, SchemaFile};

/// Schemas that are not what the types give now.
pub(super) fn check(content: &Content) -> Vec<Diagnostic> {
    schema::all().iter().filter_map(|schema| problem(content, schema)).collect()
}

fn problem(content: &Content, schema: &SchemaFile) -> Option<Diagnostic> {
    let reason = match content.files.iter().find(|file| file.path == schema.path) {
        None => "is missing: run xtask schema",
        Some(file) if file.text.as_ref() != Ok(&schema.text) => "is not what the types give now: run xtask schema",
        Some(_) => return None,
    };
    Some(Diagnostic::file(&schema.path, reason))
}
