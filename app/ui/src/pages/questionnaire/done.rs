use leptos::prelude::*;

use super::answering::Answering;
use super::library::is_kind;
use super::question::Saved;
use super::result::CheckResult;
use crate::components::page::arrive;
use crate::messages::msg;
use crate::routes;

/// After the person's own tap: a check's result, or thanks and what happens now.
#[component]
pub fn Done(answering: Answering) -> impl IntoView {
    let check = answering.definition.with_value(|definition| is_kind(definition, "wellbeing-check"));
    if check { view! { <CheckResult answering/> }.into_any() } else { view! { <Thanks answering/> }.into_any() }
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
