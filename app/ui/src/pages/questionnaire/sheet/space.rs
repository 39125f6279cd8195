use leptos::prelude::*;
use questionnaire::{ChildFace, Column, Space};

use super::super::check_answers::in_words;
use super::super::child::icon;
use super::condition::when_in_words;
use super::said_in;
use crate::components::text::Mixed;
use crate::messages::msg;

/// Where an answer is ticked or written.
#[component]
pub fn Answer(space: Space) -> impl IntoView {
    match space {
        Space::Fixed(answers) => view! { <p lang=said_in()>{in_words(&answers)}</p> }.into_any(),
        Space::YesNo => view! { <Boxes options=vec![(msg::yes().to_owned(), None), (msg::no().to_owned(), None)]/> }.into_any(),
        Space::Options { options, several, other } => view! {
            {several.then(|| view! { <p class="it-sheet__hint">{msg::hint_several()}</p> })}
            <Boxes options lang=said_in()/>
            {other.then(|| view! { <p class="it-sheet__written">{msg::choice_other()} ":" <span class="it-sheet__line"></span></p> })}
        }
        .into_any(),
        Space::Scale => {
            let options = (0..=10).map(|number: i64| (number.to_string(), None)).collect();
            view! { <Boxes options/> }.into_any()
        }
        Space::Number { units } => {
            let units: Vec<_> = units.iter().map(|unit| unit.words().to_owned()).collect();
            let words = units.join(" / ");
            view! { <p class="it-sheet__written"><span class="it-sheet__line it-sheet__line--short"></span> {words}</p> }.into_any()
        }
        Space::Date => written(msg::paper_date()).into_any(),
        Space::DateTime => written(msg::paper_date_time()).into_any(),
        Space::Time => written(msg::paper_time()).into_any(),
        Space::Lines(lines) => {
            (0..lines).map(|_| view! { <p class="it-sheet__written"><span class="it-sheet__line"></span></p> }).collect_view().into_any()
        }
    }
}

fn written(hint: &'static str) -> impl IntoView {
    view! { <p class="it-sheet__written"><span class="it-sheet__line it-sheet__line--short"></span> <span class="it-sheet__hint">{hint}</span></p> }
}

#[component]
fn Boxes(
    options: Vec<(String, Option<ChildFace>)>,
    #[prop(optional_no_strip)] lang: Option<&'static str>,
) -> impl IntoView {
    let many = options.iter().all(|(words, _)| words.chars().count() < 12);
    let rows = options.into_iter().map(|(words, face)| {
        let face =
            face.map(|face| view! { <img class="it-sheet__face" src=icon(face) alt="" width="40" height="40"/> });
        view! { <li class="it-sheet__option"><span class="it-sheet__box"></span> {face} <span lang=lang>{words}</span></li> }
    });
    let class = if many { "it-sheet__options it-sheet__options--beside" } else { "it-sheet__options" };
    view! { <ul class=class>{rows.collect_view()}</ul> }
}

/// A repeating group: a row for each time.
#[component]
pub fn Table(caption: String, rows: usize, columns: Vec<Column>) -> impl IntoView {
    let heads = columns.iter().map(|column| {
        let when = column.when.as_ref().map(when_in_words);
        view! { <th scope="col">{column.number} ". " <span lang=said_in()>{column.text.clone()}</span> {when.map(|when| view! { <span class="it-sheet__when"><Mixed text=when/></span> })}</th> }
    });
    let heads = heads.collect_view();
    let row = |n: usize| {
        let cells = columns.iter().map(|column| view! { <td><Answer space=in_a_cell(&column.space)/></td> });
        view! { <tr><th scope="row">{n}</th> {cells.collect_view()}</tr> }
    };
    view! {
        <table class="it-sheet__table">
            <caption class="it-sr-only" lang=said_in()>{caption}</caption>
            <thead><tr><th scope="col">{msg::paper_nth()}</th> {heads}</tr></thead>
            <tbody>{(1..=rows).map(row).collect_view()}</tbody>
        </table>
        <p class="it-sheet__hint">{msg::paper_more()}</p>
    }
}

/// A cell has room for one line.
fn in_a_cell(space: &Space) -> Space {
    match space {
        Space::Lines(_) => Space::Lines(1),
        space => space.clone(),
    }
}
