use questionnaire::{Misfit, QuestionnaireDefinition};
use responses::{ResponseId, ResponseRecord};

use crate::components::text::{day, respondent};
use crate::messages::msg;
use crate::pages::questionnaire::Library;

/// What is read or given on, once it has been held against the forms.
#[derive(Clone)]
pub struct Sorted {
    /// What may be taken.
    pub fitting: Vec<ResponseRecord>,
    /// What is no answer to the form that it names. It is left out: in that form it would count as somebody else's.
    pub misfits: Vec<LeftOut>,
}

/// A response that no receiver takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    pub id: ResponseId,
    /// Which it is, and why; no answer is in it.
    pub said: String,
}

/// Holds the records against the forms that they name.
pub async fn sorted(library: Library, records: Vec<ResponseRecord>) -> Sorted {
    let forms = if records.is_empty() { Vec::new() } else { library.usable().await };
    let mut sorted = Sorted { fitting: Vec::new(), misfits: Vec::new() };
    for record in records {
        match misfit(forms.iter().map(AsRef::as_ref), &record) {
            Some(misfit) => {
                sorted.misfits.push(LeftOut { id: record.id().clone(), said: words(misfit, &record) });
            }
            None => sorted.fitting.push(record),
        }
    }
    sorted
}

fn misfit<'a>(
    forms: impl Iterator<Item = &'a QuestionnaireDefinition> + Clone,
    record: &ResponseRecord,
) -> Option<Misfit> {
    let form = record.form();
    Misfit::of(forms, form.questionnaire.url(), form.respondent.code(), &record.response())
}

fn words(misfit: Misfit, record: &ResponseRecord) -> String {
    let one = one(record);
    match misfit {
        Misfit::Respondent => msg::import_misfit_respondent(one),
        Misfit::Questions => msg::import_misfit_questions(one),
    }
}

/// A response by its form, who gave it and its day; no answer is in it.
pub fn one(record: &ResponseRecord) -> String {
    msg::receive_one(record.form().name(), respondent(record.form().respondent), day(record.day()))
}
