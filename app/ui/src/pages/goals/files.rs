use goals::Plot;
use leptos::prelude::*;
use responses::Cell;

use crate::messages::msg;
use crate::platform::{clock, file, picture, task};

/// A table, and its plot where there is one, to be taken away.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The first part of the files' names.
    pub name: String,
    /// What the plot shows.
    pub title: String,
    /// What it says, in words.
    pub description: String,
    /// The plot; none of what is only counted.
    pub plot: Option<Plot>,
    /// The table.
    pub rows: Vec<Vec<Cell>>,
}

/// The ways to take a figure away.
#[component]
pub fn Files(figure: Figure) -> impl IntoView {
    let failed = RwSignal::new(false);
    let figure = StoredValue::new(figure);
    let name = move |ending: &str| figure.with_value(|figure| format!("{}-{}.{ending}", figure.name, clock::today()));
    let has_plot = figure.with_value(|figure| figure.plot.is_some());
    let svg = move |_| {
        let drawn = |figure: &Figure| Some(figure.plot.as_ref()?.svg(&figure.title, &figure.description));
        let Some(text) = figure.with_value(drawn) else { return };
        failed.set(file::hand_over(&name("svg"), "image/svg+xml", &text).is_err());
    };
    let csv = move |_| {
        let text = figure.with_value(|figure| responses::table(figure.rows.clone()));
        failed.set(file::hand_over(&name("csv"), "text/csv;charset=utf-8", &text).is_err());
    };
    let png = move |_| {
        let Some(plot) = figure.with_value(|figure| figure.plot.clone()) else { return };
        let name = name("png");
        task::spawn(async move {
            let made = picture::png(&plot).await.is_ok_and(|paper| file::give(&name, &paper).is_ok());
            failed.set(!made);
        });
    };
    view! {
        <p class="it-goal__files it-no-print">
            <button type="button" class="it-link-button" on:click=csv>{msg::goals_file_csv()}</button>
            {has_plot.then(|| view! {
                <button type="button" class="it-link-button" on:click=svg>{msg::goals_file_svg()}</button>
                <button type="button" class="it-link-button" on:click=png>{msg::goals_file_png()}</button>
            })}
        </p>
        <p role="status">{move || failed.get().then(msg::goals_file_failed)}</p>
    }
}
