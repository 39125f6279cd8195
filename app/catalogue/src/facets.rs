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

/// What one can narrow by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Facet {
    /// The search text.
    Text,
    /// Municipality.
    Municipality,
    /// National step.
    Step,
    /// The child's age.
    Age,
    /// Topic.
    Topic,
    /// Who it is for.
    Audience,
    /// Who can start it.
    Access,
    /// Whether one may come without a name.
    Anonymous,
    /// Whether it can be used today.
    State,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Municipality,
        Self::Step,
        Self::Age,
        Self::Topic,
        Self::Audience,
        Self::Access,
        Self::Anonymous,
        Self::State,
    ];
}
