use leptos::prelude::*;

use super::rows::{Rows, Whose};
use super::seen::LastSeen;
use crate::components::clear_list::ClearList;
use crate::components::page::Page;
use crate::components::paper::{PaperAddress, Print};
use crate::components::share::Share;
use crate::components::text::{Mixed, as_danish};
use crate::context::{my_list, shelf};
use crate::messages::msg;
use crate::my_list::Place;
use crate::platform::focus;
use crate::routes;

/// What the person has put on the list, and what can be done with it.
#[component]
pub fn Own() -> impl IntoView {
    let list = my_list();
    list.settle();
    let picked = Signal::derive(move || list.picked());
    let path = Signal::derive(move || routes::shared_list(&list.picked()));
    view! {
        <Page title=msg::list_title().to_owned()>
            <p class="it-lead">{msg::list_lead()}</p>
            <Where/>
            <Show when=move || !list.is_empty() fallback=Empty>
                <div class="it-tools">
                    <Print/>
                    <Share title=msg::list_shared_title() path/>
                </div>
                <Rows picked whose=Whose::Own/>
                <PaperAddress path/>
            </Show>
            <Undo/>
            <ClearList/>
            <LastSeen/>
        </Page>
    }
}

/// Who can see the list, and whether it outlives the page.
#[component]
fn Where() -> impl IntoView {
    let list = my_list();
    move || match list.place() {
        Place::Device => view! { <p class="it-muted it-no-print">{msg::list_others()}</p> }.into_any(),
        Place::Page => view! {
            <div class="it-notice it-notice--warning it-no-print" role="status">
                <div class="it-notice__text"><p>{msg::list_in_page()}</p></div>
            </div>
        }
        .into_any(),
    }
}

#[component]
fn Undo() -> impl IntoView {
    let (list, shelf) = (my_list(), shelf());
    let undo = move |_| {
        list.undo();
        // The button that had the focus has gone.
        focus::focus_soon("title");
    };
    view! {
        <div class="it-undo it-no-print" role="status">
            {move || {
                let removed = list.removed()?;
                let name = shelf.entry(&removed.id).flatten().map_or_else(|| removed.id.to_string(), |entry| entry.name.clone());
                Some(view! {
                    <p class="it-undo__bar">
                        <span><Mixed text=msg::list_removed(as_danish(&name))/></span>
                        <button type="button" class="button button-secondary" id="undo" on:click=undo>{msg::list_undo()}</button>
                    </p>
                })
            }}
        </div>
    }
}

#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="it-empty">
            <p class="it-empty__title">{msg::list_empty()}</p>
            <p>{msg::list_empty_how()}</p>
            <ul class="it-empty__actions">
                <li><a href=routes::to("/tilbud")>{msg::finder_title()}</a></li>
                <li><a href=routes::to("/hjaelp")>{msg::start_door_help()}</a></li>
            </ul>
        </div>
    }
}
