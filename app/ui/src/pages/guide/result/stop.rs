use guide::StopView;
use leptos::prelude::*;

use super::Asked;
use super::said::Sentences;
use crate::components::help::HelpNowCalls;
use crate::components::read_aloud::ReadAloud;
use crate::messages::msg;
use crate::pages::questionnaire::{KeepOrDelete, Summary};

/// A family's answers that come before all else: help, and nothing beside it. A professional's stop never comes this far.
#[component]
pub fn Stopped(asked: Asked, stop: StopView) -> impl IntoView {
    let answering = asked.answering;
    view! {
        <article class="it-result">
            <section class="it-stop" id="read-aloud">
                <h1 class="it-stop__title" id="title" tabindex="-1">{msg::stop_help_title()}</h1>
                <Sentences said=stop.said/>
                <HelpNowCalls/>
            </section>
            <ReadAloud of="read-aloud"/>
            <section class="it-result__part"><h2>{msg::result_answers()}</h2><Summary answering/></section>
            <KeepOrDelete answering/>
        </article>
    }
}
