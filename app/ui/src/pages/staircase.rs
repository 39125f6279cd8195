use catalogue::{LadderDefinition, NationalStep, Query, Reader, StepDefinition};
use leptos::prelude::*;

use crate::components::page::Page;
use crate::components::stairs::offers;
use crate::components::text::{Text, plain};
use crate::context::content;
use crate::messages::msg;
use crate::routes;

/// The staircase in plain words, step by step, and the municipalities' own beside it.
#[component]
pub fn Staircase() -> impl IntoView {
    let catalogue = &content().catalogue;
    let local = catalogue.ladders.iter().filter(|ladder| ladder.owner != "national");
    view! {
        <Page title=msg::staircase_title().to_owned()>
            <p class="it-lead">{msg::staircase_lead()}</p>
            <p>{msg::staircase_rules()}</p>
            <p class="it-muted">{msg::staircase_reading()}</p>
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
    let rows = content().catalogue.municipalities.iter().map(move |municipality| {
        let query = Query { steps: vec![number], municipalities: vec![municipality.slug.clone()], ..Query::default() };
        let for_staff = Query { reader: Reader::Professional, ..query.clone() };
        let (count, with_staff) =
            (content().catalogue.find(&query).usable(), content().catalogue.find(&for_staff).usable());
        view! {
            <tr>
                <th scope="row">{municipality.short_name.clone()}</th>
                <td><a href=routes::finder(&query)>{offers(count)}</a></td>
                <td><a href=routes::finder(&for_staff)>{msg::staircase_with_staff(with_staff)}</a></td>
            </tr>
        }
    });
    view! {
        <section class="it-section">
            <h2 class="it-section__title" id=format!("trin-{number}")>
                <span class=format!("it-step-badge it-step-badge--{number}")>{msg::card_step(number)}</span> " " <Text text=step.name.clone()/>
            </h2>
            {step.summary.clone().map(|text| view! { <p><Text text/></p> })}
            {(number.number() >= 3).then(|| view! { <p class="it-muted">{msg::staircase_decision()}</p> })}
            <div class="it-table-scroll" tabindex="0" role="region" aria-label=plain(&step.name)>
                <table class="it-table">
                    <thead>
                        <tr>
                            <th scope="col">{msg::facet_municipality()}</th>
                            <th scope="col">{msg::staircase_for_families()}</th>
                            <th scope="col">{msg::staircase_for_staff()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn LocalLadder(ladder: &'static LadderDefinition) -> impl IntoView {
    let catalogue = &content().catalogue;
    let reading = |step: &StepDefinition| {
        let entry = catalogue.crosswalk.iter().find(|entry| entry.local == step.id)?;
        let steps: Vec<_> = entry.national.iter().map(ToString::to_string).collect();
        let doubtful = entry.doubtful.clone().map(msg::staircase_doubtful);
        Some(view! {
            <p class="it-muted">
                {msg::staircase_crosswalk(steps.join(", "))} " " {entry.reason.clone()} " " {doubtful}
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
