use catalogue::{DataFile, Diagnostic, FileKind};

use super::content::{self, Content};
use crate::files;

/// Who reads a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// The app, as a file of ours: an object with `$schema`.
    App,
    /// The app, as a FHIR file: without `$schema`.
    Fhir,
    /// An editor, as a JSON Schema.
    Editor,
}

/// Files that nothing reads, and files that do not say which kind they are.
pub(super) fn check(content: &Content) -> Vec<Diagnostic> {
    content.files.iter().filter_map(problem).collect()
}

fn problem(file: &DataFile) -> Option<Diagnostic> {
    let Some(reader) = reader(&file.path) else {
        return Some(Diagnostic::file(&file.path, "nothing reads this file"));
    };
    // What is no JSON at all is named by whoever reads it; nobody else reads a schema.
    let value = match content::json(file) {
        Ok(value) => value,
        Err(unreadable) => return (reader == Reader::Editor).then_some(unreadable),
    };
    let schema = value.get("$schema").is_some_and(serde_json::Value::is_string);
    match reader {
        Reader::App if !schema => Some(Diagnostic::file(&file.path, "has no \"$schema\"")),
        Reader::Fhir if schema => Some(Diagnostic::file(&file.path, "has a \"$schema\", which FHIR does not know")),
        _ => None,
    }
}

fn reader(path: &str) -> Option<Reader> {
    if FileKind::of(path).is_some() {
        return Some(Reader::App);
    }
    let (folder, name) = path.split_once('/')?;
    match (folder, files::extension(name)) {
        _ if name.contains('/') => None,
        ("i18n", "json") => Some(Reader::App),
        ("questionnaires", "json") => Some(Reader::Fhir),
        ("schema", "json") => Some(Reader::Editor),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str) -> Option<String> {
        problem(&DataFile { path: path.to_owned(), text: Ok(text.to_owned()) }).map(|d| d.to_string())
    }

    #[test]
    fn every_file_has_a_reader() {
        assert_eq!(check("topics.json", r#"{"$schema":"s"}"#), None);
        assert_eq!(check("questionnaires/a.json", "{}"), None);
        assert_eq!(check("schema/offers.schema.json", "{}"), None);
        assert_eq!(check("tilbud.json", "{}").as_deref(), Some("tilbud.json: nothing reads this file"));
        assert_eq!(check("i18n/old/da.json", "{}").as_deref(), Some("i18n/old/da.json: nothing reads this file"));
        assert_eq!(check("i18n/da.json", "{}").as_deref(), Some("i18n/da.json: has no \"$schema\""));
        assert!(check("questionnaires/a.json", r#"{"$schema":"s"}"#).is_some());
        assert!(check("schema/a.json", "{").is_some());
    }
}
