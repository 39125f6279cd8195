use std::sync::Arc;

use goals::{About, Breakdown, By, GoalDefinition, Group, GroupView, Replies};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use responses::{Cell, Quarter};

use super::book::{Book, load};
use super::staff::Staff;
use super::table::Table;
use super::wording;
use crate::components::fetched::fetched;
use crate::components::page::{Page, Width};
use crate::components::paper::Print;
use crate::components::text::day;
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::pages::not_found::NotFound;
use crate::platform::clock;
use crate::routes;

/// One quarter on one page of paper.
#[component]
pub fn Report() -> impl IntoView {
    let params = use_params_map();
    let asked = Memo::new(move |_| params.with(|params| Quarter::parse(&params.get("kvartal").unwrap_or_default())));
    fetched(load, move |book, _| match asked.get().filter(|quarter| book.quarters().contains(quarter)) {
        Some(quarter) => view! { <Sheet book quarter/> }.into_any(),
        None => view! { <NotFound/> }.into_any(),
    })
}

#[component]
fn Sheet(book: Book, quarter: Quarter) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let book = StoredValue::new(book);
    view! {
        <Page title=msg::goals_report_quarter(wording::quarter(quarter)) width=Width::Narrow>
            <p>{msg::goals_report_lead()} " " {msg::goals_report_made(day(clock::today()))}</p>
            <div class="it-tools"><Print/></div>
            {move || {
                let replies = Arc::new(keeper.records().with(|records| Replies::of_records(records)));
                let goals = book.with_value(|book| book.goals.clone());
                view! { <Body goals replies quarter/> }
            }}
            <p>{msg::goals_few_why()}</p>
            <p class="it-no-print"><a href=routes::to("/maal")>{msg::goals_report_back()}</a></p>
        </Page>
    }
}

#[component]
fn Body(goals: Vec<Arc<GoalDefinition>>, replies: Arc<Replies>, quarter: Quarter) -> impl IntoView {
    let staff = goals.iter().filter(|goal| goal.about == About::Staff);
    let staff = staff.map(|goal| view! { <Staff goal=Arc::clone(goal) replies=Arc::clone(&replies) of=quarter/> });
    let staff = staff.collect_view();
    view! {
        <Table rows=rows(&goals, &replies, quarter) caption=wording::quarter(quarter)/>
        <h2 class="it-section__title">{msg::goals_report_staff()}</h2>
        {staff}
    }
}

/// Of each goal the quarter, and the period up to now.
fn rows(goals: &[Arc<GoalDefinition>], replies: &Replies, quarter: Quarter) -> Vec<Vec<Cell>> {
    let head = [
        msg::goals_target(),
        msg::goals_value(),
        msg::goals_distribution(),
        msg::goals_missing(),
        msg::goals_report_year(),
    ];
    let row = |goal: &Arc<GoalDefinition>| {
        let breakdown = Breakdown::of(goal, replies, By::Quarter);
        let of =
            breakdown.groups.iter().find(|(group, _)| *group == Group::Quarter(Some(quarter))).map(|(_, view)| view);
        let year = Cell::Text(wording::total(goal, replies, &breakdown.all));
        let name = Cell::Text(format!("{} ({})", wording::title(goal), wording::target(goal)));
        let Some(view) = of else {
            return vec![name, Cell::Text(String::new()), Cell::Text(String::new()), Cell::Text(String::new()), year];
        };
        vec![name, Cell::Text(wording::said(goal, view)), Cell::Text(spread(goal, view)), missing(goal, view), year]
    };
    let head = head.map(|text| Cell::Text(text.to_owned())).to_vec();
    std::iter::once(head).chain(goals.iter().map(row)).collect()
}

fn spread(goal: &GoalDefinition, view: &GroupView) -> String {
    listed(wording::parts(&goal.measure), &view.distribution)
}

/// Those who did not answer the question, and those who said that they would not.
fn missing(goal: &GoalDefinition, view: &GroupView) -> Cell {
    let names = [vec![msg::goals_missing().to_owned()], wording::beside(&goal.measure)].concat();
    let counts = [vec![view.missing], view.beside.clone()].concat();
    Cell::Text(listed(names, &counts))
}

fn listed(names: Vec<String>, counts: &[goals::Cell]) -> String {
    let one = |(name, count): (String, &goals::Cell)| match count {
        goals::Cell::Shown(count) => format!("{name}: {count}"),
        goals::Cell::Hidden => format!("{name}: {}", msg::few_cell()),
    };
    names.into_iter().zip(counts).map(one).collect::<Vec<_>>().join(" · ")
}
