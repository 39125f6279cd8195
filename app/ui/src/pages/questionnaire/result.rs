use leptos::prelude::*;
use questionnaire::{BandView, Outcome, Reason, Session};

use super::answering::Answering;
use super::check_answers::{Summary, in_words};
use super::offers::OffersHere;
use super::question::Saved;
use crate::components::help::HelpNowCalls;
use crate::components::page::arrive;
use crate::components::read_aloud::ReadAloud;
use crate::keeper::{Progress, Sharing};
use crate::messages::msg;

/// What a check points to, why, and where to go: no points, no colour, no step number.
#[component]
pub fn CheckResult(answering: Answering) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let outcome = answering.session.with_untracked(Session::outcome);
    let stopped = answering.session.with_untracked(|session| session.stop().is_some());
    view! {
        <article class="it-result">
            <p class="it-result__kicker">{msg::result_kicker()}</p>
            <div id="read-aloud">
                {match outcome.clone().and_then(|outcome| outcome.band) {
                    Some(band) => view! { <Band band/> }.into_any(),
                    None => view! { <NoBand/> }.into_any(),
                }}
            </div>
            <ReadAloud of="read-aloud"/>
            {stopped.then(|| view! { <HelpNowCalls/> })}
            {outcome.map(|outcome| view! { <Why outcome/> })}
            <section class="it-result__part"><h2>{msg::result_not_title()}</h2><p>{msg::result_not()}</p></section>
            <OffersHere answering/>
            <section class="it-result__part"><h2>{msg::result_answers()}</h2><Summary answering/></section>
            <KeepOrDelete answering/>
        </article>
    }
}

#[component]
fn Band(band: BandView) -> impl IntoView {
    view! {
        <h1 class="it-result__title" id="title" tabindex="-1">{band.title}</h1>
        <p class="it-result__lead">{band.text}</p>
        <section class="it-result__part">
            <h2>{msg::result_do()}</h2>
            <ul>{band.actions.into_iter().map(|action| view! { <li>{action}</li> }).collect_view()}</ul>
        </section>
    }
}

/// Too little was answered to point anywhere: that is said, and there is still somebody to talk to.
#[component]
fn NoBand() -> impl IntoView {
    view! {
        <h1 class="it-result__title" id="title" tabindex="-1">{msg::result_none_title()}</h1>
        <p class="it-result__lead">{msg::result_none()}</p>
    }
}

/// In the person's own answers: those that counted most.
#[component]
fn Why(outcome: Outcome) -> impl IntoView {
    let counted: Vec<Reason> = outcome.reasons.into_iter().filter(|reason| reason.weight > 0.0).take(4).collect();
    (!counted.is_empty()).then(|| {
        let rows = counted
            .into_iter()
            .map(|reason| view! { <li>{reason.question} " – " <strong>{in_words(&reason.answers)}</strong></li> });
        view! { <section class="it-result__part"><h2>{msg::result_why()}</h2><ul>{rows.collect_view()}</ul></section> }
    })
}

/// Others may use the device: deleting stands first. Whether the answers are kept is said as it is, also after »Behold«.
#[component]
pub fn KeepOrDelete(answering: Answering) -> impl IntoView {
    let wanted = RwSignal::new(false);
    let kept = move || wanted.get() && matches!(answering.keeper.progress(), Progress::Saved(_));
    view! {
        <section class="it-result__part it-no-print">
            <Show when=move || answering.keeper.sharing() == Sharing::Own><p>{msg::result_others()}</p></Show>
            <Saved/>
            <div class="it-buttons">
                <button type="button" class="button button-primary" on:click=move |_| answering.delete()>{msg::result_delete()}</button>
                <button type="button" class="button button-secondary" on:click=move |_| wanted.set(true)>{msg::result_keep()}</button>
                <button type="button" class="button button-secondary" on:click=move |_| answering.begin()>{msg::result_again()}</button>
            </div>
            <p role="status">{move || kept().then(msg::result_kept)}</p>
        </section>
    }
}
