//! Reading files in, several at a time and from several devices. A file that proves nothing changes nothing.

mod conflicts;
mod locked;
mod misfits;
mod reading;

use leptos::prelude::*;
use responses::{Conflict, Merge, Undo};

use self::conflicts::Conflicts;
use self::locked::Locked;
pub(super) use self::misfits::{LeftOut, Sorted, one, sorted};
pub(super) use self::reading::words;
use self::reading::{Content, read};
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::pages::questionnaire::Library;
use crate::platform::file::{self, Chosen};
use crate::platform::task;
use crate::routes;

/// What has been read in on this page, and what waits.
#[derive(Clone, Copy)]
pub(super) struct Intake {
    keeper: Keeper,
    library: Library,
    done: RwSignal<Option<String>>,
    failed: RwSignal<Vec<String>>,
    locked: RwSignal<Vec<(String, Vec<u8>)>>,
    conflicts: RwSignal<Vec<Conflict>>,
    undo: RwSignal<Undo>,
    reading: RwSignal<Option<(usize, usize)>>,
    given_up: RwSignal<bool>,
}

impl Intake {
    /// Nothing read yet.
    pub(super) fn new(keeper: Keeper) -> Self {
        Self {
            keeper,
            library: expect_context(),
            done: RwSignal::default(),
            failed: RwSignal::default(),
            locked: RwSignal::default(),
            conflicts: RwSignal::default(),
            undo: RwSignal::default(),
            reading: RwSignal::default(),
            given_up: RwSignal::default(),
        }
    }

    /// Reads all of them before anything is written, so that what one says of another is seen.
    async fn files(self, files: Vec<Chosen>) {
        self.failed.set(Vec::new());
        self.done.set(None);
        self.given_up.set(false);
        let total = files.len();
        let mut records = Vec::new();
        let mut count = 0;
        for (place, file) in files.into_iter().enumerate() {
            self.reading.set(Some((place + 1, total)));
            task::breathe().await;
            if self.given_up.get_untracked() {
                self.reading.set(None);
                return self.done.set(Some(msg::import_given_up().to_owned()));
            }
            match read(&file.paper).await {
                Ok(Content::Records(read)) => {
                    records.extend(read);
                    count += 1;
                }
                Ok(Content::Locked(bytes)) => self.locked.update(|locked| locked.push((file.name, bytes))),
                Err(reason) => self.fail(&file.name, reason),
            }
        }
        self.reading.set(None);
        if count > 0 {
            let sorted = sorted(self.library, records).await;
            self.take_in(sorted).await;
        }
    }

    fn fail(self, name: &str, reason: String) {
        self.failed.update(|failed| failed.push(msg::import_failed_file(name, reason)));
    }

    /// Merges what fits its form with what lies here, and says how many lie here now; what waits for a choice does not.
    pub(super) async fn take_in(self, Sorted { fitting, misfits }: Sorted) -> usize {
        let ids: Vec<_> = fitting.iter().map(|record| record.id().clone()).collect();
        // Without what lies here nobody could say what is in conflict with it.
        if self.keeper.bring(&ids).await.is_err() {
            self.failed.update(|failed| failed.push(msg::import_unreadable().to_owned()));
            return 0;
        }
        let merge = self.keeper.records().with_untracked(|existing| Merge::of(existing, fitting));
        self.done.set(Some(summary(&merge, misfits.len())));
        let taken = merge.add.len() + merge.replace.len() + merge.unchanged.len();
        self.failed.update(|failed| failed.extend(misfits.into_iter().map(|misfit| misfit.said)));
        self.conflicts.update(|waiting| waiting.extend(merge.conflicts.iter().cloned()));
        let (writes, undo) = merge.into_writes();
        self.undo.update(|known| known.follow(undo));
        if !writes.is_empty() {
            self.keeper.import(writes);
        }
        taken
    }

    fn take_back(self) {
        let undo = self.undo.try_update(std::mem::take).unwrap_or_default();
        let plan = self.keeper.records().with_untracked(|records| undo.plan(records));
        self.keeper.undo(plan);
        self.conflicts.set(Vec::new());
        self.done.set(Some(msg::import_undone().to_owned()));
    }
}

/// Every record is in one of these numbers.
fn summary(merge: &Merge, misfits: usize) -> String {
    let (added, replaced, unchanged) = (merge.add.len(), merge.replace.len(), merge.unchanged.len());
    let mut words = vec![msg::import_total(merge.read() + misfits), msg::import_done(added, replaced, unchanged)];
    if merge.repeated > 0 {
        words.push(msg::import_repeated(merge.repeated));
    }
    if misfits > 0 {
        words.push(msg::import_misfits(misfits));
    }
    let waiting: usize = merge.conflicts.iter().map(|conflict| conflict.rivals.len()).sum();
    if waiting > 0 {
        words.push(msg::import_waiting(waiting));
    }
    words.join(" ")
}

/// Reads files that were made here or on other devices.
#[component]
pub fn ReadIn() -> impl IntoView {
    let intake = Intake::new(expect_context::<Keeper>());
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::import_title()}</h2>
            // Loaded anew: only that page may use the camera.
            <p><a href=routes::to("/modtag") rel="external">{msg::import_camera()}</a></p>
            <Files intake/>
            <Outcome intake/>
        </section>
    }
}

/// The field for files.
#[component]
pub(super) fn Files(intake: Intake) -> impl IntoView {
    let read = move |event: leptos::ev::Event| {
        if let Ok(files) = file::chosen(&event) {
            task::spawn(intake.files(files));
        }
    };
    view! {
        <label class="form-label" for="import">{msg::import_label()}</label>
        <p class="form-hint" id="import-hint">{msg::import_hint()}</p>
        <input class="form-input" id="import" type="file" multiple accept=".json,.age,.txt,application/json" aria-describedby="import-hint" on:change=read/>
        <Bar intake/>
    }
}

/// What came of it, and what waits.
#[component]
pub(super) fn Outcome(intake: Intake) -> impl IntoView {
    view! {
        <div role="status">
            {move || intake.reading.get().map(|(place, total)| view! { <p>{msg::import_reading(place, total)}</p> })}
            {move || intake.failed.get().into_iter().map(|reason| {
                view! { <div class="it-notice it-notice--error"><p class="it-notice__text">{reason}</p></div> }
            }).collect_view()}
            {move || intake.done.get().map(|done| view! { <div class="it-notice it-notice--success"><p class="it-notice__text">{done}</p></div> })}
        </div>
        <Show when=move || intake.undo.with(|undo| !undo.is_empty())>
            <p><button type="button" class="button button-secondary" on:click=move |_| intake.take_back()>{msg::import_undo()}</button></p>
        </Show>
        <Locked intake/>
        <Conflicts intake/>
    }
}

/// How far the reading has come, and the way out: until the last file is read nothing is written.
#[component]
fn Bar(intake: Intake) -> impl IntoView {
    let share = move || intake.reading.get().map_or(0, |(place, total)| (place - 1) * 100 / total.max(1));
    let is_reading = Memo::new(move |_| intake.reading.with(Option::is_some));
    view! {
        <Show when=move || is_reading.get()>
            <div class="it-making">
                <progress class="it-progress" aria-label=msg::import_title() max="100" prop:value=share></progress>
                <button type="button" class="button button-secondary" on:click=move |_| intake.given_up.set(true)>{msg::export_cancel()}</button>
            </div>
        </Show>
    }
}
