use crate::{Catalogue, MunicipalitySlug, NationalStep, OfferDefinition, Query, State, Stated};

/// The highest step that a citizen is pointed to; above it the authority decides.
const HIGHEST_FOR_CITIZENS: u8 = 2;

impl Catalogue {
    /// The search for what a citizen can turn to without anybody's decision.
    pub fn within_reach(municipality: Option<&MunicipalitySlug>) -> Query {
        Query {
            municipalities: municipality.into_iter().cloned().collect(),
            steps: NationalStep::ALL.into_iter().filter(|step| step.number() <= HIGHEST_FOR_CITIZENS).collect(),
            ..Query::default()
        }
    }

    /// Where a citizen can begin: what is said to be anonymous first, then what runs today, the lowest step first.
    /// A strategy whose period is over counts only for its anonymous counselling, which every municipality has to have.
    pub fn where_to_begin(&self, municipality: Option<&MunicipalitySlug>) -> Vec<&OfferDefinition> {
        let is_anonymous = |offer: &OfferDefinition| Stated::from(offer.anonymous) == Stated::Yes;
        let found = self.find(&Self::within_reach(municipality)).hits.into_iter().map(|hit| hit.offer);
        let mut offers: Vec<_> = found
            .filter(|offer| offer.status.state == State::Running || (offer.is_usable() && is_anonymous(offer)))
            .collect();
        offers.sort_by_key(|offer| (!is_anonymous(offer), offer.lowest_step()));
        offers
    }
}
