/// A facet of three values. A record that does not state the thing stays in unless the person excludes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stated {
    /// The source says yes.
    Yes,
    /// The source says no.
    No,
    /// The source does not say.
    NotStated,
}

impl Stated {
    /// All three, as offered on screen.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NotStated];

    /// As in an address: `ja`, `nej`, `ikke-oplyst`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Yes => "ja",
            Self::No => "nej",
            Self::NotStated => "ikke-oplyst",
        }
    }

    /// From an address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stated| stated.slug() == slug)
    }
}

impl From<Option<bool>> for Stated {
    fn from(fact: Option<bool>) -> Self {
        match fact {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::NotStated,
        }
    }
}

/// The child's age in whole years, 0 to 17.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgeBand(u8);

impl AgeBand {
    /// One a year, from under one to seventeen.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..18).map(Self)
    }

    /// `None` from 18 on.
    pub fn from_years(years: u8) -> Option<Self> {
        (years < 18).then_some(Self(years))
    }

    /// Whole years.
    pub fn years(self) -> u8 {
        self.0
    }

    /// First and last month of that year of life.
    pub fn months(self) -> (u16, u16) {
        let first = u16::from(self.0) * 12;
        (first, first + 11)
    }
}
