use catalogue::{OfferDefinition, OfferEntry, OfferId};
use leptos::prelude::*;

use crate::components::offer_card::OfferCards;
use crate::context::shelf;
use crate::messages::msg;
use crate::platform::clock;

/// What it belongs to, what belongs to it, what stands next to it on the staircase, and what is like it elsewhere.
#[component]
pub fn Near(offer: &'static OfferDefinition) -> impl IntoView {
    let shelf = shelf();
    let examples = move || {
        let records = shelf.records(&offer.municipality)?.iter();
        let examples = records.filter(|other| other.part_of.iter().flatten().any(|id| *id == offer.id));
        Some(entries(&examples.map(|example| example.id.clone()).collect::<Vec<_>>()))
    };
    let neighbours = Memo::new(move |_| {
        let entry = shelf.entry(&offer.id)??;
        shelf.over(std::slice::from_ref(&offer.municipality), |finder| finder.neighbours(entry, &clock::today()))
    });
    let beside = move || neighbours.get().unwrap_or_default();
    view! {
        {move || cards(msg::offer_part_of(), None, entries(offer.part_of.as_deref().unwrap_or_default()))}
        {move || cards(msg::offer_examples(), None, examples().unwrap_or_default())}
        {move || cards(msg::offer_step_below(), Some(msg::offer_step_below_text()), beside().below)}
        {move || cards(msg::offer_step_above(), Some(msg::offer_step_above_text()), beside().above)}
        {move || cards(msg::offer_similar(), Some(msg::offer_similar_text()), entries(offer.similar.as_deref().unwrap_or_default()))}
    }
}

/// Those that are here; the others appear when they have come.
fn entries(ids: &[OfferId]) -> Vec<&'static OfferEntry> {
    ids.iter().filter_map(|id| shelf().entry(id)?).collect()
}

fn cards(title: &'static str, text: Option<&'static str>, entries: Vec<&'static OfferEntry>) -> impl IntoView {
    (!entries.is_empty()).then(|| {
        view! {
            <section class="it-section">
                <h2 class="it-section__title">{title}</h2>
                {text.map(|text| view! { <p>{text}</p> })}
                <OfferCards entries/>
            </section>
        }
    })
}
