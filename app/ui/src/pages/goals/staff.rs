use std::sync::Arc;

use goals::{GoalDefinition, Replies, StaffFigure};
use leptos::prelude::*;
use responses::{Cell, Quarter};

use super::table::Table;
use super::wording;
use crate::messages::msg;

/// The staff's own work, by consultant and quarter; of one quarter, or of all.
#[component]
pub fn Staff(goal: Arc<GoalDefinition>, replies: Arc<Replies>, #[prop(optional)] of: Option<Quarter>) -> impl IntoView {
    let mut figures = StaffFigure::of(&goal, &replies);
    figures.retain(|figure| of.is_none_or(|of| figure.quarter == Some(of)));
    (!figures.is_empty()).then(|| {
        let caption = if of.is_some() { wording::title(&goal) } else { msg::goals_staff_table().to_owned() };
        view! {
            <Table rows=rows(&goal, figures) caption/>
            {of.is_none().then(|| view! { <p class="it-muted">{msg::goals_staff_why()}</p> })}
        }
    })
}

fn rows(goal: &GoalDefinition, figures: Vec<StaffFigure>) -> Vec<Vec<Cell>> {
    let met = msg::goals_met_heading(wording::bare_target(goal));
    let head = [
        msg::goals_consultant(),
        msg::goals_by_quarter(),
        msg::goals_n(),
        wording::figure(&goal.measure),
        &met,
        msg::goals_missing(),
    ];
    let row = |figure: StaffFigure| {
        let quarter = figure.quarter.map_or_else(|| msg::goals_quarter_none().to_owned(), wording::quarter);
        vec![
            Cell::Text(figure.consultant.unwrap_or_else(|| msg::goals_staff_none().to_owned())),
            Cell::Text(quarter),
            Cell::Number(figure.n.to_string()),
            figure.value.map_or_else(|| Cell::Text(String::new()), |value| Cell::Number(goal.rounded(value))),
            Cell::Text(figure.met.map(wording::met).unwrap_or_default().to_owned()),
            Cell::Number(figure.missing.to_string()),
        ]
    };
    let head = head.map(|text| Cell::Text(text.to_owned())).to_vec();
    std::iter::once(head).chain(figures.into_iter().map(row)).collect()
}
