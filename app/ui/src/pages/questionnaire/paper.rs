use leptos::prelude::*;
use questionnaire::{NextStep, Session};

use super::answering::Answering;
use super::check_answers::Summary;
use super::library::is_kind;
use super::offers::OffersAtWork;
use super::overview::{Areas, ConcernHere, RoundsHere};
use super::question::Saved;
use crate::components::page::arrive;
use crate::components::paper::Print;
use crate::components::text::day;
use crate::messages::{self, msg};
use crate::routes;

/// A professional's paper: what to do next from the form itself, and the answers, to be printed for a meeting.
#[component]
pub fn PaperDone(answering: Answering) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let is = |kind| answering.definition.with_value(|definition| is_kind(definition, kind));
    let round = is("group-round");
    let title = answering.definition.with_value(|definition| definition.title(&messages::lang()).to_owned());
    let is_paper = answering.definition.with_value(|definition| definition.notice(&messages::lang()).is_some());
    let (heading, lead) = if is_paper {
        (msg::paper_done_title(), msg::paper_done_lead())
    } else {
        (msg::areas_done_title(), msg::areas_done_lead())
    };
    let meta = answering.label().into_iter().chain([day(answering.day())]).collect::<Vec<_>>().join(" · ");
    view! {
        <article class="it-result">
            <p class="it-result__kicker" lang=answering.lang()>{title}</p>
            <h1 class="it-result__title" id="title" tabindex="-1">{heading}</h1>
            <p class="it-result__lead it-no-print">{lead}</p>
            <p>{meta}</p>
            <div class="it-tools"><Print/></div>
            {is("professional-assessment").then(|| view! { <p class="it-muted">{msg::paper_done_colour()}</p> })}
            <NextSteps lang=answering.lang() steps=answering.session.with_untracked(Session::next_steps)/>
            {is_paper.then(|| view! { <section class="it-result__part"><h2>{msg::result_not_title()}</h2><p>{msg::paper_done_not()}</p></section> })}
            {(is_paper && !round).then(|| view! { <OffersAtWork answering/> })}
            {round.then(|| view! { <RoundsHere answering/> })}
            {is("concern-scale").then(|| view! { <ConcernHere answering/> })}
            {is("organisation").then(|| view! { <Areas definition=answering.definition.get_value()/> })}
            {(!round)
                .then(|| view! { <section class="it-result__part"><h2>{msg::paper_done_answers()}</h2><Summary answering/></section> })}
            <div class="it-buttons">
                <a class="button button-primary" href=routes::to("/svar")>{msg::thanks_hand_over()}</a>
                <button type="button" class="button button-secondary" on:click=move |_| answering.begin()>{msg::paper_done_next()}</button>
                <button type="button" class="button button-secondary" on:click=move |_| answering.delete()>{msg::result_delete()}</button>
            </div>
            <Saved/>
        </article>
    }
}

/// What the form says to do, as it was answered.
#[component]
pub fn NextSteps(
    steps: Vec<NextStep>,
    /// The language of the steps, where it is not the page's.
    #[prop(optional_no_strip)]
    lang: Option<String>,
) -> impl IntoView {
    let rows = steps.into_iter().map(|step| view! { <li>{step.text}</li> }).collect_view();
    (!rows.is_empty()).then(|| {
        view! { <section class="it-result__part"><h2>{msg::result_do()}</h2><ul lang=lang>{rows}</ul></section> }
    })
}
