use leptos::prelude::*;
use responses::{Import, ImportError, Merge};

use crate::keeper::Keeper;
use crate::messages::msg;
use crate::platform::{file, task};

/// Reads a file that was made here or on another device. A file that proves nothing changes nothing.
#[component]
pub fn ReadIn() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let outcome = RwSignal::new(None::<Result<String, String>>);
    let read = move |event: leptos::ev::Event| {
        task::spawn(async move {
            let read = match file::chosen(&event).await {
                Ok(text) => Import::read(&text).map_err(words),
                Err(_) => Err(msg::import_unreadable().to_owned()),
            };
            outcome.set(Some(read.map(|records| take_in(keeper, records))));
        });
    };
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::import_title()}</h2>
            <label class="form-label" for="import">{msg::import_label()}</label>
            <p class="form-hint" id="import-hint">{msg::import_hint()}</p>
            <input class="form-input" id="import" type="file" accept=".json,application/json" aria-describedby="import-hint" on:change=read/>
            <div role="status">
                {move || outcome.get().map(|outcome| match outcome {
                    Ok(done) => view! { <div class="it-notice it-notice--success"><p class="it-notice__text">{done}</p></div> },
                    Err(reason) => view! { <div class="it-notice it-notice--error"><p class="it-notice__text">{reason}</p></div> },
                })}
            </div>
        </section>
    }
}

fn take_in(keeper: Keeper, records: Vec<responses::ResponseRecord>) -> String {
    let merge = keeper.records().with_untracked(|existing| Merge::of(existing, records));
    let (added, replaced) = (merge.add.len(), merge.replace.len());
    let (unchanged, conflicts) = (merge.unchanged.len(), merge.conflicts.len());
    let writes = merge.into_writes();
    if !writes.is_empty() {
        keeper.import(writes);
    }
    let mut words = msg::import_done(added, replaced, unchanged);
    if conflicts > 0 {
        words.push(' ');
        words.push_str(&msg::import_conflicts(conflicts));
    }
    words
}

fn words(error: ImportError) -> String {
    match error {
        ImportError::NotJson | ImportError::NotOurs => msg::import_not_ours().to_owned(),
        ImportError::CutOff => msg::import_cut_off().to_owned(),
        ImportError::NewerVersion { found, supported } => msg::import_newer(found, supported),
        ImportError::Checksum => msg::import_checksum().to_owned(),
        ImportError::CountsDiffer => msg::import_counts().to_owned(),
        ImportError::BrokenRecord { index } => msg::import_broken_record(index + 1),
    }
}
