use leptos::prelude::*;
use questionnaire::Coding;

use super::Shown;
use super::field::Field;
use super::rows::{Rows, label};
use crate::messages::msg;

/// A number with its unit: fixed by the form, or one of those that it has.
#[component]
pub fn Amounts(shown: Shown, raw: Vec<String>, units: Vec<Coding>, unit: usize) -> impl IntoView {
    let rows = Rows::new(raw.iter().map(|raw| Field::Number.show(raw)).collect());
    let chosen = RwSignal::new(unit);
    let (at, known) = (shown.question.at.clone(), units.clone());
    let keep = Callback::new(move |()| {
        let unit = known.get(chosen.get_untracked()).cloned().unwrap_or_default();
        let typed = rows.values();
        shown.answering.enter_quantities(&at, &typed.iter().map(String::as_str).collect::<Vec<_>>(), &unit);
    });
    let of = shown.clone();
    rows.lines(&shown, move |n, row| view! { <Amount shown=of.clone() n row units=units.clone() chosen keep/> })
}

/// All amounts have one unit: it is chosen beside the first.
#[component]
fn Amount(
    shown: Shown,
    n: usize,
    row: RwSignal<String>,
    units: Vec<Coding>,
    chosen: RwSignal<usize>,
    keep: Callback<()>,
) -> impl IntoView {
    let (labelled_by, further) = label(&shown, n);
    let unit_id = shown.ids.part(&format!("unit-{n}"));
    let type_in = move |value: String| {
        row.set(value);
        keep.run(());
    };
    view! {
        {further}
        <div class="it-amount">
            <input
                class="form-input it-amount__number"
                id=shown.ids.nth(n)
                type="text"
                inputmode=Field::Number.keyboard(&shown.question.limits)
                autocomplete="off"
                aria-labelledby=labelled_by
                aria-describedby=format!("{unit_id} {}", shown.ids.described_by())
                aria-invalid=shown.invalid()
                prop:value=row.get_untracked()
                on:input:target=move |event| type_in(event.target().value())
            />
            {if units.len() < 2 || n > 0 {
                let words = move || units.get(chosen.get()).map(|unit| unit.words().to_owned());
                view! { <span id=unit_id>{words}</span> }.into_any()
            } else {
                view! { <Unit id=unit_id units chosen keep/> }.into_any()
            }}
        </div>
    }
}

#[component]
fn Unit(id: String, units: Vec<Coding>, chosen: RwSignal<usize>, keep: Callback<()>) -> impl IntoView {
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
            id=id
            aria-label=msg::field_unit()
            on:change:target=move |event| choose(event.target().value())
        >
            {lines.collect_view()}
        </select>
    }
}
