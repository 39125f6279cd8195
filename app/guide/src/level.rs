use serde::Deserialize;

use crate::Voice;

/// How far help has to reach. The national steps from 3 up are missing on purpose: they are the authority's, by decision,
/// and are never suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// National step 1: early help in the general area.
    Everyday,
    /// National step 2: preventive help.
    Preventive,
    /// More than family and professionals can start by themselves.
    Beyond,
}

impl Level {
    /// Lowest first.
    pub const ALL: [Self; 3] = [Self::Everyday, Self::Preventive, Self::Beyond];

    /// The number of the national step; `None` where there is none to suggest.
    pub fn step(self) -> Option<u8> {
        match self {
            Self::Everyday => Some(1),
            Self::Preventive => Some(2),
            Self::Beyond => None,
        }
    }

    /// As in the files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Everyday => "everyday",
            Self::Preventive => "preventive",
            Self::Beyond => "beyond",
        }
    }

    /// The one below.
    pub fn lower(self) -> Option<Self> {
        match self {
            Self::Everyday => None,
            Self::Preventive => Some(Self::Everyday),
            Self::Beyond => Some(Self::Preventive),
        }
    }
}

/// What a child or a family is told: one of three, without a step number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CitizenAdvice {
    /// »Brug det, I har omkring jer«
    UseWhatYouHave,
    /// »Tal med nogen i denne uge«
    TalkThisWeek,
    /// »Få hjælp i dag«
    GetHelpToday,
}

impl From<Level> for CitizenAdvice {
    fn from(level: Level) -> Self {
        match level {
            Level::Everyday => Self::UseWhatYouHave,
            Level::Preventive => Self::TalkThisWeek,
            Level::Beyond => Self::GetHelpToday,
        }
    }
}

/// What the answers point to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Suggestion {
    /// To a professional: one level, or several side by side, lowest first.
    Professional(Vec<Level>),
    /// To a citizen: one. Where levels stand side by side it is the highest, so that nobody waits too long.
    Citizen(CitizenAdvice),
}

impl Suggestion {
    /// What is told of these levels, lowest first, in that voice. Where no rule holds nobody can say, and a citizen is told
    /// to ask somebody.
    pub fn of(levels: Vec<Level>, voice: Voice) -> Self {
        match voice {
            Voice::Professional => Self::Professional(levels),
            Voice::Citizen => Self::Citizen(levels.last().copied().unwrap_or(Level::Preventive).into()),
        }
    }
}
