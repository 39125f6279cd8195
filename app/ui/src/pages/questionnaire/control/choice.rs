use leptos::prelude::*;
use questionnaire::{Answer, Occurrence, OptionView, Selection};

use super::is_chosen;
use crate::messages::msg;
use crate::pages::questionnaire::answering::Answering;

/// All options at once: one to choose, or several.
#[component]
pub fn Choices(answering: Answering, at: Occurrence, options: Vec<OptionView>, selection: Selection) -> impl IntoView {
    let kind = match selection {
        Selection::One => "radio",
        Selection::Several => "checkbox",
    };
    let rows = options.into_iter().enumerate().map(|(index, option)| {
        let value = option.value;
        let (here, chosen) = (at.clone(), is_chosen(answering, at.clone(), value.clone()));
        view! {
            <label class="it-answer">
                <input
                    class="it-answer__input"
                    type=kind
                    name="answer"
                    id=(index == 0).then_some("answer")
                    prop:checked=chosen
                    on:change=move |_| answering.choose(&here, &value)
                />
                <span class="it-answer__text">{option.display}</span>
            </label>
        }
    });
    view! { <div class="it-answers-group">{rows.collect_view()}</div> }
}

/// A list that opens; its first line takes the answer away.
#[component]
pub fn DropDown(answering: Answering, at: Occurrence, options: Vec<OptionView>) -> impl IntoView {
    let values: Vec<Answer> = options.iter().map(|option| option.value.clone()).collect();
    let lines = options.into_iter().enumerate().map(|(n, option)| {
        view! { <option value=n.to_string() selected=option.selected>{option.display}</option> }
    });
    let choose = move |line: String| {
        let chosen = line.parse().ok().and_then(|n: usize| values.get(n));
        answering.answer(&at, chosen.into_iter().cloned().collect());
    };
    view! {
        <select
            class="form-select"
            id="answer"
            aria-labelledby="title"
            aria-describedby="answer-error"
            on:change:target=move |event| choose(event.target().value())
        >
            <option value="">{msg::choice_none()}</option>
            {lines.collect_view()}
        </select>
    }
}

/// Words of one's own beside the options.
#[component]
pub fn Other(answering: Answering, at: Occurrence, written: String) -> impl IntoView {
    view! {
        <div class="it-field">
            <label class="form-label" for="answer-other">{msg::choice_other()}</label>
            <input
                class="form-input"
                id="answer-other"
                type="text"
                autocomplete="off"
                prop:value=written
                on:input:target=move |event| answering.enter_other(&at, &event.target().value())
            />
        </div>
    }
}

#[component]
pub fn YesNo(answering: Answering, at: Occurrence) -> impl IntoView {
    let rows = [(true, msg::yes()), (false, msg::no())].map(|(value, label)| {
        let answer = Answer::Boolean(value);
        let (here, chosen) = (at.clone(), is_chosen(answering, at.clone(), answer.clone()));
        view! {
            <label class="it-answer">
                <input
                    class="it-answer__input"
                    type="radio"
                    name="answer"
                    id=value.then_some("answer")
                    prop:checked=chosen
                    on:change=move |_| answering.answer(&here, vec![answer.clone()])
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
pub fn Scale(answering: Answering, at: Occurrence) -> impl IntoView {
    let row = (0..=10_i64).map(|number| {
        let answer = Answer::Integer(number);
        let (here, chosen) = (at.clone(), is_chosen(answering, at.clone(), answer.clone()));
        view! {
            <label class="it-scale__item">
                <input
                    class="it-scale__input"
                    type="radio"
                    name="answer"
                    id=(number == 0).then_some("answer")
                    prop:checked=chosen
                    on:change=move |_| answering.answer(&here, vec![answer.clone()])
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
