use guide::{AdviceView, Part, Suggestion, Voice};
use leptos::prelude::*;

use super::Asked;
use super::calls::Calls;
use super::changes::Changes;
use super::family::ForFamily;
use super::inspiration::Inspiration;
use super::offers::Offers;
use super::said::Sentences;
use crate::components::paper::Print;
use crate::components::read_aloud::ReadAloud;
use crate::components::text::{Mixed, day, said as said_in_page};
use crate::messages::msg;
use crate::pages::guide::sources::{self, SourcesButton};
use crate::pages::guide::{parts, words};
use crate::pages::questionnaire::{Saved, Summary};
use crate::platform::clock;
use crate::routes;

/// What is suggested and why, what would change it, and what to do. The municipality can be changed on it: what depends
/// on it follows, and the rest of the page stays where it is.
#[component]
pub fn Advice(asked: Asked, advice: Memo<AdviceView>) -> impl IntoView {
    let shown = RwSignal::new(false);
    let told = match asked.form.voice {
        Voice::Citizen => view! { <ForFamily asked advice shown/> }.into_any(),
        Voice::Professional => view! { <ForStaff asked advice shown/> }.into_any(),
    };
    view! { <article class=move || format!("it-result {}", sources::class(shown))>{told}</article> }
}

/// All of it open: with the reasons in sight it is something to think with together.
#[component]
fn ForStaff(asked: Asked, advice: Memo<AdviceView>, shown: RwSignal<bool>) -> impl IntoView {
    let answering = asked.answering;
    let all = |parts: &[Part]| {
        parts.iter().map(|part| view! { <Open asked=asked.clone() advice part=*part/> }).collect_view()
    };
    // What is suggested stands above all; what to do today and whom to call come before the reasons.
    let below = Part::ALL.into_iter().filter(|part| *part != Part::Suggested);
    let (first, reasons): (Vec<_>, Vec<_>) = below.partition(|part| matches!(part, Part::Uncertain | Part::Today));
    view! {
        <div id="read-aloud"><Head asked=asked.clone() advice/></div>
        <ReadAloud of="read-aloud"/>
        <Tools shown/>
        {all(&first)}
        <Calls advice voice=Voice::Professional/>
        {all(&reasons)}
        <section class="it-result__part"><h2>{msg::result_answers()}</h2><Summary answering/></section>
        <section class="it-result__part"><h2>{msg::result_not_title()}</h2><p>{msg::guide_not()}</p></section>
        <AtWork asked/>
    }
}

/// Paper, and where every sentence comes from.
#[component]
pub fn Tools(shown: RwSignal<bool>) -> impl IntoView {
    view! {
        <div class="it-guide__tools it-no-print">
            <Print/>
            <SourcesButton shown/>
        </div>
        <p class="it-said__origin">{msg::guide_sources_rest()}</p>
    }
}

/// What is suggested; several stand side by side. Answers from another day say so.
#[component]
pub fn Head(asked: Asked, advice: Memo<AdviceView>) -> impl IntoView {
    let said = Memo::new(move |_| advice.with(|advice| advice.said(Part::Suggested).to_vec()));
    let title = move || match said.get().as_slice() {
        [one] => said_in_page(&one.text),
        _ => msg::guide_side_by_side().to_owned(),
    };
    let kicker = move || match advice.with(|advice| advice.suggestion.clone()) {
        Suggestion::Professional(_) => msg::guide_kicker(),
        Suggestion::Citizen(_) => msg::guide_kicker_family(),
    };
    let answered = asked.answering.day();
    let earlier = (answered != clock::today()).then(|| msg::guide_answered_on(day(&answered)));
    view! {
        <p class="it-result__kicker">{kicker}</p>
        <h1 class="it-result__title" id="title" tabindex="-1">{move || view! { <Mixed text=title()/> }}</h1>
        {earlier.map(|earlier| view! { <p>{earlier}</p> })}
        <div class="it-guide__suggested">
            // A single sentence is the heading already.
            {move || match said.get().as_slice() {
                [one] => view! { <p class="it-said__origin"><Mixed text=words::origin(&one.origin)/></p> }.into_any(),
                several => view! { <Sentences said=several.to_vec()/> }.into_any(),
            }}
        </div>
    }
}

/// One part of the result under its heading; nothing where it has nothing to say.
#[component]
pub fn Open(asked: Asked, advice: Memo<AdviceView>, part: Part) -> impl IntoView {
    let voice = asked.form.voice;
    let told = told(asked, advice, part);
    move || {
        let told = told()?;
        Some(view! { <section class="it-result__part"><h2>{parts::title(part, voice)}</h2>{told}</section> })
    }
}

/// What a part says: sentences, what would change it, offers; `None` where it has nothing to say.
pub fn told(asked: Asked, advice: Memo<AdviceView>, part: Part) -> impl Fn() -> Option<AnyView> + Clone {
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
        let told = view! {
            {words}
            {(!changes.is_empty()).then(|| view! { <Changes changes words=asked.words.clone()/> })}
            {has_offers.get().then(|| view! { <Offers advice/> })}
        };
        Some(told.into_any())
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
