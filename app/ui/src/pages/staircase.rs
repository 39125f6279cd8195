use catalogue::{LadderDefinition, NationalStep, Query, Reader, StepDefinition};
use leptos::prelude::*;

use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::page::Page;
use crate::components::stairs::{Stairs, StairsList, StairsPicture, offers};
use crate::components::text::{Mixed, Text, as_danish, danish, list};
use crate::context::{MyMunicipality, content, shelf};
use crate::messages::msg;
use crate::routes;

/// The staircase as a picture and in plain words, step by step, and the municipalities' own beside it.
#[component]
pub fn Staircase() -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    let stairs = Stairs::new(mine);
    let catalogue = &content().catalogue;
    let local = catalogue.ladders.iter().filter(|ladder| ladder.owner != "national");
    view! {
        <Page title=msg::staircase_title().to_owned()>
            <p class="it-lead">{msg::staircase_lead()}</p>
            <ChooseMunicipality/>
            <StairsPicture stairs/>
            {move || MyMunicipality(mine).definition().and_then(|chosen| chosen.no_offers.clone()).map(|text| view! { <p><Text text/></p> })}
            <StairsList stairs/>
            <p><a href=routes::coverage(&Query::default())>{msg::staircase_coverage()}</a></p>
            <section class="it-section">
                <h2 class="it-section__title">{msg::staircase_down_title()}</h2>
                <p>{msg::staircase_down()}</p>
                <p>{msg::staircase_rules()}</p>
                <p class="it-muted">{msg::staircase_reading()}</p>
            </section>
            {catalogue
                .national_steps()
                .iter()
                .zip(NationalStep::ALL)
                .map(|(step, number)| view! { <Step step number/> })
                .collect_view()}
            <section class="it-section">
                <h2 class="it-section__title">{msg::staircase_local_title()}</h2>
                <p>{msg::staircase_local_text()}</p>
                {local.map(|ladder| view! { <LocalLadder ladder/> }).collect_view()}
            </section>
        </Page>
    }
}

#[component]
fn Step(step: &'static StepDefinition, number: NationalStep) -> impl IntoView {
    let shelf = shelf();
    let MyMunicipality(mine) = expect_context();
    let query = move |reader| Query {
        steps: vec![number],
        municipalities: mine.get().into_iter().collect(),
        reader,
        ..Query::default()
    };
    let count = move |reader| shelf.find(&query(reader)).map(|found| found.usable);
    view! {
        <section class="it-section">
            <h2 class="it-section__title" id=format!("trin-{number}")>
                <span class=format!("it-step-badge it-step-badge--{number}")>{msg::card_step(number)}</span> " " <Text text=step.name.clone()/>
            </h2>
            {step.summary.clone().map(|text| view! { <p><Text text/></p> })}
            {number.is_decided().then(|| view! { <p class="it-muted">{msg::staircase_decision()}</p> })}
            <p>
                {msg::staircase_for_families()} ": "
                <a href=move || routes::finder(&query(Reader::Citizen))>{move || count(Reader::Citizen).map(offers)}</a>
                <br/>
                {msg::staircase_for_staff()} ": "
                <a href=move || routes::finder(&query(Reader::Professional))>{move || count(Reader::Professional).map(offers)}</a>
            </p>
        </section>
    }
}

#[component]
fn LocalLadder(ladder: &'static LadderDefinition) -> impl IntoView {
    let catalogue = &content().catalogue;
    let reading = |step: &StepDefinition| {
        let entry = catalogue.crosswalk.iter().find(|entry| entry.local == step.id)?;
        let steps: Vec<_> = entry.national.iter().map(ToString::to_string).collect();
        let doubtful = entry.doubtful.as_deref().map(|words| msg::staircase_doubtful(as_danish(words)));
        Some(view! {
            <p class="it-muted">
                {msg::staircase_crosswalk(list(steps))} " " <span lang=danish()>{entry.reason.clone()}</span> " " {doubtful.map(|text| view! { <Mixed text/> })}
            </p>
        })
    };
    view! {
        <section class="it-section">
            <h3><Text text=ladder.name.clone()/></h3>
            {ladder.note.clone().map(|text| view! { <p><Text text/></p> })}
            <ol>
                {ladder
                    .steps
                    .iter()
                    .map(|step| {
                        view! {
                            <li value=step.order.to_string()>
                                <strong><Text text=step.name.clone()/></strong>
                                {step.summary.clone().map(|text| view! { <p><Text text/></p> })}
                                {reading(step)}
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </section>
    }
}
