//! The short cuts of those who use the keyboard: what hears them, what lists them, and the switch.

use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};

use crate::context::content;
use crate::language::Address;
use crate::messages::msg;
use crate::platform::{focus, keys, leave};
use crate::routes;
use crate::shortcuts::{Shortcut, Shortcuts};

/// The field that is searched in.
const SEARCH: &str = "q";

/// Hears the keys for as long as the app stands. A closure, so that it begins where it is drawn and not where it was fetched.
pub fn hear() -> impl IntoView {
    || view! { <Hear/> }
}

#[component]
fn Hear() -> impl IntoView {
    let shortcuts = expect_context::<Shortcuts>();
    let (here, navigate, languages) = (use_location().pathname, use_navigate(), &content().languages);
    let dialog = NodeRef::<html::Dialog>::new();
    leave::on_key(move |event| {
        let Some(key) = keys::alone(&event).filter(|_| shortcuts.are_on_now()) else { return };
        let pressed = here.with_untracked(|here| Shortcut::of(&key, Address::read(here, languages).page));
        let Some(shortcut) = pressed else { return };
        event.prevent_default();
        match shortcut.page() {
            None => {
                if let Some(dialog) = dialog.get_untracked() {
                    drop(dialog.show_modal());
                }
            }
            Some(page) => {
                let address = routes::to(page);
                let is_search = shortcut == Shortcut::Search;
                if here.with_untracked(|here| *here == address) {
                    focus::focus_now(if is_search { SEARCH } else { "title" });
                } else {
                    if is_search {
                        focus::arrive_at(SEARCH);
                    }
                    navigate(&address, routes::whole());
                }
            }
        }
    });
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <dialog class="it-dialog" aria-labelledby="keys-title" node_ref=dialog>
            <h2 class="it-dialog__title" id="keys-title">{msg::keys_title()}</h2>
            <div class="it-dialog__body"><Keys/> <Switch/></div>
            <div class="it-buttons">
                <button type="button" class="button button-primary" on:click=close>{msg::keys_close()}</button>
            </div>
        </dialog>
    }
}

/// The keys, the switch, and where they are not heard.
#[component]
pub fn AboutShortcuts() -> impl IntoView {
    view! {
        <section class="it-section it-no-print">
            <h2 class="it-section__title" id="genveje">{msg::keys_title()}</h2>
            <p>{msg::keys_text()}</p>
            <Switch/>
            <Keys/>
        </section>
    }
}

#[component]
fn Switch() -> impl IntoView {
    let shortcuts = expect_context::<Shortcuts>();
    view! {
        <label class="it-check">
            <input
                class="it-check__input"
                type="checkbox"
                prop:checked=move || shortcuts.are_on()
                on:change:target=move |event| shortcuts.turn(event.target().checked())
            />
            <span class="it-check__text">{msg::keys_on()}</span>
        </label>
    }
}

#[component]
fn Keys() -> impl IntoView {
    let row = |shortcut: Shortcut| {
        view! { <div class="it-facts__row"><dt class="it-facts__term"><kbd>{shortcut.key()}</kbd></dt><dd class="it-facts__value">{name(shortcut)}</dd></div> }
    };
    view! { <dl class="it-facts">{Shortcut::ALL.map(row).collect_view()}</dl> }
}

fn name(shortcut: Shortcut) -> &'static str {
    match shortcut {
        Shortcut::Search => msg::keys_search(),
        Shortcut::Coverage => msg::coverage_title(),
        Shortcut::Handbook => msg::handbook_title(),
        Shortcut::Forms => msg::work_forms(),
        Shortcut::List => msg::list_title(),
        Shortcut::Help => msg::keys_help(),
    }
}
