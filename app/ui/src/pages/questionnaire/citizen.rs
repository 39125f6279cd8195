use catalogue::{OfferDefinition, OfferId};
use leptos::prelude::*;
use questionnaire::{NextStep, Session};

use super::answering::Answering;
use super::check_answers::Summary;
use super::library::is_kind;
use super::offers::OffersHere;
use super::overview::ConcernHere;
use super::paper::NextSteps;
use super::result::KeepOrDelete;
use crate::components::help::HelpNowCalls;
use crate::components::page::arrive;
use crate::components::text::{Text, danish};
use crate::context::shelf;
use crate::messages::msg;
use crate::pages::offer::{ContactBox, case};
use crate::routes;

/// What a citizen's own form ends in: whom to call. Never a no, and no points.
#[component]
pub fn CitizenDone(answering: Answering) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let concern = answering.definition.with_value(|definition| is_kind(definition, "concern-scale"));
    let (title, lead) = if concern {
        (msg::concern_done_title(), msg::concern_done_lead())
    } else {
        (msg::access_done_title(), msg::access_done_lead())
    };
    let stopped = answering.session.with_untracked(|session| session.stop().is_some());
    let steps = answering.session.with_untracked(Session::next_steps);
    let offers = offers(&steps);
    view! {
        <article class="it-result">
            <h1 class="it-result__title" id="title" tabindex="-1">{title}</h1>
            <p class="it-result__lead">{lead}</p>
            {stopped.then(|| view! { <HelpNowCalls/> })}
            <NextSteps steps lang=answering.lang()/>
            {if offers.is_empty() {
                view! { <OffersHere answering/> }.into_any()
            } else {
                offers.into_iter().map(|id| view! { <Whom id/> }).collect_view().into_any()
            }}
            {concern.then(|| view! { <ConcernHere answering/> })}
            <section class="it-result__part"><h2>{msg::result_not_title()}</h2><p>{msg::access_done_not()}</p></section>
            <section class="it-result__part"><h2>{msg::result_answers()}</h2><Summary answering/></section>
            <KeepOrDelete answering/>
        </article>
    }
}

/// The offers that the steps speak of, the last one first: it is where the form leads.
fn offers(steps: &[NextStep]) -> Vec<OfferId> {
    let mut ids: Vec<OfferId> = Vec::new();
    for id in steps.iter().rev().filter_map(|step| routes::offer_in(step.link.as_deref()?)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// How to reach an offer, with what its sources say of names and cases.
#[component]
fn Whom(id: OfferId) -> impl IntoView {
    let shelf = shelf();
    move || shelf.record(&id).flatten().map(|offer| view! { <ContactCard offer/> })
}

#[component]
fn ContactCard(offer: &'static OfferDefinition) -> impl IntoView {
    view! {
        <section class="it-result__part">
            <h2><a href=routes::offer(&offer.id) lang=danish()>{offer.name.clone()}</a></h2>
            <p><Text text=offer.summary.clone()/></p>
            {offer.contact.as_ref().map(|contact| view! { <ContactBox contact/> })}
            {(offer.anonymous == Some(true)).then(|| view! { <p>{msg::offer_anonymous_how()}</p> })}
            <p>{case(offer)}</p>
        </section>
    }
}
