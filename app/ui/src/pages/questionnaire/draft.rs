use questionnaire::{QuestionnaireDefinition, QuestionnaireResponse};
use responses::{Canonical, Day, Form, Kind, Language, RecordError, ResponseId, ResponseRecord, Sensitivity};
use serde_json::Value;

use super::library::{is_kind, respondent_of};
use crate::messages::{self, msg};
use crate::platform::clock;

/// The first record of a form, when its first answer is given, with that response.
pub fn begin(definition: &QuestionnaireDefinition, response: Value) -> Result<ResponseRecord, RecordError> {
    let id = ResponseId::parse(clock::new_id())?;
    ResponseRecord::draft(id, form(definition)?, today()?, response)
}

/// What the stored record says of its form. A sensitive one has a neutral title: others may see the list.
fn form(definition: &QuestionnaireDefinition) -> Result<Form, RecordError> {
    let lang = messages::lang();
    let sensitive = is_kind(definition, "sensitive");
    let kind = Kind::with_code(|code| is_kind(definition, code));
    Ok(Form {
        questionnaire: Canonical::parse(definition.canonical())?,
        title: if sensitive { msg::form_neutral_title().to_owned() } else { definition.title(&lang).to_owned() },
        language: Language::parse(lang)?,
        kind: kind.unwrap_or(Kind::Unstated),
        respondent: respondent_of(definition),
        sensitivity: if sensitive { Sensitivity::Sensitive } else { Sensitivity::Ordinary },
    })
}

/// Today, as records write it.
pub fn today() -> Result<Day, RecordError> {
    Day::parse(&clock::today())
}

/// A response as a record holds it.
pub fn value(response: &QuestionnaireResponse) -> Value {
    serde_json::to_value(response).unwrap_or_default()
}
