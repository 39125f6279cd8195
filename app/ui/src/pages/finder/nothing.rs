use catalogue::{Facet, Finding, NationalStep, Query, Stated};
use leptos::prelude::*;

use super::labels;
use crate::components::contact::MunicipalityCalls;
use crate::components::stairs::offers;
use crate::context::{content, shelf};
use crate::messages::msg;
use crate::routes;

/// Never a dead end: what emptied the list, the step below, the same next door, the anonymous counselling, whom to call.
#[component]
pub fn Nothing(query: Query, finding: Finding<'static>) -> impl IntoView {
    let lifts = finding.emptied.iter().map(|emptied| {
        let address = routes::finder(&query.without(emptied.facet));
        view! { <li><a href=address>{msg::finder_lift(labels::facet(emptied.facet), emptied.without)}</a></li> }
    });
    let lifts = lifts.collect_view();
    let anonymous = Query { anonymous: vec![Stated::Yes], ..Query::default() };
    let chosen = content().catalogue.municipalities.iter().filter(|m| query.municipalities.contains(&m.slug));
    let chosen = chosen.map(|municipality| view! { <MunicipalityCalls municipality/> }).collect_view();
    view! {
        <div class="it-empty">
            <h2 class="it-empty__title">{msg::finder_nothing_title()}</h2>
            <p>{msg::finder_nothing_text()}</p>
            <ul class="it-empty__actions">
                {lifts}
                {lower_step(&query)}
                <NextDoor query/>
                <li><a href=routes::finder(&anonymous)>{msg::finder_nothing_anonymous()}</a></li>
                <li><a href=routes::to("/hjaelp")>{msg::finder_nothing_help()}</a></li>
            </ul>
            {chosen}
        </div>
    }
}

/// The nearest step below that has something.
fn lower_step(query: &Query) -> Option<impl IntoView + use<>> {
    let lowest = *query.steps.iter().min()?;
    let counts = shelf().over(&query.municipalities, |finder| finder.counts(query))?;
    let below = NationalStep::ALL.into_iter().filter(|step| *step < lowest);
    let step = below.rev().find(|step| counts.step(*step) > 0)?;
    let address = routes::finder(&Query { steps: vec![step], ..query.clone() });
    let text = msg::finder_nothing_lower_step(step, offers(counts.step(step)));
    Some(view! { <li><a href=address>{text}</a></li> })
}

/// What the other municipalities have of the same.
#[component]
fn NextDoor(query: Query) -> impl IntoView {
    let shelf = shelf();
    move || {
        if query.municipalities.is_empty() {
            return Vec::new();
        }
        let Some(counts) = shelf.over(&[], |finder| finder.counts(&query)) else {
            return Vec::new();
        };
        let municipalities = content().catalogue.municipalities.iter().enumerate();
        let elsewhere = municipalities.map(|(place, m)| (m, counts.at(Facet::Municipality, place)));
        let elsewhere = elsewhere.filter(|(m, count)| *count > 0 && !query.municipalities.contains(&m.slug));
        elsewhere
            .map(|(municipality, count)| {
                let there = Query { municipalities: vec![municipality.slug.clone()], ..query.clone() };
                let text = msg::finder_nothing_next_door(&municipality.short_name, offers(count));
                view! { <li><a href=routes::finder(&there)>{text}</a></li> }
            })
            .collect()
    }
}
