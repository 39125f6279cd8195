use catalogue::{MunicipalityDefinition, MunicipalitySlug, Query, SourceDefinition, Standing};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::not_found::NotFound;
use crate::components::contact::{MunicipalityCalls, NotifyCall, OutsideLink};
use crate::components::page::Page;
use crate::components::stairs::{Stairs, StairsList, StairsPicture, offers};
use crate::components::text::{Text, danish};
use crate::context::{content, shelf};
use crate::messages::msg;
use crate::routes;

/// A municipality: whom to call, its steps, its documents and their standing.
#[component]
pub fn Municipality() -> impl IntoView {
    let params = use_params_map();
    move || {
        let slug = MunicipalitySlug::new(params.with(|params| params.get("slug").unwrap_or_default()));
        match content().catalogue.municipality(&slug) {
            Some(municipality) => view! { <MunicipalityPage municipality/> }.into_any(),
            None => view! { <NotFound/> }.into_any(),
        }
    }
}

#[component]
fn MunicipalityPage(municipality: &'static MunicipalityDefinition) -> impl IntoView {
    let query = Query { municipalities: vec![municipality.slug.clone()], ..Query::default() };
    let shelf = shelf();
    let stairs = Stairs::new(Some(municipality.slug.clone()));
    let address = routes::finder(&query);
    let count = move || shelf.find(&query).map(|found| msg::municipality_see(offers(found.usable)));
    let documents = municipality.documents.iter().filter_map(|id| content().catalogue.source(id));
    view! {
        <Page title=municipality.name.clone() title_lang=danish()>
            {municipality.no_offers.clone().map(|text| view! { <p class="it-lead"><Text text/></p> })}
            <MunicipalityCalls municipality/>
            {municipality.website.value.as_ref().map(|address| view! { <OutsideLink address name=msg::municipality_website().to_owned()/> })}
            {municipality.principles.clone().map(|principles| view! {
                <section class="it-section">
                    <h2 class="it-section__title">{msg::municipality_principles()}</h2>
                    <ul>{principles.into_iter().map(|text| view! { <li><Text text/></li> }).collect_view()}</ul>
                </section>
            })}
            {municipality.no_offers.is_none().then(|| view! {
                <section class="it-section">
                    <h2 class="it-section__title">{msg::municipality_offers()}</h2>
                    <p><a href=address>{count}</a></p>
                    <StairsPicture stairs/>
                    <StairsList stairs/>
                </section>
            })}
            <section class="it-section">
                <h2 class="it-section__title">{msg::municipality_notify()}</h2>
                <p>{msg::municipality_notify_text()}</p>
                <div class="it-calls"><NotifyCall municipality/></div>
            </section>
            <section class="it-section">
                <h2 class="it-section__title">{msg::municipality_documents()}</h2>
                <ul>{documents.map(|document| view! { <li>{line(document)}</li> }).collect_view()}</ul>
            </section>
        </Page>
    }
}

fn line(document: &'static SourceDefinition) -> impl IntoView {
    let standing = standing(document.standing);
    view! {
        <span lang=danish()><strong>{document.title.clone()}</strong> ", " {document.publisher.clone()}</span> " – " {standing} ". "
        {document.note.clone().map(|text| view! { <Text text/> })}
    }
}

/// Whether a document still holds.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::InForce => msg::standing_in_force(),
        Standing::PeriodExpired => msg::standing_period_expired(),
        Standing::Undated => msg::standing_undated(),
    }
}
