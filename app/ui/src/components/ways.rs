use leptos::prelude::*;

/// A way on: address, title, one line.
pub type Way = (String, &'static str, &'static str);

/// Ways on, one below the other.
#[component]
pub fn Ways(ways: Vec<Way>) -> impl IntoView {
    let rows = ways.into_iter().map(|(address, title, text)| {
        view! {
            <li>
                <a class="it-door" href=address>
                    <span class="it-door__title">{title}</span>
                    <span class="it-door__text">{text}</span>
                </a>
            </li>
        }
    });
    view! { <ul class="it-doors">{rows.collect_view()}</ul> }
}
