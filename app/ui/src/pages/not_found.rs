use leptos::prelude::*;

use crate::components::page::{Page, Width};
use crate::messages::msg;
use crate::routes;

/// An address that leads nowhere, and where to go instead.
#[component]
pub fn NotFound() -> impl IntoView {
    let ways = [
        ("/tilbud", msg::frame_nav_offers()),
        ("/hjaelp", msg::start_door_help()),
        ("/skema", msg::frame_nav_checks()),
        ("/svar", msg::frame_nav_answers()),
        ("/", msg::not_found_start()),
    ];
    view! {
        <Page title=msg::not_found_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::not_found_text()}</p>
            <ul>{ways.map(|(path, name)| view! { <li><a href=routes::to(path)>{name}</a></li> }).collect_view()}</ul>
        </Page>
    }
}
