use leptos::prelude::*;

use crate::components::page::{Width, wrap};
use crate::messages::msg;
use crate::routes;

/// The ways from a form to paper and back.
#[component]
pub fn OnPaper(name: String) -> impl IntoView {
    view! {
        <nav class=format!("{} it-on-paper it-no-print", wrap(Width::Narrow)) aria-label=msg::paper_nav()>
            <a href=routes::on_paper(&name)>{msg::paper_link()}</a>
            <a href=routes::type_in(&name)>{msg::paper_type_in()}</a>
        </nav>
    }
}
