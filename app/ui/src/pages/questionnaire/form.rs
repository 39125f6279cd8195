use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use questionnaire::{PageKind, QuestionnaireDefinition};

use super::again::Again;
use super::answering::Answering;
use super::check_answers::CheckAnswers;
use super::done::Done;
use super::entry::Entry;
use super::leave::Leave;
use super::library::{Library, Missing, is_kind};
use super::place::Place;
use super::question::{Information, Question};
use super::stop::StopPage;
use crate::components::page::{Page, Width, wrap};
use crate::messages::msg;
use crate::pages::not_found::NotFound;

/// A questionnaire, from its address.
#[component]
pub fn Form() -> impl IntoView {
    let library = expect_context::<Library>();
    let params = use_params_map();
    let name = Memo::new(move |_| params.with(|params| params.get("navn").unwrap_or_default()));
    let definition = LocalResource::new(move || library.get(name.get()));
    view! {
        <Suspense fallback=|| view! { <p class="it-wrap it-loading" role="status">{msg::loading()}</p> }>
            {move || Suspend::new(async move {
                match definition.await {
                    Ok(definition) => view! { <Run definition/> }.into_any(),
                    Err(Missing::Unknown) => view! { <NotFound/> }.into_any(),
                    Err(Missing::Broken(reason)) => view! { <Broken reason again=Callback::new(move |()| definition.refetch())/> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Broken(reason: String, again: Callback<()>) -> impl IntoView {
    view! {
        <Page title=msg::form_broken_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::form_broken_text()}</p>
            <p><button type="button" class="button button-primary" on:click=move |_| again.run(())>{msg::form_broken_again()}</button></p>
            <p class="it-muted" lang="en">{reason}</p>
        </Page>
    }
}

#[component]
fn Run(definition: Arc<QuestionnaireDefinition>) -> impl IntoView {
    let sensitive = is_kind(&definition, "sensitive");
    let answering = Answering::new(definition);
    provide_context(answering);
    let entered = RwSignal::new(false);
    view! {
        {sensitive.then(|| view! { <Leave answering/> })}
        <div class=wrap(Width::Narrow)>
            {move || {
                if entered.get() {
                    view! { <Where answering/> }.into_any()
                } else {
                    view! { <Entry answering entered/> }.into_any()
                }
            }}
        </div>
        {sensitive.then(|| view! { <p class="it-wrap it-wrap--narrow it-muted it-no-print">{msg::leave_hint()}</p> })}
    }
}

/// The page that the address names. A finished run shows its end, wherever the back button leads.
#[component]
fn Where(answering: Answering) -> impl IntoView {
    let finished = Memo::new(move |_| answering.is_finished());
    let stop = Memo::new(move |_| answering.final_stop().map(|stop| stop.kind));
    let page = Memo::new(move |_| answering.page().map(|page| (page.at, page.kind)));
    move || {
        if finished.get() {
            return view! { <Done answering/> }.into_any();
        }
        match (answering.place.get(), page.get()) {
            (Place::Page(_), Some((at, PageKind::Question))) => view! { <Question answering at/> }.into_any(),
            (Place::Page(_), Some((_, PageKind::Stop(kind)))) => view! { <StopPage answering kind/> }.into_any(),
            (Place::Page(_), Some((group, PageKind::Again))) => view! { <Again answering group/> }.into_any(),
            (Place::Page(_), Some((at, PageKind::Intro | PageKind::Information))) => {
                view! { <Information answering at/> }.into_any()
            }
            (Place::Check | Place::Done, _) | (Place::Page(_), None) => match stop.get() {
                Some(kind) => view! { <StopPage answering kind/> }.into_any(),
                None => view! { <CheckAnswers answering/> }.into_any(),
            },
        }
    }
}
