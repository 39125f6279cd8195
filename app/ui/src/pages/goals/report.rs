use std::sync::Arc;

use goals::{About, By, GoalDefinition, Group, Replies, Shown};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use responses::{Cell, Quarter};

use super::also::{QuarterBeside, beside};
use super::book::{Book, load};
use super::staff::Staff;
use super::table::Table;
use super::wording;
use crate::components::fetched::fetched;
use crate::components::page::Page;
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
        <Page title=msg::goals_report_quarter(wording::quarter(quarter))>
            <div class="it-report">
            <p>{msg::goals_report_lead()} " " {msg::goals_report_made(day(clock::today()))}</p>
            <div class="it-tools"><Print/></div>
            {move || {
                let replies = Arc::new(keeper.all_records().with(|records| Replies::of_records(records)));
                let goals = book.with_value(|book| book.goals.clone());
                view! { <Body goals replies quarter/> }
            }}
            <p>{msg::goals_few_why()}</p>
            <p class="it-no-print"><a href=routes::to("/maal")>{msg::goals_report_back()}</a></p>
            </div>
        </Page>
    }
}

#[component]
fn Body(goals: Vec<Arc<GoalDefinition>>, replies: Arc<Replies>, quarter: Quarter) -> impl IntoView {
    let staff = goals.iter().filter(|goal| goal.about == About::Staff);
    let staff = staff.map(|goal| view! { <Staff goal=Arc::clone(goal) replies=Arc::clone(&replies) of=quarter/> });
    let staff = staff.collect_view();
    let shown = Shown::all(goals.iter().map(AsRef::as_ref), &replies, By::Quarter);
    let questions = beside(&goals, &shown);
    view! {
        <Table rows=rows(&goals, &shown, &replies, quarter) caption=wording::quarter(quarter)/>
        <QuarterBeside questions of=quarter/>
        <h2 class="it-section__title">{msg::goals_report_staff()}</h2>
        {staff}
    }
}

/// Of each goal the quarter, and the period up to now.
fn rows(goals: &[Arc<GoalDefinition>], shown: &[Shown], replies: &Replies, quarter: Quarter) -> Vec<Vec<Cell>> {
    let head = [
        msg::goals_target(),
        msg::goals_value(),
        msg::goals_distribution(),
        msg::goals_missing(),
        msg::goals_report_year(),
    ];
    let row = |(goal, Shown { goal: breakdown, .. }): (&Arc<GoalDefinition>, &Shown)| {
        let of =
            breakdown.groups.iter().find(|(group, _)| *group == Group::Quarter(Some(quarter))).map(|(_, view)| view);
        let year = Cell::Text(wording::total(goal, replies, &breakdown.all));
        let name = Cell::Text(format!("{} ({})", wording::title(goal), wording::target(goal)));
        let Some(view) = of else {
            return vec![name, Cell::Text(String::new()), Cell::Text(String::new()), Cell::Text(String::new()), year];
        };
        let counts =
            [wording::said(goal, view), wording::spread(&goal.measure, view), wording::missing(&goal.measure, view)];
        std::iter::once(name).chain(counts.map(Cell::Text)).chain([year]).collect()
    };
    let head = head.map(|text| Cell::Text(text.to_owned())).to_vec();
    std::iter::once(head).chain(goals.iter().zip(shown).map(row)).collect()
}
