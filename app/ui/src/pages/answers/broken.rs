use leptos::prelude::*;
use responses::{Day, Export};
use store::Reading;

use crate::keeper::{Keeper, Sharing};
use crate::messages::msg;
use crate::platform::{clock, file};
use crate::routes;

/// A database that does not give what lies in it: what can be read is saved first, and then a new one takes its place.
#[component]
pub fn Broken() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    move || {
        match keeper.reading() {
        Reading::Whole => ().into_any(),
        Reading::Salvaged => view! { <Salvaged/> }.into_any(),
        Reading::Failed => view! {
            <div class="it-notice it-notice--warning" role="alert">
                <h2 class="it-notice__title">{msg::broken_closed_title()}</h2>
                <div class="it-notice__text">
                    <p>{msg::broken_closed_text()}</p>
                    <p><button type="button" class="it-link-button" on:click=move |_| keeper.refresh()>{msg::store_again()}</button></p>
                    <p>{msg::broken_closed_end()} " " <a href=routes::to("/privatliv")>{msg::wipe_open()}</a></p>
                </div>
            </div>
        }
        .into_any(),
    }
    }
}

#[component]
fn Salvaged() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let saved = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let save = move |_| {
        let outcome = keeper.records().with_untracked(|records| {
            let today = Day::parse(&clock::today()).map_err(|error| error.to_string())?;
            let responses::ExportFile { name, text } = Export::build(records, today, env!("CARGO_PKG_VERSION"));
            file::hand_over(&name, "application/json", &text)
        });
        failed.set(outcome.is_err());
        saved.set(outcome.is_ok());
    };
    let rebuild = move |_| {
        crate::platform::task::spawn(async move { failed.set(keeper.rebuild().await.is_err()) });
    };
    let count = move || keeper.records().with(Vec::len);
    view! {
        <div class="it-notice it-notice--warning" role="alert">
            <h2 class="it-notice__title">{msg::broken_title()}</h2>
            <div class="it-notice__text">
                <p>{move || msg::broken_text(count())}</p>
                <Show when=move || keeper.sharing() != Sharing::Locked fallback=|| view! { <p>{msg::broken_locked()}</p> }>
                    <p><button type="button" class="button button-primary" on:click=save>{msg::broken_save()}</button></p>
                </Show>
                <Show when=move || saved.get() && keeper.sharing() == Sharing::Own>
                    <p>{move || msg::broken_rebuild_text(count())}</p>
                    <p><button type="button" class="button button-secondary" on:click=rebuild>{msg::broken_rebuild()}</button></p>
                </Show>
                <Show when=move || failed.get()><p>{msg::shared_refused()}</p></Show>
            </div>
        </div>
    }
}
