use catalogue::{KeyFigure, LocalTexts, OfferEntry, OfferId, PracticeDefinition, PracticeSlug};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{Caution, area};
use crate::components::facts::{Laws, Lines, Row};
use crate::components::offer_card::{StatusBadge, place};
use crate::components::page::{Page, Waiting, Width};
use crate::components::text::{Mixed, Text, as_danish, danish, danish_list, day, plain, text_lang};
use crate::context::{content, shelf};
use crate::messages::msg;
use crate::pages::not_found::NotFound;
use crate::routes;

/// One example, from its address.
#[component]
pub fn Example() -> impl IntoView {
    let params = use_params_map();
    let shelf = shelf();
    // A memo, since more comes to the shelf while the page stands, which must not begin it anew.
    let example = Memo::new(move |_| {
        let slug = PracticeSlug::new(params.with(|params| params.get("slug").unwrap_or_default()));
        Some(shelf.practice()?.into_iter().find(|example| example.slug == slug))
    });
    move || match example.get() {
        Some(Some(example)) => view! { <ExamplePage example/> }.into_any(),
        Some(None) => view! { <NotFound/> }.into_any(),
        None => view! { <Waiting/> }.into_any(),
    }
}

#[component]
fn ExamplePage(example: &'static PracticeDefinition) -> impl IntoView {
    let own_rules = example.own_rules.as_ref();
    view! {
        <Page title=plain(&example.title) title_lang=text_lang(&example.title) width=Width::Narrow>
            <p class="it-meta"><strong lang=danish()>{example.municipality.clone()}</strong> <span>{area(example.area)}</span></p>
            <p class="it-lead"><Text text=example.summary.clone()/></p>
            <Caution/>
            <Part title=msg::practice_doing().to_owned() texts=&example.doing/>
            <Part title=msg::practice_participants().to_owned() texts=&example.participants/>
            {own_rules
                .map(|texts| {
                    view! {
                        <section class="it-section">
                            <h2 class="it-section__title"><Mixed text=msg::practice_own_rules(as_danish(&example.municipality))/></h2>
                            <p>{msg::practice_own_rules_text()}</p>
                            <Lines texts/>
                        </section>
                    }
                })}
            <KeyFigures example/>
            <Part title=msg::practice_experiences().to_owned() texts=&example.experiences/>
            <Facts example/>
            {move || links(msg::practice_offers(), &example.offers)}
            {move || links(msg::practice_similar(), &example.similar)}
            <p class="it-no-print"><a class="it-back" href=routes::to("/praksis")>{msg::practice_back()}</a></p>
        </Page>
    }
}

#[component]
fn Part(title: String, texts: &'static LocalTexts) -> impl IntoView {
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{title}</h2>
            <Lines texts/>
        </section>
    }
}

/// The numbers with what they count and where they stand.
#[component]
fn KeyFigures(example: &'static PracticeDefinition) -> impl IntoView {
    let row = |figure: &'static KeyFigure| {
        view! {
            <tr>
                <th scope="row"><Text text=figure.label.clone()/></th>
                <td data-title=msg::practice_figure() lang=danish()>{figure.value.clone()}</td>
                <td data-title=msg::practice_section() lang=danish()>{figure.section.clone()}</td>
            </tr>
        }
    };
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::practice_key_figures()}</h2>
            <table class="it-table it-table--stack">
                <thead>
                    <tr>
                        <th scope="col">{msg::practice_counted()}</th>
                        <th scope="col">{msg::practice_figure()}</th>
                        <th scope="col">{msg::practice_section()}</th>
                    </tr>
                </thead>
                <tbody>{example.key_figures.iter().map(row).collect_view()}</tbody>
            </table>
        </section>
    }
}

#[component]
fn Facts(example: &'static PracticeDefinition) -> impl IntoView {
    let methods = example.methods.as_ref().map(|methods| danish_list(methods));
    let sources = example.sources.iter().map(|source| {
        let title = content().catalogue.source(&source.document).map(|document| document.title.clone());
        view! { <p lang=danish()>{title} ": " {source.section.clone()}</p> }
    });
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::practice_facts()}</h2>
            <dl class="it-facts">
                {example.target_group.clone().map(|text| view! { <Row term=msg::practice_target_group()><Text text/></Row> })}
                {methods.map(|methods| view! { <Row term=msg::practice_methods()><span lang=danish()>{methods}</span></Row> })}
                <Row term=msg::staff_law()>
                    {match &example.legal_basis {
                        Some(laws) => view! { <Laws laws/> }.into_any(),
                        None => view! { <span class="it-not-stated">{msg::stated_not()}</span> }.into_any(),
                    }}
                </Row>
                <Row term=msg::practice_evidence()><Text text=example.evidence.clone()/></Row>
                <Row term=msg::staff_sources()>{sources.collect_view()}</Row>
                <Row term=msg::staff_edited()>{day(&example.edited_on)}</Row>
            </dl>
        </section>
    }
}

/// Those that are here; the others appear when they have come.
fn links(title: &'static str, ids: &[OfferId]) -> impl IntoView + use<> {
    let entries: Vec<&'static OfferEntry> = ids.iter().filter_map(|id| shelf().entry(id)?).collect();
    let link = |entry: &'static OfferEntry| {
        let (address, name) = (routes::offer(&entry.id), entry.name.clone());
        view! {
            <li>
                <a href=address lang=danish()>{name}</a> " " <span class="it-muted">{place(&entry.municipality)}</span> " "
                <StatusBadge state=entry.state/>
            </li>
        }
    };
    (!entries.is_empty()).then(|| {
        view! {
            <section class="it-section">
                <h2 class="it-section__title">{title}</h2>
                <ul>{entries.into_iter().map(link).collect_view()}</ul>
            </section>
        }
    })
}
