use catalogue::{OfferEntry, OfferId, Selection};
use leptos::prelude::*;

use crate::components::offer_card::OfferCard;
use crate::components::save::Save;
use crate::context::{my_list, shelf};
use crate::messages::msg;
use crate::platform::focus;
use crate::routes;

/// Whose list it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The person's: offers can be removed.
    Own,
    /// Somebody's: offers can be put on one's own.
    Shared,
}

/// The cards of a list, and the choice of those to lay side by side.
#[component]
pub fn Rows(picked: Signal<Selection>, whose: Whose) -> impl IntoView {
    let ticked = RwSignal::new(Selection::default());
    // What has left the list is no longer chosen.
    let chosen = Memo::new(move |_| {
        let on_list = |id: &&OfferId| picked.with(|picked| picked.contains(id));
        ticked
            .with(|ticked| ticked.ids().iter().filter(on_list).fold(Selection::default(), |so_far, id| so_far.with(id)))
    });
    let tick = Callback::new(move |id: OfferId| {
        let now = chosen.get_untracked();
        ticked.set(if now.contains(&id) { now.without(&id) } else { now.with(&id) });
    });
    view! {
        <h2 class="it-section__title">{msg::list_offers()}</h2>
        <p class="it-no-print">{msg::compare_choose(Selection::COMPARISON)}</p>
        <ul class="it-offers">
            <For each=move || picked.get().ids().to_vec() key=OfferId::clone let:id>
                <li><Row id whose chosen tick/></li>
            </For>
        </ul>
        <p class="it-tools it-no-print">
            {move || {
                chosen.with(|chosen| match chosen.ids().len() {
                    0 | 1 => None,
                    n => Some(view! { <a class="button button-primary" href=routes::comparison(chosen)>{msg::compare_chosen(n)}</a> }),
                })
            }}
        </p>
    }
}

#[component]
fn Row(id: OfferId, whose: Whose, chosen: Memo<Selection>, tick: Callback<OfferId>) -> impl IntoView {
    let shelf = shelf();
    move || match (shelf.entry(&id), whose) {
        (None, _) => view! { <p class="it-loading">{msg::loading()}</p> }.into_any(),
        (Some(Some(entry)), _) => view! {
            <OfferCard entry>
                <Tick entry chosen tick/>
                {match whose {
                    Whose::Own => view! { <Remove id=entry.id.clone() name=entry.name.clone()/> }.into_any(),
                    Whose::Shared => view! { <Save id=&entry.id name=&entry.name/> }.into_any(),
                }}
            </OfferCard>
        }
        .into_any(),
        (Some(None), Whose::Own) => view! {
            <p class="it-not-stated">{msg::ids_gone(&id)} " " <Remove id=id.clone() name=id.to_string()/></p>
        }
        .into_any(),
        (Some(None), Whose::Shared) => view! { <p class="it-not-stated">{msg::ids_gone(&id)}</p> }.into_any(),
    }
}

#[component]
fn Tick(entry: &'static OfferEntry, chosen: Memo<Selection>, tick: Callback<OfferId>) -> impl IntoView {
    let ticked = move || chosen.with(|chosen| chosen.contains(&entry.id));
    let full = move || !ticked() && chosen.with(|chosen| chosen.ids().len() >= Selection::COMPARISON);
    view! {
        <label class="it-check">
            <input
                class="it-check__input"
                type="checkbox"
                prop:checked=ticked
                aria-label=msg::compare_tick_one(&entry.name)
                disabled=full
                on:change=move |_| tick.run(entry.id.clone())
            />
            <span class="it-check__text">{msg::compare_tick()}</span>
        </label>
    }
}

#[component]
fn Remove(id: OfferId, name: String) -> impl IntoView {
    let list = my_list();
    let remove = move |_| {
        list.remove(&id);
        // The button that had the focus has gone with its card.
        focus::focus_soon("undo");
    };
    view! {
        <button type="button" class="it-link-button" aria-label=msg::list_remove_one(name) on:click=remove>
            {msg::list_remove()}
        </button>
    }
}
