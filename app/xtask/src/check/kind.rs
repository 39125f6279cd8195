use catalogue::{DataFile, Diagnostic};

use super::content::{self, Content};
use crate::{files, schema};

/// Who reads a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// The app, as a file of ours: an object with `$schema`.
    App,
    /// The app, as a FHIR file: without `$schema`.
    Fhir,
    /// An editor, as a JSON Schema; whether it is what the types give is looked at elsewhere.
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
    // What is no JSON at all is named by whoever reads it.
    let value = content::json(file).ok()?;
    let stated = value.get("$schema").and_then(serde_json::Value::as_str);
    let reason = match (reader, stated) {
        (Reader::App, stated) => pointer(stated, &schema::reference(&file.path)?)?,
        (Reader::Fhir, Some(_)) => "has a \"$schema\", which FHIR does not know".to_owned(),
        _ => return None,
    };
    Some(Diagnostic::file(&file.path, reason))
}

/// What is wrong with a file's `$schema`.
fn pointer(stated: Option<&str>, wanted: &str) -> Option<String> {
    match stated {
        None => Some("has no \"$schema\"".to_owned()),
        Some(stated) if stated != wanted => Some(format!("its \"$schema\" is \"{stated}\", not \"{wanted}\"")),
        Some(_) => None,
    }
}

fn reader(path: &str) -> Option<Reader> {
    if schema::reference(path).is_some() {
        return Some(Reader::App);
    }
    if schema::is_schema(path) {
        return Some(Reader::Editor);
    }
    let name = path.strip_prefix("questionnaires/")?;
    (!name.contains('/') && files::extension(name) == "json").then_some(Reader::Fhir)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str) -> Option<String> {
        problem(&DataFile { path: path.to_owned(), text: Ok(text.to_owned()) }).map(|d| d.to_string())
    }

    #[test]
    fn every_file_has_a_reader() {
        assert_eq!(check("topics.json", r#"{"$schema":"schema/topics.schema.json"}"#), None);
        assert_eq!(check("i18n/en.json", r#"{"$schema":"../schema/i18n.schema.json"}"#), None);
        assert_eq!(check("questionnaires/a.json", "{}"), None);
        assert_eq!(check("schema/offers.schema.json", "{}"), None);
        assert_eq!(check("tilbud.json", "{}").as_deref(), Some("tilbud.json: nothing reads this file"));
        assert_eq!(check("i18n/old/da.json", "{}").as_deref(), Some("i18n/old/da.json: nothing reads this file"));
        assert_eq!(check("i18n/da.json", "{}").as_deref(), Some("i18n/da.json: has no \"$schema\""));
        assert!(check("questionnaires/a.json", r#"{"$schema":"s"}"#).is_some());
        assert!(check("schema/a.schema.json", "{}").is_some());
    }

    #[test]
    fn a_file_points_at_the_schema_of_its_own_kind() {
        for wrong in ["schema/offers.schema.json", "../schema/topics.schema.json"] {
            let expected = format!(r#"offers/a.json: its "$schema" is "{wrong}", not "../schema/offers.schema.json""#);
            assert_eq!(check("offers/a.json", &format!(r#"{{"$schema":"{wrong}"}}"#)), Some(expected));
        }
    }
}
