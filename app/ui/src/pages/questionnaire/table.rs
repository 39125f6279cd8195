use leptos::prelude::*;
use questionnaire::{Answer, ChoiceStyle, Occurrence, QuestionKindView, RowView, Selection, Session, TableView};

use super::answering::{Answering, Back};
use super::check_answers::in_words;
use super::question::{BackLink, Counter, Saved};
use crate::components::page::arrive;
use crate::messages::msg;

/// More options than this do not stand in a row; the question is opened instead.
const MOST_IN_A_ROW: usize = 5;

/// A repeating group as one grid: every row at once, and each question can be opened for itself.
#[component]
pub fn Table(answering: Answering, group: Occurrence) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let (title, number) = answering.session.with_untracked(|session| {
        let first = session.table(&group).and_then(|table| table.rows.first()?.questions.first().cloned());
        let number = first.and_then(|at| session.question(&at)).map_or(0, |question| question.number);
        (session.table(&group).and_then(|table| heading(session, &table)), number)
    });
    let on = group.clone();
    view! {
        <BackLink answering/>
        <Counter answering at=group.clone() number/>
        <h1 class="it-question__title" id="title" tabindex="-1">{title}</h1>
        <p class="it-muted">{msg::table_lead()}</p>
        <Grid answering group/>
        <div class="it-buttons it-buttons--question">
            <button type="button" class="button button-primary" on:click=move |_| answering.go_on(&on)>{msg::form_next()}</button>
        </div>
        <Saved/>
    }
}

/// The rows, how many there are, and what they come to so far.
#[component]
pub fn Grid(answering: Answering, group: Occurrence) -> impl IntoView {
    let here = group.clone();
    let table = Memo::new(move |_| answering.session.with(|session| session.table(&here)));
    let rows = move || table.get().map(|table| table.rows).unwrap_or_default();
    let at = group.clone();
    let row = move |row: RowView| view! { <Row answering row group=at.clone()/> };
    view! {
        <Key answering table/>
        <Rows answering group table/>
        <Counts answering table/>
        <ol class="it-grid">
            <For each=rows key=|row| row.at.clone() children=row/>
        </ol>
    }
}

/// Whether every question of a table can be answered in its row.
pub fn is_quick(session: &Session, group: &Occurrence) -> bool {
    let rows = session.table(group).map(|table| table.rows).unwrap_or_default();
    rows.iter().flat_map(|row| &row.questions).all(|at| quick(session, at).is_some())
}

/// What is asked of every row; the group's text where it is more than one thing.
fn heading(session: &Session, table: &TableView) -> Option<String> {
    match table.rows.first()?.questions.as_slice() {
        [only] => Some(session.question(only)?.text),
        _ => Some(table.text.clone()),
    }
}

/// How many rows there are.
#[component]
pub fn Rows(answering: Answering, group: Occurrence, table: Memo<Option<TableView>>) -> impl IntoView {
    let count = move || table.with(|table| table.as_ref().map_or(0, |table| table.rows.len()));
    let max = table.with_untracked(|table| table.as_ref().and_then(|table| table.max));
    let typed = RwSignal::new(None::<usize>);
    let set = move || {
        if let Some(wanted) = typed.get_untracked() {
            answering.set_rows(&group, wanted);
        }
    };
    let set_now = set.clone();
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            set_now();
        }
    };
    // No form of its own: the grid may stand in one.
    view! {
        <div class="it-grid-size">
            <label class="form-label" for="rows">{msg::table_rows()}</label>
            <div class="it-grid-size__line">
                <input
                    class="form-input it-grid-size__number"
                    id="rows"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-describedby="rows-hint"
                    prop:value=move || count().to_string()
                    on:keydown=on_key
                    on:input:target=move |event| typed.set(event.target().value().trim().parse().ok())
                />
                <button type="button" class="button button-secondary" on:click=move |_| set()>{msg::table_set_rows()}</button>
            </div>
            <p class="form-hint" id="rows-hint">{max.map(msg::table_rows_hint)}</p>
        </div>
    }
}

/// What has been counted so far, and how many rows wait.
#[component]
fn Counts(answering: Answering, table: Memo<Option<TableView>>) -> impl IntoView {
    let counts = Memo::new(move |_| answering.session.with(Session::counts));
    let waiting = Memo::new(move |_| {
        let blank = |row: &RowView| row.questions.iter().any(|at| answering.session.with(|s| s.answers(at).is_empty()));
        table.with(|table| table.as_ref().map_or(0, |table| table.rows.iter().filter(|row| blank(row)).count()))
    });
    view! {
        <div class="it-counts" role="status" aria-atomic="false">
        <ul class="it-counts__list">
            {move || {
                counts
                    .get()
                    .into_iter()
                    .map(|view| view! { <li class="it-counts__item"><span lang=answering.lang()>{view.text}</span> " " <strong>{view.count}</strong></li> })
                    .collect_view()
            }}
            <li class="it-counts__item">{msg::table_waiting()} " " <strong>{waiting}</strong></li>
        </ul>
        </div>
    }
}

/// One row: its questions side by side.
#[component]
fn Row(answering: Answering, row: RowView, group: Occurrence) -> impl IntoView {
    let cells =
        row.questions.into_iter().map(|at| view! { <Cell answering at name=row.name.clone() group=group.clone()/> });
    view! { <li class="it-grid__row">{cells.collect_view()}</li> }
}

/// One question of a row: answered at once where the options are few, and always to be opened.
#[component]
fn Cell(answering: Answering, at: Occurrence, name: String, group: Occurrence) -> impl IntoView {
    let opened = at.clone();
    let open = move |_| {
        if let Some(place) = answering.cell_of(&group, &opened) {
            answering.go(place, Back::Kept);
        }
    };
    let label = msg::table_open(&name);
    let quick = answering.session.with_untracked(|session| quick(session, &at));
    view! {
        <button type="button" class="it-grid__name it-link-button" aria-label=label on:click=open>{name.clone()}</button>
        {match quick {
            Some(options) => view! { <Quick answering at name options/> }.into_any(),
            None => view! { <span class="it-grid__answer" lang=answering.lang()>{move || words(answering, &at)}</span> }.into_any(),
        }}
    }
}

/// The options of a question that can be answered in the row.
fn quick(session: &Session, at: &Occurrence) -> Option<Vec<(Answer, String)>> {
    let question = session.question(at)?;
    match question.kind {
        QuestionKindView::Choice { style: ChoiceStyle::List, options, other: None }
            if question.selection == Selection::One && options.len() <= MOST_IN_A_ROW =>
        {
            Some(options.into_iter().map(|option| (option.value, option.display)).collect())
        }
        _ => None,
    }
}

#[component]
fn Quick(answering: Answering, at: Occurrence, name: String, options: Vec<(Answer, String)>) -> impl IntoView {
    let here = at.clone();
    let given = Memo::new(move |_| answering.session.with(|session| session.answers(&here).first().cloned()));
    let places: Vec<_> = at.of.iter().map(ToString::to_string).collect();
    let group = format!("{}-{}", at.link_id, places.join("-"));
    let option = |(value, display): (Answer, String)| {
        let (at, chosen) = (at.clone(), value.clone());
        let is_chosen = move || given.with(|given| given.as_ref().is_some_and(|given| given.is_same(&chosen)));
        view! {
            <label class="it-grid__option">
                <input
                    class="it-grid__input"
                    type="radio"
                    name=group.clone()
                    aria-label=display.clone()
                    prop:checked=is_chosen
                    on:change=move |_| answering.choose(&at, &value)
                />
                <span lang=answering.lang()>{short(&display)}</span>
            </label>
        }
    };
    let options = options.into_iter().map(option).collect_view();
    view! { <div class="it-grid__options" role="radiogroup" aria-label=name>{options}</div> }
}

/// What stands before the colon; the whole of it stands above the grid, and where the question is opened.
fn short(display: &str) -> String {
    display.split_once(':').map_or(display, |(first, _)| first).to_owned()
}

/// What the short words in the rows mean.
#[component]
fn Key(answering: Answering, table: Memo<Option<TableView>>) -> impl IntoView {
    let first = table.with_untracked(|table| table.as_ref()?.rows.first()?.questions.first().cloned());
    let options = first.and_then(|at| answering.session.with_untracked(|session| quick(session, &at)));
    let lines = options.into_iter().flatten().filter(|(_, display)| short(display) != *display);
    let lines: Vec<_> = lines.map(|(_, display)| view! { <li>{display}</li> }).collect();
    (!lines.is_empty()).then(|| view! { <ul class="it-grid-key" lang=answering.lang()>{lines}</ul> })
}

fn words(answering: Answering, at: &Occurrence) -> String {
    answering.session.with(|session| session.in_words(at)).map_or_else(String::new, |answers| in_words(&answers))
}
