use leptos::prelude::*;

use super::answering::Answering;
use super::citizen::CitizenDone;
use super::library::{is_for_staff, is_kind};
use super::overview::CurveHere;
use super::paper::PaperDone;
use super::question::Saved;
use super::result::CheckResult;
use crate::components::page::arrive;
use crate::keeper::Sharing;
use crate::messages::msg;
use crate::routes;

/// What a form of a page of its own ends in.
#[derive(Clone, Copy)]
pub struct OwnEnding(pub fn(Answering) -> AnyView);

/// What a finished form shows, by what it is and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// A check's result.
    Check,
    /// A citizen's own words, and whom to call.
    Citizen,
    /// A professional's paper.
    Paper,
    /// A check on the way: one's own curve.
    Curve,
    /// Thanks for what somebody told.
    Thanks,
}

/// After the person's own tap.
#[component]
pub fn Done(answering: Answering) -> impl IntoView {
    if let Some(OwnEnding(show)) = use_context() {
        return show(answering);
    }
    let ending = answering.definition.with_value(|definition| {
        let is = |kind| is_kind(definition, kind);
        match () {
            () if is("wellbeing-check") => Ending::Check,
            () if is("check-in") => Ending::Curve,
            () if is("closing-feedback") => Ending::Thanks,
            () if is_for_staff(definition) => Ending::Paper,
            () if is("access-check") || is("concern-scale") => Ending::Citizen,
            () => Ending::Thanks,
        }
    });
    match ending {
        Ending::Check => view! { <CheckResult answering/> }.into_any(),
        Ending::Citizen => view! { <CitizenDone answering/> }.into_any(),
        Ending::Paper => view! { <PaperDone answering/> }.into_any(),
        Ending::Curve => view! { <OwnCurve answering/> }.into_any(),
        Ending::Thanks => view! { <Thanks answering/> }.into_any(),
    }
}

/// One's own numbers up to now, and what to talk about.
#[component]
fn OwnCurve(answering: Answering) -> impl IntoView {
    arrive(msg::form_neutral_title());
    view! {
        <h1 id="title" tabindex="-1">{msg::thanks_title()}</h1>
        <p>{msg::thanks_not_sent()}</p>
        <CurveHere answering/>
        <div class="it-buttons it-buttons--question">
            <a class="button button-primary" href=routes::to("/svar")>{msg::thanks_hand_over()}</a>
            <button type="button" class="button button-secondary" on:click=move |_| answering.begin()>{msg::thanks_next()}</button>
        </div>
        <Saved/>
    }
}

/// Nothing is sent, and the page says so.
#[component]
fn Thanks(answering: Answering) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let (title, text) = if answering.is_child() {
        (msg::thanks_child_title(), msg::thanks_child_text())
    } else {
        (msg::thanks_title(), msg::thanks_text())
    };
    view! {
        <h1 id="title" tabindex="-1">{title}</h1>
        <p class="it-lead">{text}</p>
        <p>{msg::thanks_not_sent()}</p>
        {answering.is_child().then(|| view! { <p>{msg::thanks_child_what_happened()}</p> })}
        <div class="it-buttons it-buttons--question">
            <a class="button button-primary" href=routes::to("/svar")>{msg::thanks_hand_over()}</a>
            <a class="button button-secondary" href=routes::to("/feedback")>{msg::thanks_family()}</a>
            <Show when=move || answering.keeper.sharing() == Sharing::Own>
                <button type="button" class="button button-secondary" on:click=move |_| answering.begin()>{msg::thanks_next()}</button>
            </Show>
        </div>
        <Saved/>
    }
}
