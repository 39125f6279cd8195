//! »Mine svar«: what lies on this device, and the ways out of it.

mod delete;
mod hand_over;
mod list;
mod read_in;
mod safety;

use leptos::prelude::*;
use responses::InventoryView;

use self::hand_over::HandOver;
use self::list::List;
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
    let view = Memo::new(move |_| keeper.records().with(|records| InventoryView::of(records)));
    view! {
        <Page title=msg::answers_title().to_owned()>
            <p class="it-lead">{msg::answers_lead()}</p>
            {move || {
                if keeper.is_loading() {
                    return view! { <p class="it-loading" role="status">{msg::loading()}</p> }.into_any();
                }
                view! {
                    <Safety view/>
                    <List view/>
                    <HandOver view/>
                    <ReadIn/>
                }
                .into_any()
            }}
        </Page>
    }
}
