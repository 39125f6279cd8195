use leptos::prelude::*;

use crate::keeper::Keeper;
use crate::messages::msg;

/// An emptied database never looks like a fresh start. What this page still has can be kept again.
#[component]
pub fn Lost() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    view! {
        <Show when=move || keeper.lost() != 0>
            <div class="it-notice it-notice--warning" role="alert">
                <h2 class="it-notice__title">{msg::lost_title()}</h2>
                <div class="it-notice__text">
                    <p>{move || msg::lost_text(keeper.lost())}</p>
                    <Show when=move || keeper.orphans() != 0>
                        <p>
                            {move || msg::lost_page(keeper.orphans())} " "
                            <button type="button" class="it-link-button" on:click=move |_| keeper.restore()>{msg::lost_restore()}</button>
                        </p>
                    </Show>
                    <p><button type="button" class="it-link-button" on:click=move |_| keeper.acknowledge_loss()>{msg::lost_fine()}</button></p>
                </div>
            </div>
        </Show>
    }
}
