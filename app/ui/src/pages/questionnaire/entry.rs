use leptos::prelude::*;

use super::answering::Answering;
use crate::components::page::arrive;
use crate::components::text::day;
use crate::keeper::Keeper;
use crate::messages::msg;

/// Before the first page: where a draft lies on the device, one chooses to go on with it or not.
#[component]
pub fn Entry(answering: Answering, entered: RwSignal<bool>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let begin = move || {
        answering.begin();
        entered.set(true);
    };
    let draft = Memo::new(move |_| if keeper.is_loading() { None } else { Some(answering.draft()) });
    Effect::new(move |_| {
        if draft.get() == Some(None) {
            begin();
        }
    });
    move || match draft.get() {
        None | Some(None) => view! { <p class="it-loading" role="status">{msg::loading()}</p> }.into_any(),
        Some(Some(record)) => {
            arrive(msg::form_neutral_title());
            let started = day(record.started_on());
            let go_on = move |_| {
                answering.resume(record.clone());
                entered.set(true);
            };
            view! {
                <h1 id="title" tabindex="-1">{msg::entry_title()}</h1>
                <p class="it-lead">{msg::entry_text(started)}</p>
                <div class="it-buttons">
                    <button type="button" class="button button-primary" on:click=go_on>{msg::entry_go_on()}</button>
                    <button type="button" class="button button-secondary" on:click=move |_| begin()>{msg::entry_begin()}</button>
                </div>
                <p class="it-muted">{msg::entry_kept()}</p>
            }
            .into_any()
        }
    }
}
