use catalogue::OfferId;
use serde::Deserialize;

use crate::condition::Condition;
use crate::{EntryId, Owner, SentenceId};

/// The parts of a result, in the order of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// What is suggested, in words.
    Suggested,
    /// What we do not know, what contradicts itself.
    Uncertain,
    /// What to do today.
    Today,
    /// Why this one.
    Why,
    /// Why not one lower.
    NotLower,
    /// What would make it one higher.
    Higher,
    /// What would let the family come down again.
    Down,
    /// What can be combined.
    Combine,
    /// Who decides.
    Decides,
    /// Who to involve.
    Involve,
    /// Consent before anything is shared.
    Consent,
    /// The forum in the chosen municipality.
    Forum,
    /// About the offers.
    Offers,
    /// How others do it.
    Inspiration,
}

impl Part {
    /// In the order of the screen.
    pub const ALL: [Self; 14] = [
        Self::Suggested,
        Self::Uncertain,
        Self::Today,
        Self::Why,
        Self::NotLower,
        Self::Higher,
        Self::Down,
        Self::Combine,
        Self::Decides,
        Self::Involve,
        Self::Consent,
        Self::Forum,
        Self::Offers,
        Self::Inspiration,
    ];
}

/// What to say in a part of the result. A municipality's own is said there; elsewhere only what stands in the part
/// `inspiration` is, and to professionals alone.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdviceDefinition {
    /// Its id.
    pub id: EntryId,
    /// Whose it is.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub owner: Owner,
    /// Where it stands. `why` and `not-lower` are the rules', but may be added to.
    pub part: Part,
    /// When it holds.
    pub when: Condition,
    /// The sentences in order.
    pub say: Vec<SentenceId>,
    /// The records that they are about.
    #[serde(default)]
    pub offers: Vec<OfferId>,
    /// The forms that help with it, by the names of their files.
    #[serde(default)]
    pub forms: Vec<String>,
}

/// What to say where a part would be empty: that the sources say nothing is an answer too.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SilenceDefinition {
    /// Its id.
    pub id: EntryId,
    /// The part.
    pub part: Part,
    /// When it holds.
    pub when: Condition,
    /// The sentences in order.
    pub say: Vec<SentenceId>,
}
