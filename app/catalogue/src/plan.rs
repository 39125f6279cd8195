use crate::{OfferDefinition, State};

/// Where a plan stands on a given day. That its date has passed does not mean that it came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan<'a> {
    /// The date is still to come, or is today's.
    Ahead(&'a str),
    /// The date has passed, and nobody has confirmed anything.
    DatePassed(&'a str),
    /// The source names no date.
    Undated,
}

impl OfferDefinition {
    /// The plan, where the record is one. `today` is `YYYY-MM-DD`; a plan's date may be a year, a month or a day, and
    /// holds until its last day.
    pub fn plan(&self, today: &str) -> Option<Plan<'_>> {
        if self.status.state != State::Planned {
            return None;
        }
        let Some(date) = self.status.planned_for.as_deref() else { return Some(Plan::Undated) };
        let today = today.get(..date.len()).unwrap_or(today);
        Some(if date < today { Plan::DatePassed(date) } else { Plan::Ahead(date) })
    }
}
