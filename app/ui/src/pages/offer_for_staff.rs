use catalogue::{OfferDefinition, OfferId, SourceReference};
use leptos::prelude::*;

use super::offer::Row;
use crate::components::offer_card::StepBadge;
use crate::components::text::{day, plain};
use crate::context::content;
use crate::messages::msg;
use crate::routes;

/// Step, law, source and dates: for those who work with it, below the plain words.
#[component]
pub fn ForStaff(offer: &'static OfferDefinition) -> impl IntoView {
    let local = offer.steps.local.iter().filter_map(|id| content().catalogue.step(id));
    let local: Vec<_> = local.map(|step| plain(&step.name)).collect();
    let laws = offer.legal_basis.iter().flatten().map(|law| {
        let old = (law.act == "serviceloven").then(msg::staff_law_old);
        view! { <p>{act_name(&law.act)} " " {law.section.clone()} " " <span class="it-muted">{old}</span></p> }
    });
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::staff_title()}</h2>
            <dl class="it-facts">
                <Row term=msg::staff_step()><NationalReading offer/></Row>
                <Row term=msg::staff_local_step()>
                    {if local.is_empty() { msg::staff_local_none().to_owned() } else { local.join(", ") }}
                </Row>
                <Row term=msg::staff_law()>
                    {match &offer.legal_basis {
                        None => view! { <span class="it-not-stated">{msg::stated_not()}</span> }.into_any(),
                        Some(_) => laws.collect_view().into_any(),
                    }}
                </Row>
                {offer.provider.as_ref().map(|id| view! { <Row term=msg::staff_provider()><RecordLink id/></Row> })}
                <Row term=msg::staff_sources()>
                    <ul>{offer.sources.iter().map(|source| view! { <li>{source_line(source)}</li> }).collect_view()}</ul>
                </Row>
                <Row term=msg::staff_edited()>{day(&offer.edited_on)}</Row>
                <Row term=msg::staff_verified()>
                    {offer.verified_on.as_ref().map_or_else(|| msg::staff_verified_never().to_owned(), day)}
                </Row>
            </dl>
        </section>
    }
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
        {offer.steps.reason.clone().map(|reason| view! { <p class="it-muted">{reason}</p> })}
        {offer.steps.doubtful.clone().map(|words| view! { <p class="it-muted">{msg::staircase_doubtful(words)}</p> })}
    }
}

#[component]
fn RecordLink(id: &'static OfferId) -> impl IntoView {
    let name = content().catalogue.offer(id).map_or_else(|| id.to_string(), |record| record.name.clone());
    view! { <a href=routes::offer(id)>{name}</a> }
}

fn source_line(source: &SourceReference) -> String {
    let document = content().catalogue.source(&source.document);
    let title = document.map_or_else(|| source.document.to_string(), |document| document.title.clone());
    format!("{title}: {}", source.section)
}

fn act_name(act: &str) -> String {
    match act {
        "barnets-lov" => msg::act_barnets_lov().to_owned(),
        "serviceloven" => msg::act_serviceloven().to_owned(),
        "sundhedsloven" => msg::act_sundhedsloven().to_owned(),
        other => other.to_owned(),
    }
}
