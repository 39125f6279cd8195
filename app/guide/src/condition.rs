use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{EntryId, GuideDefinition, Level, answers::Answers};

/// When an entry holds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Each of these questions has one of these codes; none is always true.
    Answered(BTreeMap<String, Vec<String>>),
    /// All of them.
    All(Vec<Condition>),
    /// At least one.
    Any(Vec<Condition>),
    /// The contrary.
    Not(Box<Condition>),
    /// That situation.
    Is(EntryId),
    /// One of these levels is suggested. Not in a rule, which decides the level.
    Level(Vec<Level>),
    /// Whether a municipality is chosen.
    Municipality(Chosen),
}

/// Whether a municipality is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Chosen {
    /// One is.
    Some,
    /// None is.
    None,
}

/// A condition with a name, for use in others.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SituationDefinition {
    /// Its name.
    pub id: EntryId,
    /// When it is so.
    pub when: Condition,
}

/// What a condition looks at.
pub(crate) struct Facts<'a> {
    pub(crate) answers: &'a Answers,
    pub(crate) levels: &'a [Level],
    pub(crate) chosen: Chosen,
}

impl Condition {
    pub(crate) fn holds(&self, guide: &GuideDefinition, facts: &Facts) -> bool {
        match self {
            Self::Answered(wanted) => {
                wanted.iter().all(|(question, codes)| codes.iter().any(|code| code == facts.answers.get(question)))
            }
            Self::All(all) => all.iter().all(|condition| condition.holds(guide, facts)),
            Self::Any(any) => any.iter().any(|condition| condition.holds(guide, facts)),
            Self::Not(condition) => !condition.holds(guide, facts),
            Self::Is(id) => guide.situation(id).is_some_and(|situation| situation.when.holds(guide, facts)),
            Self::Level(levels) => levels.iter().any(|level| facts.levels.contains(level)),
            Self::Municipality(chosen) => *chosen == facts.chosen,
        }
    }

    /// This condition and all inside it; not what it refers to.
    pub(crate) fn visit<'a>(&'a self, see: &mut impl FnMut(&'a Self)) {
        see(self);
        match self {
            Self::All(inner) | Self::Any(inner) => inner.iter().for_each(|condition| condition.visit(see)),
            Self::Not(inner) => inner.visit(see),
            Self::Answered(_) | Self::Is(_) | Self::Level(_) | Self::Municipality(_) => {}
        }
    }
}
