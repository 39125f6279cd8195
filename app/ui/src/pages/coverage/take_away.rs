use catalogue::{Coverage, CoverageRow, CoverageWords};
use leptos::prelude::*;

use super::Asked;
use super::table::{name, row_name};
use crate::components::stairs::step_name;
use crate::messages::msg;
use crate::platform::{clock, file, screen};

/// On paper, and as a table for a spreadsheet.
#[component]
pub fn TakeAway(asked: Asked) -> impl IntoView {
    let trouble = RwSignal::new(None);
    let save = move |_| {
        let Some(coverage) = asked.coverage.get_untracked() else { return };
        let name = format!("indsatstrappen-daekning-{}.csv", clock::today());
        let saved = file::hand_over(&name, "text/csv;charset=utf-8", &coverage.csv(&words(&coverage)));
        trouble.set(saved.err().map(|_| msg::coverage_no_file()));
    };
    view! {
        <div class="it-buttons">
            <button type="button" class="button button-secondary" on:click=move |_| screen::print()>{msg::coverage_print()}</button>
            <button type="button" class="button button-secondary" on:click=save>{msg::coverage_csv()}</button>
        </div>
        <p role="alert">{trouble}</p>
    }
}

fn words(coverage: &Coverage) -> CoverageWords {
    CoverageWords {
        corner: msg::stairs_step().to_owned(),
        columns: coverage.columns.iter().map(name).collect(),
        rows: CoverageRow::ALL.map(|row| match row {
            CoverageRow::Step(step) => format!("{} {}", row_name(row), step_name(step)),
            _ => row_name(row),
        }),
        planned: msg::status_planned().to_owned(),
        none: msg::coverage_none().to_owned(),
    }
}
