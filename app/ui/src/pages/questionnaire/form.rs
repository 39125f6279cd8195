use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::Redirect;
use questionnaire::{Occurrence, PageKind, QuestionnaireDefinition, StopKind};

use super::again::Again;
use super::answering::Answering;
use super::carried::Carried;
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
use crate::components::text::form_lang;
use crate::messages::{self, msg};
use crate::platform::data;
use crate::routes;

/// A questionnaire, from its address. The guide's own have an address where their result is known.
#[component]
pub fn Form() -> impl IntoView {
    let show = |name: String, definition: Arc<QuestionnaireDefinition>| {
        if name.starts_with(routes::GUIDE) {
            let options = NavigateOptions { replace: true, ..routes::whole() };
            return view! { <Redirect path=routes::questionnaire(&name) options/> }.into_any();
        }
        view! { <Run name definition/> }.into_any()
    };
    view! { <Loaded show/> }
}

/// A questionnaire of the guide, from its address; what it ends in is in the context ([`super::OwnEnding`]).
#[component]
pub fn GuideForm() -> impl IntoView {
    view! { <Loaded prefix=routes::GUIDE show=|name, definition| view! { <Run name definition/> }.into_any()/> }
}

#[component]
fn Run(name: String, definition: Arc<QuestionnaireDefinition>) -> impl IntoView {
    let sensitive = is_kind(&definition, "sensitive");
    let notice = definition.notice(&messages::lang()).map(str::to_owned);
    let lang = form_lang(&definition);
    let answering = Answering::new(definition);
    let carried = StoredValue::new(expect_context::<Carried>().take());
    provide_context(answering);
    // A page that is drawn when the site is built knows of no draft: it is the form's first.
    let entered = RwSignal::new(answering.show_finished() || !data::FETCHES);
    let writing = Memo::new(move |_| answering.writing.get());
    view! {
        {sensitive.then(|| view! { <Leave answering/> })}
        <div class=format!("{} it-run", wrap(Width::Narrow))>
            {notice.map(|notice| view! { <Notice notice lang/> })}
            {move || answering.course().code.map(|code| view! { <p class="it-muted it-no-print">{msg::feedback_course(code)}</p> })}
            <div class="it-run__body">
                {move || {
                    if !entered.get() {
                        return view! { <Entry answering entered carried/> }.into_any();
                    }
                    match writing.get() {
                        Writing::Here => view! { <Where answering/> }.into_any(),
                        Writing::Asking => view! { <p class="it-loading" role="status">{msg::loading()}</p> }.into_any(),
                        Writing::Elsewhere(id) => view! { <Elsewhere answering id/> }.into_any(),
                        Writing::Deleted => view! { <Deleted answering/> }.into_any(),
                    }
                }}
            </div>
            {(!data::FETCHES).then(|| view! { <Ahead answering/> <About answering/> })}
        </div>
        {move || (answering.place.get() == Place::Page(0) && !answering.is_finished()).then(|| view! { <OnPaper name=name.clone() carried/> })}
        {sensitive.then(|| view! { <p class="it-wrap it-wrap--narrow it-muted it-no-print">{msg::leave_hint()}</p> })}
    }
}

/// The first question, where an introduction stands before it: `boot.js` opens it until the app is there. Not one whose answer
/// must open help at once: only the app can.
#[component]
fn Ahead(answering: Answering) -> impl IntoView {
    let first = answering.session.with_untracked(|session| match &session.pages()[..] {
        [intro, first, ..] if (intro.kind, first.kind) == (PageKind::Intro, PageKind::Question) => {
            Some(first.at.clone()).filter(|at| !session.may_stop(at))
        }
        _ => None,
    });
    first.map(|at| view! { <template class="it-run__ahead"><Question answering at/></template> })
}

/// What the form is, for those whose browser does not run the app: there it cannot be answered.
#[component]
fn About(answering: Answering) -> impl IntoView {
    let (definition, lang) = (answering.definition.get_value(), messages::lang());
    let (title, text) = (definition.title(&lang).to_owned(), definition.description(&lang).to_owned());
    view! {
        <div class="it-run__about" lang=form_lang(&definition)>
            <h1>{title}</h1>
            <p class="it-lead">{text}</p>
        </div>
    }
}

/// What a form says of itself on every page, and on paper on every sheet.
#[component]
pub fn Notice(notice: String, #[prop(default = None)] lang: Option<String>) -> impl IntoView {
    view! { <div class="it-run__notice" lang=lang><p class="it-run__words">{notice}</p></div> }
}

/// What stands on the screen.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Screen {
    Done,
    Stop(StopKind),
    Whole,
    Question(Occurrence),
    Table(Occurrence),
    Again(Occurrence),
    Information(Occurrence),
    Check,
}

/// The page that the address names. A finished run shows its end, wherever the back button leads; after a final stop
/// nothing comes.
pub(super) fn screen(answering: Answering) -> Screen {
    if answering.is_finished() {
        return Screen::Done;
    }
    let (place, stop) = (answering.place.get(), answering.final_stop().map(|stop| stop.kind));
    match (place, stop) {
        (Place::Whole, Some(kind)) => return Screen::Stop(kind),
        (Place::Whole, None) if answering.has_whole() => return Screen::Whole,
        _ => {}
    }
    if let (Some(at), None) = (answering.cell(), stop) {
        return Screen::Question(at);
    }
    match (place, answering.page().map(|page| (page.at, page.kind))) {
        (Place::Check | Place::Done, _) | (_, None) => stop.map_or(Screen::Check, Screen::Stop),
        (_, Some((at, PageKind::Question))) => Screen::Question(at),
        (_, Some((_, PageKind::Stop(kind)))) => Screen::Stop(kind),
        (_, Some((group, PageKind::Table))) => Screen::Table(group),
        (_, Some((group, PageKind::Again))) => Screen::Again(group),
        (_, Some((at, PageKind::Intro | PageKind::Information))) => Screen::Information(at),
    }
}

/// Drawn anew only when the place or what stands there changes: an answer that would lead to a stop leaves the question,
/// and the focus in it, where they are.
#[component]
fn Where(answering: Answering) -> impl IntoView {
    let here = Memo::new(move |_| (answering.place.get(), screen(answering)));
    move || match here.get().1 {
        Screen::Done => view! { <Done answering/> }.into_any(),
        Screen::Stop(kind) => view! { <StopPage answering kind/> }.into_any(),
        Screen::Whole => view! { <Whole answering/> }.into_any(),
        Screen::Question(at) => view! { <Question answering at/> }.into_any(),
        Screen::Table(group) => view! { <Table answering group/> }.into_any(),
        Screen::Again(group) => view! { <Again answering group/> }.into_any(),
        Screen::Information(at) => view! { <Information answering at/> }.into_any(),
        Screen::Check => view! { <CheckAnswers answering/> }.into_any(),
    }
}
