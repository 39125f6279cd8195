use catalogue::{KeyFigure, PracticeArea, PracticeDefinition};
use leptos::prelude::*;

use super::{Caution, area};
use crate::components::page::{Page, Waiting, Width};
use crate::components::text::{Text, danish};
use crate::context::shelf;
use crate::messages::msg;
use crate::routes;

/// How many key figures a card shows; its page has them all.
const SHOWN: usize = 2;

/// The examples, area by area.
#[component]
pub fn List() -> impl IntoView {
    let shelf = shelf();
    view! {
        <Page title=msg::practice_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::practice_lead()}</p>
            <Caution/>
            {move || match shelf.practice() {
                Some(examples) => PracticeArea::ALL.map(|area| section(area, &examples)).collect_view().into_any(),
                None => view! { <Waiting/> }.into_any(),
            }}
        </Page>
    }
}

fn section(of: PracticeArea, examples: &[&'static PracticeDefinition]) -> impl IntoView + use<> {
    let examples: Vec<_> = examples.iter().copied().filter(|example| example.area == of).collect();
    (!examples.is_empty()).then(|| {
        view! {
            <section class="it-section">
                <h2 class="it-section__title">{area(of)}</h2>
                <ul class="it-offers">{examples.into_iter().map(|example| view! { <li><Card example/></li> }).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn Card(example: &'static PracticeDefinition) -> impl IntoView {
    let figures = example.key_figures.iter().take(SHOWN);
    let figure = |figure: &'static KeyFigure| view! { <li><Text text=figure.label.clone()/> ": " <strong lang=danish()>{figure.value.clone()}</strong></li> };
    view! {
        <article class="it-offer-card">
            <h3 class="it-offer-card__name">
                <a class="it-offer-card__link" href=routes::practice(&example.slug)><Text text=example.title.clone()/></a>
            </h3>
            <p class="it-offer-card__meta"><span class="it-offer-card__place" lang=danish()>{example.municipality.clone()}</span></p>
            <p class="it-offer-card__summary"><Text text=example.summary.clone()/></p>
            <ul class="it-figures">{figures.map(figure).collect_view()}</ul>
        </article>
    }
}
