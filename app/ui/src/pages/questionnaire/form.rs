use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::{PageKind, QuestionnaireDefinition};

use super::again::Again;
use super::answering::Answering;
use super::check_answers::CheckAnswers;
use super::done::Done;
use super::elsewhere::{Deleted, Elsewhere};
use super::entry::Entry;
use super::leave::Leave;
use super::library::is_kind;
use super::loaded::Loaded;
use super::on_paper::OnPaper;
use super::place::Place;
use super::question::{Information, Question};
use super::stop::StopPage;
use super::table::Table;
use super::whole::Whole;
use super::writing::Writing;
use crate::components::page::{Width, wrap};
use crate::messages::{self, msg};

/// A questionnaire, from its address.
#[component]
pub fn Form() -> impl IntoView {
    view! { <Loaded show=|name, definition| view! { <Run name definition/> }.into_any()/> }
}

#[component]
fn Run(name: String, definition: Arc<QuestionnaireDefinition>) -> impl IntoView {
    let sensitive = is_kind(&definition, "sensitive");
    let notice = definition.notice(&messages::lang()).map(str::to_owned);
    let answering = Answering::new(definition);
    provide_context(answering);
    let entered = RwSignal::new(false);
    let writing = Memo::new(move |_| answering.writing.get());
    view! {
        {sensitive.then(|| view! { <Leave answering/> })}
        <div class=format!("{} it-run", wrap(Width::Narrow))>
            {notice.map(|notice| view! { <Notice notice/> })}
            <div class="it-run__body">
                {move || {
                    if !entered.get() {
                        return view! { <Entry answering entered/> }.into_any();
                    }
                    match writing.get() {
                        Writing::Here => view! { <Where answering/> }.into_any(),
                        Writing::Asking => view! { <p class="it-loading" role="status">{msg::loading()}</p> }.into_any(),
                        Writing::Elsewhere(id) => view! { <Elsewhere answering id/> }.into_any(),
                        Writing::Deleted => view! { <Deleted answering/> }.into_any(),
                    }
                }}
            </div>
        </div>
        {move || (answering.place.get() == Place::Page(0) && !answering.is_finished()).then(|| view! { <OnPaper name=name.clone()/> })}
        {sensitive.then(|| view! { <p class="it-wrap it-wrap--narrow it-muted it-no-print">{msg::leave_hint()}</p> })}
    }
}

/// What a form says of itself on every page, and on paper on every sheet.
#[component]
pub fn Notice(notice: String) -> impl IntoView {
    view! { <div class="it-run__notice"><p class="it-run__words">{notice}</p></div> }
}

/// The page that the address names. A finished run shows its end, wherever the back button leads.
#[component]
fn Where(answering: Answering) -> impl IntoView {
    let finished = Memo::new(move |_| answering.is_finished());
    let stop = Memo::new(move |_| answering.final_stop().map(|stop| stop.kind));
    let page = Memo::new(move |_| answering.page().map(|page| (page.at, page.kind)));
    let cell = Memo::new(move |_| answering.cell());
    let whole = Memo::new(move |_| answering.has_whole());
    move || {
        if finished.get() {
            return view! { <Done answering/> }.into_any();
        }
        let place = answering.place.get();
        if let (Place::Whole, Some(kind)) = (place, stop.get()) {
            return view! { <StopPage answering kind/> }.into_any();
        }
        if place == Place::Whole && whole.get() {
            return view! { <Whole answering/> }.into_any();
        }
        if let (Some(at), None) = (cell.get(), stop.get()) {
            return view! { <Question answering at/> }.into_any();
        }
        match (place, page.get()) {
            (Place::Page(_) | Place::Cell(..) | Place::Whole, Some((at, PageKind::Question))) => {
                view! { <Question answering at/> }.into_any()
            }
            (Place::Page(_) | Place::Cell(..) | Place::Whole, Some((_, PageKind::Stop(kind)))) => {
                view! { <StopPage answering kind/> }.into_any()
            }
            (Place::Page(_) | Place::Cell(..) | Place::Whole, Some((group, PageKind::Table))) => {
                view! { <Table answering group/> }.into_any()
            }
            (Place::Page(_) | Place::Cell(..) | Place::Whole, Some((group, PageKind::Again))) => {
                view! { <Again answering group/> }.into_any()
            }
            (Place::Page(_) | Place::Cell(..) | Place::Whole, Some((at, PageKind::Intro | PageKind::Information))) => {
                view! { <Information answering at/> }.into_any()
            }
            (Place::Check | Place::Done, _) | (_, None) => match stop.get() {
                Some(kind) => view! { <StopPage answering kind/> }.into_any(),
                None => view! { <CheckAnswers answering/> }.into_any(),
            },
        }
    }
}
