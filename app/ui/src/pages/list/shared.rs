use catalogue::{LeftOut, OfferId, Selection};
use leptos::prelude::*;

use super::rows::{Rows, Whose};
use crate::components::address_ids::NotShown;
use crate::components::page::Page;
use crate::components::paper::{PaperAddress, Print};
use crate::components::share::Share;
use crate::context::{my_list, shelf};
use crate::messages::msg;
use crate::routes;

/// A list that stands in the address: somebody else's, or one's own on paper.
#[component]
pub fn Shared(address: Memo<(Selection, LeftOut)>) -> impl IntoView {
    let picked = Signal::derive(move || address.with(|(picked, _)| picked.clone()));
    let path = Signal::derive(move || routes::shared_list(&picked.get()));
    let left_out = move || address.with(|(_, left_out)| left_out.clone());
    view! {
        <Page title=msg::list_shared_title().to_owned()>
            <p class="it-lead it-no-print">{msg::list_shared_lead()}</p>
            {move || view! { <NotShown left_out=left_out() room=Selection::LIST/> }}
            <Show when=move || picked.with(|picked| !picked.ids().is_empty())>
                <div class="it-tools">
                    <SaveAll picked/>
                    <Print/>
                    <Share title=msg::list_shared_title() path/>
                </div>
                <Rows picked whose=Whose::Shared/>
                <PaperAddress path/>
            </Show>
            <p class="it-no-print"><a class="it-back" href=routes::my_list()>{msg::list_to_mine()}</a></p>
        </Page>
    }
}

/// Puts what exists on the person's own list.
#[component]
fn SaveAll(picked: Signal<Selection>) -> impl IntoView {
    let (list, shelf) = (my_list(), shelf());
    let exists = move |id: &&OfferId| shelf.entry(id).flatten().is_some();
    let existing = move || picked.with(|picked| picked.ids().iter().filter(exists).cloned().collect::<Vec<_>>());
    let asked = RwSignal::new(false);
    let save = move |_| {
        list.add(&existing());
        asked.set(true);
    };
    let said = move || {
        let all = existing().iter().all(|id| list.contains(id));
        asked.get().then(|| if all { msg::list_saved_all() } else { msg::list_full() })
    };
    view! {
        <button type="button" class="button button-primary it-no-print" on:click=save>{msg::list_save()}</button>
        <p class="it-tools__said it-no-print" role="status">{said}</p>
    }
}
