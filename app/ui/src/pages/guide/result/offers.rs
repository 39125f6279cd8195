use catalogue::{Facet, OfferEntry, Query, Reader};
use guide::{AdviceView, Voice};
use leptos::prelude::*;

use crate::components::offer_card::{OfferCard, StepShown};
use crate::components::page::Waiting;
use crate::context::{MyMunicipality, shelf};
use crate::messages::msg;
use crate::routes;

/// How many offers of a step stand open; the rest are one tap away.
const OPEN: usize = 4;

/// The offers that fit, in the chosen municipality: for professionals step by step, for families without a step.
#[component]
pub fn Offers(advice: Memo<AdviceView>, voice: Voice) -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    let searches = Memo::new(move |_| advice.with(AdviceView::searches));
    move || {
        if mine.with(Option::is_none) {
            return view! { <p>{msg::guide_choose_offers()}</p> }.into_any();
        }
        let rows = searches.get().into_iter().map(|query| view! { <Found query voice/> });
        rows.collect_view().into_any()
    }
}

#[component]
fn Found(query: Query, voice: Voice) -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    let shelf = shelf();
    let title = match (voice, query.steps.as_slice()) {
        (Voice::Professional, [step]) => Some(msg::card_step(step.number())),
        _ => None,
    };
    // The answers are in the query, and an address never holds one: the link leads to the municipality alone.
    let all = move || {
        let reader = if voice == Voice::Professional { Reader::Professional } else { Reader::Citizen };
        routes::finder(&Query { municipalities: mine.get().into_iter().collect(), reader, ..Query::default() })
    };
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
                    <Cards entries voice/>
                }
                .into_any(),
            }}
            <p class="it-no-print"><a href=all>{msg::guide_all_offers()}</a></p>
        </div>
    }
}

#[component]
fn Cards(entries: Vec<&'static OfferEntry>, voice: Voice) -> impl IntoView {
    let shown = |entries: &[&'static OfferEntry]| {
        let card = |entry: &&'static OfferEntry| {
            let step = if voice == Voice::Professional { StepShown::Shown } else { StepShown::Hidden };
            view! { <li><OfferCard entry step/></li> }
        };
        entries.iter().map(card).collect_view()
    };
    let (open, rest) = entries.split_at(entries.len().min(OPEN));
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details class="it-more">
                <summary>{msg::guide_more_offers(rest.len())}</summary>
                <ul class="it-offers">{shown(rest)}</ul>
            </details>
        }
    });
    view! {
        <ul class="it-offers">{shown(open)}</ul>
        {more}
    }
}
