use catalogue::{Catalogue, DataFile, Diagnostic};
use questionnaire::{DiagnosticCode, ItemDefinition, LinkId, QuestionnaireDefinition};
use serde_json::Value;

use super::content::{self, Content};
use super::{Report, closing, danger, instrument, origin, paper, translations};

/// The one fixed address that all canonical ones begin with.
pub(super) const CANONICAL_BASE: &str = "https://indsatstrappen.dk/fhir/Questionnaire/";
/// Name of the record in a diagnostic of a file without a readable address.
const UNNAMED: &str = "Questionnaire";

/// What another's form may leave open, and one that we ship may not.
const UNFINISHED: [DiagnosticCode; 4] = [
    DiagnosticCode::Missing,
    DiagnosticCode::MissingOptions,
    DiagnosticCode::NotSupported,
    DiagnosticCode::UnknownOption,
];

/// A questionnaire as JSON, with the file it came from.
pub(super) struct Form<'a> {
    pub(super) file: &'a str,
    pub(super) value: Value,
}

impl Form<'_> {
    pub(super) fn text(&self, field: &str) -> &str {
        self.value.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    /// `url|version`, as responses name it.
    pub(super) fn canonical(&self) -> String {
        format!("{}|{}", self.text("url"), self.text("version"))
    }

    /// The last part of the address: what the goals know a form by.
    pub(super) fn name(&self) -> &str {
        self.text("url").rsplit('/').next().unwrap_or_default()
    }

    pub(super) fn problem(&self, field: &str, reason: impl Into<String>) -> Diagnostic {
        let record = if self.text("url").is_empty() { UNNAMED.to_owned() } else { self.canonical() };
        Diagnostic::field(self.file, record, field, reason)
    }
}

/// The questionnaires: as the engine reads them, and by the rules of this project.
pub(super) fn check(content: &Content, catalogue: &Catalogue, report: &mut Report) {
    let mut forms = Vec::new();
    for file in content.in_folder("questionnaires") {
        match content::json(file) {
            Ok(value) => forms.push(Form { file: &file.path, value }),
            Err(unreadable) => report.errors.push(unreadable),
        }
        engine(file, content, report);
    }
    report.records += forms.len();
    for form in &forms {
        identity(form, &mut report.errors);
        instrument::check(form, &mut report.errors);
        danger::check(form, &mut report.errors);
        paper::check(form, &mut report.errors);
        origin::check(form, catalogue, &mut report.errors);
        origin::check_links(form, catalogue, &mut report.errors);
        closing::check(form, &mut report.errors);
        translations::check(form, &mut report.errors);
    }
    distinct(&forms, &mut report.errors);
    closing::complete(&forms, &mut report.errors);
}

/// What the engine says when it reads the file.
fn engine(file: &DataFile, content: &Content, report: &mut Report) {
    let Ok(text) = &file.text else { return };
    let (definition, diagnostics) = QuestionnaireDefinition::load(text);
    let record = definition.as_ref().map(QuestionnaireDefinition::url).filter(|url| !url.is_empty()).unwrap_or(UNNAMED);
    for diagnostic in diagnostics {
        let found = Diagnostic::field(&file.path, record, &diagnostic.path, &diagnostic.reason);
        let breaks = diagnostic.is_error() || UNFINISHED.contains(&diagnostic.code);
        if breaks { report.errors.push(found) } else { report.warnings.push(found) }
    }
    let items = definition.as_ref().map(QuestionnaireDefinition::items).unwrap_or_default();
    for (item, path) in missing_recordings(items, content) {
        let reason = format!("the recording {path} is not there");
        report.errors.push(Diagnostic::field(&file.path, record, item.as_str(), reason));
    }
}

/// What »Læs højt« would play, and nobody has put there: of which question, and where.
fn missing_recordings<'a>(items: &'a [ItemDefinition], content: &Content) -> Vec<(&'a LinkId, &'a str)> {
    let sounds = items.iter().flat_map(|item| item.sounds().iter().map(|sound| (item.link_id(), sound.path.as_str())));
    sounds.filter(|(_, path)| !content.files.iter().any(|file| file.path == *path)).collect()
}

fn identity(form: &Form, errors: &mut Vec<Diagnostic>) {
    let name = form.text("url").strip_prefix(CANONICAL_BASE).unwrap_or_default();
    let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || !name.chars().all(slug) {
        errors.push(form.problem("url", format!("is not {CANONICAL_BASE}<name> with a-z, digits and hyphens")));
    }
    for field in ["version", "title", "status", "copyright"] {
        if form.text(field).trim().is_empty() {
            errors.push(form.problem(field, "is missing"));
        }
    }
    if form.text("version").contains('|') {
        errors.push(form.problem("version", "has a |, which separates the address from the version"));
    }
}

fn distinct(forms: &[Form], errors: &mut Vec<Diagnostic>) {
    for (index, form) in forms.iter().enumerate() {
        if let Some(first) = forms[..index].iter().find(|other| other.canonical() == form.canonical()) {
            errors.push(form.problem("version", format!("{} has the same address and version", first.file)));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_recording_that_is_not_there_is_named() {
        let item = |id: &str, path: &str| {
            let recording = json!({"language": "da", "contentType": "audio/mpeg", "url": path});
            let display = json!({"url": "https://indsatstrappen.dk/fhir/StructureDefinition/child-display",
                "extension": [{"url": "sound", "valueAttachment": recording}]});
            json!({"linkId": id, "type": "boolean", "text": "Var det godt?", "extension": [display]})
        };
        let form = json!({"resourceType": "Questionnaire", "status": "draft",
            "item": [item("a", "audio/here.mp3"), item("b", "audio/gone.mp3")]});
        let (definition, _) = QuestionnaireDefinition::load(&form.to_string());
        let content = Content { files: vec![DataFile { path: "audio/here.mp3".to_owned(), text: Ok(String::new()) }] };
        let definition = definition.expect("a questionnaire");
        assert_eq!(missing_recordings(definition.items(), &content), [(&LinkId::from("b"), "audio/gone.mp3")]);
    }
}
