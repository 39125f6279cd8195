use catalogue::{Facet, OfferEntry, Query, Reader};
use leptos::prelude::*;

use crate::components::offer_card::{OfferCard, StepShown};
use crate::components::page::Waiting;
use crate::context::{MyMunicipality, shelf};
use crate::messages::msg;
use crate::routes;

/// How many offers of a step stand open; the rest are one tap away, and so are all that do not name the topic.
const OPEN: usize = 4;

/// The offers that a result leads to, in the chosen municipality; where none is about the topic, those that fit otherwise.
/// A professional sees the step, a citizen does not.
#[component]
pub fn FoundOffers(query: Query) -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    let shelf = shelf();
    let reader = query.reader;
    let title = match (reader, query.steps.as_slice()) {
        (Reader::Professional, [step]) => Some(msg::card_step(step.number())),
        _ => None,
    };
    // The answers are in the query, and an address never holds one: the link leads to the municipality alone.
    let all =
        move || routes::finder(&Query { municipalities: mine.get().into_iter().collect(), reader, ..Query::default() });
    let found = move || {
        let find = |query: &Query| {
            let finding = shelf.find(query)?;
            Some(finding.hits.into_iter().map(|hit| hit.entry).collect::<Vec<_>>())
        };
        let hits = find(&query)?;
        if !hits.is_empty() || query.topics.is_empty() {
            return Some((hits, false));
        }
        Some((find(&query.without(Facet::Topic))?, true))
    };
    view! {
        <div class="it-guide__offers">
            {title.map(|title| view! { <h3>{title}</h3> })}
            {move || match found() {
                None => view! { <Waiting/> }.into_any(),
                Some((entries, _)) if entries.is_empty() => view! { <p class="it-not-stated">{msg::guide_no_offers()}</p> }.into_any(),
                Some((entries, widened)) => view! {
                    {widened.then(|| view! { <p>{msg::guide_no_topic()}</p> })}
                    <Cards entries reader open={if widened { 0 } else { OPEN }}/>
                }
                .into_any(),
            }}
            <p class="it-no-print"><a href=all>{msg::guide_all_offers()}</a></p>
        </div>
    }
}

#[component]
fn Cards(entries: Vec<&'static OfferEntry>, reader: Reader, open: usize) -> impl IntoView {
    let step = if reader == Reader::Professional { StepShown::Shown } else { StepShown::Hidden };
    let shown = |entries: &[&'static OfferEntry]| {
        let cards = entries.iter().map(|entry| view! { <li><OfferCard entry step/></li> }).collect_view();
        (!entries.is_empty()).then(|| view! { <ul class="it-offers">{cards}</ul> })
    };
    let (first, rest) = entries.split_at(entries.len().min(open));
    let title = if first.is_empty() { msg::stairs_count(rest.len()) } else { msg::guide_more_offers(rest.len()) };
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details class="it-more">
                <summary>{title}</summary>
                {shown(rest)}
            </details>
        }
    });
    view! { {shown(first)} {more} }
}
