use leptos::prelude::*;
use questionnaire::StopKind;

use super::answering::Answering;
use super::question::BackLink;
use crate::components::contact::Helplines;
use crate::components::help::{HelpNowCalls, NotifyHere};
use crate::components::page::arrive;
use crate::components::read_aloud::ReadAloud;
use crate::messages::msg;
use catalogue::HelplineKind;

/// What a page of its own has to say of a stop's sentences, by the `linkId` of its text.
#[derive(Clone, Copy)]
pub struct OwnStop(pub fn(Answering, String) -> AnyView);

/// The form is interrupted. A professional's stop shows no offer, no meeting, nothing on parents or consent, and nothing comes after it.
#[component]
pub fn StopPage(answering: Answering, kind: StopKind) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let page = answering.page();
    let shown = answering.final_stop().map(|stop| (stop.at, stop.text));
    let shown = shown.or_else(|| page.as_ref().map(|page| (page.at.clone(), page.text.clone())));
    let (item, text) = shown.map(|(at, text)| (at.link_id.to_string(), text)).unwrap_or_default();
    let own = use_context::<OwnStop>().map(|OwnStop(show)| show(answering, item));
    let paragraphs = text
        .split('\n')
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p class="it-stop__text" lang=answering.lang()>{line.to_owned()}</p> })
        .collect_view();
    let whom = match kind {
        StopKind::Help => view! { <HelpNowCalls/> }.into_any(),
        StopKind::Danger => view! { <Helplines kinds=&[HelplineKind::Danger]/> <NotifyHere/> }.into_any(),
        StopKind::Violence | StopKind::Doubt | StopKind::Case => view! { <NotifyHere/> }.into_any(),
    };
    let go_on = page.map(|page| page.at).filter(|_| !kind.is_final());
    view! {
        <BackLink answering/>
        <section class="it-stop" id="read-aloud">
            <h1 class="it-stop__title" id="title" tabindex="-1">{title(kind)}</h1>
            {paragraphs}
            {whom}
            {kind.is_final().then(|| view! { <p>{msg::suspicion_duty()}</p> <p class="it-muted">{msg::law_unchecked()}</p> })}
        </section>
        <ReadAloud of="read-aloud"/>
        {own}
        <div class="it-buttons it-buttons--question">
            {go_on
                .map(|at| {
                    view! {
                        <button type="button" class="button button-secondary" on:click=move |_| answering.go_on(&at)>
                            {msg::stop_go_on()}
                        </button>
                    }
                })}
            <button type="button" class="button button-secondary" on:click=move |_| answering.delete()>{msg::stop_delete()}</button>
        </div>
    }
}

fn title(kind: StopKind) -> &'static str {
    match kind {
        StopKind::Help => msg::stop_help_title(),
        StopKind::Danger => msg::stop_danger_title(),
        StopKind::Violence => msg::stop_violence_title(),
        StopKind::Doubt => msg::stop_doubt_title(),
        StopKind::Case => msg::stop_case_title(),
    }
}
