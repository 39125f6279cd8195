use catalogue::{Emptied, Facet, Finding, Hit, Query, State, Stated};
use leptos::prelude::*;

use super::Search;
use crate::components::contact::{FactCall, MunicipalityCalls};
use crate::components::offer_card::OfferCard;
use crate::components::stairs::offers;
use crate::components::text::Text;
use crate::context::content;
use crate::messages::msg;
use crate::routes;

/// What was found: what can be used first, what cannot under its own heading.
#[component]
pub fn Results(search: Search) -> impl IntoView {
    let found = move || search.query.with(|query| content().catalogue.find(query));
    view! {
        <p class="it-count" role="status">{move || offers(found().usable())}</p>
        {move || search.query.with(silent_municipalities)}
        {move || {
            let finding = found();
            if finding.hits.is_empty() {
                search.query.with(|query| view! { <Nothing query=query.clone() emptied=finding.emptied.clone()/> }.into_any())
            } else {
                let searching = search.query.with(|query| !query.text.is_empty());
                groups(&finding, searching).into_any()
            }
        }}
    }
}

/// What cannot be used today lies behind a tap, unless somebody searches for it.
fn groups(finding: &Finding<'static>, searching: bool) -> impl IntoView + use<> {
    let hits = |fits: fn(State) -> bool| -> Vec<Hit<'static>> {
        finding.hits.iter().copied().filter(|hit| fits(hit.offer.status.state)).collect()
    };
    let open = |title, hits: Vec<_>| (!hits.is_empty()).then(|| view! { <Group title hits/> }.into_any());
    let folded =
        |title, hits: Vec<_>| (!hits.is_empty()).then(|| view! { <FoldedGroup title hits open=searching/> }.into_any());
    [
        open(msg::finder_group_running(), hits(|state| state == State::Running)),
        open(msg::finder_group_expired(), hits(|state| state == State::PeriodExpired)),
        folded(msg::finder_group_planned(), hits(|state| state == State::Planned)),
        folded(msg::finder_group_ended(), hits(|state| matches!(state, State::ProjectEnded | State::Historic))),
    ]
    .collect_view()
}

#[component]
fn FoldedGroup(title: &'static str, hits: Vec<Hit<'static>>, open: bool) -> impl IntoView {
    let count = hits.len();
    view! {
        <details class="it-section" open=open>
            <summary><h2 class="it-section__title">{title} " (" {count} ")"</h2></summary>
            <ul class="it-offers">
                {hits.into_iter().map(|hit| view! { <li><OfferCard offer=hit.offer/></li> }).collect_view()}
            </ul>
        </details>
    }
}

#[component]
fn Group(title: &'static str, hits: Vec<Hit<'static>>) -> impl IntoView {
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{title} " " <span class="it-muted">"(" {hits.len()} ")"</span></h2>
            <ul class="it-offers">
                {hits.into_iter().map(|hit| view! { <li><OfferCard offer=hit.offer/></li> }).collect_view()}
            </ul>
        </section>
    }
}

/// A chosen municipality whose documents name no offer says so, and still helps.
fn silent_municipalities(query: &Query) -> impl IntoView + use<> {
    let silent = content().catalogue.municipalities.iter().filter(|m| query.municipalities.contains(&m.slug));
    silent
        .filter_map(|municipality| Some((municipality, municipality.no_offers.clone()?)))
        .map(|(municipality, text)| {
            view! {
                <div class="it-notice it-notice--info">
                    <h2 class="it-notice__title">{municipality.name.clone()}</h2>
                    <div class="it-notice__text">
                        <p><Text text/></p>
                        <FactCall label=msg::contact_main(&municipality.name) fact=&municipality.main_number/>
                        <p><a href=routes::municipality(&municipality.slug)>{msg::finder_silent_more()}</a></p>
                    </div>
                </div>
            }
        })
        .collect_view()
}

/// Never a dead end: what emptied the list, the anonymous counselling, and whom to call.
#[component]
fn Nothing(query: Query, emptied: Vec<Emptied>) -> impl IntoView {
    let lifts = emptied.into_iter().map(|emptied| {
        let address = routes::finder(&query.without(emptied.facet));
        view! { <li><a href=address>{msg::finder_lift(facet_name(emptied.facet), emptied.without)}</a></li> }
    });
    let anonymous = Query { anonymous: vec![Stated::Yes], ..Query::default() };
    let chosen = content().catalogue.municipalities.iter().filter(|m| query.municipalities.contains(&m.slug));
    view! {
        <div class="it-empty">
            <h2 class="it-empty__title">{msg::finder_nothing_title()}</h2>
            <p>{msg::finder_nothing_text()}</p>
            <ul class="it-empty__actions">
                {lifts.collect_view()}
                <li><a href=routes::finder(&anonymous)>{msg::finder_nothing_anonymous()}</a></li>
                <li><a href=routes::to("/hjaelp")>{msg::finder_nothing_help()}</a></li>
            </ul>
            {chosen.map(|municipality| view! { <MunicipalityCalls municipality/> }).collect_view()}
        </div>
    }
}

fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Text => msg::facet_text(),
        Facet::Municipality => msg::facet_municipality(),
        Facet::Step => msg::facet_step(),
        Facet::Age => msg::facet_age(),
        Facet::Topic => msg::facet_topic(),
        Facet::Anonymous => msg::facet_anonymous(),
    }
}
