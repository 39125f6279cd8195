use leptos::prelude::*;
use responses::Handover;

use crate::components::qr_code::QrCode;
use crate::messages::msg;
use crate::platform::task;

/// Milliseconds that a code stands: long enough for a slow camera, and far from a flicker.
const STANDS_MS: u64 = 700;

/// The codes one after the other, with a pause, and the receipt to look for.
#[component]
pub(super) fn Show(
    handover: Handover,
    /// How many answers the receiver must have taken.
    answers: usize,
    #[prop(into)] confirm: Callback<()>,
    #[prop(into)] stop: Callback<()>,
) -> impl IntoView {
    let count = handover.frames.len();
    let (place, paused) = (RwSignal::new(0_usize), RwSignal::new(count < 2));
    let advance = move |by: usize| place.update(|place| *place = (*place + by) % count.max(1));
    if count > 1 {
        turn(place, paused, count);
    }
    let receipt = handover.id.to_string();
    let frames = StoredValue::new(handover.frames);
    let text = Signal::derive(move || frames.with_value(|frames| frames.get(place.get()).cloned().unwrap_or_default()));
    let label = Signal::derive(move || msg::codes_code(place.get() + 1, count));
    let pause = move || if paused.get() { msg::codes_resume() } else { msg::codes_pause() };
    let by_hand = move |by: usize| {
        paused.set(true);
        advance(by);
    };
    view! {
        <p>{if count > 1 { msg::codes_turning() } else { msg::codes_single() }}</p>
        <QrCode text label/>
        <p class="it-codes__place">{move || msg::codes_place(place.get() + 1, count)}</p>
        <progress class="it-progress" aria-hidden="true" max=count prop:value=move || place.get() + 1></progress>
        {(count > 1).then(|| view! {
            <p class="it-buttons">
                <button type="button" class="button button-secondary" on:click=move |_| paused.update(|paused| *paused = !*paused)>{pause}</button>
                <button type="button" class="button button-secondary" on:click=move |_| by_hand(count - 1)>{msg::codes_previous()}</button>
                <button type="button" class="button button-secondary" on:click=move |_| by_hand(1)>{msg::codes_next()}</button>
            </p>
        })}
        <p>{msg::codes_confirm_text(receipt, answers)}</p>
        <p class="it-buttons">
            <button type="button" class="button button-primary" on:click=move |_| confirm.run(())>{msg::codes_confirm()}</button>
            <button type="button" class="button button-secondary" on:click=move |_| stop.run(())>{msg::codes_stop()}</button>
        </p>
    }
}

/// Turns to the next code for as long as they are on the screen.
fn turn(place: RwSignal<usize>, paused: RwSignal<bool>, count: usize) {
    task::later(STANDS_MS, move || {
        let Some(paused_now) = paused.try_get_untracked() else { return };
        if !paused_now {
            place.try_update(|place| *place = (*place + 1) % count);
        }
        turn(place, paused, count);
    });
}
