//! »Mine svar«: what lies on this device, and the ways out of it.

mod broken;
mod delete;
mod hand_over;
mod list;
mod lost;
mod read_in;
mod receive;
mod safety;
mod shared;

use leptos::prelude::*;
use responses::ResponseId;
use store::Reading;

use self::broken::Broken;
use self::delete::Delete;
use self::hand_over::HandOver;
use self::list::List;
use self::lost::Lost;
use self::read_in::ReadIn;
use self::safety::Safety;
use self::shared::{SetUp, Unlock, Unshare};
use crate::components::page::Page;
use crate::keeper::{Keeper, Sharing};
use crate::messages::msg;

pub use self::receive::Receive;

/// What lies on this device: list, export, import, delete.
#[component]
pub fn Answers() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    // What is being read for the first time is new enough; very many are not listed anew whenever somebody looks.
    if !untrack(|| keeper.is_loading() || keeper.is_listed()) {
        keeper.refresh();
    }
    let doomed = RwSignal::new(Vec::<ResponseId>::new());
    let view = Memo::new(move |_| keeper.inventory());
    // Drawn anew only when this changes: what is read once more must not take a field away from under somebody.
    let is_loading = Memo::new(move |_| keeper.is_loading());
    view! {
        <Page title=msg::answers_title().to_owned()>
            <p class="it-lead">{move || if keeper.sharing() == Sharing::Own { msg::answers_lead() } else { msg::answers_lead_shared() }}</p>
            {move || {
                if is_loading.get() {
                    return view! { <p class="it-loading" role="status">{msg::loading()}</p> }.into_any();
                }
                view! {
                    <Lost/>
                    <Broken/>
                    <Unlock/>
                    <Safety view/>
                    <Show when=move || keeper.reading() != Reading::Failed || view.with(|view| !view.rows.is_empty())>
                        <List view doomed/>
                    </Show>
                    <Show when=move || keeper.sharing() != Sharing::Locked>
                        <Delete doomed/>
                        <HandOver view doomed/>
                        <ReadIn/>
                    </Show>
                    <Unshare/>
                    <SetUp/>
                }
                .into_any()
            }}
        </Page>
    }
}
