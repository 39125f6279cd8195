use leptos::prelude::*;

use crate::messages::msg;
use crate::platform::{focus, head};

/// The column that a page stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// For lists and cards.
    Wide,
    /// For reading and answering.
    Narrow,
}

/// A page: its title in the tab, its heading in the focus.
#[component]
pub fn Page(
    /// Also the tab's title.
    title: String,
    #[prop(default = Width::Wide)] width: Width,
    /// The language of the title, where it is not the page's.
    #[prop(optional_no_strip)]
    title_lang: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    arrive(&title);
    view! {
        <div class=wrap(width)>
            <h1 class="it-page-title" id="title" tabindex="-1" lang=title_lang>{title}</h1>
            {children()}
        </div>
    }
}

/// Stands for a page whose content is on its way; shown only when that takes long enough to be noticed.
#[component]
pub fn Waiting() -> impl IntoView {
    view! { <p class="it-wrap it-loading" role="status">{msg::loading()}</p> }
}

/// The class of the column.
pub fn wrap(width: Width) -> &'static str {
    match width {
        Width::Wide => "it-wrap",
        Width::Narrow => "it-wrap it-wrap--narrow",
    }
}

/// What a page of its own would get from the browser: title, top, focus. The element `title` must be there.
pub fn arrive(title: &str) {
    head::set_title(&msg::frame_tab_title(title));
    focus::arrive("title");
}
