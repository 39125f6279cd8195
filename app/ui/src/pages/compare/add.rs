use catalogue::{OfferEntry, OfferId, Selection};
use leptos::prelude::*;

use crate::components::offer_card::place;
use crate::components::text::danish;
use crate::context::{my_list, shelf};
use crate::messages::msg;
use crate::platform::focus;
use crate::routes;

/// What of the person's own list can still be laid beside the rest.
#[component]
pub fn Add(shown: Selection) -> impl IntoView {
    let (list, shelf) = (my_list(), shelf());
    let has_room = shown.ids().len() < Selection::COMPARISON;
    let more = {
        let shown = shown.clone();
        Memo::new(move |_| {
            let picked = list.picked();
            let rest = picked.ids().iter().filter(|id| has_room && !shown.contains(id));
            rest.filter_map(|id| shelf.entry(id)?).collect::<Vec<_>>()
        })
    };
    move || {
        let more = more.get();
        (!more.is_empty()).then(|| {
            view! {
                <section class="it-section it-no-print">
                    <h2 class="it-section__title">{msg::compare_add()}</h2>
                    <ul class="it-chips">{more.into_iter().map(|entry| view! { <li>{link(entry, &shown)}</li> }).collect_view()}</ul>
                </section>
            }
        })
    }
}

fn link(entry: &'static OfferEntry, shown: &Selection) -> impl IntoView + use<> {
    view! {
        <a class="it-chip it-chip--plain" href=routes::comparison(&shown.with(&entry.id)) on:click=move |_| focus::focus_soon("title")>
            // One word of the chip: laid out apart, they are read with a pause before the comma.
            <span><span lang=danish()>{entry.name.clone()}</span> ", " {place(&entry.municipality)}</span>
        </a>
    }
}

/// The way to the comparison without this one.
pub fn remove_link(id: &OfferId, name: &str, shown: &Selection) -> impl IntoView + use<> {
    view! {
        <a
            class="it-compare__remove it-no-print"
            href=routes::comparison(&shown.without(id))
            aria-label=msg::list_remove_one(name)
            on:click=move |_| focus::focus_soon("title")
        >
            {msg::list_remove()}
        </a>
    }
}
