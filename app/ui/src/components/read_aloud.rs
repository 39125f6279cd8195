use leptos::prelude::*;

use crate::messages::msg;
use crate::platform::speech::{self, Speaking};

/// Reads a part of the page, from a recording or with the device's voice, and stops when the page is left. Where the device has no voice of
/// its own for the language, it says so.
#[component]
pub fn ReadAloud(
    /// The id of the element whose words are read. The button stands outside it.
    of: &'static str,
    /// A recording of these words, from the folder of the data.
    #[prop(default = None)]
    recording: Option<String>,
) -> impl IntoView {
    let state = RwSignal::new(Speaking::Over);
    let press = move |_| {
        if state.get_untracked() == Speaking::Begun {
            speech::hush();
            state.set(Speaking::Over);
        } else {
            speech::read(of, recording.as_deref(), move |now| {
                state.try_set(now);
            });
        }
    };
    on_cleanup(speech::stop);
    let label = move || if state.get() == Speaking::Begun { msg::aloud_stop() } else { msg::aloud_read() };
    let why_not = move || match state.get() {
        Speaking::OnlyRemote => Some(msg::aloud_only_remote()),
        Speaking::NoVoice => Some(msg::aloud_no_voice()),
        Speaking::Begun | Speaking::Over => None,
    };
    view! {
        <div class="it-aloud it-no-print">
            <button type="button" class="it-aloud__button" on:click=press>{label}</button>
            <p class="it-aloud__hint" role="status">{why_not}</p>
        </div>
    }
}
