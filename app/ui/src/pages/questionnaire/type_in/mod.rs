//! Answers on paper, typed in: all questions on one page, and one paper after the other.

mod row;

use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::{Access, Occurrence, Page, Problem, QuestionnaireDefinition, Session};

use super::answering::Answering;
use super::control::Ids;
use super::issue::words;
use super::leave::Leave;
use super::library::is_kind;
use super::loaded::Loaded;
use super::question::Saved;
use crate::components::page::{Width, arrive, wrap};
use crate::messages::{self, msg};
use crate::platform::focus;
use crate::routes;
pub use row::Row;

/// The form of the address, to type in what stands on paper.
#[component]
pub fn TypeIn() -> impl IntoView {
    view! { <Loaded show=|name, definition| view! { <Papers name definition/> }.into_any()/> }
}

/// One paper being typed in.
#[derive(Clone, Copy)]
pub struct Typing {
    /// The answers.
    pub answering: Answering,
    /// What is asked, as the answers stand.
    pub pages: Memo<Vec<Page>>,
    /// What is to be put right before the paper is kept.
    pub problems: RwSignal<Vec<Problem>>,
    /// The question that has the focus.
    pub at: RwSignal<Option<Occurrence>>,
}

impl Typing {
    /// The questions on these pages, for all that is drawn below. A question that goes while it has the focus gives it on.
    pub fn new(answering: Answering, pages: Memo<Vec<Page>>) -> Self {
        let typing = Self { answering, pages, problems: RwSignal::new(Vec::new()), at: RwSignal::new(None) };
        provide_context(typing);
        Effect::new(move |before: Option<Vec<Page>>| {
            let now = typing.pages.get();
            typing.hold_focus(before.as_ref());
            now
        });
        typing
    }

    /// Where the focus goes for a question; nowhere for one that is only to be read.
    pub fn field(self, at: &Occurrence) -> Option<String> {
        let question = self.answering.session.with_untracked(|session| session.question(at))?;
        (question.access == Access::Answerable).then(|| Ids::of(question.number, at).answer)
    }

    fn first_field<'a>(self, pages: impl IntoIterator<Item = &'a Page>) -> Option<String> {
        pages.into_iter().find_map(|page| self.field(&page.at))
    }

    /// What stands on top of the page is not said again.
    pub fn is_notice(self, caption: &str) -> bool {
        self.answering.definition.with_value(|definition| definition.notice(&messages::lang()) == Some(caption))
    }

    /// Moves the focus to the question after that one, or to the button.
    pub fn go_on(self, from: &Occurrence) {
        let after = |page: &&Page| page.at != *from;
        let next = self.pages.with_untracked(|pages| self.first_field(pages.iter().skip_while(after).skip(1)));
        focus::focus_now(next.as_deref().unwrap_or("keep"));
    }

    /// A repeating group stands there once more, with the focus on its first question.
    pub fn add(self, group: &Occurrence) {
        let before = self.pages.get_untracked();
        self.answering.grow_group(group);
        let is_new = |page: &&Page| !before.iter().any(|old| old.at == page.at);
        if let Some(field) = self.pages.with_untracked(|pages| self.first_field(pages.iter().filter(is_new))) {
            focus::focus_soon(field);
        }
    }

    /// A question that went while it had the focus gives it to the one beside it.
    fn hold_focus(self, before: Option<&Vec<Page>>) {
        let (Some(before), Some(at)) = (before, self.at.get_untracked()) else { return };
        self.pages.with_untracked(|after| {
            if after.iter().any(|page| page.at == at) {
                return;
            }
            let beside = Session::beside(before, after, &at);
            focus::focus_soon(beside.and_then(|at| self.field(&at)).unwrap_or_else(|| "keep".to_owned()));
        });
    }
}

#[component]
fn Papers(name: String, definition: Arc<QuestionnaireDefinition>) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let lang = messages::lang();
    let (title, notice) = (definition.title(&lang).to_owned(), definition.notice(&lang).map(str::to_owned));
    let sensitive = is_kind(&definition, "sensitive");
    let answering = Answering::from_paper(definition);
    let typing = Typing::new(answering, Memo::new(move |_| answering.session.with(Session::pages)));
    let count = RwSignal::new(0_usize);
    view! {
        {sensitive.then(|| view! { <Leave answering/> })}
        <div class=format!("{} it-type-in", wrap(Width::Narrow))>
            <a class="it-back" href=routes::on_paper(&name)>{msg::type_in_back()}</a>
            <h1 id="title" tabindex="-1">{msg::type_in_title()}</h1>
            <p class="it-lead" lang=answering.lang()>{title.clone()}</p>
            {notice.map(|notice| view! { <p class="it-notice it-notice--warning" lang=answering.lang()>{notice}</p> })}
            <p>{if answering.is_child() { msg::type_in_child() } else { msg::type_in_how() }}</p>
            <p class="it-type-in__count" role="status">{move || msg::type_in_count(count.get())}</p>
            <One typing count/>
            <Saved/>
        </div>
    }
}

/// The paper in hand. The next one begins with fields of its own.
#[component]
fn One(typing: Typing, count: RwSignal<usize>) -> impl IntoView {
    let answering = typing.answering;
    let next = move || {
        typing.problems.set(Vec::new());
        typing.at.set(None);
        let first = typing.pages.with_untracked(|pages| typing.first_field(pages));
        focus::focus_soon(first.unwrap_or_else(|| "title".to_owned()));
    };
    let keep = move || {
        let found = answering.session.with_untracked(Session::problems);
        if !found.is_empty() {
            typing.problems.set(found);
            return focus::focus_soon("error-summary");
        }
        if answering.final_stop().is_none() {
            answering.take_paper();
            count.update(|count| *count += 1);
            next();
        }
    };
    let skipped = RwSignal::new(0_usize);
    let skip = move |_| {
        answering.start_over();
        skipped.update(|skipped| *skipped += 1);
        next();
    };
    // A new paper has new rows, also where it asks the same.
    let paper = Memo::new(move |_| (count.get(), skipped.get()));
    let each_of = move |paper| typing.pages.get().into_iter().map(move |page| (paper, page)).collect::<Vec<_>>();
    let stopped = move || {
        answering
            .final_stop()
            .map(|_| view! { <p class="it-notice it-notice--warning" role="status">{msg::type_in_stopped()}</p> })
    };
    view! {
        <form
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                keep();
            }
        >
            <Problems/>
            <For each=move || each_of(paper.get()) key=|(paper, page)| (*paper, page.at.clone(), page.caption.clone()) let((_, page))>
                <Row page/>
            </For>
            {stopped}
            <div class="it-buttons it-buttons--question">
                <button type="submit" id="keep" class="button button-primary">{msg::type_in_keep()}</button>
                <button type="button" class="button button-secondary" on:click=skip>{msg::type_in_skip()}</button>
            </div>
        </form>
    }
}

/// What is to be put right, each with the way to its field.
#[component]
pub fn Problems() -> impl IntoView {
    let typing = expect_context::<Typing>();
    let row = move |problem: Problem| {
        let go = move |_| {
            if let Some(field) = typing.field(&problem.page) {
                focus::focus_now(&field);
            }
        };
        view! { <li><button type="button" class="it-link-button" on:click=go>{format!("{}: {}", problem.text, words(&problem.issue))}</button></li> }
    };
    move || {
        let problems = typing.problems.get();
        (!problems.is_empty()).then(|| {
            view! {
                <div class="it-notice it-notice--error it-error-summary" id="error-summary" role="alert" tabindex="-1">
                    <h2 class="it-notice__title">{msg::issue_title()}</h2>
                    <ul class="it-error-summary__list">{problems.into_iter().map(row).collect_view()}</ul>
                </div>
            }
        })
    }
}
