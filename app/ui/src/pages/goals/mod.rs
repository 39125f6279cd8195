//! Goals: numbers, plots and words, from the responses on this device.

mod also;
mod book;
mod drawing;
mod files;
mod goal;
mod report;
mod staff;
mod table;
mod themes;
mod wording;
mod words;

use std::sync::Arc;

use goals::{By, GoalDefinition, Replies};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::also::{AllBeside, beside};
use self::book::{Book, load};
use self::goal::Goal;
use self::themes::SetThemes;
use self::words::AllWords;
use crate::components::fetched::fetched;
use crate::components::page::{Page, Waiting, Width};
use crate::components::paper::Print;
use crate::components::text::day;
use crate::context::shelf;
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::routes;

pub use report::Report;

/// What the figures may be divided by: one thing at a time, as it stands in the address.
const WAYS: [(&str, By); 3] = [("kvartal", By::Quarter), ("tilbud", By::Offer), ("hvem", By::Respondent)];

/// *Mål, tal og ord*.
#[component]
pub fn Goals() -> impl IntoView {
    view! {
        <Page title=msg::goals_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::goals_lead()}</p>
            {fetched(load, |book, _| view! { <Shown book/> })}
        </Page>
    }
}

#[component]
fn Shown(book: Book) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let query = use_query_map();
    let way = Memo::new(move |_| {
        let asked = query.with(|query| query.get("efter").unwrap_or_default());
        WAYS.iter().position(|(name, _)| *name == asked).unwrap_or(0)
    });
    let book = StoredValue::new(book);
    let replies = move || Arc::new(keeper.all_records().with(|records| Replies::of_records(records)));
    view! {
        {book.with_value(|book| book.is_broken).then(|| view! { <p class="it-not-stated" role="alert">{msg::goals_trouble()}</p> })}
        {move || {
            // Read here, where it is heard when they have come: the groups are named after the offers.
            let is_named = WAYS[way.get()].1 != By::Offer || shelf().over(&[], |_| ()).is_some();
            if keeper.is_loading() || !is_named {
                return view! { <Waiting/> }.into_any();
            }
            let (replies, book) = (replies(), book.get_value());
            match (book.goals.is_empty(), replies.is_empty()) {
                (true, _) => view! { <p class="it-empty">{msg::goals_none()}</p> }.into_any(),
                (false, true) => view! { <Empty/> <Aims goals=book.goals/> }.into_any(),
                (false, false) => view! { <Figures book replies way=way.get()/> }.into_any(),
            }
        }}
    }
}

/// Nothing to count yet: where answers come from, and what will be counted.
#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="it-empty">
            <p class="it-empty__title">{msg::goals_empty()}</p>
            <ul class="it-empty__actions">
                <li><a href=routes::to("/modtag") rel="external">{msg::goals_empty_collect()}</a></li>
                <li><a href=routes::to("/svar")>{msg::goals_empty_read()}</a></li>
                <li><a href=routes::to("/forloeb")>{msg::feedback_staff_course()}</a></li>
            </ul>
        </div>
    }
}

/// The goals alone.
#[component]
fn Aims(goals: Vec<Arc<GoalDefinition>>) -> impl IntoView {
    let aim = |goal: Arc<GoalDefinition>| view! { <li>{wording::title(&goal)} ", " {wording::target(&goal)}</li> };
    view! { <ul>{goals.into_iter().map(aim).collect_view()}</ul> }
}

#[component]
fn Figures(book: Book, replies: Arc<Replies>, way: usize) -> impl IntoView {
    let by = WAYS[way].1;
    let period = book.goals.first().map(|goal| msg::goals_period(day(goal.period.from), day(goal.period.to)));
    let reports = book.quarters().into_iter().map(|quarter| {
        view! { <li><a href=routes::goals_report(quarter)>{msg::goals_report_quarter(wording::quarter(quarter))}</a></li> }
    });
    let reports = reports.collect_view();
    let shown = goals::Shown::all(book.goals.iter().map(AsRef::as_ref), &replies, by);
    let questions = beside(&book.goals, &shown);
    let each = |(goal, shown): (&Arc<GoalDefinition>, goals::Shown)| {
        view! { <Goal goal=Arc::clone(goal) replies=Arc::clone(&replies) breakdown=shown.goal by/> }
    };
    let figures = book.goals.iter().zip(shown).map(each).collect_view();
    view! {
        <p>{msg::goals_basis(replies.len())} " " {period}</p>
        <p>{msg::goals_few_why()}</p>
        <nav class="it-goal-ways it-no-print" aria-label=msg::goals_by()>
            <span aria-hidden="true">{msg::goals_by()}</span>
            <ul class="it-goal-ways__list">
                {WAYS.iter().enumerate().map(|(place, (name, by))| view! {
                    <li><a class="it-goal-ways__link" href=routes::goals(name) aria-current=(place == way).then_some("true")>{wording::by(*by)}</a></li>
                }).collect_view()}
            </ul>
            <Print/>
        </nav>
        {figures}
        <AllBeside questions by/>
        <section class="it-section">
            <h2 class="it-section__title">{msg::goals_words()}</h2>
            <p>{msg::goals_words_lead()}</p>
            <SetThemes><AllWords goals=book.goals.clone() replies/></SetThemes>
        </section>
        <section class="it-section it-no-print">
            <h2 class="it-section__title">{msg::goals_report()}</h2>
            <ul>{reports}</ul>
        </section>
    }
}
