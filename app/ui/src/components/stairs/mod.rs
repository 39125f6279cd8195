//! The national staircase with what is on each step: a picture to climb, and the same as a plain list.

mod list;
mod picture;

use catalogue::{MunicipalitySlug, NationalStep, Query, StepCount};
use leptos::prelude::*;

use crate::components::text::plain;
use crate::context::{content, shelf};
use crate::messages::msg;
use crate::routes;

pub use self::list::StairsList;
pub use self::picture::StairsPicture;

/// The staircase of one municipality, or of all; picture and list look at the same.
#[derive(Clone, Copy)]
pub struct Stairs {
    municipality: Signal<Option<MunicipalitySlug>>,
    counts: Memo<Option<Vec<StepCount>>>,
}

impl Stairs {
    pub fn new(municipality: impl Into<Signal<Option<MunicipalitySlug>>>) -> Self {
        let (municipality, shelf) = (municipality.into(), shelf());
        let counts = Memo::new(move |_| {
            municipality.with(|chosen| shelf.over(chosen.as_slice(), |finder| finder.step_counts(chosen.as_ref())))
        });
        Self { municipality, counts }
    }

    /// What can be used on a step; `None` while it is on its way.
    fn count(self, step: NationalStep) -> Option<usize> {
        self.counts.with(|counts| counts.as_ref()?.iter().find(|count| count.step == step).map(|count| count.count))
    }

    /// The list of a step.
    fn address(self, step: NationalStep) -> String {
        let municipalities = self.municipality.get().into_iter().collect();
        routes::finder(&Query { steps: vec![step], municipalities, ..Query::default() })
    }
}

/// A step's name in the page's language.
pub fn step_name(step: NationalStep) -> String {
    let steps = content().catalogue.national_steps().iter();
    steps.filter(|known| known.order == step.number()).map(|step| plain(&step.name)).next().unwrap_or_default()
}

/// "Ingen nævnt i kilden", "1 tilbud", "12 tilbud".
pub fn offers(count: usize) -> String {
    match count {
        0 => msg::stairs_none().to_owned(),
        1 => msg::stairs_one().to_owned(),
        n => msg::stairs_count(n),
    }
}
