use catalogue::{Coverage, CoverageCell, CoverageColumn, CoverageRow, Query, Reader, State};
use leptos::prelude::*;

use crate::components::stairs::step_name;
use crate::components::text::list;
use crate::context::content;
use crate::messages::msg;
use crate::pages::finder::chips::chips;
use crate::routes;

/// Rows are steps, columns are municipalities, and every cell is a link to exactly the records it counts.
#[component]
pub fn Table(query: Query, coverage: Coverage) -> impl IntoView {
    let Coverage { columns, together } = coverage;
    let sum = (columns.len() > 1).then_some(together);
    let columns: Vec<_> = columns.into_iter().chain(sum).collect();
    let heads = columns.iter().map(|column| view! { <th scope="col">{head(column)}</th> }).collect_view();
    let rows = CoverageRow::ALL.map(|row| {
        let cells = columns.iter().map(|column| view! { <td>{cell(column, row, &query)}</td> }).collect_view();
        view! {
            <tr class=row_class(row)>
                <th scope="row">{row_head(row)}</th>
                {cells}
            </tr>
        }
    });
    view! {
        <div class="it-table-scroll" tabindex="0" role="region" aria-labelledby="daekning-tabel">
            <table class="it-table it-coverage__table">
                <caption id="daekning-tabel"><span class="it-coverage__caption">{caption(&query)}</span></caption>
                <thead>
                    <tr>
                        <th scope="col">{msg::stairs_step()}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// What is counted; each filter is named, so that a printed table says what it shows.
fn caption(query: &Query) -> String {
    let narrowed = Query { municipalities: Vec::new(), reader: Reader::Citizen, ..query.clone() };
    let filters: Vec<_> = chips(&narrowed).into_iter().map(|(label, _)| label).collect();
    let mut caption = msg::coverage_caption().to_owned();
    if query.reader == Reader::Professional {
        caption += msg::coverage_caption_staff();
    }
    if !filters.is_empty() {
        caption += &msg::coverage_caption_only(list(filters));
    }
    caption
}

fn head(column: &CoverageColumn) -> AnyView {
    match column.municipalities.as_slice() {
        [one] => view! { <a href=routes::municipality(one)>{name(column)}</a> }.into_any(),
        _ => name(column).into_any(),
    }
}

/// A municipality's name, or that it is several.
pub fn name(column: &CoverageColumn) -> String {
    match column.municipalities.as_slice() {
        [one] => content().catalogue.municipality(one).map(|m| m.short_name.clone()).unwrap_or_default(),
        _ => msg::coverage_together().to_owned(),
    }
}

fn row_class(row: CoverageRow) -> String {
    let kind = match row {
        CoverageRow::Step(step) => step.to_string(),
        CoverageRow::WithoutStep => "none".to_owned(),
        CoverageRow::Total => "total".to_owned(),
    };
    format!("it-coverage__row it-coverage__row--{kind}")
}

fn row_head(row: CoverageRow) -> AnyView {
    match row {
        CoverageRow::Step(step) => view! {
            <span class=format!("it-step-badge it-step-badge--{step}")>{msg::card_step(step)}</span> " "
            <span class="it-coverage__name">{step_name(step)}</span>
        }
        .into_any(),
        CoverageRow::WithoutStep => msg::coverage_without_step().into_any(),
        CoverageRow::Total => msg::coverage_total().into_any(),
    }
}

/// The line in one phrase, "Trin 1".
pub fn row_name(row: CoverageRow) -> String {
    match row {
        CoverageRow::Step(step) => msg::card_step(step),
        CoverageRow::WithoutStep => msg::coverage_without_step().to_owned(),
        CoverageRow::Total => msg::coverage_total().to_owned(),
    }
}

/// How many, and where; what is only planned stands apart, and an empty cell says what that means.
fn cell(column: &CoverageColumn, row: CoverageRow, query: &Query) -> impl IntoView + use<> {
    let CoverageCell { usable, planned } = column.cell(row);
    let list = column.list(row, query);
    let place = msg::coverage_place(name(column), row_name(row));
    let here = match (usable, planned) {
        (0, 0) => Some(link("it-coverage__none", &list, msg::coverage_none().to_owned(), place.clone())),
        (0, _) => None,
        _ => Some(link("it-coverage__count", &list, usable.to_string(), msg::coverage_offers_place(usable, &place))),
    };
    let words = if usable == 0 { msg::coverage_planned(planned) } else { msg::coverage_and_planned(planned) };
    let list = Query { states: vec![State::Planned], ..list };
    view! { {here} {(planned > 0).then(|| link("it-coverage__planned", &list, words, place))} }
}

/// Whoever hears the link alone hears which cell it is as well.
fn link(class: &'static str, list: &Query, words: String, place: String) -> impl IntoView + use<> {
    view! {
        <a class=class href=routes::finder(list)>
            {words} <span class="it-sr-only">" " {place}</span>
        </a>
    }
}
