use serde::Deserialize;

use crate::advice::{AdviceDefinition, SilenceDefinition};
use crate::chapter::ChapterDefinition;
use crate::condition::{Condition, SituationDefinition};
use crate::{EntryId, Level, Owner, SentenceDefinition, SentenceId};

/// One entry of a file of the guide.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Entry {
    /// A condition with a name.
    Situation(SituationDefinition),
    /// What speaks for a level.
    Rule(RuleDefinition),
    /// Answers that do not go together.
    Tension(TensionDefinition),
    /// What to say beside it.
    Advice(AdviceDefinition),
    /// What to say where nothing else is said.
    Silence(SilenceDefinition),
    /// The words of a stop, sentence by sentence.
    Stop(StopDefinition),
    /// A sentence.
    Sentence(SentenceDefinition),
    /// A chapter of the handbook.
    Chapter(ChapterDefinition),
}

/// What speaks for a level.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleDefinition {
    /// Its id.
    pub id: EntryId,
    /// Whose it is.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub owner: Owner,
    /// When it holds.
    pub when: Condition,
    /// The levels that it allows, at least one.
    pub speaks_for: Vec<Level>,
    /// The reason.
    pub why: Vec<SentenceId>,
    /// Why not one lower, said where the rule leaves the lower one out; `why` where it is empty.
    #[serde(default)]
    pub not_lower: Vec<SentenceId>,
}

/// Answers that do not go together: said openly, and never settled for the person.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TensionDefinition {
    /// Its id.
    pub id: EntryId,
    /// Which answers.
    pub when: Condition,
    /// What to say about it.
    pub say: Vec<SentenceId>,
}

/// The words of a stop: those of the questionnaire's text of that id, sentence by sentence, so that each says where it
/// comes from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StopDefinition {
    /// `linkId` of the text.
    pub item: String,
    /// Its sentences in order. In a voice in which one of them is not said, the questionnaire has no such text.
    pub say: Vec<SentenceId>,
}
