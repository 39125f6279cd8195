use leptos::prelude::*;
use questionnaire::{AnswerIssue, Coding, Occurrence};

use super::FieldError;
use crate::messages::msg;
use crate::pages::questionnaire::answering::Answering;

/// A number with its unit: fixed by the form, or one of those that it has.
#[component]
pub fn Amount(
    answering: Answering,
    at: Occurrence,
    raw: Vec<String>,
    units: Vec<Coding>,
    unit: usize,
    shown: RwSignal<Option<AnswerIssue>>,
) -> impl IntoView {
    let number = RwSignal::new(raw.first().map(|raw| raw.replacen('.', ",", 1)).unwrap_or_default());
    let chosen = RwSignal::new(unit);
    let known = units.clone();
    let keep = Callback::new(move |()| {
        let unit = known.get(chosen.get_untracked()).cloned().unwrap_or_default();
        number.with_untracked(|number| answering.enter_quantity(&at, number, &unit));
    });
    let type_in = move |value: String| {
        number.set(value);
        keep.run(());
    };
    view! {
        <FieldError shown/>
        <div class="it-amount">
            <input
                class="form-input it-amount__number"
                id="answer"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-labelledby="title"
                aria-describedby="answer-error answer-unit"
                prop:value=number.get_untracked()
                on:input:target=move |event| type_in(event.target().value())
            />
            <Unit units chosen keep/>
        </div>
    }
}

#[component]
fn Unit(units: Vec<Coding>, chosen: RwSignal<usize>, keep: Callback<()>) -> impl IntoView {
    if units.len() < 2 {
        let words = units.first().map(|unit| unit.words().to_owned());
        return view! { <span id="answer-unit">{words}</span> }.into_any();
    }
    let choose = move |line: String| {
        chosen.set(line.parse().unwrap_or_default());
        keep.run(());
    };
    let lines = units.into_iter().enumerate().map(|(n, unit)| {
        view! { <option value=n.to_string() selected=n == chosen.get_untracked()>{unit.words().to_owned()}</option> }
    });
    view! {
        <select
            class="form-select it-amount__unit"
            id="answer-unit"
            aria-label=msg::field_unit()
            on:change:target=move |event| choose(event.target().value())
        >
            {lines.collect_view()}
        </select>
    }
    .into_any()
}
