//! The national staircase with what is on each step: a picture to climb, and the same as a plain list.

mod list;
mod picture;

use catalogue::{MunicipalitySlug, NationalStep, Query};
use leptos::prelude::*;

use crate::components::text::plain;
use crate::context::content;
use crate::messages::msg;
use crate::routes;

pub use self::list::StairsList;
pub use self::picture::StairsPicture;

/// The staircase of one municipality, or of all; picture and list look at the same.
#[derive(Clone, Copy)]
pub struct Stairs {
    municipality: Signal<Option<MunicipalitySlug>>,
}

impl Stairs {
    pub fn new(municipality: impl Into<Signal<Option<MunicipalitySlug>>>) -> Self {
        Self { municipality: municipality.into() }
    }

    /// What can be used on a step; `None` where the counts did not come.
    fn count(self, step: NationalStep) -> Option<usize> {
        self.municipality.with(|chosen| content().catalogue.count_on(step, chosen.as_ref()))
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
    if count == 0 { msg::stairs_none().to_owned() } else { msg::stairs_count(count) }
}
