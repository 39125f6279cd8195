use catalogue::{OfferId, Seen};
use leptos::prelude::*;

use crate::components::offer_card::place;
use crate::components::text::danish;
use crate::context::shelf;
use crate::keeper::{Keeper, Sharing};
use crate::messages::msg;
use crate::{routes, seen};

/// The switch, and what was seen last. On a shared device there is neither.
#[component]
pub fn LastSeen() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let shown = RwSignal::new(untrack(|| seen::remembered(keeper)));
    let turn = move |on: bool| {
        seen::turn(on);
        shown.set(seen::remembered(keeper));
    };
    view! {
        <Show when=move || keeper.sharing() == Sharing::Own>
            <section class="it-section it-no-print">
                <h2 class="it-section__title">{msg::seen_title()}</h2>
                <p>{msg::seen_text(Seen::ROOM)}</p>
                <label class="it-check">
                    <input
                        class="it-check__input"
                        type="checkbox"
                        prop:checked=move || shown.with(Option::is_some)
                        on:change:target=move |event| turn(event.target().checked())
                    />
                    <span class="it-check__text">{msg::seen_on()}</span>
                </label>
                {move || shown.get().map(|seen| view! { <Rows ids=seen.ids().to_vec() on_clear=move || turn(true)/> })}
            </section>
        </Show>
    }
}

#[component]
fn Rows(ids: Vec<OfferId>, on_clear: impl Fn() + 'static) -> impl IntoView {
    if ids.is_empty() {
        return view! { <p class="it-muted">{msg::seen_nothing()}</p> }.into_any();
    }
    let shelf = shelf();
    let row = move |id: OfferId| {
        move || {
            let entry = shelf.entry(&id).flatten()?;
            Some(view! {
                <li>
                    <a href=routes::offer(&entry.id) lang=danish()>{entry.name.clone()}</a> " "
                    <span class="it-muted">{place(&entry.municipality)}</span>
                </li>
            })
        }
    };
    view! {
        <ul>{ids.into_iter().map(row).collect_view()}</ul>
        <p><button type="button" class="it-link-button" on:click=move |_| on_clear()>{msg::seen_clear()}</button></p>
    }
    .into_any()
}
