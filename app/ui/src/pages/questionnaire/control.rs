use leptos::prelude::*;
use questionnaire::{
    Answer, AnswerIssue, Coding, LinkId, OptionView, QuestionKindView, QuestionView, Selection, TextLines, TextPrivacy,
};
use responses::privacy::find_personal_data;

use super::answering::Answering;
use super::child::{Faces, has_faces};
use super::issue::words;
use crate::messages::msg;

/// The field of a question. What a person typed stays in it, also where it is wrong.
#[component]
pub fn Control(answering: Answering, question: QuestionView, shown: RwSignal<Option<AnswerIssue>>) -> impl IntoView {
    let link_id = question.link_id.clone();
    match question.kind.clone() {
        QuestionKindView::Choice { options } if has_faces(&options) => {
            view! { <Faces answering link_id options/> }.into_any()
        }
        QuestionKindView::Choice { options } => {
            view! { <Choices answering link_id options selection=question.selection/> }.into_any()
        }
        QuestionKindView::Boolean { .. } => view! { <YesNo answering link_id/> }.into_any(),
        QuestionKindView::Integer { min: Some(0), max: Some(10), .. } => {
            view! { <Scale answering link_id/> }.into_any()
        }
        QuestionKindView::Integer { .. } => view! { <Number answering question shown/> }.into_any(),
        QuestionKindView::Text { max_length, lines, privacy, .. } => {
            view! { <Words answering question max_length lines privacy shown/> }.into_any()
        }
    }
}

#[component]
fn Choices(answering: Answering, link_id: LinkId, options: Vec<OptionView>, selection: Selection) -> impl IntoView {
    let kind = match selection {
        Selection::One => "radio",
        Selection::Several => "checkbox",
    };
    let rows = options.into_iter().enumerate().map(|(index, option)| {
        let coding = coding_of(&option);
        let (id, chosen) = (link_id.clone(), is_chosen(answering, link_id.clone(), coding.clone()));
        view! {
            <label class="it-answer">
                <input
                    class="it-answer__input"
                    type=kind
                    name="answer"
                    id=(index == 0).then_some("answer")
                    prop:checked=chosen
                    on:change=move |_| answering.choose(&id, &coding)
                />
                <span class="it-answer__text">{option.display}</span>
            </label>
        }
    });
    view! { <div class="it-answers-group">{rows.collect_view()}</div> }
}

#[component]
fn YesNo(answering: Answering, link_id: LinkId) -> impl IntoView {
    let rows = [(true, msg::yes()), (false, msg::no())].map(|(value, label)| {
        let (here, there) = (link_id.clone(), link_id.clone());
        let chosen = move || answering.session.with(|session| session.answers(&here).contains(&Answer::Boolean(value)));
        view! {
            <label class="it-answer">
                <input
                    class="it-answer__input"
                    type="radio"
                    name="answer"
                    id=value.then_some("answer")
                    prop:checked=chosen
                    on:change=move |_| answering.answer(&there, vec![Answer::Boolean(value)])
                />
                <span class="it-answer__text">{label}</span>
            </label>
        }
    });
    view! { <div class="it-answers-group">{rows.collect_view()}</div> }
}

/// 0 to 10 as eleven buttons: a slider's thumb is too small, and has a value before anybody chose one. What the ends
/// mean stands in the question, where its author has said it.
#[component]
fn Scale(answering: Answering, link_id: LinkId) -> impl IntoView {
    let row = (0..=10_i64).map(|number| {
        let (here, there) = (link_id.clone(), link_id.clone());
        let chosen =
            move || answering.session.with(|session| session.answers(&here).contains(&Answer::Integer(number)));
        view! {
            <label class="it-scale__item">
                <input
                    class="it-scale__input"
                    type="radio"
                    name="answer"
                    id=(number == 0).then_some("answer")
                    prop:checked=chosen
                    on:change=move |_| answering.answer(&there, vec![Answer::Integer(number)])
                />
                <span class="it-scale__number">{number}</span>
            </label>
        }
    });
    view! {
        <div class="it-scale">
            <div class="it-scale__row">{row.collect_view()}</div>
        </div>
    }
}

#[component]
fn Number(answering: Answering, question: QuestionView, shown: RwSignal<Option<AnswerIssue>>) -> impl IntoView {
    let link_id = question.link_id.clone();
    view! {
        <FieldError shown/>
        <input
            class="form-input"
            id="answer"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            aria-labelledby="title"
            aria-describedby="answer-error"
            prop:value=question.raw().to_owned()
            on:input:target=move |event| answering.enter(&link_id, &event.target().value())
        />
    }
}

#[component]
fn Words(
    answering: Answering,
    question: QuestionView,
    max_length: Option<usize>,
    lines: TextLines,
    privacy: TextPrivacy,
    shown: RwSignal<Option<AnswerIssue>>,
) -> impl IntoView {
    let link_id = question.link_id.clone();
    let text = RwSignal::new(question.raw().to_owned());
    let enter = move |written: String| {
        answering.enter(&link_id, &written);
        text.set(written);
    };
    let personal =
        Memo::new(move |_| privacy == TextPrivacy::Check && text.with(|text| !find_personal_data(text).is_empty()));
    let left = move || {
        max_length.map(|max| {
            msg::text_left(
                i64::try_from(max).unwrap_or(i64::MAX)
                    - text.with(|t| i64::try_from(t.chars().count()).unwrap_or(i64::MAX)),
            )
        })
    };
    let raw = question.raw().to_owned();
    let field = match lines {
        TextLines::Several => view! {
            <textarea
                class="form-input it-textarea"
                id="answer"
                rows="5"
                aria-labelledby="title"
                aria-describedby="answer-error answer-hint"
                prop:value=raw
                on:input:target=move |event| enter(event.target().value())
            ></textarea>
        }
        .into_any(),
        TextLines::One => view! {
            <input
                class="form-input"
                id="answer"
                type="text"
                autocomplete="off"
                aria-labelledby="title"
                aria-describedby="answer-error answer-hint"
                prop:value=raw
                on:input:target=move |event| enter(event.target().value())
            />
        }
        .into_any(),
    };
    view! {
        <p class="form-hint" id="answer-hint">{msg::text_hint()}</p>
        <FieldError shown/>
        {field}
        <p class="it-muted">{left}</p>
        <div role="status">
            {move || {
                personal.get().then(|| view! { <div class="it-notice it-notice--warning"><p class="it-notice__text">{msg::text_personal()}</p></div> })
            }}
        </div>
    }
}

/// The same words as in the summary, beside the field.
#[component]
fn FieldError(shown: RwSignal<Option<AnswerIssue>>) -> impl IntoView {
    view! {
        <div id="answer-error">
            {move || shown.get().map(|issue| view! { <p class="form-error-message">{words(issue)}</p> })}
        </div>
    }
}

/// The option as the engine knows it.
pub fn coding_of(option: &OptionView) -> Coding {
    Coding { system: option.system.clone(), code: Some(option.code.clone()), ..Coding::default() }
}

/// Whether the option is chosen, as the answers stand.
pub fn is_chosen(answering: Answering, link_id: LinkId, coding: Coding) -> Signal<bool> {
    Signal::derive(move || {
        answering.session.with(|session| {
            session
                .answers(&link_id)
                .iter()
                .any(|answer| matches!(answer, Answer::Coding(chosen) if chosen.is_same(&coding)))
        })
    })
}
