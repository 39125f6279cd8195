use catalogue::MunicipalitySlug;
use leptos::prelude::*;

use crate::context::{MyMunicipality, content};
use crate::messages::msg;
use crate::platform::settings;
use crate::routes;

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
