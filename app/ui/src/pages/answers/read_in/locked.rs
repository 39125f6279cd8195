use leptos::prelude::*;
use responses::{Import, Refusal, ResponseRecord, SealJob};

use super::reading::words;
use super::{Intake, sorted};
use crate::messages::msg;
use crate::platform::parcel::Piece;
use crate::platform::task;
use crate::platform::worker::{Job, Worker};

/// How the secret half of a key begins.
const SECRET: &str = "AGE-SECRET-KEY-1";

/// Asks for the key of one locked file after the other; it is kept nowhere.
#[component]
pub(super) fn Locked(intake: Intake) -> impl IntoView {
    let key = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some((name, bytes)) = intake.locked.with_untracked(|locked| locked.first().cloned()) else { return };
        let typed = key.get_untracked();
        task::spawn(async move {
            match unlock(&typed, &bytes).await {
                Err(reason) => return wrong.set(Some(reason)),
                Ok(Err(reason)) => intake.fail(&name, reason),
                Ok(Ok(records)) => {
                    let sorted = sorted(intake.library, records).await;
                    intake.take_in(sorted).await;
                }
            }
            wrong.set(None);
            key.set(String::new());
            intake.locked.update(|locked| drop(locked.remove(0)));
        });
    };
    view! {
        <Show when=move || intake.locked.with(|locked| !locked.is_empty())>
            <form class="it-locked" on:submit=open>
                <h3>{move || intake.locked.with(|locked| locked.first().map(|(name, _)| msg::import_key_title(name)))}</h3>
                <label class="form-label" for="import-key">{msg::import_key()}</label>
                <p class="form-hint" id="import-key-hint">{msg::import_key_hint()}</p>
                <div role="alert">{move || wrong.get().map(|wrong| view! { <p class="form-error-message">{wrong}</p> })}</div>
                <input
                    class="form-input"
                    id="import-key"
                    type="password"
                    autocomplete="off"
                    aria-describedby="import-key-hint"
                    prop:value=move || key.get()
                    on:input:target=move |event| key.set(event.target().value())
                />
                <p class="it-buttons"><button type="submit" class="button button-primary">{msg::import_key_open()}</button></p>
            </form>
        </Show>
    }
}

/// The outer error is about the key, and one may try again; the inner about the file.
async fn unlock(key: &str, bytes: &[u8]) -> Result<Result<Vec<ResponseRecord>, String>, String> {
    match open(key, bytes).await {
        Ok(file) => Ok(match String::from_utf8(file) {
            Ok(text) => Import::read(&text).map_err(words),
            Err(_) => Err(msg::import_not_ours().to_owned()),
        }),
        Err(Refusal::WrongKey) => Err(msg::import_key_wrong().to_owned()),
        Err(Refusal::OtherKey) if key.trim().starts_with(SECRET) => Err(msg::import_key_other_password().to_owned()),
        Err(Refusal::OtherKey) => Err(msg::import_key_other().to_owned()),
        Err(Refusal::TooMuch) => Ok(Err(msg::import_too_large().to_owned())),
        Err(Refusal::Broken) => Ok(Err(msg::import_sealed_broken().to_owned())),
        Err(Refusal::Failed | Refusal::Recipient) => Err(msg::import_unreadable().to_owned()),
    }
}

async fn open(key: &str, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let job = if key.trim().starts_with(SECRET) {
        SealJob::OpenAs(key.to_owned())
    } else {
        SealJob::OpenWith(key.to_owned())
    };
    let worker = Worker::begin(&Job::Sealing(job)).await?;
    worker.push(&Piece::of(bytes)).await?;
    Ok(worker.finish().await?.bytes())
}
