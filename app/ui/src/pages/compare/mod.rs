//! `/sammenlign`: up to four offers side by side, across municipalities.

mod add;
mod table;
mod words;

use catalogue::{ComparisonView, OfferDefinition, OfferId, Selection};
use leptos::prelude::*;

use self::add::Add;
use self::table::Table;
use crate::components::address_ids::{NotShown, ids_of_address};
use crate::components::page::{Page, Waiting};
use crate::components::paper::{PaperAddress, Print};
use crate::components::share::Share;
use crate::context::shelf;
use crate::messages::msg;
use crate::platform::clock;
use crate::routes;

/// What the address names, once all of it is here.
#[derive(Clone, PartialEq)]
struct Compared {
    offers: Vec<&'static OfferDefinition>,
    gone: Vec<OfferId>,
}

/// The comparison. It stands whole in the address, so it can be shared.
#[component]
pub fn Compare() -> impl IntoView {
    let address = ids_of_address(Selection::COMPARISON);
    let compared = Memo::new(move |_| address.with(|(picked, _)| look_up(picked)));
    view! {
        <Page title=msg::compare_title().to_owned()>
            {move || match compared.get() {
                None => view! { <Waiting/> }.into_any(),
                Some(Compared { offers, gone }) => {
                    let left_out = address.with(|(_, left_out)| left_out.clone());
                    view! {
                        <NotShown left_out gone room=Selection::COMPARISON/>
                        <SideBySide offers/>
                    }
                    .into_any()
                }
            }}
        </Page>
    }
}

/// `None` while any of them is on its way. All are asked for before the first is waited for.
fn look_up(picked: &Selection) -> Option<Compared> {
    let found: Vec<_> = picked.ids().iter().map(|id| (id, shelf().record(id))).collect();
    let mut compared = Compared { offers: Vec::new(), gone: Vec::new() };
    for (id, record) in found {
        match record? {
            Some(offer) => compared.offers.push(offer),
            None => compared.gone.push(id.clone()),
        }
    }
    Some(compared)
}

#[component]
fn SideBySide(offers: Vec<&'static OfferDefinition>) -> impl IntoView {
    let shown = offers.iter().fold(Selection::default(), |so_far, offer| so_far.with(&offer.id));
    let path = routes::comparison(&shown);
    if offers.is_empty() {
        return view! { <HowTo/> <Add shown/> }.into_any();
    }
    let hint = (offers.len() == 1).then(msg::compare_one_more);
    view! {
        <div class="it-tools">
            <Print/>
            <Share title=msg::compare_title() path=path.clone()/>
        </div>
        {hint.map(|hint| view! { <p class="it-no-print">{hint}</p> })}
        <Table view=ComparisonView::of(offers, &clock::today()) shown=shown.clone()/>
        <Add shown/>
        <PaperAddress path/>
    }
    .into_any()
}

#[component]
fn HowTo() -> impl IntoView {
    view! {
        <div class="it-empty">
            <p class="it-empty__title">{msg::compare_empty()}</p>
            <p>{msg::compare_empty_how(Selection::COMPARISON)}</p>
            <ul class="it-empty__actions">
                <li><a href=routes::my_list()>{msg::list_title()}</a></li>
                <li><a href=routes::to("/tilbud")>{msg::finder_title()}</a></li>
            </ul>
        </div>
    }
}
