use std::collections::HashMap;
use std::sync::Arc;

use futures::future::join_all;
use leptos::prelude::*;
use questionnaire::vocabulary::{QUESTIONNAIRE_KIND, RESPONDENT};
use questionnaire::{QuestionnaireDefinition, Severity};
use responses::Respondent;

use crate::content::Content;
use crate::platform::data;

/// Questionnaires are fetched when somebody comes to them, and only once.
#[derive(Clone, Copy)]
pub struct Library {
    content: &'static Content,
    loaded: StoredValue<HashMap<String, Arc<QuestionnaireDefinition>>>,
}

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
        Self { content, loaded: StoredValue::new(HashMap::new()) }
    }

    /// The name of the questionnaire with that `url|version`.
    pub async fn name_of(self, canonical: &str) -> Option<String> {
        let found = |definition: &Arc<QuestionnaireDefinition>| definition.canonical() == canonical;
        self.all().await.into_iter().find_map(|(name, definition)| definition.ok().filter(found).map(|_| name))
    }

    /// The name of the questionnaire with that `url`, whatever its version: where a draft is of another one.
    pub async fn name_of_any_version(self, canonical: &str) -> Option<String> {
        let url = canonical.split('|').next().unwrap_or(canonical);
        let found = |definition: &Arc<QuestionnaireDefinition>| definition.url() == url;
        self.all().await.into_iter().find_map(|(name, definition)| definition.ok().filter(found).map(|_| name))
    }

    /// All of these kinds, by name, and those that cannot be used and might be.
    pub async fn of_kinds(self, codes: &[&str]) -> Vec<(String, Result<Arc<QuestionnaireDefinition>, Missing>)> {
        let mut all = self.all().await;
        all.retain(|(_, definition)| {
            definition.as_ref().map_or(true, |definition| codes.iter().any(|code| is_kind(definition, code)))
        });
        all
    }

    /// All that can be used.
    pub async fn usable(self) -> Vec<Arc<QuestionnaireDefinition>> {
        self.all().await.into_iter().filter_map(|(_, definition)| definition.ok()).collect()
    }

    async fn all(self) -> Vec<(String, Result<Arc<QuestionnaireDefinition>, Missing>)> {
        let names = self.content.questionnaires.iter();
        join_all(names.map(|name| async move { (name.clone(), self.get(name.clone()).await) })).await
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
        let path = format!("questionnaires/{name}.json");
        let text = data::text(&path).await.map_err(|reason| Missing::Broken(format!("{path}: {reason}")))?;
        let definition = Arc::new(usable(&path, &text)?);
        self.loaded.update_value(|loaded| drop(loaded.insert(name, Arc::clone(&definition))));
        Ok(definition)
    }
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
