use std::collections::HashMap;
use std::sync::Arc;

use futures::future::join_all;
use leptos::prelude::*;
use questionnaire::vocabulary::{QUESTIONNAIRE_KIND, RESPONDENT};
use questionnaire::{QuestionnaireDefinition, QuestionnaireHeads, Severity};
use responses::Respondent;

use crate::content::Content;
use crate::platform::data;

/// Questionnaires are fetched when somebody comes to them, and only once; lists of them are made of their heads.
#[derive(Clone, Copy)]
pub struct Library {
    content: &'static Content,
    heads: StoredValue<Option<Vec<Named>>>,
    loaded: StoredValue<HashMap<String, Arc<QuestionnaireDefinition>>>,
}

/// A form by its name, or why it cannot be used.
pub type Named = (String, Result<Arc<QuestionnaireDefinition>, Missing>);

/// The heads of all forms, which the build writes.
const HEADS: &str = "questionnaires.json";

/// Why there is no questionnaire to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// No file of that name is known.
    Unknown,
    /// The file did not come or is broken; the reason names file and place.
    Broken(String),
}

impl Library {
    /// Knows the names, and has read none yet.
    pub fn new(content: &'static Content) -> Self {
        Self { content, heads: StoredValue::new(None), loaded: StoredValue::new(HashMap::new()) }
    }

    /// The name of the questionnaire with that `url|version`.
    pub async fn name_of(self, canonical: &str) -> Option<String> {
        self.name_where(|form| form.canonical() == canonical).await
    }

    /// The name of the questionnaire with that `url`, whatever its version: where a draft is of another one.
    pub async fn name_of_any_version(self, canonical: &str) -> Option<String> {
        let url = canonical.split('|').next().unwrap_or(canonical);
        self.name_where(|form| form.url() == url).await
    }

    async fn name_where(self, is_it: impl Fn(&QuestionnaireDefinition) -> bool) -> Option<String> {
        let mut heads = self.heads().await.into_iter();
        heads.find_map(|(name, form)| form.ok().filter(|form| is_it(form)).map(|_| name))
    }

    /// The heads of all of these kinds, by name, and those that cannot be used and might be.
    pub async fn of_kinds(self, codes: &[&str]) -> Vec<Named> {
        let mut heads = self.heads().await;
        heads.retain(|(_, form)| form.as_ref().map_or(true, |form| codes.iter().any(|code| is_kind(form, code))));
        heads
    }

    /// All of that kind that can be used, with their questions.
    pub async fn whole_of_kind(self, code: &str) -> Vec<Arc<QuestionnaireDefinition>> {
        let names = self.of_kinds(&[code]).await.into_iter().map(|(name, _)| name);
        self.read(names).await.into_iter().filter_map(|(_, form)| form.ok()).collect()
    }

    /// All that can be used, with their questions.
    pub async fn usable(self) -> Vec<Arc<QuestionnaireDefinition>> {
        let names = self.content.questionnaires.iter().cloned();
        self.read(names).await.into_iter().filter_map(|(_, form)| form.ok()).collect()
    }

    /// Every form without its questions, as the build lists them; where its list cannot be had, the forms themselves.
    async fn heads(self) -> Vec<Named> {
        if let Some(known) = self.heads.get_value() {
            return known;
        }
        let listed =
            data::text(HEADS).await.ok().and_then(|text| serde_json::from_str::<QuestionnaireHeads>(&text).ok());
        let heads = match listed {
            Some(heads) => heads.forms().map(|(name, form)| (name, Ok(Arc::new(form)))).collect::<Vec<_>>(),
            None => return self.read(self.content.questionnaires.iter().cloned()).await,
        };
        self.heads.set_value(Some(heads.clone()));
        heads
    }

    async fn read(self, names: impl Iterator<Item = String>) -> Vec<Named> {
        join_all(names.map(|name| async move { (name.clone(), self.get(name).await) })).await
    }

    /// One questionnaire.
    ///
    /// # Errors
    /// Where there is none of that name, or its file cannot be used.
    pub async fn get(self, name: String) -> Result<Arc<QuestionnaireDefinition>, Missing> {
        if let Some(known) = self.loaded.with_value(|loaded| loaded.get(&name).cloned()) {
            return Ok(known);
        }
        if !self.content.questionnaires.contains(&name) {
            return Err(Missing::Unknown);
        }
        let path = path_of(&name);
        let text = data::text(&path).await.map_err(|reason| Missing::Broken(format!("{path}: {reason}")))?;
        let definition = Arc::new(usable(&path, &text)?);
        self.loaded.update_value(|loaded| drop(loaded.insert(name, Arc::clone(&definition))));
        Ok(definition)
    }
}

/// Where the data file of that name lies.
pub fn path_of(name: &str) -> String {
    format!("questionnaires/{name}.json")
}

/// A definition with an error would ask the wrong questions; it is not used.
fn usable(path: &str, text: &str) -> Result<QuestionnaireDefinition, Missing> {
    let (definition, diagnostics) = QuestionnaireDefinition::load(text);
    let error = diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
    match (definition, error) {
        (Some(definition), None) => match definition.dead_end() {
            None => Ok(definition),
            Some(item) => Err(Missing::Broken(format!(
                "{path} · {}: must be answered, and cannot be",
                definition.path(item.link_id()).unwrap_or_default()
            ))),
        },
        (_, Some(error)) => Err(Missing::Broken(format!("{path} · {}: {}", error.path, error.reason))),
        (None, None) => Err(Missing::Broken(path.to_owned())),
    }
}

/// Whether a questionnaire is of that kind.
pub fn is_kind(definition: &QuestionnaireDefinition, code: &str) -> bool {
    definition.has_code(QUESTIONNAIRE_KIND, code)
}

/// Whether professionals answer it.
pub fn is_for_staff(definition: &QuestionnaireDefinition) -> bool {
    ["professional", "consultant", "partner"].into_iter().any(|code| is_for(definition, code))
}

/// Who answers it.
pub fn respondent_of(definition: &QuestionnaireDefinition) -> Respondent {
    Respondent::with_code(|code| is_for(definition, code)).unwrap_or(Respondent::Unstated)
}

/// Whether a questionnaire is for that respondent, or for that age.
pub fn is_for(definition: &QuestionnaireDefinition, code: &str) -> bool {
    definition.has_code(RESPONDENT, code)
}
