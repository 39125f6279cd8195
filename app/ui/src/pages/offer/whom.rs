use catalogue::{Basis, OfferDefinition, Silence};
use leptos::prelude::*;

use crate::components::facts::Row;
use crate::components::offer_card::age;
use crate::components::text::{Text, danish, danish_list, list};
use crate::components::topics::TopicLinks;
use crate::context::content;
use crate::messages::msg;
use crate::pages::finder::labels;

/// Who it is for, how long, and together with whom.
#[component]
pub fn ForWhom(offer: &'static OfferDefinition) -> impl IntoView {
    let basis = offer.age.and_then(|age| match age.basis {
        Basis::Offer => None,
        Basis::Unit => Some(msg::offer_age_unit()),
        Basis::Strategy => Some(msg::offer_age_strategy()),
    });
    let audience = joined(offer.audience.as_deref(), labels::audience);
    let access = joined(offer.access.as_deref(), labels::access);
    let partners = offer.partners.as_ref().filter(|list| !list.is_empty()).map(|list| danish_list(list));
    let topics: Vec<_> = offer.topics.iter().filter_map(|id| content().catalogue.topic(id)).collect();
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::offer_whom_title()}</h2>
            <dl class="it-facts">
                {audience.map(|audience| view! { <Row term=msg::offer_audience()>{audience}</Row> })}
                <Row term=msg::offer_age()>{age(offer.age)} " " <span class="it-muted">{basis}</span></Row>
                {access.map(|access| view! { <Row term=msg::offer_access()>{access}</Row> })}
                {offer.duration.clone().map(|text| view! { <Row term=msg::offer_duration()><Text text/></Row> })}
                {partners.map(|partners| view! { <Row term=msg::offer_partners()><span lang=danish()>{partners}</span></Row> })}
                {(!topics.is_empty()).then(|| view! { <Row term=msg::offer_topics()><TopicLinks topics/></Row> })}
            </dl>
        </section>
    }
}

/// Names what the source is silent about; silence is not a no, and one can ask.
#[component]
pub fn NotStated(offer: &'static OfferDefinition) -> impl IntoView {
    let silences: Vec<_> = offer.silences().into_iter().map(words).collect();
    (!silences.is_empty()).then(|| view! { <p class="it-not-stated">{msg::offer_silent(list(silences))}</p> })
}

fn joined<T: Copy>(list: Option<&[T]>, label: fn(T) -> &'static str) -> Option<String> {
    let list = list.filter(|list| !list.is_empty())?;
    Some(list.iter().map(|value| label(*value)).collect::<Vec<_>>().join(" · "))
}

fn words(silence: Silence) -> &'static str {
    match silence {
        Silence::Audience => msg::offer_silent_audience(),
        Silence::Age => msg::offer_silent_age(),
        Silence::Access => msg::offer_silent_access(),
        Silence::Duration => msg::offer_silent_duration(),
        Silence::Partners => msg::offer_silent_partners(),
        Silence::Number => msg::offer_silent_number(),
    }
}
