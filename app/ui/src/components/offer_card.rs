use catalogue::{Age, OfferDefinition, State};
use leptos::prelude::*;

use crate::components::text::Text;
use crate::context::content;
use crate::messages::msg;
use crate::routes;

/// Whether a card says on which step its record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepShown {
    /// With number and colour.
    Shown,
    /// Not on a citizen's result: no step number and no colour is on what a family gets.
    Hidden,
}

/// One record in a list; the whole card leads to its page.
#[component]
pub fn OfferCard(
    offer: &'static OfferDefinition,
    #[prop(default = StepShown::Shown)] step: StepShown,
) -> impl IntoView {
    let steps = match step {
        StepShown::Shown => offer.steps.national.as_slice(),
        StepShown::Hidden => &[],
    };
    let lowest = steps.iter().min().map_or_else(|| "none".to_owned(), ToString::to_string);
    view! {
        <article class=format!("it-offer-card it-offer-card--step-{lowest}")>
            <h3 class="it-offer-card__name">
                <a class="it-offer-card__link" href=routes::offer(&offer.id)>{offer.name.clone()}</a>
            </h3>
            <p class="it-offer-card__meta">
                <span class="it-offer-card__place">{place(offer)}</span>
                {steps.iter().map(|step| view! { <StepBadge number=step.number()/> }).collect_view()}
                <StatusBadge state=offer.status.state/>
            </p>
            <p class="it-offer-card__summary"><Text text=offer.summary.clone()/></p>
            <ul class="it-tags">
                <li class=tag_class(offer.age.is_some())>{age(offer.age)}</li>
                <li class=tag_class(offer.anonymous.is_some())>{anonymous(offer.anonymous)}</li>
            </ul>
        </article>
    }
}

/// A step's number, never by colour alone.
#[component]
pub fn StepBadge(number: u8) -> impl IntoView {
    view! { <span class=format!("it-step-badge it-step-badge--{number}")>{msg::card_step(number)}</span> }
}

/// What a reader must know before relying on it; nothing for what runs.
#[component]
pub fn StatusBadge(state: State) -> impl IntoView {
    let (class, text) = match state {
        State::Running => return None,
        State::PeriodExpired => ("expired", msg::status_period_expired()),
        State::Planned => ("planned", msg::status_planned()),
        State::ProjectEnded => ("ended", msg::status_project_ended()),
        State::Historic => ("ended", msg::status_historic()),
    };
    Some(view! { <span class=format!("it-status it-status--{class}")>{text}</span> })
}

/// Name of the municipality.
pub fn place(offer: &OfferDefinition) -> String {
    content().catalogue.municipality(&offer.municipality).map(|m| m.short_name.clone()).unwrap_or_default()
}

/// An age range as people say it.
pub fn age(age: Option<Age>) -> String {
    let Some(age) = age else { return msg::card_age_not_stated().to_owned() };
    let (from, to) = (age.min_months / 12, age.max_months / 12);
    if from == to { msg::card_age_one(from) } else { msg::card_age(from, to) }
}

/// Whether one may come without a name.
pub fn anonymous(fact: Option<bool>) -> &'static str {
    match fact {
        Some(true) => msg::card_anonymous_yes(),
        Some(false) => msg::card_anonymous_no(),
        None => msg::card_anonymous_not_stated(),
    }
}

fn tag_class(stated: bool) -> &'static str {
    if stated { "it-tag" } else { "it-tag it-tag--muted" }
}
