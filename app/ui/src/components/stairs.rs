use catalogue::{MunicipalitySlug, Query, StepCount};
use leptos::prelude::*;

use crate::components::text::plain;
use crate::context::content;
use crate::messages::msg;
use crate::routes;

/// The national staircase with what is on each step; each step opens its list.
#[component]
pub fn Stairs(#[prop(into)] municipality: Signal<Option<MunicipalitySlug>>) -> impl IntoView {
    view! {
        <ol class="it-stairs">
            {move || {
                municipality.with(|municipality| {
                    let counts = content().catalogue.step_counts(municipality.as_ref());
                    counts.into_iter().map(|count| stair(count, municipality.as_ref())).collect_view()
                })
            }}
        </ol>
    }
}

fn stair(count: StepCount, municipality: Option<&MunicipalitySlug>) -> impl IntoView + use<> {
    let number = count.step.number();
    let steps = content().catalogue.national_steps();
    let name = steps.iter().find(|step| step.order == number).map(|step| plain(&step.name)).unwrap_or_default();
    let query = Query {
        steps: vec![count.step],
        municipalities: municipality.into_iter().cloned().collect(),
        ..Query::default()
    };
    view! {
        <li class=format!("it-stairs__step it-stairs__step--{number}")>
            <a class="it-stairs__link" href=routes::finder(&query)>
                <span class="it-stairs__number"><span class="it-sr-only">{msg::stairs_step()} " "</span>{number}</span>
                <span class="it-stairs__name">{name}</span>
                <span class="it-stairs__count">{offers(count.count)}</span>
            </a>
        </li>
    }
}

/// "Ingen tilbud nævnt", "1 tilbud", "12 tilbud".
pub fn offers(count: usize) -> String {
    match count {
        0 => msg::stairs_none().to_owned(),
        1 => msg::stairs_one().to_owned(),
        n => msg::stairs_count(n),
    }
}
