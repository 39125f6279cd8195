use serde::Deserialize;

use crate::LocalTexts;

/// What people say, and the words that the catalogue has for it. It holds in one direction.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SynonymDefinition {
    /// `psykolog` …
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::SLUG)))]
    pub id: String,
    /// Words or short phrases that people type.
    pub words: LocalTexts,
    /// Single words to search for as well, as the screen shows them.
    pub means: LocalTexts,
}
