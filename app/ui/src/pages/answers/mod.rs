//! »Mine svar«: what lies on this device, and the ways out of it.

mod delete;
mod hand_over;
mod list;
mod lost;
mod read_in;
mod safety;

use leptos::prelude::*;
use responses::{InventoryView, ResponseId};

use self::delete::Delete;
use self::hand_over::HandOver;
use self::list::List;
use self::lost::Lost;
use self::read_in::ReadIn;
use self::safety::Safety;
use crate::components::page::Page;
use crate::keeper::Keeper;
use crate::messages::msg;

/// What lies on this device: list, export, import, delete.
#[component]
pub fn Answers() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    keeper.refresh();
    let doomed = RwSignal::new(Vec::<ResponseId>::new());
    let view = Memo::new(move |_| keeper.records().with(|records| InventoryView::of(records)));
    view! {
        <Page title=msg::answers_title().to_owned()>
            <p class="it-lead">{msg::answers_lead()}</p>
            {move || {
                if keeper.is_loading() {
                    return view! { <p class="it-loading" role="status">{msg::loading()}</p> }.into_any();
                }
                view! {
                    <Lost/>
                    <Safety view/>
                    <List view doomed/>
                    <Delete doomed/>
                    <HandOver view doomed/>
                    <ReadIn/>
                }
                .into_any()
            }}
        </Page>
    }
}
