use serde::{Deserialize, Serialize};

use crate::{Catalogue, MunicipalitySlug, NationalStep};

/// How many records of a municipality each step has that a citizen can use today: what the list shows when the step is
/// opened. The build writes them into `steps.json`, so that the staircase can be drawn before any offer is fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepCounts {
    /// Whose records.
    pub municipality: MunicipalitySlug,
    /// From the lowest step to the highest.
    pub counts: [usize; NationalStep::ALL.len()],
}

impl Catalogue {
    /// Counts the records that are loaded, municipality by municipality.
    pub fn count_steps(&self) -> Vec<StepCounts> {
        let of_one = |municipality: &MunicipalitySlug| {
            let records = self.offers.iter().filter(|offer| offer.municipality == *municipality);
            let usable: Vec<_> =
                records.filter(|offer| offer.citizen_facing && offer.status.state.is_usable()).collect();
            let on = |step| usable.iter().filter(|offer| offer.steps.national.contains(&step)).count();
            StepCounts { municipality: municipality.clone(), counts: NationalStep::ALL.map(on) }
        };
        self.municipalities.iter().map(|municipality| of_one(&municipality.slug)).collect()
    }

    /// What is on a step in one municipality, or in all; `None` where nothing was counted.
    pub fn count_on(&self, step: NationalStep, municipality: Option<&MunicipalitySlug>) -> Option<usize> {
        let index = usize::from(step.number()) - 1;
        let counted = self.steps.iter().filter(|part| municipality.is_none_or(|slug| part.municipality == *slug));
        counted.map(|part| part.counts[index]).reduce(|sum, count| sum + count)
    }
}
