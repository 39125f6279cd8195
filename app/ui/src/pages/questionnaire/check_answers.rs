use leptos::prelude::*;
use questionnaire::{AnswerView, Problem, Session, SummaryRow};

use super::answering::Answering;
use super::issue::{date_time, time, words};
use super::library::is_for;
use super::question::{BackLink, Saved};
use crate::components::page::arrive;
use crate::components::text::{day, list, number};
use crate::messages::msg;
use crate::platform::focus;

/// »Tjek dine svar«. The person's own tap finishes it; small children are not asked to read a list.
#[component]
pub fn CheckAnswers(answering: Answering) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let problems = RwSignal::new(Vec::<Problem>::new());
    let finish = move |_| {
        let found = answering.session.with_untracked(Session::problems);
        if found.is_empty() {
            answering.finish();
        } else {
            problems.set(found);
            focus::focus_soon("error-summary");
        }
    };
    let small = answering.definition.with_value(|definition| is_for(definition, "age-0-9"));
    let (title, text, tap) = if answering.is_child() {
        (msg::check_child_title(), msg::check_child_text(), msg::check_child_finish())
    } else {
        (msg::check_title(), msg::check_text(), msg::check_finish())
    };
    view! {
        <BackLink answering/>
        <h1 id="title" tabindex="-1">{title}</h1>
        {move || problems.with(|problems| (!problems.is_empty()).then(|| view! { <Problems answering problems=problems.clone()/> }))}
        <p class="it-lead">{text}</p>
        {(!small).then(|| view! { <Summary answering/> })}
        {move || answering.tells_who().then(|| view! { <div class="it-notice it-notice--warning" role="status"><p class="it-notice__text">{msg::check_personal()}</p></div> })}
        <div class="it-buttons it-buttons--question">
            <button type="button" class="button button-primary" on:click=finish>{tap}</button>
        </div>
        <Saved/>
    }
}

#[component]
fn Problems(answering: Answering, problems: Vec<Problem>) -> impl IntoView {
    let rows = problems.into_iter().map(|problem| {
        let label = format!("{}: {}", problem.text, words(&problem.issue));
        view! {
            <li>
                <button type="button" class="it-link-button" on:click=move |_| answering.correct(&problem.page)>{label}</button>
            </li>
        }
    });
    view! {
        <div class="it-notice it-notice--error it-error-summary" id="error-summary" role="alert" tabindex="-1">
            <h2 class="it-notice__title">{msg::issue_title()}</h2>
            <ul class="it-error-summary__list">{rows.collect_view()}</ul>
        </div>
    }
}

/// Every question with what was answered, and a way to put it right.
#[component]
pub fn Summary(answering: Answering) -> impl IntoView {
    move || {
        let rows = answering.session.with(Session::summary);
        let correctable = !(answering.is_child() && answering.is_finished());
        view! {
            <dl class="it-summary">
                {rows.into_iter().map(|row| view! { <Row answering row correctable/> }).collect_view()}
            </dl>
        }
    }
}

#[component]
fn Row(answering: Answering, row: SummaryRow, correctable: bool) -> impl IntoView {
    let at = row.at.clone();
    let question = row.question.clone();
    // »Yes« and »skipped« are the page's own words; those of an option are the form's.
    let lang =
        row.answers.iter().any(|answer| matches!(answer, AnswerView::Words(_))).then(|| answering.lang()).flatten();
    view! {
        <div class="it-summary__row">
            <dt class="it-summary__question" lang=answering.lang()>{row.question}</dt>
            <dd class="it-summary__answer" lang=lang>{in_words(&row.answers)}</dd>
            {correctable
                .then(|| {
                    view! {
                        <dd class="it-summary__action">
                            <button type="button" class="it-link-button" on:click=move |_| answering.correct(&at)>
                                {msg::check_correct()} <span class="it-sr-only">": " {question}</span>
                            </button>
                        </dd>
                    }
                })}
        </div>
    }
}

/// An answer as words; what was skipped says so.
pub fn in_words(answers: &[AnswerView]) -> String {
    let words: Vec<_> = answers
        .iter()
        .map(|answer| match answer {
            AnswerView::Yes => msg::yes().to_owned(),
            AnswerView::No => msg::no().to_owned(),
            AnswerView::Date(date) => day(date),
            AnswerView::DateTime(moment) => date_time(moment),
            AnswerView::Time(moment) => time(moment),
            AnswerView::Number(raw) => number(raw),
            AnswerView::Words(words) => words.clone(),
        })
        .collect();
    if words.is_empty() { msg::check_skipped().to_owned() } else { list(words) }
}
