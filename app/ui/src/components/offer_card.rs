use std::ops::Range;

use catalogue::{Age, MunicipalitySlug, OfferEntry, State};
use leptos::prelude::*;

use crate::components::save::Save;
use crate::components::text::{Text, danish};
use crate::context::content;
use crate::messages::msg;
use crate::platform::clock;
use crate::routes;

/// Whether a card says on which step its record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepShown {
    /// With number and colour.
    Shown,
    /// Not on a citizen's result: no step number and no colour is on what a family gets.
    Hidden,
}

/// Several records.
#[component]
pub fn OfferCards(entries: Vec<&'static OfferEntry>) -> impl IntoView {
    let card = |entry: &'static OfferEntry| view! { <li><OfferCard entry/></li> };
    view! { <ul class="it-offers">{entries.into_iter().map(card).collect_view()}</ul> }
}

/// What a search text meets on a card.
#[derive(Debug, Clone, Default)]
pub struct Met {
    /// Byte ranges of the name.
    pub name: Vec<Range<usize>>,
    /// Byte ranges of the Danish summary.
    pub summary: Vec<Range<usize>>,
    /// Why the record is here, where neither name nor summary shows it.
    pub reason: Option<String>,
}

/// One record in a list; the whole card leads to its page.
#[component]
pub fn OfferCard(
    entry: &'static OfferEntry,
    #[prop(default = StepShown::Shown)] step: StepShown,
    #[prop(optional)] met: Met,
    /// What can be done with it, where that is something else than putting it on one's list.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let steps = match step {
        StepShown::Shown => entry.steps.as_slice(),
        StepShown::Hidden => &[],
    };
    let lowest = steps.iter().min().map_or_else(|| "none".to_owned(), ToString::to_string);
    view! {
        <article class=format!("it-offer-card it-offer-card--step-{lowest}")>
            <h3 class="it-offer-card__name">
                <a class="it-offer-card__link" href=routes::offer(&entry.id) lang=danish()>{marked(&entry.name, &met.name)}</a>
            </h3>
            <p class="it-offer-card__meta">
                <span class="it-offer-card__place">{place(&entry.municipality)}</span>
                {steps.iter().map(|step| view! { <StepBadge number=step.number()/> }).collect_view()}
                <StatusBadge state=entry.state/>
                <OldBadge entry/>
            </p>
            <p class="it-offer-card__summary">{summary(entry, &met.summary)}</p>
            {met.reason.map(|reason| view! { <p class="it-offer-card__reason">{reason}</p> })}
            <ul class="it-tags">
                <li class=tag_class(entry.age.is_some())>{age(entry.age)}</li>
                <li class=tag_class(entry.anonymous.is_some())>{anonymous(entry.anonymous)}</li>
            </ul>
            <div class="it-offer-card__actions it-no-print">
                {match children {
                    Some(actions) => actions(),
                    None => view! { <Save id=&entry.id name=&entry.name/> }.into_any(),
                }}
            </div>
        </article>
    }
}

/// The marks are of the Danish text; in another language there are none.
fn summary(entry: &'static OfferEntry, marks: &[Range<usize>]) -> AnyView {
    if marks.is_empty() {
        return view! { <Text text=entry.summary.clone()/> }.into_any();
    }
    view! { <span lang="da">{marked(entry.summary.danish(), marks)}</span> }.into_any()
}

/// A text with these parts of it marked; the ranges are in order and do not overlap.
fn marked(text: &str, ranges: &[Range<usize>]) -> impl IntoView + use<> {
    let mut from = 0;
    let mut parts = Vec::new();
    for range in ranges {
        let (Some(before), Some(part)) = (text.get(from..range.start), text.get(range.clone())) else { continue };
        parts.push((before.to_owned(), part.to_owned()));
        from = range.end;
    }
    let rest = text.get(from..).unwrap_or_default().to_owned();
    let parts = parts.into_iter().map(|(before, part)| view! { {before} <mark class="it-mark">{part}</mark> });
    view! { {parts.collect_view()} {rest} }
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

/// Nobody has edited or confirmed it for more than a year.
#[component]
pub fn OldBadge(entry: &'static OfferEntry) -> impl IntoView {
    let old = entry.is_old(&clock::today());
    old.then(|| view! { <span class="it-status it-status--expired">{msg::status_old()}</span> })
}

/// Name of the municipality.
pub fn place(municipality: &MunicipalitySlug) -> String {
    content().catalogue.municipality(municipality).map(|m| m.short_name.clone()).unwrap_or_default()
}

/// An age range as people say it.
pub fn age(age: Option<Age>) -> String {
    let Some(age) = age else { return msg::card_age_not_stated().to_owned() };
    let (from, to) = (age.min_months / 12, age.max_months / 12);
    if from == to { msg::card_years(from) } else { msg::card_age(from, to) }
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
