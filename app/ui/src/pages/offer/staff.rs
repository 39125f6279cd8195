use catalogue::{OfferDefinition, OfferId, SourceReference, State};
use leptos::prelude::*;

use crate::components::facts::{Laws, Row};
use crate::components::offer_card::StepBadge;
use crate::components::text::{Mixed, as_danish, danish, day, list, said};
use crate::context::{content, shelf};
use crate::messages::msg;
use crate::pages::finder::labels;
use crate::pages::municipality::standing;
use crate::routes;

/// Step, law, status, source and dates: for those who work with it, below the plain words.
#[component]
pub fn ForStaff(offer: &'static OfferDefinition) -> impl IntoView {
    let local: Vec<_> = offer.steps.local.iter().filter_map(|id| content().catalogue.step(id)).collect();
    let local = list(local.iter().map(|step| said(&step.name)));
    let documents = offer.sources.chunk_by(|one, next| one.document == next.document);
    let documents = documents.map(move |places| view! { <li><Document offer places/></li> });
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::staff_title()}</h2>
            <dl class="it-facts">
                <Row term=msg::staff_step()><NationalReading offer/></Row>
                <Row term=msg::staff_local_step()>
                    {if local.is_empty() { not_stated().into_any() } else { view! { <Mixed text=local/> }.into_any() }}
                </Row>
                <Row term=msg::staff_law()>
                    {match &offer.legal_basis {
                        Some(laws) => view! { <Laws laws/> }.into_any(),
                        None => not_stated().into_any(),
                    }}
                </Row>
                <Row term=msg::staff_status()>{status(offer.status.state)}</Row>
                {offer.provider.as_ref().map(|id| view! { <Row term=msg::staff_provider()><RecordLink id/></Row> })}
                <Row term=msg::staff_sources()>
                    <ul>{documents.collect_view()}</ul>
                </Row>
                <Row term=msg::staff_edited()>{day(&offer.edited_on)}</Row>
                <Row term=msg::staff_verified()>
                    {offer.verified_on.as_ref().map_or_else(|| msg::staff_verified_never().to_owned(), day)}
                </Row>
            </dl>
        </section>
    }
}

fn status(state: State) -> &'static str {
    if state == State::Running { msg::status_running() } else { labels::state(state) }
}

fn not_stated() -> impl IntoView {
    view! { <span class="it-not-stated">{msg::stated_not()}</span> }
}

/// Every national step is our reading, and says why.
#[component]
fn NationalReading(offer: &'static OfferDefinition) -> impl IntoView {
    let badges = offer.steps.national.iter().map(|step| view! { <StepBadge number=step.number()/> " " });
    view! {
        {if offer.steps.national.is_empty() {
            view! { <p>{msg::staff_step_none()}</p> }.into_any()
        } else {
            view! { <p>{badges.collect_view()} {msg::staff_step_reading()}</p> }.into_any()
        }}
        {offer.steps.reason.clone().map(|reason| view! { <p class="it-muted" lang=danish()>{reason}</p> })}
        {offer.steps.doubtful.clone().map(|words| view! { <p class="it-muted"><Mixed text=msg::staircase_doubtful(as_danish(&words))/></p> })}
    }
}

#[component]
fn RecordLink(id: &'static OfferId) -> impl IntoView {
    let shelf = shelf();
    let name = move || shelf.entry(id).flatten().map_or_else(|| id.to_string(), |entry| entry.name.clone());
    view! { <a href=routes::offer(id) lang=danish()>{name}</a> }
}

/// The places in a document, and what of the record comes from each. The municipality's page tells of the document.
#[component]
fn Document(offer: &'static OfferDefinition, places: &'static [SourceReference]) -> impl IntoView {
    let document = places.first().and_then(|place| content().catalogue.source(&place.document));
    let lines = places.iter().map(|place| {
        let about: Vec<_> = place.fields.iter().filter_map(|field| field_name(field)).collect();
        let about = (!about.is_empty()).then(|| msg::staff_source_about(list(about)));
        view! { <li><span lang=danish()>{place.section.clone()}</span> " " <span class="it-muted">{about}</span></li> }
    });
    view! {
        {document
            .map(|document| {
                view! {
                    <a href=routes::municipality(&offer.municipality) lang=danish()>{document.title.clone()}</a> " "
                    <span class="it-muted">"(" {standing(document.standing)} ")"</span>
                }
            })}
        <ul>{lines.collect_view()}</ul>
    }
}

/// A field of a record as people say it.
fn field_name(field: &str) -> Option<&'static str> {
    Some(match field {
        "access" => msg::field_access(),
        "age" => msg::field_age(),
        "anonymous" => msg::field_anonymous(),
        "audience" => msg::field_audience(),
        "contact" => msg::field_contact(),
        "creates_case" => msg::field_creates_case(),
        "duration" => msg::field_duration(),
        "legal_basis" => msg::field_legal_basis(),
        "status" => msg::field_status(),
        "steps" => msg::field_steps(),
        _ => return None,
    })
}
