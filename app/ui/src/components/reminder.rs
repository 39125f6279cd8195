use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::keeper::Keeper;
use crate::messages::msg;
use crate::routes;

/// While one looks around in peace: what was told and has not reached anybody. Never within a form, and of nothing sensitive.
#[component]
pub fn Reminder() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let here = use_location().pathname;
    let is_quiet = move || {
        let within = |path: &str| here.with(|here| here.starts_with(&routes::to(path)));
        within("/skema/") || within("/svar")
    };
    let waiting = Memo::new(move |_| keeper.waiting());
    view! {
        <Show when=move || waiting.get() != 0 && !is_quiet()>
            <p class="it-wrap it-reminder it-no-print">
                {move || msg::reminder(waiting.get())} " " <a href=routes::to("/svar")>{msg::reminder_go()}</a>
            </p>
        </Show>
    }
}
