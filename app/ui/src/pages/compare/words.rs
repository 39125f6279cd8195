//! What a comparison says, in words.

use catalogue::{
    Agreement, Basis, ComparedFact, ComparedValue, Contact, Kind, LegalBasis, OfferDefinition, Plan, SourceReference,
    Status, Steps,
};
use leptos::prelude::*;

use crate::components::contact::{FactCall, spaced};
use crate::components::facts::Laws;
use crate::components::offer_card::{StepBadge, age};
use crate::components::text::{Mixed, Text, danish, danish_list, day, list, said};
use crate::context::content;
use crate::messages::msg;
use crate::pages::finder::labels;
use crate::pages::offer::case;
use crate::routes;

pub fn fact(fact: ComparedFact) -> &'static str {
    match fact {
        ComparedFact::Kind => msg::compare_kind(),
        ComparedFact::Status => msg::facet_state(),
        ComparedFact::Steps => msg::compare_steps(),
        ComparedFact::Audience => msg::facet_audience(),
        ComparedFact::Age => msg::offer_age(),
        ComparedFact::Access => msg::facet_access(),
        ComparedFact::Anonymous => msg::facet_anonymous(),
        ComparedFact::Case => msg::offer_case_title(),
        ComparedFact::Duration => msg::offer_duration(),
        ComparedFact::Partners => msg::offer_partners(),
        ComparedFact::LegalBasis => msg::staff_law(),
        ComparedFact::Contact => msg::compare_contact(),
        ComparedFact::Sources => msg::staff_sources(),
    }
}

/// Nothing where no source says anything: every cell of the row says so already.
pub fn agreement(agreement: Agreement) -> Option<&'static str> {
    match agreement {
        Agreement::Alike => Some(msg::compare_alike()),
        Agreement::Different => Some(msg::compare_different()),
        Agreement::PartlyStated => Some(msg::compare_partly()),
        Agreement::NotStated => None,
    }
}

/// One cell. Where no contact is stated, there is still somebody to call.
pub fn value(fact: ComparedFact, value: Option<ComparedValue<'static>>, offer: &'static OfferDefinition) -> AnyView {
    use ComparedValue as Value;
    match value {
        None => view! { {not_stated()} {(fact == ComparedFact::Contact).then(|| main_number(offer))} }.into_any(),
        Some(Value::Kind(kind_of, summary)) => {
            view! { <p>{kind(kind_of)}</p> <p><Text text=summary.clone()/></p> }.into_any()
        }
        Some(Value::Status(status, plan)) => state(status, plan).into_any(),
        Some(Value::Steps(steps)) => step(steps).into_any(),
        Some(Value::Audience(audience)) => listed(audience.iter().map(|one| labels::audience(*one))).into_any(),
        Some(Value::Age(range)) => view! { {age(Some(range))} {basis(Some(range.basis))} }.into_any(),
        Some(Value::Access(access, of)) => {
            view! { {listed(access.iter().map(|one| labels::access(*one)))} {basis(of)} }.into_any()
        }
        Some(Value::Anonymous(anonymous)) => labels::stated(Some(anonymous).into()).into_any(),
        Some(Value::Case(_)) => case(offer).into_any(),
        Some(Value::Duration(duration)) => view! { <Text text=duration.clone()/> }.into_any(),
        Some(Value::Partners(partners)) => with(partners).into_any(),
        Some(Value::LegalBasis(laws)) => listed_laws(laws).into_any(),
        Some(Value::Contact(contact)) => reach(contact, offer).into_any(),
        Some(Value::Sources(sources)) => {
            sources.iter().map(|source| view! { <p lang=danish()>{source_line(source)}</p> }).collect_view().into_any()
        }
    }
}

fn not_stated() -> impl IntoView {
    view! { <span class="it-not-stated">{msg::stated_not()}</span> }
}

fn with(partners: &'static [String]) -> impl IntoView {
    match partners {
        [] => msg::compare_none().into_any(),
        partners => view! { <span lang=danish()>{danish_list(partners)}</span> }.into_any(),
    }
}

/// An empty list is something the source says.
fn listed(words: impl Iterator<Item = &'static str>) -> String {
    let words = list(words);
    if words.is_empty() { msg::compare_none().to_owned() } else { words }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Offer => msg::kind_offer(),
        Kind::Method => msg::kind_method(),
        Kind::Actor => msg::kind_actor(),
        Kind::Forum => msg::kind_forum(),
        Kind::DigitalTool => msg::kind_digital_tool(),
        Kind::Placement => msg::kind_placement(),
    }
}

fn state(status: &'static Status, plan: Option<Plan<'static>>) -> impl IntoView {
    let text = match plan {
        None => labels::state(status.state).to_owned(),
        Some(Plan::Ahead(when)) => msg::offer_status_planned_for(day(when)),
        Some(Plan::DatePassed(when)) => msg::offer_status_planned_passed(day(when)),
        Some(Plan::Undated) => msg::offer_status_planned().to_owned(),
    };
    view! {
        <p>{text}</p>
        {status.note.clone().map(|text| view! { <p class="it-muted"><Text text/></p> })}
    }
}

fn step(steps: &'static Steps) -> impl IntoView {
    let badges = steps.national.iter().map(|step| view! { <StepBadge number=step.number()/> " " }).collect_view();
    let local = steps.local.iter().filter_map(|id| content().catalogue.step(id));
    let local: Vec<_> = local.map(|step| said(&step.name)).collect();
    view! {
        <p>{badges} {steps.national.is_empty().then(msg::staff_step_none)}</p>
        {(!local.is_empty()).then(|| view! { <p>{msg::staff_local_step()} ": " <Mixed text=list(local)/></p> })}
    }
}

fn basis(basis: Option<Basis>) -> impl IntoView {
    let text = match basis {
        None | Some(Basis::Offer) => None,
        Some(Basis::Unit) => Some(msg::offer_age_unit()),
        Some(Basis::Strategy) => Some(msg::offer_age_strategy()),
    };
    text.map(|text| view! { " " <span class="it-muted">{text}</span> })
}

fn listed_laws(laws: &'static [LegalBasis]) -> impl IntoView {
    view! { {laws.is_empty().then(msg::compare_none)} <Laws laws/> }
}

/// Document and place.
fn source_line(source: &SourceReference) -> String {
    let document = content().catalogue.source(&source.document);
    let title = document.map_or_else(|| source.document.to_string(), |document| document.title.clone());
    format!("{title}: {}", source.section)
}

/// What the source prints; without a number there, the municipality's own.
fn reach(contact: &'static Contact, offer: &'static OfferDefinition) -> impl IntoView {
    let numbers = contact.phone.iter().flatten().map(|number| {
        view! { <p><a class="it-compare__link" href=routes::telephone(number)>{spaced(number)}</a></p> }
    });
    let mail = contact.email.as_ref().map(|mail| {
        view! {
            <p><a class="it-compare__link" href=format!("mailto:{mail}")>{mail.clone()}</a></p>
            <p class="it-muted">{msg::offer_mail_warning()}</p>
        }
    });
    let other = [&contact.address, &contact.hours].into_iter().flatten();
    view! {
        {numbers.collect_view()}
        {other.map(|text| view! { <p lang=danish()>{text.clone()}</p> }).collect_view()}
        {mail}
        {(contact.basis != Basis::Offer).then(|| view! { <p class="it-muted">{msg::offer_contact_unit()}</p> })}
        {contact.phone.is_none().then(|| main_number(offer))}
    }
}

fn main_number(offer: &'static OfferDefinition) -> impl IntoView {
    let municipality = content().catalogue.municipality(&offer.municipality);
    municipality.map(|m| view! { <FactCall label=msg::contact_main(&m.name) fact=&m.main_number/> })
}
