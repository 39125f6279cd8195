use leptos::prelude::*;
use responses::{
    CsvWords, Day, Export, ExportFile, Import, InventoryRow, InventoryView, Preselection, ResponseId, ResponseRecord,
};

use crate::components::text::day;
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::platform::{clock, file};

/// Which file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    /// Can be read in again.
    Lossless,
    /// For a spreadsheet.
    Table,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    Nothing,
    Chosen(Format, usize),
    Failed,
}

/// The person chooses form by form; only finished feedback is ticked beforehand.
#[component]
pub fn HandOver(view: Memo<InventoryView>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let changed = RwSignal::new(Vec::<ResponseId>::new());
    let outcome = RwSignal::new(None::<Outcome>);
    let hand_over = move |format| {
        let view = view.get_untracked();
        let chosen: Vec<_> =
            view.to_hand_over().filter(|row| is_chosen(row, &changed.get_untracked())).map(|row| &row.id).collect();
        let records: Vec<_> = keeper
            .records()
            .with_untracked(|records| records.iter().filter(|record| chosen.contains(&record.id())).cloned().collect());
        outcome.set(Some(write(keeper, format, &records)));
    };
    view! {
        <Show when=move || view.with(|view| !view.rows.is_empty())>
            <section class="it-section">
                <h2 class="it-section__title">{msg::export_title()}</h2>
                <p>{msg::export_text()}</p>
                <fieldset class="it-filters__group">
                    <legend class="it-filters__legend">{msg::export_choose()}</legend>
                    <For each=move || view.with(|view| view.to_hand_over().cloned().collect::<Vec<_>>()) key=|row| row.id.clone() let:row><Choice row changed/></For>
                </fieldset>
                <div class="it-buttons">
                    <button type="button" class="button button-primary" on:click=move |_| hand_over(Format::Lossless)>{msg::export_json()}</button>
                    <button type="button" class="button button-secondary" on:click=move |_| hand_over(Format::Table)>{msg::export_csv()}</button>
                </div>
                <p class="it-muted">{msg::export_mail()}</p>
                <p role="status">{move || outcome.get().map(words)}</p>
            </section>
        </Show>
    }
}

#[component]
fn Choice(row: InventoryRow, changed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let id = row.id.clone();
    let toggle = move |_| {
        changed.update(|changed| match changed.iter().position(|known| *known == id) {
            Some(index) => drop(changed.remove(index)),
            None => changed.push(id.clone()),
        });
    };
    let label = format!("{}, {}", row.title, day(row.day));
    view! {
        <label class="it-check">
            <input
                class="it-check__input"
                type="checkbox"
                prop:checked=move || changed.with(|changed| is_chosen(&row, changed))
                on:change=toggle
            />
            <span class="it-check__text">{label}</span>
        </label>
    }
}

/// What is ticked beforehand, but for what the person has changed.
fn is_chosen(row: &InventoryRow, changed: &[ResponseId]) -> bool {
    (row.preselection == Preselection::Ticked) != changed.contains(&row.id)
}

/// Makes the file, reads it again where it can be read, and only then marks what is in it.
fn write(keeper: Keeper, format: Format, records: &[ResponseRecord]) -> Outcome {
    let Ok(today) = Day::parse(&clock::today()) else { return Outcome::Failed };
    if records.is_empty() {
        return Outcome::Nothing;
    }
    let (file, media_type) = match format {
        Format::Lossless => (Export::build(records, today, env!("CARGO_PKG_VERSION")), "application/json"),
        Format::Table => (Export::csv(records, today, &csv_words()), "text/csv;charset=utf-8"),
    };
    if format == Format::Lossless && !reads_back(&file, records.len()) {
        return Outcome::Failed;
    }
    if file::hand_over(&file.name, media_type, &file.text).is_err() {
        return Outcome::Failed;
    }
    if format == Format::Lossless {
        for record in records {
            keeper.save(record.exported_on(today));
        }
    }
    Outcome::Chosen(format, records.len())
}

fn reads_back(file: &ExportFile, count: usize) -> bool {
    Import::read(&file.text).is_ok_and(|records| records.len() == count)
}

fn words(outcome: Outcome) -> String {
    match outcome {
        Outcome::Nothing => msg::export_nothing().to_owned(),
        Outcome::Chosen(Format::Lossless, count) => msg::export_done(count),
        Outcome::Chosen(Format::Table, count) => msg::export_done_csv(count),
        Outcome::Failed => msg::export_failed().to_owned(),
    }
}

fn csv_words() -> CsvWords {
    CsvWords {
        id: "id".to_owned(),
        questionnaire: msg::csv_questionnaire().to_owned(),
        title: msg::csv_title().to_owned(),
        day: msg::csv_day().to_owned(),
        status: msg::csv_status().to_owned(),
        language: msg::csv_language().to_owned(),
        draft: msg::answers_draft().to_owned(),
        completed: msg::csv_completed().to_owned(),
        yes: msg::yes().to_owned(),
        no: msg::no().to_owned(),
    }
}
