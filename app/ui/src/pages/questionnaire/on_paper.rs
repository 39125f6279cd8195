use leptos::prelude::*;

use super::carried::Carried;
use crate::components::page::{Width, wrap};
use crate::components::text::Mixed;
use crate::messages::msg;
use crate::routes;

/// The ways from a form to paper and back.
#[component]
pub fn OnPaper(name: String, carried: StoredValue<Vec<(String, String)>>) -> impl IntoView {
    let on_its_way = expect_context::<Carried>();
    let carry = move |_| on_its_way.put(carried.get_value());
    view! {
        <nav class=format!("{} it-on-paper it-no-print", wrap(Width::Narrow)) aria-label=msg::paper_nav()>
            <a href=routes::on_paper(&name) on:click=carry>{msg::paper_link()}</a>
            <a href=routes::type_in(&name)>{msg::paper_type_in()}</a>
        </nav>
    }
}

/// The way to paper from a list of forms.
#[component]
pub fn ToPaper(name: String, title: String) -> impl IntoView {
    view! {
        <a class="it-door-more__link" href=routes::on_paper(&name)>
            {msg::paper_link()} <span class="it-sr-only">": " <Mixed text=title/></span>
        </a>
    }
}
