use crate::{Finder, MunicipalitySlug, NationalStep, Query};

/// How many records a step has that can be used today: what the list shows when the step is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepCount {
    /// The step.
    pub step: NationalStep,
    /// The number of records.
    pub count: usize,
}

impl Finder<'_> {
    /// The six steps with what is on them, for one municipality or for all.
    pub fn step_counts(&self, municipality: Option<&MunicipalitySlug>) -> Vec<StepCount> {
        let query = Query { municipalities: municipality.into_iter().cloned().collect(), ..Query::default() };
        let counts = self.counts(&query);
        NationalStep::ALL.into_iter().map(|step| StepCount { step, count: counts.step(step) }).collect()
    }
}
