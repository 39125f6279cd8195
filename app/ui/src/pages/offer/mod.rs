//! One record of the catalogue: plain words first, step and law below.

mod contact;
mod near;
mod privacy;
mod staff;
mod start;
mod status;
mod whom;

use catalogue::{OfferDefinition, OfferId, Query};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

pub use self::contact::ContactBox;
use self::near::Near;
pub use self::privacy::case;
use self::privacy::{NameAndCase, WhoKnows};
use self::staff::ForStaff;
use self::start::{HowToStart, WhenCalling};
use self::status::{Freshness, StatusNotice};
use self::whom::{ForWhom, NotStated};
use super::not_found::NotFound;
use crate::components::offer_card::{StatusBadge, place};
use crate::components::page::{Page, Waiting, Width};
use crate::components::paper::{PaperAddress, Print};
use crate::components::save::Save;
use crate::components::text::{Text, danish};
use crate::context::{content, shelf};
use crate::messages::msg;
use crate::platform::head;
use crate::{routes, seen};

/// The page of one offer, from its address.
#[component]
pub fn Offer() -> impl IntoView {
    let params = use_params_map();
    let shelf = shelf();
    // A memo, since more comes to the shelf while the page stands, which must not begin it anew.
    let record = Memo::new(move |_| {
        let part = |name| params.with(|params| params.get(name).unwrap_or_default());
        shelf.record(&OfferId::new(format!("{}/{}", part("kommune"), part("slug"))))
    });
    move || match record.get() {
        Some(Some(offer)) => view! { <OfferPage offer/> }.into_any(),
        Some(None) => view! { <NotFound/> }.into_any(),
        None => view! { <Waiting/> }.into_any(),
    }
}

#[component]
fn OfferPage(offer: &'static OfferDefinition) -> impl IntoView {
    show_data(offer);
    untrack(|| seen::see(expect_context(), offer));
    let back = Query { municipalities: vec![offer.municipality.clone()], ..Query::default() };
    view! {
        <Page title=offer.name.clone() title_lang=danish() width=Width::Narrow>
            <p class="it-meta">
                <a href=routes::municipality(&offer.municipality)>{place(&offer.municipality)}</a> " " <StatusBadge state=offer.status.state/>
            </p>
            <p class="it-lead"><Text text=offer.summary.clone()/></p>
            <div class="it-tools"><Save id=&offer.id name=&offer.name/> <Print/></div>
            <Freshness offer/>
            <StatusNotice offer/>
            <HowToStart offer/>
            {offer
                .can_be_started()
                .then(|| {
                    view! {
                        <WhenCalling offer/>
                        <NameAndCase offer/>
                        <WhoKnows offer/>
                    }
                })}
            <ForWhom offer/>
            <NotStated offer/>
            <Near offer/>
            <ForStaff offer/>
            <PaperAddress path=routes::offer(&offer.id)/>
            <p class="it-no-print"><a class="it-back" href=routes::finder(&back)>{msg::offer_back(place(&offer.municipality))}</a></p>
        </Page>
    }
}

/// The record for machines, for as long as its page stands.
fn show_data(offer: &'static OfferDefinition) {
    let (shelf, content) = (shelf(), content());
    head::set_data(move || {
        let name_of = |id: &OfferId| Some(shelf.entry(id)??.name.clone());
        content.catalogue.json_ld(offer, &name_of, head::site().as_deref()).to_string()
    });
}
