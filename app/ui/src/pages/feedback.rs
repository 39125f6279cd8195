use leptos::prelude::*;

use crate::components::page::{Page, Width};
use crate::messages::msg;
use crate::routes;

/// *Fortæl, hvordan hjælpen var*: who are you?
#[component]
pub fn Feedback() -> impl IntoView {
    let forms = [
        ("afslutning-barn-0-9", msg::feedback_child_small()),
        ("afslutning-barn-10-14", msg::feedback_child_middle()),
        ("afslutning-barn-15-17", msg::feedback_young()),
        ("afslutning-familie", msg::feedback_parent()),
        ("afslutning-samarbejdspartner", msg::feedback_partner()),
        ("afslutning-konsulent", msg::feedback_consultant()),
    ];
    view! {
        <Page title=msg::feedback_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::feedback_lead()}</p>
            <ul class="it-doors">
                {forms
                    .map(|(name, title)| {
                        view! {
                            <li>
                                <a class="it-door" href=routes::questionnaire(name)>
                                    <span class="it-door__title">{title}</span>
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <p>{msg::feedback_who_reads()}</p>
        </Page>
    }
}
