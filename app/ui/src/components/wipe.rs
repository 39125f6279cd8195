use leptos::prelude::*;
use store::StoreError;

use crate::components::confirm::{Asking, Confirm};
use crate::context::{MyMunicipality, my_list};
use crate::keeper::{Keeper, Sharing};
use crate::messages::msg;
use crate::platform::task;
use crate::shortcuts::Shortcuts;

/// Deletes everything that lies on this device, and looks afterwards whether it is gone.
#[component]
pub fn Wipe() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let MyMunicipality(municipality) = expect_context();
    let (list, shortcuts) = (my_list(), expect_context::<Shortcuts>());
    let asking = Asking::default();
    let outcome = RwSignal::new(None::<Result<usize, StoreError>>);
    let wipe = move || {
        municipality.set(None);
        shortcuts.turn(false);
        list.clear();
        task::spawn(async move { outcome.set(Some(keeper.wipe().await)) });
    };
    view! {
        <section class="it-section it-no-print">
            <h2 class="it-section__title">{msg::wipe_title()}</h2>
            <p>{msg::wipe_text()}</p>
            <Show when=move || keeper.sharing() != Sharing::Locked fallback=|| view! { <p>{msg::wipe_locked()}</p> }>
                <p><button type="button" class="it-link-button it-link-button--danger" on:click=move |_| asking.open()>{msg::wipe_open()}</button></p>
            </Show>
            <p role="status">{move || outcome.get().map(words)}</p>
            <Confirm asking id="wipe-title" title=msg::wipe_ask().to_owned() yes=msg::wipe_title() on_yes=wipe>
                <p>{move || msg::wipe_ask_text(keeper.count() + keeper.unreadable().with(Vec::len))}</p>
                <Show when=move || keeper.sharing() == Sharing::Open><p>{msg::wipe_shared()}</p></Show>
            </Confirm>
        </section>
    }
}

fn words(outcome: Result<usize, StoreError>) -> String {
    match outcome {
        Ok(0) => msg::wipe_done().to_owned(),
        Ok(left) => msg::wipe_left(left),
        Err(_) => msg::wipe_failed().to_owned(),
    }
}
