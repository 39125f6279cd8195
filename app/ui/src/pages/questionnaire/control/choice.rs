use leptos::prelude::*;
use questionnaire::{Answer, OptionView, QuestionKindView, Selection};

use super::{Shown, is_chosen};
use crate::messages::msg;

/// All options at once: one to choose, or several.
#[component]
pub fn Choices(shown: Shown, options: Vec<OptionView>) -> impl IntoView {
    let (answering, at) = (shown.answering, shown.question.at.clone());
    let kind = match shown.question.selection {
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
                    name=shown.ids.answer.clone()
                    id=(index == 0).then(|| shown.ids.answer.clone())
                    prop:checked=chosen
                    on:change=move |_| answering.choose(&here, &value)
                />
                <span class="it-answer__text" lang=answering.lang()>{option.display}</span>
            </label>
        }
    });
    view! { <div class="it-answers-group">{rows.collect_view()}</div> }
}

/// A list that opens; its first line takes the answer away.
#[component]
pub fn DropDown(shown: Shown, options: Vec<OptionView>) -> impl IntoView {
    let (answering, at) = (shown.answering, shown.question.at.clone());
    let chosen = {
        let (at, values) = (at.clone(), options.iter().map(|option| option.value.clone()).collect::<Vec<_>>());
        move || {
            let is_given =
                |value: &Answer| answering.session.with(|s| s.answers(&at).iter().any(|given| given.is_same(value)));
            values.iter().position(is_given).map(|n| n.to_string()).unwrap_or_default()
        }
    };
    let values: Vec<Answer> = options.iter().map(|option| option.value.clone()).collect();
    let lines = options.into_iter().enumerate().map(|(n, option)| {
        view! { <option value=n.to_string() selected=option.selected lang=answering.lang()>{option.display}</option> }
    });
    let choose = move |line: String| {
        let chosen = line.parse().ok().and_then(|n: usize| values.get(n));
        answering.answer(&at, chosen.into_iter().cloned().collect());
    };
    view! {
        <select
            class="form-select"
            id=shown.ids.answer.clone()
            aria-labelledby=shown.ids.title.clone()
            aria-describedby=shown.ids.described_by()
            aria-invalid=shown.invalid()
            prop:value=chosen
            on:change:target=move |event| choose(event.target().value())
        >
            <option value="">{msg::choice_none()}</option>
            {lines.collect_view()}
        </select>
    }
}

/// Words of one's own beside the options. They go when an option takes their place.
#[component]
pub fn Other(shown: Shown) -> impl IntoView {
    let (answering, at) = (shown.answering, shown.question.at.clone());
    let id = shown.ids.part("other");
    let here = at.clone();
    let held = Memo::new(move |_| {
        let question = answering.session.with(|session| session.question(&here))?;
        let QuestionKindView::Choice { other, .. } = question.kind else { return None };
        other.filter(|other| !other.is_empty())
    });
    let typed = StoredValue::new(held.get_untracked().unwrap_or_default());
    let gone = Memo::new(move |_| held.with(Option::is_none));
    let write = move |words: String| {
        typed.set_value(words.clone());
        answering.enter_other(&at, &words);
    };
    view! {
        <div class="it-field">
            <label class="form-label" for=id.clone()>{msg::choice_other()}</label>
            <input
                class="form-input it-input-wide"
                id=id
                type="text"
                autocomplete="off"
                aria-describedby=shown.ids.described_by()
                aria-invalid=shown.invalid()
                prop:value=move || if gone.get() { String::new() } else { typed.get_value() }
                on:input:target=move |event| write(event.target().value())
            />
        </div>
    }
}

#[component]
pub fn YesNo(shown: Shown) -> impl IntoView {
    let (answering, at) = (shown.answering, shown.question.at.clone());
    let rows = [(true, msg::yes()), (false, msg::no())].map(|(value, label)| {
        let answer = Answer::Boolean(value);
        let (here, chosen) = (at.clone(), is_chosen(answering, at.clone(), answer.clone()));
        view! {
            <label class="it-answer">
                <input
                    class="it-answer__input"
                    type="radio"
                    name=shown.ids.answer.clone()
                    id=value.then(|| shown.ids.answer.clone())
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
pub fn Scale(shown: Shown) -> impl IntoView {
    let (answering, at) = (shown.answering, shown.question.at.clone());
    let row = (0..=10_i64).map(|number| {
        let answer = Answer::Integer(number);
        let (here, chosen) = (at.clone(), is_chosen(answering, at.clone(), answer.clone()));
        view! {
            <label class="it-scale__item">
                <input
                    class="it-scale__input"
                    type="radio"
                    name=shown.ids.answer.clone()
                    id=(number == 0).then(|| shown.ids.answer.clone())
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
