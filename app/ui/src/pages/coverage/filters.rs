use catalogue::{AgeBand, MunicipalityDefinition, MunicipalitySlug, Query, Reader, TopicId};
use leptos::prelude::*;

use super::Asked;
use crate::components::text::plain;
use crate::context::content;
use crate::messages::msg;
use crate::pages::finder::labels;

/// For which age, on what, for whom, and which municipalities side by side.
#[component]
pub fn Filters(asked: Asked) -> impl IntoView {
    let professional = move || asked.query.with(|query| query.reader == Reader::Professional);
    let look = move |on: bool| {
        asked.change(|query| query.reader = if on { Reader::Professional } else { Reader::Citizen });
    };
    view! {
        <div class="it-filters it-coverage-filters">
            <div class="it-coverage-filters__row">
                <Age asked/>
                <Topic asked/>
            </div>
            <label class="it-check">
                <input
                    class="it-check__input"
                    type="checkbox"
                    prop:checked=professional
                    on:change:target=move |event| look(event.target().checked())
                />
                <span class="it-check__text">{msg::facet_reader_professional()}</span>
            </label>
            <Municipalities asked/>
        </div>
    }
}

#[component]
fn Age(asked: Asked) -> impl IntoView {
    let set = move |years: String| {
        asked.change(|query| query.age = years.parse().ok().and_then(AgeBand::from_years));
    };
    let options = AgeBand::all().map(|age| (age.years().to_string(), labels::age(age.years()))).collect();
    let chosen = |query: &Query| query.age.map(|age| age.years().to_string());
    view! { <Choice asked label=msg::facet_age() all=msg::facet_age_all() options chosen set/> }
}

#[component]
fn Topic(asked: Asked) -> impl IntoView {
    let set = move |id: String| {
        asked.change(|query| query.topics = if id.is_empty() { Vec::new() } else { vec![TopicId::new(id)] });
    };
    let topics = content().catalogue.topics.iter();
    let options = topics.map(|topic| (topic.id.to_string(), plain(&topic.name))).collect();
    let chosen = |query: &Query| query.topics.first().map(ToString::to_string);
    view! { <Choice asked label=msg::facet_topic() all=msg::coverage_topic_all() options chosen set/> }
}

/// One of many, or all.
#[component]
fn Choice(
    asked: Asked,
    label: &'static str,
    all: &'static str,
    /// Value in the address, and words.
    options: Vec<(String, String)>,
    chosen: fn(&Query) -> Option<String>,
    set: impl Fn(String) + 'static,
) -> impl IntoView {
    let current = Memo::new(move |_| asked.query.with(chosen));
    let rows = options.into_iter().map(|(value, words)| {
        let mine = value.clone();
        view! { <option value=value selected=move || current.with(|current| current.as_ref() == Some(&mine))>{words}</option> }
    });
    view! {
        <label class="it-coverage-filters__field">
            <span class="form-label">{label}</span>
            <select class="form-select" on:change:target=move |event| set(event.target().value())>
                <option value="" selected=move || current.with(Option::is_none)>{all}</option>
                {rows.collect_view()}
            </select>
        </label>
    }
}

/// Which ones stand side by side.
#[component]
fn Municipalities(asked: Asked) -> impl IntoView {
    let all = &content().catalogue.municipalities;
    let shown =
        Memo::new(move |_| asked.coverage.get().map(|coverage| coverage.together.municipalities).unwrap_or_default());
    let rows = all.iter().map(move |municipality| view! { <Municipality asked municipality shown/> });
    view! {
        <details class="it-filters__more">
            <summary>{move || msg::coverage_municipalities(shown.with(Vec::len), all.len())}</summary>
            <fieldset class="it-filters__values">
                <legend class="it-sr-only">{msg::facet_municipality()}</legend>
                {rows.collect_view()}
            </fieldset>
            <p class="it-muted">{msg::coverage_one_stays()}</p>
        </details>
    }
}

#[component]
fn Municipality(
    asked: Asked,
    municipality: &'static MunicipalityDefinition,
    shown: Memo<Vec<MunicipalitySlug>>,
) -> impl IntoView {
    let slug = &municipality.slug;
    let others = move || shown.get_untracked().into_iter().filter(|known| known != slug).collect::<Vec<_>>();
    let last = move || others().is_empty();
    let show = move |on: bool| {
        let chosen = others().into_iter().chain(on.then(|| slug.clone())).collect();
        asked.change(|query| query.municipalities = chosen);
    };
    view! {
        <label class="it-check">
            <input
                class="it-check__input"
                type="checkbox"
                prop:checked=move || shown.with(|shown| shown.contains(slug))
                on:change:target=move |event| match event.target() {
                    // A table of nothing is no table.
                    field if last() => field.set_checked(true),
                    field => show(field.checked()),
                }
            />
            <span class="it-check__text">{municipality.short_name.clone()}</span>
        </label>
    }
}
