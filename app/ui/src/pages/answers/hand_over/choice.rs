use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;
use responses::privacy::{self, FindingKind};
use responses::{InventoryRow, InventoryView, Parting, Preselection, ResponseId, ResponseRecord};

use crate::components::text::{self, day};
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::platform::task;

/// The most responses whose texts are looked through before they are handed over: the page would stand still for more.
const LOOKED_THROUGH: usize = 500;

/// What goes along: what is ticked beforehand, but for what the person has changed.
#[derive(Clone, Copy)]
pub(super) struct Selection {
    view: Memo<InventoryView>,
    changed: RwSignal<BTreeSet<ResponseId>>,
}

impl Selection {
    pub(super) fn new(view: Memo<InventoryView>) -> Self {
        Self { view, changed: RwSignal::new(BTreeSet::new()) }
    }

    /// The chosen ids in order.
    pub(super) fn ids(self) -> Vec<ResponseId> {
        let chosen = |row: &&Arc<InventoryRow>| self.changed.with_untracked(|changed| is_chosen(row, changed));
        let mut ids: Vec<_> =
            self.view.with_untracked(|view| view.to_hand_over().filter(chosen).map(|row| row.id.clone()).collect());
        ids.sort_unstable();
        ids
    }

    /// Whether these rows go along: all of them.
    fn holds(self, rows: &[Arc<InventoryRow>]) -> bool {
        self.changed.with(|changed| rows.iter().all(|row| is_chosen(row, changed)))
    }

    fn turn(self, rows: &[Arc<InventoryRow>]) {
        let wanted = !self.changed.with_untracked(|changed| rows.iter().all(|row| is_chosen(row, changed)));
        self.changed.update(|changed| {
            for row in rows {
                if wanted == (row.preselection == Preselection::Ticked) {
                    changed.remove(&row.id);
                } else {
                    changed.insert(row.id.clone());
                }
            }
        });
    }
}

/// Where a few lie here each is chosen by itself; where many do, form by form.
#[component]
pub(super) fn Choices(selection: Selection) -> impl IntoView {
    let parts = Memo::new(move |_| selection.view.with(|view| Parting::of(view.to_hand_over())));
    view! {
        <fieldset class="it-filters__group">
            <legend class="it-filters__legend">{msg::export_choose()}</legend>
            <For each=move || parts.get().0 key=|part| signature(part) let:part>
                <Choice selection part/>
            </For>
        </fieldset>
    }
}

#[component]
fn Choice(selection: Selection, part: Vec<Arc<InventoryRow>>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let label = match part.as_slice() {
        [row] => format!("{}, {}", row.title, day(row.day)),
        rows => msg::export_group(rows.first().map(|row| row.title.clone()).unwrap_or_default(), rows.len()),
    };
    let found = RwSignal::new(None);
    if part.len() > LOOKED_THROUGH {
        found.set(Some(msg::export_found_unknown().to_owned()));
    } else {
        let ids = ids_of(&part);
        let known = keeper.some(&ids);
        if known.len() == ids.len() {
            found.set(findings(&known));
        } else {
            task::spawn(async move {
                let records = keeper.several(&ids).await.unwrap_or_default();
                let _gone = found.try_set(findings(&records));
            });
        }
    }
    let rows = StoredValue::new(part);
    view! {
        <label class="it-check">
            <input
                class="it-check__input"
                type="checkbox"
                prop:checked=move || rows.with_value(|rows| selection.holds(rows))
                on:change=move |_| rows.with_value(|rows| selection.turn(rows))
            />
            <span class="it-check__text">{label} {move || found.get().map(|found| view! { " " <span class="it-badge it-badge--draft">{found}</span> })}</span>
        </label>
    }
}

fn ids_of(part: &[Arc<InventoryRow>]) -> Vec<ResponseId> {
    part.iter().map(|row| row.id.clone()).collect()
}

/// The same for a part of the same responses. Of a large one not every id is held against every other.
fn signature(part: &[Arc<InventoryRow>]) -> (usize, u64) {
    let mut hasher = DefaultHasher::new();
    for row in part {
        row.id.hash(&mut hasher);
    }
    (part.len(), hasher.finish())
}

/// What the free texts look like they hold, in words.
fn findings(records: &[ResponseRecord]) -> Option<String> {
    let found: BTreeSet<FindingKind> =
        records.iter().flat_map(privacy::remaining).flat_map(|place| place.kinds).collect();
    let words: Vec<_> = found
        .into_iter()
        .map(|kind| match kind {
            FindingKind::Cpr => msg::export_found_cpr(),
            FindingKind::Phone => msg::export_found_phone(),
            FindingKind::Email => msg::export_found_email(),
            FindingKind::Address => msg::export_found_address(),
        })
        .collect();
    (!words.is_empty()).then(|| msg::export_found(text::list(words)))
}

fn is_chosen(row: &InventoryRow, changed: &BTreeSet<ResponseId>) -> bool {
    (row.preselection == Preselection::Ticked) != changed.contains(&row.id)
}
