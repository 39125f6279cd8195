use catalogue::MunicipalityDefinition;
use guide::{AdviceView, CitizenAdvice, Level, Part, Suggestion, Voice};
use leptos::prelude::*;

use super::Asked;
use super::changes::Changes;
use super::inspiration::Inspiration;
use super::offers::Offers;
use super::said::Sentences;
use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::contact::MunicipalityCalls;
use crate::components::help::{HelpNowCalls, NotifyHere};
use crate::components::paper::Print;
use crate::components::read_aloud::ReadAloud;
use crate::components::text::plain;
use crate::context::MyMunicipality;
use crate::messages::msg;
use crate::pages::guide::sources::{self, SourcesButton};
use crate::pages::guide::{parts, words};
use crate::pages::questionnaire::{KeepOrDelete, Saved, Summary};
use crate::routes;

/// What is suggested and why, what would change it, and what to do. The municipality can be changed on it: what depends
/// on it follows, and the rest of the page stays where it is.
#[component]
pub fn Advice(asked: Asked, advice: Memo<AdviceView>) -> impl IntoView {
    let (answering, voice) = (asked.answering, asked.form.voice);
    let shown = RwSignal::new(false);
    let all = |parts: &[Part]| {
        parts.iter().map(|part| view! { <PartOf asked=asked.clone() advice part=*part/> }).collect_view()
    };
    // What is suggested stands above all; what to do today and whom to call come before the reasons.
    let below = Part::ALL.into_iter().filter(|part| *part != Part::Suggested);
    let (first, reasons): (Vec<_>, Vec<_>) = below.partition(|part| matches!(part, Part::Uncertain | Part::Today));
    view! {
        <article class=move || format!("it-result {}", sources::class(shown))>
            <div id="read-aloud"><Head advice/></div>
            <ReadAloud of="read-aloud"/>
            <div class="it-guide__tools it-no-print">
                <Print/>
                <SourcesButton shown/>
            </div>
            <Whereabouts voice/>
            {all(&first)}
            <Calls advice/>
            {all(&reasons)}
            <section class="it-result__part"><h2>{msg::result_answers()}</h2><Summary answering/></section>
            <section class="it-result__part"><h2>{msg::result_not_title()}</h2><p>{msg::guide_not()}</p></section>
            {match voice {
                Voice::Citizen => view! { <KeepOrDelete answering/> }.into_any(),
                Voice::Professional => view! { <AtWork asked=asked.clone()/> }.into_any(),
            }}
        </article>
    }
}

/// What is suggested; several stand side by side.
#[component]
fn Head(advice: Memo<AdviceView>) -> impl IntoView {
    let said = Memo::new(move |_| advice.with(|advice| advice.said(Part::Suggested).to_vec()));
    let title = move || match said.get().as_slice() {
        [one] => plain(&one.text),
        _ => msg::guide_side_by_side().to_owned(),
    };
    let kicker = move || match advice.with(|advice| advice.suggestion.clone()) {
        Suggestion::Professional(_) => msg::guide_kicker(),
        Suggestion::Citizen(_) => msg::guide_kicker_family(),
    };
    view! {
        <p class="it-result__kicker">{kicker}</p>
        <h1 class="it-result__title" id="title" tabindex="-1">{title}</h1>
        <div class="it-guide__suggested">
            // A single sentence is the heading already.
            {move || match said.get().as_slice() {
                [one] => view! { <p class="it-said__origin">{words::origin(&one.origin)}</p> }.into_any(),
                several => view! { <Sentences said=several.to_vec()/> }.into_any(),
            }}
        </div>
    }
}

/// For which municipality it is said; it can be chosen here.
#[component]
fn Whereabouts(voice: Voice) -> impl IntoView {
    let chosen = expect_context::<MyMunicipality>();
    let here = move || match chosen.definition() {
        Some(municipality) => msg::guide_said_for(&municipality.name),
        None if voice == Voice::Citizen => msg::guide_choose_family().to_owned(),
        None => msg::guide_choose().to_owned(),
    };
    view! {
        <div class="it-no-print"><ChooseMunicipality/></div>
        <p role="status">{here}</p>
    }
}

/// One part of the result; nothing where it has nothing to say.
#[component]
fn PartOf(asked: Asked, advice: Memo<AdviceView>, part: Part) -> impl IntoView {
    let voice = asked.form.voice;
    let said = Memo::new(move |_| advice.with(|advice| advice.said(part).to_vec()));
    let changes = Memo::new(move |_| {
        advice.with(|advice| match part {
            Part::Higher => advice.higher.clone(),
            Part::Down => advice.lower.clone(),
            _ => Vec::new(),
        })
    });
    let has_offers = Memo::new(move |_| part == Part::Offers && advice.with(|advice| advice.offers.is_some()));
    move || {
        let (said, changes) = (said.get(), changes.get());
        if said.is_empty() && changes.is_empty() && !has_offers.get() {
            return None;
        }
        let words = match part {
            Part::Inspiration => view! { <Inspiration said/> }.into_any(),
            _ => view! { <Sentences said/> }.into_any(),
        };
        Some(view! {
            <section class="it-result__part">
                <h2>{parts::title(part, voice)}</h2>
                {words}
                {(!changes.is_empty()).then(|| view! { <Changes changes words=asked.words.clone()/> })}
                {has_offers.get().then(|| view! { <Offers advice voice/> })}
            </section>
        })
    }
}

/// Whom to call: every result ends in something one can do.
#[component]
fn Calls(advice: Memo<AdviceView>) -> impl IntoView {
    let chosen = expect_context::<MyMunicipality>();
    let here = move || {
        chosen
            .definition()
            .map(|municipality: &'static MunicipalityDefinition| view! { <MunicipalityCalls municipality/> })
    };
    let suggestion = Memo::new(move |_| advice.with(|advice| advice.suggestion.clone()));
    move || {
        let calls = match suggestion.get() {
            Suggestion::Citizen(CitizenAdvice::GetHelpToday) => view! { <HelpNowCalls/> }.into_any(),
            Suggestion::Professional(levels) if levels.contains(&Level::Beyond) => view! { <NotifyHere/> }.into_any(),
            _ => here.into_any(),
        };
        view! { <section class="it-result__part"><h2>{msg::guide_calls()}</h2>{calls}</section> }
    }
}

/// What a professional does with the result.
#[component]
fn AtWork(asked: Asked) -> impl IntoView {
    let answering = asked.answering;
    view! {
        <div class="it-buttons it-no-print">
            <a class="button button-primary" href=routes::to("/svar")>{msg::thanks_hand_over()}</a>
            <button type="button" class="button button-secondary" on:click=move |_| answering.begin()>{msg::result_again()}</button>
            <button type="button" class="button button-secondary" on:click=move |_| answering.delete()>{msg::result_delete()}</button>
        </div>
        <Saved/>
    }
}
