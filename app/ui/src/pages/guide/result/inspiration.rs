use catalogue::{PracticeDefinition, PracticeSlug};
use guide::{Owner, Said};
use leptos::prelude::*;

use super::said::Sentences;
use crate::components::offer_card::place;
use crate::components::text::{Text, danish};
use crate::context::shelf;
use crate::messages::msg;
use crate::routes;

/// How many key figures stand with an example; its page has them all.
const FIGURES: usize = 2;

/// What others do, each under its name: described and not measured, and nobody's rule here.
#[component]
pub fn Inspiration(said: Vec<Said>) -> impl IntoView {
    let groups = said.chunk_by(|one, next| one.owner == next.owner).map(|group| {
        let head = match &group[0].owner {
            Owner::Practice(slug) => view! { <Example slug=slug.clone()/> }.into_any(),
            Owner::Municipality(slug) => view! { <h3 class="it-said__whose">{place(slug)}</h3> }.into_any(),
            Owner::National | Owner::Own => ().into_any(),
        };
        view! { <div class="it-said__group">{head} <Sentences said=group.to_vec()/></div> }
    });
    view! {
        <p class="it-muted">{msg::guide_inspiration_text()}</p>
        {groups.collect_view()}
    }
}

/// A practice example with its first numbers, once it is here.
#[component]
fn Example(slug: PracticeSlug) -> impl IntoView {
    let shelf = shelf();
    move || {
        let example = shelf.practice()?.into_iter().find(|example| example.slug == slug)?;
        Some(view! {
            <h3 class="it-said__whose">
                <span lang=danish()>{example.municipality.clone()}</span> ": " <a href=routes::practice(&example.slug)><Text text=example.title.clone()/></a>
            </h3>
            {figures(example)}
        })
    }
}

fn figures(example: &'static PracticeDefinition) -> impl IntoView {
    let figures = example.key_figures.iter().take(FIGURES);
    let rows = figures.map(|figure| view! { <li><Text text=figure.label.clone()/> ": " <span lang=danish()>{figure.value.clone()}</span></li> });
    view! { <ul class="it-muted">{rows.collect_view()}</ul> }
}
