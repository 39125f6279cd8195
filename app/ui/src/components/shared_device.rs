use leptos::prelude::*;

use crate::components::confirm::{Asking, Confirm};
use crate::keeper::{Cover, Keeper, Progress, Sharing};
use crate::messages::msg;

/// On a shared device, on every page: whether earlier answers are locked, and the two ways to make room for the next one.
#[component]
pub fn SharedDevice() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let asking = Asking::default();
    let state = move || if keeper.sharing() == Sharing::Open { msg::shared_open() } else { msg::shared_locked() };
    view! {
        <Show when=move || keeper.sharing() != Sharing::Own>
            <section class="it-shared it-no-print" aria-label=msg::shared_title()>
                <div class="it-wrap it-shared__inner">
                    <p class="it-shared__text"><strong>{msg::shared_title()}". "</strong> {state}</p>
                    <div class="it-buttons it-shared__buttons">
                        <button type="button" class="button button-primary" on:click=move |_| keeper.next()>{msg::shared_next()}</button>
                        <Show when=move || keeper.own() != 0>
                            <button type="button" class="button button-secondary" on:click=move |_| asking.open()>{msg::shared_delete()}</button>
                        </Show>
                    </div>
                </div>
                <Confirm
                    asking
                    id="shared-delete"
                    title=Signal::derive(move || msg::shared_delete_title(keeper.own()))
                    yes=msg::shared_delete()
                    on_yes=move || keeper.delete_own()
                >
                    <p>{msg::shared_delete_text()}</p>
                </Confirm>
            </section>
        </Show>
    }
}

/// What stands in the place of the page while it may not be seen.
#[component]
pub fn Covered() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let cover = keeper.cover();
    move || {
        let quiet = view! {
            <h1>{msg::shared_quiet_title()}</h1>
            <p>{msg::shared_quiet_text()} " " {(keeper.progress() != Progress::Saving && keeper.is_settled()).then(msg::shared_quiet_kept)}</p>
            <div class="it-buttons">
                <button type="button" class="button button-primary" on:click=move |_| cover.set(Cover::None)>{msg::shared_quiet_on()}</button>
                <button type="button" class="button button-secondary" on:click=move |_| keeper.next()>{msg::shared_next()}</button>
            </div>
        };
        match cover.get() {
            Cover::None => ().into_any(),
            Cover::Quiet => view! { <main class="it-main it-wrap it-cover">{quiet}</main> }.into_any(),
            Cover::Clearing => {
                view! { <main class="it-main it-wrap it-cover" role="status"><Clearing/></main> }.into_any()
            }
        }
    }
}

/// The queue is not cleared with the screen: it has to be written first.
#[component]
fn Clearing() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    move || {
        match keeper.progress() {
        Progress::Failed(_) => view! {
            <h1>{msg::shared_waiting_title()}</h1>
            <p>{msg::shared_waiting_text()}</p>
            <p><button type="button" class="button button-primary" on:click=move |_| keeper.write()>{msg::store_again()}</button></p>
        }
        .into_any(),
        _ => view! { <p>{msg::shared_clearing()}</p> }.into_any(),
    }
    }
}
