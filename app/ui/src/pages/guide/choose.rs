use leptos::prelude::*;

use crate::components::page::{Page, Width};
use crate::components::ways::Ways;
use crate::messages::msg;
use crate::routes;

/// One guide, two voices: the same rules in the words of a family and of a professional.
#[component]
pub fn Choose() -> impl IntoView {
    let voices = vec![
        (routes::questionnaire("guide-familie"), msg::guide_family(), msg::guide_family_text()),
        (routes::questionnaire("guide-fagfolk"), msg::guide_staff(), msg::guide_staff_text()),
    ];
    view! {
        <Page title=msg::guide_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::guide_lead()}</p>
            <Ways ways=voices/>
            <p>{msg::guide_not()}</p>
            <ul>
                <li><a href=routes::to("/haandbog")>{msg::handbook_title()}</a> ": " {msg::handbook_text()}</li>
                <li><a href=routes::to("/guide/graf")>{msg::graph_title()}</a> ": " {msg::graph_text()}</li>
            </ul>
        </Page>
    }
}
