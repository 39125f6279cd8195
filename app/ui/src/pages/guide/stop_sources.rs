use guide::{Form, GuideDefinition};
use leptos::prelude::*;

use super::rules;
use super::words;
use crate::components::text::{Mixed, Text};
use crate::messages::msg;
use crate::pages::questionnaire::Answering;

/// Where each sentence of a stop comes from, behind a tap. It comes when the rules do: a stop waits for nothing.
#[component]
pub fn StopSources(answering: Answering, item: String) -> impl IntoView {
    let voice = answering.definition.with_value(Form::of).map(|form| form.voice);
    rules::once_here(move |guide: &'static GuideDefinition| {
        let rows = guide.stop(&item, voice?).into_iter().filter_map(|sentence| {
            let text = sentence.text(voice?)?.clone();
            let origin = words::origin(&sentence.origin);
            Some(view! { <li class="it-said__item"><Text text/> <span class="it-said__origin"><Mixed text=origin/></span></li> })
        });
        Some(view! {
            <details class="it-more">
                <summary>{msg::guide_sources()}</summary>
                <ul class="it-said">{rows.collect_view()}</ul>
            </details>
        })
    })
}
