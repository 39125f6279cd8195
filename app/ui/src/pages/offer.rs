use catalogue::{Access, Basis, Contact, OfferDefinition, OfferId, Plan, Query, State};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::not_found::NotFound;
use super::offer_for_staff::ForStaff;
use crate::components::contact::{Call, FactCall};
use crate::components::offer_card::{OfferCard, StatusBadge, age, place};
use crate::components::page::{Page, Width};
use crate::components::text::{Text, day};
use crate::context::content;
use crate::messages::{self, msg};
use crate::platform::clock;
use crate::routes;

/// One record of the catalogue: plain words first, step and law below.
#[component]
pub fn Offer() -> impl IntoView {
    let params = use_params_map();
    move || {
        let id = params.with(|params| {
            OfferId::new(format!(
                "{}/{}",
                params.get("kommune").unwrap_or_default(),
                params.get("slug").unwrap_or_default()
            ))
        });
        match content().catalogue.offer(&id) {
            Some(offer) => view! { <OfferPage offer/> }.into_any(),
            None => view! { <NotFound/> }.into_any(),
        }
    }
}

#[component]
fn OfferPage(offer: &'static OfferDefinition) -> impl IntoView {
    let back = Query { municipalities: vec![offer.municipality.clone()], ..Query::default() };
    view! {
        <Page title=offer.name.clone() width=Width::Narrow>
            <p class="it-offer-card__meta">
                <a href=routes::municipality(&offer.municipality)>{place(offer)}</a> " " <StatusBadge state=offer.status.state/>
            </p>
            <p class="it-lead"><Text text=offer.summary.clone()/></p>
            <StatusNotice offer/>
            <HowToStart offer/>
            <NameAndCase offer/>
            <ForWhom offer/>
            <NotStated offer/>
            <Near offer/>
            <ForStaff offer/>
            <p class="it-no-print"><a class="it-back" href=routes::finder(&back)>{msg::offer_back(place(offer))}</a></p>
        </Page>
    }
}

/// What does not run today is never shown as something one can use.
#[component]
fn StatusNotice(offer: &'static OfferDefinition) -> impl IntoView {
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

#[component]
fn HowToStart(offer: &'static OfferDefinition) -> impl IntoView {
    let page = messages::lang();
    let steps = offer.how_to_start.as_ref().map(|steps| {
        let (lines, lang) = steps.get(&page);
        let lang = (lang != page).then(|| lang.to_owned());
        let rows =
            lines.iter().map(|line| view! { <li class="it-steps-list__item">{line.clone()}</li> }).collect_view();
        view! { <ol class="it-steps-list" lang=lang>{rows}</ol> }
    });
    let has_number = offer.contact.as_ref().is_some_and(|contact| contact.phone.is_some());
    let municipality = content().catalogue.municipality(&offer.municipality);
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::offer_start_title()}</h2>
            {steps}
            {offer.contact.as_ref().map(|contact| view! { <ContactBox contact/> })}
            {(!has_number)
                .then(|| {
                    municipality
                        .map(|m| {
                            view! {
                                <p class="it-not-stated">{msg::offer_no_number(&offer.name)}</p>
                                <div class="it-calls"><FactCall label=msg::contact_main(&m.name) fact=&m.main_number/></div>
                            }
                        })
                })}
        </section>
    }
}

#[component]
fn ContactBox(contact: &'static Contact) -> impl IntoView {
    let hours = contact.hours.clone();
    view! {
        <div class="it-calls">
            {contact
                .phone
                .iter()
                .flatten()
                .map(|number| view! { <Call label=msg::offer_call().to_owned() number=spaced(number) note=hours.clone().unwrap_or_default()/> })
                .collect_view()}
        </div>
        <dl class="it-facts">
            {contact.address.clone().map(|address| view! { <Row term=msg::offer_address()>{address}</Row> })}
            {contact
                .email
                .clone()
                .map(|mail| {
                    view! {
                        <Row term=msg::offer_mail()>
                            <a href=format!("mailto:{mail}")>{mail.clone()}</a> <p class="it-muted">{msg::offer_mail_warning()}</p>
                        </Row>
                    }
                })}
            {(contact.basis != Basis::Offer).then(|| view! { <Row term=msg::offer_contact_whose()>{msg::offer_contact_unit()}</Row> })}
        </dl>
    }
}

/// The two questions that keep people from calling.
#[component]
fn NameAndCase(offer: &'static OfferDefinition) -> impl IntoView {
    let name = match offer.anonymous {
        Some(true) => msg::offer_anonymous_yes(),
        Some(false) => msg::offer_anonymous_no(),
        None => msg::offer_anonymous_not_stated(),
    };
    let case = match offer.creates_case {
        Some(true) => msg::offer_case_yes(),
        Some(false) => msg::offer_case_no(),
        None => msg::offer_case_not_stated(),
    };
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::offer_name_title()}</h2>
            <p>{name}</p>
            {(offer.anonymous == Some(true)).then(|| view! { <p>{msg::offer_anonymous_how()}</p> })}
            <h2 class="it-section__title">{msg::offer_case_title()}</h2>
            <p>{case}</p>
        </section>
    }
}

#[component]
fn ForWhom(offer: &'static OfferDefinition) -> impl IntoView {
    let basis = offer.age.and_then(|age| match age.basis {
        Basis::Offer => None,
        Basis::Unit => Some(msg::offer_age_unit()),
        Basis::Strategy => Some(msg::offer_age_strategy()),
    });
    let partners = offer.partners.clone().filter(|list| !list.is_empty()).map(|list| list.join(", "));
    let access = offer.access.as_ref().filter(|list| !list.is_empty());
    let access = access.map(|list| list.iter().map(|access| access_name(*access)).collect::<Vec<_>>().join(" · "));
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::offer_whom_title()}</h2>
            <dl class="it-facts">
                <Row term=msg::offer_age()>{age(offer.age)} " " <span class="it-muted">{basis}</span></Row>
                {access.map(|access| view! { <Row term=msg::offer_access()>{access}</Row> })}
                {offer.duration.clone().map(|text| view! { <Row term=msg::offer_duration()><Text text/></Row> })}
                {partners.map(|partners| view! { <Row term=msg::offer_partners()>{partners}</Row> })}
            </dl>
        </section>
    }
}

/// Names what the source is silent about; silence is not a no.
#[component]
fn NotStated(offer: &'static OfferDefinition) -> impl IntoView {
    let silent = [
        (offer.age.is_none(), msg::offer_silent_age()),
        (offer.duration.is_none(), msg::offer_silent_duration()),
        (offer.access.is_none(), msg::offer_silent_access()),
        (offer.contact.is_none(), msg::offer_silent_contact()),
        (offer.partners.is_none(), msg::offer_silent_partners()),
    ];
    let silent: Vec<_> = silent.into_iter().filter_map(|(is_silent, name)| is_silent.then_some(name)).collect();
    (!silent.is_empty()).then(|| view! { <p class="it-not-stated">{msg::offer_silent(silent.join(", "))}</p> })
}

#[component]
fn Near(offer: &'static OfferDefinition) -> impl IntoView {
    let catalogue = &content().catalogue;
    let list =
        |ids: &Option<Vec<OfferId>>| -> Vec<_> { ids.iter().flatten().filter_map(|id| catalogue.offer(id)).collect() };
    let section = |title: &'static str, offers: Vec<&'static OfferDefinition>| {
        (!offers.is_empty()).then(|| {
            view! {
                <section class="it-section">
                    <h2 class="it-section__title">{title}</h2>
                    <ul class="it-offers">
                        {offers.into_iter().map(|offer| view! { <li><OfferCard offer/></li> }).collect_view()}
                    </ul>
                </section>
            }
        })
    };
    let examples =
        catalogue.offers.iter().filter(|other| other.part_of.iter().flatten().any(|id| *id == offer.id)).collect();
    view! {
        {section(msg::offer_part_of(), list(&offer.part_of))}
        {section(msg::offer_examples(), examples)}
        {section(msg::offer_similar(), list(&offer.similar))}
    }
}

/// One fact.
#[component]
pub fn Row(term: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="it-facts__row">
            <dt class="it-facts__term">{term}</dt>
            <dd class="it-facts__value">{children()}</dd>
        </div>
    }
}

fn access_name(access: Access) -> &'static str {
    match access {
        Access::OneSelf => msg::access_self(),
        Access::ViaSchoolOrDaycare => msg::access_school(),
        Access::ByReferral => msg::access_referral(),
        Access::ByDecision => msg::access_decision(),
    }
}

/// "73767111" as "73 76 71 11".
fn spaced(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(|c| !c.is_whitespace()).collect();
    digits.chunks(2).map(|pair| pair.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
