use leptos::prelude::*;
use questionnaire::Occurrence;

use super::answering::Answering;
use super::question::{BackLink, Saved};
use crate::components::page::arrive;
use crate::messages::msg;

/// After the last page of a repeating group: what stands there already, and whether there is one more.
#[component]
pub fn Again(answering: Answering, group: Occurrence) -> impl IntoView {
    arrive(msg::form_neutral_title());
    let view = answering.session.with_untracked(|session| session.group(&group));
    view.map(|view| {
        let rows = view.occurrences.iter().enumerate().map(|(n, occurrence)| {
            let (occurrence, name) = (occurrence.clone(), format!("{} {}", view.text, n + 1));
            view! {
                <li class="it-again__row">
                    <span>{name.clone()}</span>
                    {view
                        .can_remove
                        .then(|| {
                            view! {
                                <button type="button" class="it-link-button" on:click=move |_| answering.remove_group(&occurrence)>
                                    {msg::again_remove()} <span class="it-sr-only">": " {name}</span>
                                </button>
                            }
                        })}
                </li>
            }
        });
        let rows = rows.collect_view();
        let here = group.clone();
        view! {
            <BackLink answering/>
            <h1 id="title" tabindex="-1">{msg::again_title()}</h1>
            <p class="it-lead">{view.text.clone()}</p>
            <ul class="it-again">{rows}</ul>
            <div class="it-buttons it-buttons--question">
                {view
                    .can_add
                    .then(|| {
                        view! {
                            <button type="button" class="button button-secondary" on:click=move |_| answering.add_group(&group)>
                                {msg::again_add()}
                            </button>
                        }
                    })}
                <button type="button" class="button button-primary" on:click=move |_| answering.go_on(&here)>{msg::form_next()}</button>
            </div>
            <Saved/>
        }
    })
}
