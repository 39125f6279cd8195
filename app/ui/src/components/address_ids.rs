//! Offers that stand in the address, `?id=…&id=…`.

use catalogue::{LeftOut, OfferId, Selection};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::components::text;
use crate::messages::msg;

/// The first of them, and what did not get in.
pub fn ids_of_address(room: usize) -> Memo<(Selection, LeftOut)> {
    let pairs = use_query_map();
    Memo::new(move |_| {
        let ids = pairs.with(|map| map.get_all("id").unwrap_or_default());
        Selection::read(ids.iter().map(String::as_str), room)
    })
}

/// Names what of the address is not shown, so that nobody misses it without a word.
#[component]
pub fn NotShown(left_out: LeftOut, room: usize, #[prop(optional)] gone: Vec<OfferId>) -> impl IntoView {
    let (surplus, gone) = (ids(&left_out.surplus), ids(&gone));
    let lines: Vec<_> = [
        (!left_out.unreadable.is_empty()).then(|| msg::ids_unreadable(text::list(left_out.unreadable.iter().cloned()))),
        (!surplus.is_empty()).then(|| msg::ids_surplus(room, surplus)),
        (!gone.is_empty()).then(|| msg::ids_gone(gone)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="it-notice it-notice--warning" role="status">
                <div class="it-notice__text">{lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</div>
            </div>
        }
    })
}

fn ids(ids: &[OfferId]) -> String {
    text::list(ids.iter().map(OfferId::as_str))
}
