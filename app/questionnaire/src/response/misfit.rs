//! Whether a response belongs to the form that it names.

use serde_json::Value;

use crate::definition::QuestionnaireDefinition;
use crate::vocabulary::RESPONDENT;

/// Why a response is no answer to the form that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It says that somebody gave it for whom the form is not.
    Respondent,
    /// It answers a question of another form.
    Questions,
}

impl Misfit {
    /// Holds a response against the form at `url`, in whatever edition, among the `forms` that are known. `respondent` is the code of who
    /// gave it, none where it does not say. A form that is not known says nothing against it, and neither does a question that no form has:
    /// an older edition may have had it.
    pub fn of<'a>(
        forms: impl Iterator<Item = &'a QuestionnaireDefinition> + Clone,
        url: &str,
        respondent: Option<&str>,
        response: &Value,
    ) -> Option<Self> {
        let own = forms.clone().filter(|form| form.url() == url);
        let states =
            |form: &QuestionnaireDefinition| form.codes().iter().any(|code| code.system.as_deref() == Some(RESPONDENT));
        let is_for = |form: &QuestionnaireDefinition, code| !states(form) || form.has_code(RESPONDENT, code);
        own.clone().next()?;
        if respondent.is_some_and(|code| !own.clone().any(|form| is_for(form, code))) {
            return Some(Self::Respondent);
        }
        let has = |form: &QuestionnaireDefinition, link_id: &str| form.item(&link_id.into()).is_some();
        let is_foreign =
            |link_id: &str| !own.clone().any(|form| has(form, link_id)) && forms.clone().any(|form| has(form, link_id));
        any_answered(response, &is_foreign).then_some(Self::Questions)
    }
}

/// Whether a question with an answer is such a one.
fn any_answered(parent: &Value, is_such: &impl Fn(&str) -> bool) -> bool {
    elements(parent, "item").any(|item| {
        let mut answers = elements(item, "answer").peekable();
        let here = answers.peek().is_some() && item.get("linkId").and_then(Value::as_str).is_some_and(is_such);
        here || answers.any(|answer| any_answered(answer, is_such)) || any_answered(item, is_such)
    })
}

fn elements<'a>(parent: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    parent.get(key).and_then(Value::as_array).into_iter().flatten()
}
