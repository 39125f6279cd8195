//! `/liste`: the person's own list; with ids in the address, one that somebody has shared.

mod own;
mod rows;
mod seen;
mod shared;

use catalogue::{LeftOut, Selection};
use leptos::prelude::*;

use self::own::Own;
use self::shared::Shared;
use crate::components::address_ids::ids_of_address;

/// One's own list, or a shared one. Opening a shared one never changes one's own.
#[component]
pub fn List() -> impl IntoView {
    let address = ids_of_address(Selection::LIST);
    let is_own = Memo::new(move |_| address.with(|read| *read == (Selection::default(), LeftOut::default())));
    move || if is_own.get() { view! { <Own/> }.into_any() } else { view! { <Shared address/> }.into_any() }
}
