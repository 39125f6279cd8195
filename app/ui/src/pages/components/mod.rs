//! `/komponenter`, in the development build alone: every component of `src/components/` in every state that can be drawn
//! without a person, each under its name. One file a family; what is missing here fails `tests/components.rs`.

mod calls;
mod doing;
mod frame;
mod offers;
mod reading;

use catalogue::{OfferEntry, Query};
use leptos::context::Provider;
use leptos::prelude::*;
use responses::ResponseRecord;
use serde_json::json;
use store::StoreError;

use crate::components::page::Page;
use crate::context::shelf;
use crate::keeper::{Keeper, Sharing};
use crate::platform::device::DeviceStore;

/// A word that finds no place to be broken.
const LONG: &str = "Tværfagligtsamarbejdsforebyggelsesindsatskoordinatoruddannelse";

/// All families.
#[component]
pub fn Components() -> impl IntoView {
    view! {
        <Page title="Komponenter".to_owned()>
            {frame::family()}
            {reading::family()}
            {doing::family()}
            {calls::family()}
            {offers::family()}
        </Page>
    }
}

/// A component under its name, in its states.
fn shown<const N: usize>(name: &'static str, states: [(&'static str, AnyView); N]) -> AnyView {
    let states = states.into_iter().map(|(state, view)| {
        view! { <h3 class="it-muted" lang="en">{state}</h3> <div class="it-components__state">{view}</div> }
    });
    let heading = format!("shows-{name}");
    let title = heading.clone();
    view! {
        <section class="it-section it-components" data-shows=name aria-labelledby=heading>
            <h2 class="it-section__title" id=title>{name}</h2>
            {states.collect_view()}
        </section>
    }
    .into_any()
}

/// What is drawn with another keeper than the page's.
fn kept_by(keeper: Keeper, draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    view! { <Provider value=keeper>{draw()}</Provider> }.into_any()
}

/// A keeper of a device that is somebody's, or shared, where so many finished answers wait.
fn keeper(sharing: Sharing, waiting: usize) -> Keeper {
    let keeper = Keeper::new(DeviceStore::Memory(store::MemoryStore::default()), None);
    (1..=waiting).filter_map(record).for_each(|record| keeper.save(record));
    keeper.pose(sharing);
    keeper
}

/// A keeper that cannot keep.
fn refused(why: StoreError) -> Keeper {
    Keeper::new(DeviceStore::Memory(store::MemoryStore::default()), Some(why))
}

fn record(number: usize) -> Option<ResponseRecord> {
    let form = "https://indsatstrappen.dk/fhir/Questionnaire/afslutning-familie|1.0.0";
    let record = json!({
        "schema": 1, "id": format!("8c5b2f1e-0b1d-4f0e-9a63-{number:012}"), "revision": 2,
        "status": { "completed": { "on": "2026-11-20" } }, "exported": "not-exported", "resuming": "offered", "started_on": "2026-11-20",
        "form": {
            "questionnaire": form, "title": "Fortæl, hvordan hjælpen var", "language": "da",
            "kind": "closing-feedback", "respondent": "parent", "sensitivity": "ordinary",
        },
        "response": { "resourceType": "QuestionnaireResponse", "questionnaire": form, "status": "completed" },
    });
    serde_json::from_value(record).ok()
}

/// The offers that are here.
fn entries() -> Vec<&'static OfferEntry> {
    let found = shelf().find(&Query::default());
    found.map(|found| found.hits.into_iter().map(|hit| hit.entry).collect()).unwrap_or_default()
}

/// A value that lives as long as the page.
fn leaked<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
