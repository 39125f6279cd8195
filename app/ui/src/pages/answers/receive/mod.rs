//! *Tag imod svar med kameraet*: the other end of a hand-over, with a file as the way out. The address is always loaded anew, since the
//! permission to use the camera belongs to it alone.

mod reading;
mod whole;

use leptos::html;
use leptos::prelude::*;
use responses::{FrameError, Heard, Reception};

use self::reading::{Sight, read};
use self::whole::Whole;
use super::read_in::{Files, Intake, Outcome};
use crate::components::page::{Page, Width};
use crate::components::text;
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::platform::camera::Trouble;
use crate::platform::start;

/// The page of the receiver.
#[component]
pub fn Receive() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    keeper.refresh();
    let intake = Intake::new(keeper);
    let reception = RwSignal::new(Reception::default());
    let is_whole = Memo::new(move |_| reception.with(|reception| reception.whole().is_some()));
    view! {
        <Page title=msg::receive_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::receive_lead()}</p>
            <Show when=move || is_whole.get() fallback=move || view! { <Camera reception/> }>
                <Whole reception intake/>
            </Show>
            <Outcome intake/>
            <section class="it-section">
                <h2 class="it-section__title">{msg::receive_file()}</h2>
                <p>{msg::receive_file_text()}</p>
                <Files intake/>
            </section>
        </Page>
    }
}

/// What the camera sees, and how far it has come.
#[component]
fn Camera(reception: RwSignal<Reception>) -> impl IntoView {
    let sight = RwSignal::new(Sight::Dark);
    let video = NodeRef::<html::Video>::new();
    let begin = move |_| read(video, sight, reception);
    let is_on = Memo::new(move |_| matches!(sight.get(), Sight::Asking | Sight::Open));
    view! {
        <p>{msg::receive_private()}</p>
        <Show when=move || !is_on.get()>
            {move || sight.get().trouble().map(|trouble| view! { <Troubled trouble/> })}
            <Show when=move || sight.get() == Sight::Dark>
                <p class="it-buttons"><button type="button" class="button button-primary" on:click=begin>{msg::receive_begin()}</button></p>
            </Show>
        </Show>
        <video class="it-camera" class:it-camera--on=move || is_on.get() node_ref=video autoplay muted playsinline aria-label=msg::receive_camera()></video>
        <Show when=move || is_on.get()><Progress sight reception/></Show>
    }
}

/// Why there is no picture, and what to do.
#[component]
fn Troubled(trouble: Trouble) -> impl IntoView {
    let words = match trouble {
        Trouble::None => msg::receive_no_camera(),
        Trouble::Refused => msg::receive_refused(),
        Trouble::Failed => msg::receive_busy(),
    };
    view! {
        <div class="it-notice it-notice--warning" role="alert">
            <div class="it-notice__text">
                <p>{words}</p>
                <p><button type="button" class="it-link-button" on:click=|_| start::reload()>{msg::receive_try_again()}</button></p>
            </div>
        </div>
    }
}

#[component]
fn Progress(sight: RwSignal<Sight>, reception: RwSignal<Reception>) -> impl IntoView {
    let counts = Memo::new(move |_| reception.with(|reception| (reception.count(), reception.missing())));
    let said = move || match sight.get() {
        Sight::Asking => msg::receive_asking(),
        _ => reception.with(|reception| reception.heard().map_or(msg::receive_looking(), heard)),
    };
    let is_other =
        move || reception.with(|reception| reception.heard() == Some(Heard::Refused(FrameError::OtherHandover)));
    view! {
        <div role="status">
            <p class="it-codes__place">{said}</p>
            {move || {
                let (count, missing) = counts.get();
                (count > 0).then(|| view! {
                    <p>{msg::receive_progress(count - missing.len(), count)} " " {msg::receive_missing(listed(&missing))}</p>
                })
            }}
        </div>
        {move || {
            let (count, missing) = counts.get();
            (count > 0).then(|| view! { <progress class="it-progress" aria-hidden="true" max=count prop:value=count - missing.len()></progress> })
        }}
        <Show when=is_other>
            <p><button type="button" class="button button-secondary" on:click=move |_| reception.set(Reception::default())>{msg::receive_restart()}</button></p>
        </Show>
    }
}

fn listed(numbers: &[usize]) -> String {
    text::list(numbers.iter().map(usize::to_string))
}

fn heard(heard: Heard) -> &'static str {
    match heard {
        Heard::New => msg::receive_new(),
        Heard::Again => msg::receive_again(),
        Heard::Refused(FrameError::Foreign) => msg::receive_foreign(),
        Heard::Refused(FrameError::Newer) => msg::receive_newer(),
        Heard::Refused(FrameError::Damaged) => msg::receive_damaged(),
        Heard::Refused(FrameError::OtherHandover) => msg::receive_other(),
        Heard::Refused(FrameError::Broken) => msg::receive_broken(),
    }
}
