use leptos::prelude::*;
use questionnaire::Session;

use super::answering::{Answering, Back, View};
use super::check_answers::in_words;
use super::place::Place;
use super::question::Saved;
use super::type_in::{Problems, Row, Typing};
use crate::components::page::arrive;
use crate::messages::{self, msg};
use crate::platform::focus;

/// All that is asked now on one page. Only a professional's form has it, and never the danger question: that one stands
/// first and alone.
#[component]
pub fn Whole(answering: Answering) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let title = answering.definition.with_value(|definition| definition.title(&messages::lang()).to_owned());
    let rest = move |session: &Session| session.pages().into_iter().skip(1).collect();
    let typing = Typing::new(answering, Memo::new(move |_| answering.session.with(rest)));
    if let View::Whole(Some(wanted)) = answering.view.get_value() {
        typing.field(&wanted).into_iter().for_each(focus::focus_soon);
    }
    answering.view.set_value(View::Whole(None));
    let check = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        typing.problems.set(answering.session.with_untracked(Session::problems));
        if typing.problems.with_untracked(Vec::is_empty) {
            answering.go(Place::Check, Back::Kept);
        } else {
            focus::focus_soon("error-summary");
        }
    };
    let one_by_one = move |_| {
        answering.view.set_value(View::OneByOne);
        answering.go(Place::Page(1), Back::Kept);
    };
    view! {
        <button type="button" class="it-back" on:click=one_by_one>{msg::whole_one_by_one()}</button>
        <form novalidate=true on:submit=check>
            <h1 id="title" tabindex="-1" lang=answering.lang()>{title}</h1>
            <Problems/>
            <Danger answering/>
            <For each=move || typing.pages.get() key=|page| page.at.clone() let:page><Row page/></For>
            <div class="it-buttons it-buttons--question">
                <button type="submit" id="keep" class="button button-primary">{msg::form_next()}</button>
            </div>
            <Saved/>
        </form>
    }
}

/// What was answered to the first question, and the way back to it.
#[component]
fn Danger(answering: Answering) -> impl IntoView {
    let first = move || answering.session.with(|session| session.summary().into_iter().next());
    move || {
        first().map(|row| {
            view! {
                <p>
                    <span lang=answering.lang()>{row.question}</span> " " <strong lang=answering.lang()>{in_words(&row.answers)}</strong> " "
                    <button type="button" class="it-link-button" on:click=move |_| answering.go(Place::Page(0), Back::Kept)>
                        {msg::check_correct()}
                    </button>
                </p>
            }
        })
    }
}

/// The way from one question to all of them.
#[component]
pub fn WholeLink(answering: Answering) -> impl IntoView {
    let shown = Memo::new(move |_| answering.has_whole());
    move || {
        shown.get().then(|| {
            view! {
                <p class="it-no-print">
                    <button type="button" class="it-link-button" on:click=move |_| answering.go(Place::Whole, Back::Kept)>
                        {msg::whole_all()}
                    </button>
                </p>
            }
        })
    }
}
