use leptos::prelude::*;

use super::answering::Answering;
use super::citizen::CitizenDone;
use super::library::{is_for_staff, is_kind};
use super::paper::PaperDone;
use super::question::Saved;
use super::result::CheckResult;
use crate::components::page::arrive;
use crate::messages::msg;
use crate::routes;

/// What a finished form shows, by what it is and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// A check's result.
    Check,
    /// A citizen's own words, and whom to call.
    Citizen,
    /// A professional's paper.
    Paper,
    /// Thanks for what somebody told.
    Thanks,
}

/// After the person's own tap.
#[component]
pub fn Done(answering: Answering) -> impl IntoView {
    let ending = answering.definition.with_value(|definition| {
        let is = |kind| is_kind(definition, kind);
        match () {
            () if is("wellbeing-check") => Ending::Check,
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
        Ending::Thanks => view! { <Thanks answering/> }.into_any(),
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
            <button type="button" class="button button-secondary" on:click=move |_| answering.begin()>{msg::thanks_next()}</button>
        </div>
        <Saved/>
    }
}
