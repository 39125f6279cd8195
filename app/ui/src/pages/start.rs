use catalogue::MunicipalitySlug;
use leptos::prelude::*;

use crate::app::{MyMunicipality, content};
use crate::components::page::Page;
use crate::components::stairs::Stairs;
use crate::messages::msg;
use crate::platform::settings;
use crate::routes;

/// What this is, three doors, and the staircase.
#[component]
pub fn Start() -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    view! {
        <Page title=msg::start_title().to_owned()>
            <p class="it-lead">{msg::start_lead()}</p>
            <ChooseMunicipality/>
            <Doors/>
            <section class="it-section">
                <h2 class="it-section__title">{msg::start_stairs_title()}</h2>
                <p>{msg::start_stairs_text()} " " <a href=routes::to("/trappen")>{msg::start_stairs_more()}</a></p>
                <Stairs municipality=mine/>
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

/// The choice that the rest of the app starts from; it can always be lifted.
#[component]
pub fn ChooseMunicipality() -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    let choose = move |slug: String| {
        settings::remember_municipality((!slug.is_empty()).then_some(slug.as_str()));
        mine.set((!slug.is_empty()).then(|| MunicipalitySlug::new(slug)));
    };
    view! {
        <div class="it-choose">
            <div class="it-choose__row">
                // The label holds its field: a page may ask twice, and an id may not stand twice.
                <label class="it-choose__label">
                <span class="form-label">{msg::start_municipality()}</span>
                <select
                    class="form-select it-choose__select"
                    prop:value=move || mine.get().map(|slug| slug.to_string()).unwrap_or_default()
                    on:change:target=move |event| choose(event.target().value())
                >
                    <option value="">{msg::start_municipality_all()}</option>
                    {content()
                        .catalogue
                        .municipalities
                        .iter()
                        .map(|m| {
                            let slug = m.slug.clone();
                            let chosen = move || mine.with(|mine| mine.as_ref() == Some(&slug));
                            view! { <option value=m.slug.to_string() selected=chosen>{m.short_name.clone()}</option> }
                        })
                        .collect_view()}
                </select>
                </label>
                <a class="it-choose__all" href=routes::to("/hjaelp/anden-kommune")>{msg::start_municipality_other()}</a>
            </div>
        </div>
    }
}
