//! What a result leads to: the offers that fit the answers, in the chosen municipality.

use catalogue::Query;
use leptos::prelude::*;
use questionnaire::Session;

use super::answering::Answering;
use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::contact::MunicipalityCalls;
use crate::components::found_offers::FoundOffers;
use crate::components::help::NotifyHere;
use crate::components::offer_card::{OfferCard, StepShown};
use crate::components::text::plain;
use crate::context::{MyMunicipality, content, shelf};
use crate::messages::msg;
use crate::platform::clock;
use crate::routes;

/// How many offers a citizen's result shows; the rest are one tap away.
const SHOWN: usize = 4;

/// What the form says that its answers point to, as searches; none where they lead to no offer.
fn searches(session: &Session) -> Vec<String> {
    session.links().filter_map(routes::search_in).map(str::to_owned).collect()
}

/// What one can turn to oneself: no step, and nothing that somebody else decides.
#[component]
pub fn OffersHere(answering: Answering) -> impl IntoView {
    let chosen = expect_context::<MyMunicipality>();
    let MyMunicipality(mine) = chosen;
    let shelf = shelf();
    let searches = answering.session.with_untracked(searches);
    let offers = move || {
        let slug = mine.get();
        let query = Query::within_reach(slug.as_ref()).about(searches.iter().map(String::as_str));
        let entries = shelf.over(slug.as_slice(), |finder| finder.where_to_begin(&query, &clock::today()));
        let entries = entries.unwrap_or_default().into_iter().take(SHOWN);
        entries.map(|entry| view! { <li><OfferCard entry step=StepShown::Hidden/></li> }).collect_view()
    };
    let all = move || mine.with(|slug| routes::finder(&Query::within_reach(slug.as_ref())));
    let calls = move || chosen.definition().map(|municipality| view! { <MunicipalityCalls municipality/> });
    view! {
        <section class="it-result__part">
            <h2>{msg::result_offers()}</h2>
            <ChooseMunicipality/>
            {calls}
            <ul class="it-offers">{offers}</ul>
            <p class="it-no-print"><a href=all>{msg::result_more()}</a></p>
        </section>
    }
}

/// What a professional can talk about with the family, step by step and never above the second. Where the form leads to no
/// offer, as on red, it ends in where a notification goes.
#[component]
pub fn OffersAtWork(answering: Answering) -> impl IntoView {
    let searches = answering.session.with_untracked(searches);
    if searches.is_empty() {
        return view! { <section class="it-result__part"><h2>{msg::guide_calls()}</h2><NotifyHere/></section> }
            .into_any();
    }
    let chosen = expect_context::<MyMunicipality>();
    let wanted = Query::within_reach(None).about(searches.iter().map(String::as_str));
    let about = about(&wanted);
    let offers = move || {
        let Some(municipality) = chosen.definition() else {
            return view! { <p class="it-no-print">{msg::guide_choose_offers()}</p> }.into_any();
        };
        let here = Query { municipalities: vec![municipality.slug.clone()], ..wanted.clone() };
        let rows = here.step_by_step().into_iter().map(|query| view! { <FoundOffers query/> });
        view! { <MunicipalityCalls municipality/> {rows.collect_view()} }.into_any()
    };
    view! {
        <section class="it-result__part">
            <h2>{msg::paper_done_offers()}</h2>
            <p>{msg::paper_done_offers_text()}</p>
            {about.map(|about| view! { <p>{about}</p> })}
            <ChooseMunicipality/>
            {offers}
        </section>
    }
    .into_any()
}

/// Which of the answers chose the offers.
fn about(wanted: &Query) -> Option<String> {
    let topics = wanted.topics.iter().filter_map(|id| content().catalogue.topic(id)).map(|topic| plain(&topic.name));
    let age = wanted.age.map(|_| msg::paper_done_offers_age().to_owned());
    let all: Vec<String> = age.into_iter().chain(topics).collect();
    (!all.is_empty()).then(|| msg::paper_done_offers_about(all.join(" · ")))
}
