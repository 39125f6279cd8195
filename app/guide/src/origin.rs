use std::fmt;

use catalogue::{LocalText, MunicipalitySlug, PracticeSlug, SourceId};
use serde::Deserialize;

/// Who asks. Both follow the same rules; the words differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// A child, a young person, a parent.
    Citizen,
    /// Someone who works with children.
    Professional,
}

/// The id of an entry, over all files of the guide.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = crate::schema::ID)))]
#[serde(transparent)]
pub struct EntryId(String);

/// The id of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = crate::schema::ID)))]
#[serde(transparent)]
pub struct SentenceId(String);

impl From<&str> for EntryId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl EntryId {
    /// As it stands in the file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl SentenceId {
    /// As it stands in the file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whose rule it is: `national`, `own` (ours), the slug of a municipality, or `practice/<slug>` for the municipality of a
/// practice example.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(from = "String")]
pub enum Owner {
    /// That municipality's own. Holds there, and is inspiration elsewhere.
    Municipality(MunicipalitySlug),
    /// The national description of the ladder.
    National,
    /// Our own reading; no document says it.
    Own,
    /// Told in a practice example: inspiration everywhere, for professionals.
    Practice(PracticeSlug),
}

impl From<String> for Owner {
    fn from(name: String) -> Self {
        match (name.as_str(), name.strip_prefix("practice/")) {
            ("national", _) => Self::National,
            ("own", _) => Self::Own,
            (_, Some(slug)) => Self::Practice(PracticeSlug::new(slug)),
            _ => Self::Municipality(MunicipalitySlug::new(name)),
        }
    }
}

impl Owner {
    /// Whether what it says holds there, and not as inspiration alone.
    pub fn holds_in(&self, municipality: Option<&MunicipalitySlug>) -> bool {
        match self {
            Self::National | Self::Own => true,
            Self::Municipality(owner) => Some(owner) == municipality,
            Self::Practice(_) => false,
        }
    }
}

/// Where a sentence comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Origin {
    /// A source document says it; the words are ours.
    Document {
        /// The document.
        id: SourceId,
        /// Its section.
        section: String,
    },
    /// Our own: no document says it.
    Own,
    /// A fact from outside the documents.
    Outside {
        /// What it is: a paragraph of the law, a help line.
        what: String,
        /// The day a person checked it; `None` until then.
        verified_on: Option<String>,
    },
}

/// A sentence that a result can hold, in one voice or both.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SentenceDefinition {
    /// What others refer to it by.
    pub id: SentenceId,
    /// To a professional; `None` where it is not said to one.
    pub professional: Option<LocalText>,
    /// To a citizen; `None` where it is not said to one.
    pub citizen: Option<LocalText>,
    /// Where it comes from.
    pub origin: Origin,
}

impl SentenceDefinition {
    /// In that voice.
    pub fn text(&self, voice: Voice) -> Option<&LocalText> {
        match voice {
            Voice::Professional => self.professional.as_ref(),
            Voice::Citizen => self.citizen.as_ref(),
        }
    }
}
