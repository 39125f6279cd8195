//! What is asked without a goal for it: the answers counted, and no figure of them.

use std::sync::Arc;

use goals::{Also, Breakdown, By, GoalDefinition, Group, Shown};
use leptos::prelude::*;
use responses::{Cell, Quarter, Respondent};

use super::files::{Figure, Files};
use super::table::{Table, counted};
use super::wording;
use crate::components::text::{plain, respondent, text_lang};
use crate::messages::msg;

/// A question, and its answers group by group.
#[derive(Clone)]
pub struct Beside {
    also: Also,
    title: String,
    breakdown: Breakdown,
}

/// What is asked beside these goals, each under who is asked.
pub fn beside(goals: &[Arc<GoalDefinition>], shown: &[Shown]) -> Vec<Beside> {
    let of_goal = |(goal, shown): (&Arc<GoalDefinition>, &Shown)| {
        let one = |(also, breakdown): (&Also, &Breakdown)| {
            let who = also.speakers(goal).respondents.first().copied().unwrap_or(Respondent::Unstated);
            let title = msg::goals_row(respondent(who), plain(&also.title));
            Beside { also: also.clone(), title, breakdown: breakdown.clone() }
        };
        goal.also.iter().zip(&shown.also).map(one).collect::<Vec<_>>()
    };
    goals.iter().zip(shown).flat_map(of_goal).collect()
}

/// Question by question, as tables.
#[component]
pub fn AllBeside(questions: Vec<Beside>, by: By) -> impl IntoView {
    let one = |Beside { also, title, breakdown }: Beside| {
        let rows = counted(&also, &breakdown, by);
        let figure = Figure {
            name: also.link_id.clone(),
            title: title.clone(),
            description: String::new(),
            plot: None,
            rows: rows.clone(),
        };
        let reading = also
            .reading
            .as_ref()
            .map(|reading| view! { <p class="it-muted" lang=text_lang(reading)>{plain(reading)}</p> });
        view! {
            <div class="it-goal__also">
                <Table rows caption=title/>
                {reading}
                <Files figure/>
            </div>
        }
    };
    (!questions.is_empty()).then(|| {
        view! {
            <section class="it-section it-goal" aria-labelledby="also">
                <h2 class="it-goal__title" id="also">{msg::goals_also()}</h2>
                <p>{msg::goals_also_lead()}</p>
                {questions.into_iter().map(one).collect_view()}
            </section>
        }
    })
}

/// One quarter of each, in a line.
#[component]
pub fn QuarterBeside(questions: Vec<Beside>, of: Quarter) -> impl IntoView {
    let row = |Beside { also, title, breakdown }: &Beside| {
        let group = breakdown.groups.iter().find(|(group, _)| *group == Group::Quarter(Some(of)));
        let said = group.map(|(_, view)| {
            [wording::spread(&also.measure, view), wording::missing(&also.measure, view)].map(Cell::Text)
        });
        let said = said.unwrap_or_else(|| [String::new(), String::new()].map(Cell::Text));
        std::iter::once(Cell::Text(title.clone())).chain(said).collect::<Vec<_>>()
    };
    let head = [msg::goals_question(), msg::goals_distribution(), msg::goals_missing()];
    let head = head.map(|text| Cell::Text(text.to_owned())).to_vec();
    let rows: Vec<_> = std::iter::once(head).chain(questions.iter().map(row)).collect();
    (!questions.is_empty()).then(|| view! { <Table rows caption=msg::goals_also().to_owned()/> })
}
