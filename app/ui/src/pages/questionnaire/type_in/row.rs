use leptos::prelude::*;
use questionnaire::{Access, Occurrence, Page, PageKind, QuestionKindView, QuestionView, Selection};

use super::super::answering::cells;
use super::super::control::{Control, Ids, Shown};
use super::super::table::{Grid, Rows, is_quick};
use super::Typing;
use crate::messages::msg;
use crate::platform::focus;

/// One part of the form.
#[component]
pub fn Row(page: Page) -> impl IntoView {
    let typing = expect_context::<Typing>();
    match page.kind {
        PageKind::Question => {
            let question = typing.answering.session.with_untracked(|session| session.question(&page.at));
            question.map(|question| view! { <Asked question/> }).into_any()
        }
        PageKind::Intro => ().into_any(),
        PageKind::Information => view! { <p>{page.text}</p> }.into_any(),
        PageKind::Stop(_) => {
            let lines =
                page.text.lines().map(|line| view! { <p class="it-stop__text">{line.to_owned()}</p> }).collect_view();
            view! { <section class="it-stop" role="status">{lines}</section> }.into_any()
        }
        PageKind::Table => view! { <InTable group=page.at/> }.into_any(),
        PageKind::Again => {
            let label = msg::type_in_again(&page.text);
            let add = move |_| typing.add(&page.at);
            view! { <p><button type="button" class="button button-secondary" on:click=add>{label}</button></p> }
                .into_any()
        }
    }
}

/// A table: its rows where they can be answered at once, else one question after the other.
#[component]
fn InTable(group: Occurrence) -> impl IntoView {
    let answering = expect_context::<Typing>().answering;
    if answering.session.with_untracked(|session| is_quick(session, &group)) {
        return view! { <Grid answering group/> }.into_any();
    }
    let (here, rows) = (group.clone(), group.clone());
    let table = Memo::new(move |_| answering.session.with(|session| session.table(&here)));
    let all = Memo::new(move |_| answering.session.with(|session| cells(session, &group)));
    let one = move |at: Occurrence| {
        answering.session.with_untracked(|session| session.question(&at)).map(|question| view! { <Asked question/> })
    };
    view! {
        <Rows answering group=rows table/>
        <For each=move || all.get() key=Occurrence::clone children=one/>
    }
    .into_any()
}

/// A question with its paper number. Enter goes to the next one.
#[component]
fn Asked(question: QuestionView) -> impl IntoView {
    let typing = expect_context::<Typing>();
    let at = StoredValue::new(question.at.clone());
    let ids = Ids::of(question.number, &question.at);
    let issue = RwSignal::new(None);
    Effect::new(move |_| {
        let found = typing.problems.with(|all| {
            all.iter().find(|problem| at.with_value(|at| problem.page == *at)).map(|problem| problem.issue.clone())
        });
        issue.set(found);
    });
    let shown = Shown { answering: typing.answering, question: question.clone(), issue, ids: ids.clone() };
    let described_by = ids.described_by();
    let is_ticked = matches!(
        question.kind,
        QuestionKindView::Boolean { .. }
            | QuestionKindView::Choice { .. }
            | QuestionKindView::Integer { min: Some(0), max: Some(10), .. }
    );
    let can_clear = is_ticked && question.selection == Selection::One && question.access == Access::Answerable;
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && focus::is_in_one_line(&event) {
            event.prevent_default();
            at.with_value(|at| typing.go_on(at));
        }
    };
    view! {
        <fieldset
            class="it-type-in__row"
            aria-describedby=described_by
            on:keydown=on_key
            on:focusin=move |_| typing.at.set(Some(at.get_value()))
        >
            <legend class="it-type-in__ask" id=ids.title>
                {question.caption.filter(|caption| !typing.is_notice(caption)).map(|caption| view! { <span class="it-question__caption" lang=typing.answering.lang()>{caption}</span> })}
                <span class="it-sheet__number">{question.number} "."</span> " " <span lang=typing.answering.lang()>{question.text}</span>
            </legend>
            <Control shown/>
            {can_clear.then(|| view! { <Clear at/> })}
        </fieldset>
    }
}

/// A box that was ticked by mistake is empty again.
#[component]
fn Clear(at: StoredValue<Occurrence>) -> impl IntoView {
    let answering = expect_context::<Typing>().answering;
    let answered =
        Memo::new(move |_| at.with_value(|at| answering.session.with(|session| !session.answers(at).is_empty())));
    let clear = move |_| at.with_value(|at| answering.answer(at, Vec::new()));
    move || {
        answered.get().then(
            || view! { <button type="button" class="it-link-button" on:click=clear>{msg::type_in_clear()}</button> },
        )
    }
}
