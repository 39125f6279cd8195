use catalogue::{OfferDefinition, Plan, State};
use leptos::prelude::*;

use crate::components::offer_card::OldBadge;
use crate::components::text::{Text, day};
use crate::context::shelf;
use crate::messages::msg;
use crate::platform::clock;

/// What does not run today is never shown as something one can use.
#[component]
pub fn StatusNotice(offer: &'static OfferDefinition) -> impl IntoView {
    let text = match (offer.status.state, offer.plan(&clock::today())) {
        (State::Running, _) => None,
        (State::PeriodExpired, _) => Some(msg::offer_status_expired().to_owned()),
        (State::Planned, Some(Plan::Ahead(when))) => Some(msg::offer_status_planned_for(day(when))),
        (State::Planned, Some(Plan::DatePassed(when))) => Some(msg::offer_status_planned_passed(day(when))),
        (State::Planned, Some(Plan::Undated) | None) => Some(msg::offer_status_planned().to_owned()),
        (State::ProjectEnded, _) => Some(msg::offer_status_ended().to_owned()),
        (State::Historic, _) => Some(msg::offer_status_historic().to_owned()),
    };
    let note = offer.status.note.clone();
    let class = if text.is_some() { "it-notice it-notice--warning" } else { "it-notice it-notice--info" };
    (text.is_some() || note.is_some()).then(|| {
        view! {
            <div class=class>
                <div class="it-notice__text">
                    {text.map(|text| view! { <p>{text}</p> })}
                    {note.map(|text| view! { <p><Text text/></p> })}
                </div>
            </div>
        }
    })
}

/// When we last wrote on it, and whether the municipality has confirmed it: two different days.
#[component]
pub fn Freshness(offer: &'static OfferDefinition) -> impl IntoView {
    let confirmed = match &offer.verified_on {
        Some(on) => msg::offer_confirmed(day(on)),
        None => msg::offer_confirmed_never().to_owned(),
    };
    let shelf = shelf();
    let badge = move || shelf.entry(&offer.id).flatten().map(|entry| view! { <OldBadge entry/> });
    view! {
        <p class="it-meta it-fresh">
            <span>{msg::offer_updated(day(&offer.edited_on))}</span> <span>{confirmed}</span> {badge}
        </p>
    }
}
