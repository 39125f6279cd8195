use goals::{Also, Breakdown, By, Cell as Count, GoalDefinition, GroupView, Measure};
use leptos::prelude::*;
use responses::Cell;

use super::wording;
use crate::messages::msg;

/// The numbers of a breakdown: headings first, all together last.
pub fn rows(goal: &GoalDefinition, breakdown: &Breakdown, by: By) -> Vec<Vec<Cell>> {
    let texts = [wording::by(by), msg::goals_n(), wording::figure(&goal.measure)].map(str::to_owned);
    let met = msg::goals_met_heading(wording::bare_target(goal));
    let head = texts.into_iter().chain([met]).chain(columns(&goal.measure)).map(Cell::Text).collect();
    let groups = breakdown.groups.iter().map(|(group, view)| row(goal, wording::group(group), view));
    let all = row(goal, msg::goals_all().to_owned(), &breakdown.all);
    std::iter::once(head).chain(groups).chain([all]).collect()
}

/// The same of what is only counted.
pub fn counted(also: &Also, breakdown: &Breakdown, by: By) -> Vec<Vec<Cell>> {
    let texts = [wording::by(by), msg::goals_n()].map(str::to_owned);
    let head = texts.into_iter().chain(columns(&also.measure)).map(Cell::Text).collect();
    let row =
        |name: String, view: &GroupView| [Cell::Text(name), count(view.n)].into_iter().chain(counts(view)).collect();
    let groups = breakdown.groups.iter().map(|(group, view)| row(wording::group(group), view));
    let all = row(msg::goals_all().to_owned(), &breakdown.all);
    std::iter::once(head).chain(groups).chain([all]).collect()
}

/// What is counted, column by column.
fn columns(measure: &Measure) -> Vec<String> {
    [wording::parts(measure), wording::beside(measure), vec![msg::goals_missing().to_owned()]].concat()
}

fn counts(view: &GroupView) -> Vec<Cell> {
    view.distribution.iter().chain(&view.beside).chain([&view.missing]).map(|cell| count(*cell)).collect()
}

fn row(goal: &GoalDefinition, name: String, view: &GroupView) -> Vec<Cell> {
    let figure = view.value.map_or_else(|| Cell::Text(String::new()), |value| Cell::Number(goal.rounded(value)));
    let met = Cell::Text(view.met.map(wording::met).unwrap_or_default().to_owned());
    [Cell::Text(name), count(view.n), figure, met].into_iter().chain(counts(view)).collect()
}

fn count(cell: Count) -> Cell {
    match cell {
        Count::Shown(count) => Cell::Number(count.to_string()),
        Count::Hidden => Cell::Text(msg::few_cell().to_owned()),
    }
}

/// Rows as a table, the first of each its heading.
#[component]
pub fn Table(rows: Vec<Vec<Cell>>, caption: String) -> impl IntoView {
    let mut rows = rows.into_iter();
    let class = |place: usize| (place > 0).then_some("it-table__number");
    let head = rows.next().unwrap_or_default().into_iter().enumerate();
    let head = head.map(|(place, cell)| view! { <th scope="col" class=class(place)>{cell.into_words()}</th> });
    let head = head.collect_view();
    let row = |cells: Vec<Cell>| {
        let cells = cells.into_iter().map(Cell::into_words).enumerate().map(|(place, words)| match place {
            0 => view! { <th scope="row">{words}</th> }.into_any(),
            _ => view! { <td class="it-table__number">{words}</td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    let label = caption.clone();
    view! {
        <div class="it-table-scroll" tabindex="0" role="group" aria-label=label>
            <table class="it-table it-goal__table">
                <caption>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows.map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
