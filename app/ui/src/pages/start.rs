use leptos::prelude::*;

use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::page::Page;
use crate::components::stairs::{Stairs, StairsList, StairsPicture};
use crate::context::MyMunicipality;
use crate::messages::msg;
use crate::routes;

/// What this is, three doors, and the staircase.
#[component]
pub fn Start() -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    let stairs = Stairs::new(mine);
    view! {
        <Page title=msg::start_title().to_owned()>
            <p class="it-lead">{msg::start_lead()}</p>
            <ChooseMunicipality/>
            <Doors/>
            <section class="it-section">
                <h2 class="it-section__title">{msg::start_stairs_title()}</h2>
                <p>{msg::start_stairs_text()} " " <a href=routes::to("/trappen")>{msg::start_stairs_more()}</a></p>
                <StairsPicture stairs/>
                <details class="it-fold">
                    <summary class="it-fold__summary">{msg::start_stairs_list()}</summary>
                    <StairsList stairs/>
                </details>
            </section>
        </Page>
    }
}

#[component]
fn Doors() -> impl IntoView {
    let doors = [
        ("/hjaelp", msg::start_door_help(), msg::start_door_help_text()),
        ("/fagfolk", msg::start_door_work(), msg::start_door_work_text()),
        ("/feedback", msg::start_door_feedback(), msg::start_door_feedback_text()),
    ];
    view! {
        <ul class="it-doors">
            {doors
                .map(|(path, title, text)| {
                    view! {
                        <li>
                            <a class="it-door" href=routes::to(path)>
                                <span class="it-door__title">{title}</span>
                                <span class="it-door__text">{text}</span>
                            </a>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
