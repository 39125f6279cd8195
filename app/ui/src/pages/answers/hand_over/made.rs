use std::collections::BTreeMap;

use leptos::prelude::*;
use responses::{Day, PASSWORD_LENGTH, ResponseId};

use super::make::parts;
use super::progress::{Progress, Stop};
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::pages::answers::delete::ask;
use crate::platform::parcel::Paper;
use crate::platform::share::{self, Shared};
use crate::platform::{file, task};

/// The most bytes that are put on the clipboard.
const CLIPBOARD: f64 = 1_000_000.0;

/// A file that was written and read back.
#[derive(Clone)]
pub(super) struct Made {
    pub(super) name: String,
    pub(super) paper: Paper,
    /// The locked file as text; only that is shared.
    pub(super) armored: Option<String>,
    pub(super) is_sealed: bool,
    pub(super) is_text: bool,
    pub(super) can_be_read_in: bool,
    /// What is in it.
    pub(super) revisions: BTreeMap<ResponseId, u32>,
    pub(super) today: Day,
}

impl Made {
    /// Gives the file to the person, and only then marks what is in it: what can be read in again exists outside the browser now.
    pub(super) async fn hand_over(self, keeper: Keeper, progress: Progress) -> Result<Self, Stop> {
        file::give(&self.name, &self.paper).map_err(|_| Stop::Failed)?;
        if self.can_be_read_in {
            progress.made();
            let total = parts(self.revisions.len());
            keeper.mark_exported(&self.revisions, self.today, |done| progress.tell(parts(done), total)).await;
        }
        Ok(self)
    }
}

/// What came of it, and what can be done with it now.
#[component]
pub(super) fn Outcome(
    outcome: RwSignal<Option<Result<Made, Stop>>>,
    doomed: RwSignal<Vec<ResponseId>>,
) -> impl IntoView {
    view! {
        <div role="status">
            {move || outcome.get().map(|outcome| match outcome {
                Ok(made) => view! { <Done made doomed/> }.into_any(),
                Err(stop) => {
                    let class = if stop == Stop::GivenUp { "it-notice" } else { "it-notice it-notice--error" };
                    view! { <div class=class><p class="it-notice__text">{words(stop)}</p></div> }.into_any()
                }
            })}
        </div>
    }
}

#[component]
fn Done(made: Made, doomed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let count = made.revisions.len();
    let done = if made.can_be_read_in { msg::export_done(count) } else { msg::export_done_other(count) };
    let ids: Vec<_> = made.revisions.keys().cloned().collect();
    view! {
        <div class="it-notice it-notice--success">
            <h3 class="it-notice__title">{made.name.clone()}</h3>
            <div class="it-notice__text">
                <p>{done}</p>
                {made.is_sealed.then(|| view! { <p>{msg::export_sealed()}</p> })}
                <Ways made=made.clone()/>
                {made.can_be_read_in.then(|| view! {
                    <p>{msg::export_delete_text()}</p>
                    <p><button type="button" class="it-link-button it-link-button--danger" on:click=move |_| ask(doomed, ids.clone())>{msg::export_delete(count)}</button></p>
                })}
            </div>
        </div>
    }
}

/// The ways beside the download: a locked file by the device's share menu, an open one of text by the clipboard.
#[component]
fn Ways(made: Made) -> impl IntoView {
    let shared = RwSignal::new(None::<Shared>);
    let armored = made.armored.clone().filter(|_| share::can_share_files());
    let can_copy = made.is_text && made.paper.size() <= CLIPBOARD;
    let copy = {
        let paper = made.paper.clone();
        move |_| {
            let paper = paper.clone();
            task::spawn(async move {
                let copied = match paper.text().await {
                    Ok(text) => share::copy(&text).await,
                    Err(_) => Shared::Refused,
                };
                shared.set(Some(copied));
            });
        }
    };
    let said = move || {
        shared.get().map(|shared| match shared {
            Shared::Handed => msg::export_shared(),
            Shared::Copied => msg::export_copied(),
            Shared::Refused => msg::export_not_shared(),
        })
    };
    view! {
        <p class="it-buttons">
            {armored.map(|text| view! { <Share name=format!("{}.txt", made.name) text shared/> })}
            {can_copy.then(|| view! { <button type="button" class="button button-secondary" on:click=copy>{msg::export_copy()}</button> })}
        </p>
        <p role="status">{said}</p>
    }
}

#[component]
fn Share(name: String, text: String, shared: RwSignal<Option<Shared>>) -> impl IntoView {
    let share = move |_| {
        let (name, text) = (name.clone(), text.clone());
        task::spawn(async move { shared.set(Some(share::share_file(&name, &text).await)) });
    };
    view! { <button type="button" class="button button-secondary" on:click=share>{msg::export_share()}</button> }
}

pub(super) fn words(stop: Stop) -> String {
    match stop {
        Stop::Nothing => msg::export_nothing().to_owned(),
        Stop::Misfits => msg::export_misfits().to_owned(),
        Stop::Password => msg::export_password_short(PASSWORD_LENGTH),
        Stop::Recipient => msg::export_key_wrong().to_owned(),
        Stop::GivenUp => msg::export_given_up().to_owned(),
        Stop::TooMuch => msg::export_too_much().to_owned(),
        Stop::Failed => msg::export_failed().to_owned(),
    }
}
