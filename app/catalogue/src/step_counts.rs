use crate::{Catalogue, MunicipalitySlug, NationalStep, Query};

/// How many records a step has that can be used today: what the list shows when the step is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepCount {
    /// The step.
    pub step: NationalStep,
    /// The number of records.
    pub count: usize,
}

impl Catalogue {
    /// The six steps with what is on them, for one municipality or for all.
    pub fn step_counts(&self, municipality: Option<&MunicipalitySlug>) -> Vec<StepCount> {
        let count = |step| {
            let query = Query {
                municipalities: municipality.into_iter().cloned().collect(),
                steps: vec![step],
                ..Query::default()
            };
            StepCount { step, count: self.find(&query).usable() }
        };
        NationalStep::ALL.into_iter().map(count).collect()
    }
}
