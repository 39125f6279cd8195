use catalogue::{Catalogue, Diagnostic, MunicipalitySlug};
use guide::{Form, GuideDefinition, Origin, Voice};
use questionnaire::QuestionnaireDefinition;

use super::Report;
use super::content::Content;
use crate::guide::Shipped;

/// The languages in which a stop's sentences are held against the form's text.
const LANGUAGES: [&str; 7] = ["da", "en", "de", "uk", "ar", "pl", "tr"];

/// The step guide: its files, what they refer to, its rules as a whole, and the words of its stops.
pub(super) fn check(content: &Content, catalogue: &Catalogue, report: &mut Report) {
    let (guide, diagnostics) = GuideDefinition::load(&content.files);
    if guide.entries() == 0 && diagnostics.is_empty() {
        return;
    }
    report.records += guide.entries();
    report.errors.extend(diagnostics);
    let shipped = Shipped::of(&content.files);
    let forms = shipped.forms();
    let municipalities: Vec<MunicipalitySlug> = catalogue.municipalities.iter().map(|m| m.slug.clone()).collect();
    report.errors.extend(guide.inconsistencies(&forms, catalogue));
    report.errors.extend(guide.survey(&forms, &municipalities));
    for (definition, form) in &shipped.forms {
        report.errors.extend(stops(&guide, definition, form));
    }
    report.errors.extend(unused_stops(&guide, &forms));
    report.errors.extend(guide.sentences().filter_map(outside));
    report.errors.extend(missing_forms(&guide, content));
}

/// Stops whose sentences are not the words that the form shows.
fn stops(guide: &GuideDefinition, definition: &QuestionnaireDefinition, form: &Form) -> Vec<Diagnostic> {
    let items = form.questions.iter().flat_map(|question| &question.answers).filter_map(|(_, stop)| stop.as_deref());
    let differs = |item: &&str| {
        let shown = |language| definition.item(&(*item).into()).map_or("", |item| item.text(language));
        LANGUAGES.iter().any(|language| said(guide, item, form.voice, language) != shown(language))
    };
    let problem = |item| {
        let reason = format!("the sentences are not the words of that text in {}", definition.canonical());
        Diagnostic::field("guide", item, "say", reason)
    };
    items.filter(differs).map(problem).collect()
}

fn said(guide: &GuideDefinition, item: &str, voice: Voice, language: &str) -> String {
    let sentences = guide.stop(item, voice).into_iter().filter_map(|sentence| sentence.text(voice));
    sentences.map(|text| text.get(language).0).collect::<Vec<_>>().join(" ")
}

fn unused_stops(guide: &GuideDefinition, forms: &[Form]) -> Vec<Diagnostic> {
    let leads_there = |item: &str| {
        let mut answers = forms.iter().flat_map(|form| &form.questions).flat_map(|question| &question.answers);
        answers.any(|(_, stop)| stop.as_deref() == Some(item))
    };
    let unused = guide.stops().filter(|item| !leads_there(item));
    unused.map(|item| Diagnostic::field("guide", item, "item", "no form has such a stop")).collect()
}

/// Advice that leads to a form that is not there.
fn missing_forms(guide: &GuideDefinition, content: &Content) -> Vec<Diagnostic> {
    let is_there = |name: &str| content.files.iter().any(|file| file.path == format!("questionnaires/{name}.json"));
    let missing = guide.forms().filter(|(_, form)| !is_there(form));
    missing
        .map(|(id, form)| Diagnostic::field("guide", id.as_str(), "forms", format!("there is no form \"{form}\"")))
        .collect()
}

/// A fact from outside says what it is.
fn outside(sentence: &guide::SentenceDefinition) -> Option<Diagnostic> {
    let Origin::Outside { what, .. } = &sentence.origin else { return None };
    what.trim().is_empty().then(|| Diagnostic::field("guide", sentence.id.as_str(), "origin", "names nothing"))
}

#[cfg(test)]
mod tests {
    use catalogue::DataFile;

    use super::*;

    fn file(path: &str, text: &str) -> DataFile {
        DataFile { path: path.to_owned(), text: Ok(text.to_owned()) }
    }

    #[test]
    fn advice_leads_to_forms_that_are_there() {
        let advice = r#"{"guide": [{"kind": "advice", "id": "a", "owner": "own", "part": "involve", "when": {"all": []}, "say": [], "forms": ["here", "gone"]}]}"#;
        let files = vec![file("guide/a.json", advice), file("questionnaires/here.json", "{}")];
        let (guide, _) = GuideDefinition::load(&files);
        let found = missing_forms(&guide, &Content { files });
        assert_eq!(
            found.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["guide · a · forms: there is no form \"gone\""]
        );
    }
}
