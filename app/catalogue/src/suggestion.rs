use crate::{Finder, MunicipalitySlug, NationalStep, OfferEntry, Query, State};

/// The highest step that a citizen is pointed to; above it the authority decides.
const HIGHEST_FOR_CITIZENS: u8 = 2;

impl Query {
    /// The search for what a citizen can turn to without anybody's decision.
    pub fn within_reach(municipality: Option<&MunicipalitySlug>) -> Self {
        Self {
            municipalities: municipality.into_iter().cloned().collect(),
            steps: NationalStep::ALL.into_iter().filter(|step| step.number() <= HIGHEST_FOR_CITIZENS).collect(),
            ..Self::default()
        }
    }
}

impl<'a> Finder<'a> {
    /// Where a citizen can begin: what is said to be anonymous first, then what runs today, the lowest step first.
    /// A strategy whose period is over counts only for its anonymous counselling, which every municipality has to have.
    pub fn where_to_begin(&self, municipality: Option<&MunicipalitySlug>, today: &str) -> Vec<&'a OfferEntry> {
        let is_anonymous = |entry: &OfferEntry| entry.anonymous == Some(true);
        let found = self.find(&Query::within_reach(municipality), today).hits.into_iter().map(|hit| hit.entry);
        let mut entries: Vec<_> = found
            .filter(|entry| entry.state == State::Running || (entry.state.is_usable() && is_anonymous(entry)))
            .collect();
        entries.sort_by_key(|entry| (!is_anonymous(entry), entry.lowest_step()));
        entries
    }
}
