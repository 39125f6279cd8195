use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! string_id {
    ($(#[$doc:meta])* $name:ident, $pattern:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(
            feature = "schema",
            derive(schemars::JsonSchema),
            schemars(extend("pattern" = crate::schema::$pattern))
        )]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the id as it stands in a data file or an address.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id as it stands in data files and addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

string_id!(
    /// `<municipality>/<slug>`; never reused. The page is `/tilbud/<id>`.
    OfferId,
    RECORD_ID
);
string_id!(
    /// A municipality in addresses: `aabenraa`.
    MunicipalitySlug,
    SLUG
);
string_id!(
    /// A step of any ladder: `kerteminde-2`.
    StepId,
    SLUG
);
string_id!(
    /// A ladder: `national`, `kerteminde`.
    LadderId,
    SLUG
);
string_id!(
    /// A source document: `aabenraa-2026`.
    SourceId,
    SLUG
);
string_id!(
    /// A topic in plain words: `angst`.
    TopicId,
    SLUG
);

string_id!(
    /// A practice example in addresses; never reused. The page is `/praksis/<slug>`.
    PracticeSlug,
    SLUG
);

impl OfferId {
    /// The part before the slash.
    pub fn municipality(&self) -> &str {
        self.0.split_once('/').map_or("", |(municipality, _)| municipality)
    }

    /// Whether it is `<municipality>/<slug>` with slug letters a-z, digits and hyphens.
    pub fn is_well_formed(&self) -> bool {
        let slug = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        self.0.split_once('/').is_some_and(|(municipality, name)| slug(municipality) && slug(name))
    }
}

/// A step of the national ladder, 1 (everyday life) to 6 (placement in an institution).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("minimum" = 1, "maximum" = 6)))]
#[serde(try_from = "u8", into = "u8")]
pub struct NationalStep(u8);

impl NationalStep {
    /// All six, lowest first.
    pub const ALL: [Self; 6] = [Self(1), Self(2), Self(3), Self(4), Self(5), Self(6)];

    /// 1 to 6.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Whether the authority grants it by decision: from step 3 up (barnets lov §§ 32, 46, 47).
    pub fn is_decided(self) -> bool {
        self.0 >= 3
    }
}

impl From<NationalStep> for u8 {
    fn from(step: NationalStep) -> Self {
        step.0
    }
}

impl TryFrom<u8> for NationalStep {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::ALL
            .into_iter()
            .find(|step| step.0 == number)
            .ok_or_else(|| format!("{number} is not a step of the national ladder (1 to 6)"))
    }
}

impl fmt::Display for NationalStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
