use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::messages::msg;
use crate::routes;

/// Offers a newer version of the app, and never to somebody who is in the middle of something. The start script knows when
/// there is one, shows it (`it-new-version` on the page) and takes it into use (`new-version`).
#[component]
pub fn NewVersion() -> impl IntoView {
    let here = use_location().pathname;
    let is_quiet = move || here.with(|here| routes::is_in_the_middle(here));
    view! {
        <div role="status" class="it-no-print">
            <Show when=move || !is_quiet()>
                <p class="it-wrap it-reminder it-reminder--version">
                    {msg::version_text()} " " <button type="button" class="it-link-button" id="new-version">{msg::version_use()}</button>
                </p>
            </Show>
        </div>
    }
}
