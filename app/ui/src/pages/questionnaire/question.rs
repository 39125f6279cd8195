use leptos::prelude::*;
use questionnaire::{Access, AnswerIssue, Occurrence, PageKind, Progress, QuestionView, Session, StopKind};

use super::answering::{Answering, Back};
use super::control::{Control, Ids, Shown};
use super::issue::words;
use super::library::is_kind;
use super::place::Place;
use super::whole::WholeLink;
use crate::components::help::HelpNowCalls;
use crate::components::read_aloud::ReadAloud;
use crate::keeper::{self, Keeper};
use crate::messages::{self, msg};
use crate::platform::{focus, head};

/// One question, with what was answered so far. Nothing on it is lost by going back.
#[component]
pub fn Question(answering: Answering, at: Occurrence) -> impl IntoView {
    let view = answering.session.with_untracked(|session| session.question(&at));
    view.map(|question| view! { <Asked answering question/> })
}

#[component]
fn Asked(answering: Answering, question: QuestionView) -> impl IntoView {
    answering.arrive();
    let at = StoredValue::new(question.at.clone());
    let shown = RwSignal::new(None::<AnswerIssue>);
    let go_on = move || {
        let here = at.get_value();
        let problem = answering.session.with_untracked(|session| session.problem(&here));
        shown.set(problem.clone());
        match problem {
            Some(_) => {
                head::set_title(&msg::frame_tab_title(msg::issue_tab(msg::form_neutral_title())));
                focus::focus_soon("error-summary");
            }
            None => answering.go_on(&here),
        }
    };
    let can_skip = !question.required && question.access == Access::Answerable;
    let caption = question.caption.clone().filter(|caption| !is_notice(answering, caption));
    let why = question.why.clone();
    let described_by = if why.is_some() { "why answer-hint answer-error" } else { "answer-hint answer-error" };
    let lang = answering.lang();
    let recording = answering.recording(&question.at);
    let asked = Shown { answering, question: question.clone(), issue: shown, ids: Ids::alone() };
    view! {
        <BackLink answering/>
        <form
            class="it-question"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                go_on();
            }
        >
            <Counter answering at=question.at.clone() number=question.number/>
            {move || shown.get().map(|issue| view! { <ErrorSummary issue/> })}
            <fieldset class="it-question__set" id="read-aloud" aria-describedby=described_by>
                <legend class="it-question__legend">
                    {caption.map(|caption| view! { <span class="it-question__caption" lang=lang.clone()>{caption}</span> })}
                    <h1 class="it-question__title" id="title" tabindex="-1" lang=lang.clone()>{question.text.clone()}</h1>
                </legend>
                {why.map(|why| view! { <p class="it-question__why" id="why" lang=lang.clone()>{why}</p> })}
                {question.help.iter().map(|help| view! { <p lang=lang.clone()>{help.clone()}</p> }).collect_view()}
                <Control shown=asked/>
            </fieldset>
            <ReadAloud of="read-aloud" recording/>
            <HelpAtOnce answering at=question.at.clone()/>
            <div class="it-buttons it-buttons--question">
                <button type="submit" class="button button-primary">{msg::form_next()}</button>
                {can_skip.then(|| view! { <Skip answering at go_on=Callback::new(move |()| go_on())/> })}
            </div>
            <Saved/>
        </form>
        <WholeLink answering/>
    }
}

/// What already stands on every page is not said again.
fn is_notice(answering: Answering, caption: &str) -> bool {
    answering.definition.with_value(|definition| definition.notice(&messages::lang()) == Some(caption))
}

/// Skipping takes the answer away: what was skipped is not answered.
#[component]
fn Skip(answering: Answering, at: StoredValue<Occurrence>, go_on: Callback<()>) -> impl IntoView {
    let skip = move |_| {
        let here = at.get_value();
        if answering.session.with_untracked(|session| !session.answers(&here).is_empty()) {
            answering.answer(&here, Vec::new());
        }
        go_on.run(());
    };
    view! { <button type="button" class="button button-secondary" on:click=skip>{msg::form_skip()}</button> }
}

/// A text between the questions, or before the first.
#[component]
pub fn Information(answering: Answering, at: Occurrence) -> impl IntoView {
    let title = answering.session.with_untracked(|session| session.definition().title(&messages::lang()).to_owned());
    answering.arrive();
    let page = answering.page();
    let is_first = page.as_ref().is_some_and(|page| page.kind == PageKind::Intro);
    let text = page.map(|page| page.text).unwrap_or_default();
    let recording = answering.recording(&at);
    view! {
        <BackLink answering/>
        <div id="read-aloud" lang=answering.lang()>
            <h1 id="title" tabindex="-1">{title}</h1>
            {text.split('\n').filter(|line| !line.trim().is_empty()).map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}
        </div>
        <ReadAloud of="read-aloud" recording/>
        <div class="it-buttons it-buttons--question">
            <button type="button" class="button button-primary" on:click=move |_| answering.go_on(&at)>{if is_first { msg::form_start() } else { msg::form_next() }}</button>
        </div>
    }
}

/// To the page before; from the first one out of the form.
#[component]
pub fn BackLink(answering: Answering) -> impl IntoView {
    let is = |kind| answering.definition.with_value(|definition| is_kind(definition, kind));
    let out = match () {
        () if is("closing-feedback") => "/feedback",
        () if is("step-guide") => "/guide",
        () => "/skema",
    };
    move || match answering.place.get() {
        Place::Page(0) => view! { <a class="it-back" href=crate::routes::to(out)>{msg::form_back()}</a> }.into_any(),
        place => {
            let pages = answering.session.with(Session::pages);
            let here = answering.page().and_then(|here| pages.iter().position(|page| page.at == here.at));
            let before = match place {
                Place::Page(index) => Place::Page(here.unwrap_or(index).saturating_sub(1)),
                Place::Cell(index, _) => Place::Page(here.unwrap_or(index)),
                Place::Check if answering.is_whole() => Place::Whole,
                Place::Whole | Place::Check | Place::Done => Place::Page(pages.len().saturating_sub(1)),
            };
            view! {
                <button type="button" class="it-back" on:click=move |_| answering.go(before, Back::Kept)>{msg::form_back()}</button>
            }
            .into_any()
        }
    }
}

/// The question's number, as the answers stand.
#[component]
pub fn Counter(answering: Answering, at: Occurrence, number: usize) -> impl IntoView {
    let progress = move || answering.session.with(|session| session.progress(&at));
    view! {
        <p class="it-question__progress">
            {move || {
                let Progress { position, of_about } = progress();
                let alone = || msg::form_progress_alone(position);
                let words = of_about.map_or_else(alone, |total| msg::form_progress(position, total));
                if position == number { words } else { msg::form_progress_paper(words, number) }
            }}
        </p>
    }
}

#[component]
fn ErrorSummary(issue: AnswerIssue) -> impl IntoView {
    view! {
        <div class="it-notice it-notice--error it-error-summary" id="error-summary" role="alert" tabindex="-1">
            <h2 class="it-notice__title">{msg::issue_title()}</h2>
            <ul class="it-error-summary__list"><li><a href="#answer" on:click=to_answer>{words(&issue)}</a></li></ul>
        </div>
    }
}

fn to_answer(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    focus::focus_now("answer");
}

/// An answer about violence, fear or not wanting to live opens help under the question itself, before anything else.
#[component]
fn HelpAtOnce(answering: Answering, at: Occurrence) -> impl IntoView {
    let stop = Memo::new(move |_| {
        answering.session.with(|session| {
            let pages = session.pages();
            let here = pages.iter().position(|page| page.at == at)?;
            let next = pages.get(here + 1)?;
            (next.kind == PageKind::Stop(StopKind::Help)).then(|| next.text.clone())
        })
    });
    view! {
        <div aria-live="polite">
            {move || {
                stop.get().map(|text| view! { <section class="it-stop"><p class="it-stop__text" lang=answering.lang()>{text}</p><HelpNowCalls/></section> })
            }}
        </div>
    }
}

/// Whether the answers are kept yet. It never says so before they are.
#[component]
pub fn Saved() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let said = Memo::new(move |_| match keeper.progress() {
        keeper::Progress::Idle => ("it-saved", String::new()),
        keeper::Progress::Saving => ("it-saved", msg::saved_saving().to_owned()),
        keeper::Progress::Saved(at) if keeper.is_on_device() => ("it-saved it-saved--kept", msg::saved_at(at)),
        keeper::Progress::Saved(_) => ("it-saved it-saved--failed", msg::saved_memory().to_owned()),
        keeper::Progress::Failed(_) => ("it-saved it-saved--failed", msg::saved_failed().to_owned()),
    });
    view! { <p class=move || said.get().0 role="status">{move || said.get().1}</p> }
}
