use std::sync::Arc;

use goals::{About, Breakdown, By, GoalDefinition, Plot, PlotRow, PlotWords, Replies};
use leptos::prelude::*;

use super::drawing::Drawing;
use super::files::{Figure, Files};
use super::staff::Staff;
use super::table::{Table, rows};
use super::wording;
use crate::components::text::{Mixed, as_danish, said, text_lang};
use crate::context::content;
use crate::messages::msg;

/// One goal: its figure, how we read it, and the figure group by group as a plot and as a table.
#[component]
pub fn Goal(goal: Arc<GoalDefinition>, replies: Arc<Replies>, breakdown: Breakdown, by: By) -> impl IntoView {
    let (figure, plot) = figure(&goal, &breakdown, by);
    let id = goal.id.to_string();
    let reading = goal.reading.as_ref().map(|reading| view! { <p><Mixed text=msg::goals_reading(said(reading))/></p> });
    let source = content().catalogue.source(&goal.source.document).map(|source| source.title.clone());
    let staff =
        (goal.about == About::Staff).then(|| view! { <Staff goal=Arc::clone(&goal) replies=Arc::clone(&replies)/> });
    view! {
        <section class="it-goal" aria-labelledby=id.clone()>
            <h2 class="it-goal__title" id=id.clone() lang=text_lang(&goal.title)>{wording::title(&goal)}</h2>
            <p class="it-goal__figure">{wording::total(&goal, &replies, &breakdown.all)} <span class="it-goal__target">{wording::target(&goal)}</span></p>
            <Drawing plot id=format!("{id}-plot") title=figure.title.clone() description=figure.description.clone()/>
            <Table rows=figure.rows.clone() caption=figure.title.clone()/>
            <Files figure/>
            {staff}
            <details class="it-more">
                <summary><Mixed text=msg::goals_source(as_danish(&source.unwrap_or_default()), as_danish(&goal.source.section))/></summary>
                {reading}
            </details>
        </section>
    }
}

fn figure(goal: &GoalDefinition, breakdown: &Breakdown, by: By) -> (Figure, Plot) {
    let row = |name: String, view| PlotRow::of(name, wording::said(goal, view), view);
    let mut plot_rows: Vec<_> = breakdown.groups.iter().map(|(group, view)| row(wording::group(group), view)).collect();
    plot_rows.push(row(msg::goals_all().to_owned(), &breakdown.all));
    let words = PlotWords { target: wording::target(goal), parts: wording::parts(&goal.measure) };
    let said = |row: &PlotRow| msg::goals_row(&row.label, &row.said);
    let plot = Plot::of(goal, &plot_rows, &words);
    let figure = Figure {
        name: goal.id.to_string(),
        title: msg::goals_plot(wording::title(goal), wording::by(by)),
        description: plot_rows.iter().map(said).collect::<Vec<_>>().join(". "),
        plot: Some(plot.clone()),
        rows: rows(goal, breakdown, by),
    };
    (figure, plot)
}
