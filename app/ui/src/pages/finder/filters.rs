use catalogue::{AgeBand, Facet, NationalStep, Query, Reader, Stated};
use leptos::prelude::*;

use super::{History, Search};
use crate::components::text::plain;
use crate::context::content;
use crate::messages::msg;
use crate::platform::screen;

/// One line to type in; the list follows each letter.
#[component]
pub fn SearchField(search: Search) -> impl IntoView {
    let set = move |text: String, history| search.change(history, |query| query.text = text);
    let field = NodeRef::<leptos::html::Input>::new();
    view! {
        <form
            class="it-search"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                if let Some(field) = field.get_untracked() {
                    set(field.value(), History::Push);
                }
            }
        >
            <label class="form-label" for="q">{msg::finder_search_label()}</label>
            <div class="it-search__row">
                <input
                    class="form-input it-search__input"
                    id="q"
                    type="search"
                    autocomplete="off"
                    node_ref=field
                    prop:value=move || search.query.with(|query| query.text.clone())
                    on:input:target=move |event| set(event.target().value(), History::Replace)
                />
                <button class="button button-primary it-search__button" type="submit">{msg::finder_search()}</button>
            </div>
        </form>
    }
}

/// The facets.
#[component]
pub fn Filters(search: Search) -> impl IntoView {
    let active = move || search.query.with(|query| chips(query).len());
    view! {
        <details class="it-filters" open=screen::has_room_for_filters()>
            <summary class="it-filters__summary">
                {msg::finder_filters()} " "
                <span class="it-filters__count">{move || (active() > 0).then(|| msg::finder_filters_active(active()))}</span>
            </summary>
            <div class="it-filters__body">
                <Municipalities search/>
                <Steps search/>
                <Age search/>
                <Topics search/>
                <Anonymous search/>
                <WhoLooks search/>
            </div>
        </details>
    }
}

#[component]
fn Municipalities(search: Search) -> impl IntoView {
    let rows = content().catalogue.municipalities.iter().map(move |municipality| {
        let slug = municipality.slug.clone();
        let (here, there) = (slug.clone(), slug);
        let on = Signal::derive(move || search.query.with(|query| query.municipalities.contains(&here)));
        let toggle = move || search.change(History::Push, |query| toggle(&mut query.municipalities, there.clone()));
        view! { <Check name="kommune" label=municipality.short_name.clone() on toggle=Callback::new(move |()| toggle())/> }
    });
    view! { <Group legend=msg::facet_municipality()>{rows.collect_view()}</Group> }
}

#[component]
fn Steps(search: Search) -> impl IntoView {
    let rows = content().catalogue.national_steps().iter().zip(NationalStep::ALL).map(move |(step, number)| {
        let on = Signal::derive(move || search.query.with(|query| query.steps.contains(&number)));
        let toggle = Callback::new(move |()| search.change(History::Push, |query| toggle(&mut query.steps, number)));
        view! { <Check name="trin" label=format!("{number}. {}", plain(&step.name)) on toggle/> }
    });
    view! { <Group legend=msg::facet_step()>{rows.collect_view()}</Group> }
}

#[component]
fn Age(search: Search) -> impl IntoView {
    let set = move |years: String| {
        let age = years.parse().ok().and_then(AgeBand::from_years);
        search.change(History::Push, |query| query.age = age);
    };
    let chosen = move || search.query.with(|query| query.age.map(AgeBand::years));
    view! {
        <div class="it-filters__group form-group">
            <label class="form-label" for="alder">{msg::facet_age()}</label>
            <select class="form-select" id="alder" on:change:target=move |event| set(event.target().value())>
                <option value="" selected=move || chosen().is_none()>{msg::facet_age_all()}</option>
                {AgeBand::all()
                    .map(|age| {
                        let years = age.years();
                        view! {
                            <option value=years.to_string() selected=move || chosen() == Some(years)>{age_label(years)}</option>
                        }
                    })
                    .collect_view()}
            </select>
        </div>
    }
}

#[component]
fn Topics(search: Search) -> impl IntoView {
    let rows = content().catalogue.topics.iter().map(move |topic| {
        let (here, there) = (topic.id.clone(), topic.id.clone());
        let on = Signal::derive(move || search.query.with(|query| query.topics.contains(&here)));
        let toggle = move || search.change(History::Push, |query| toggle(&mut query.topics, there.clone()));
        let shown = move || topic.for_citizens || search.query.with(|query| query.reader == Reader::Professional);
        view! {
            <Show when=shown>
                <Check name="emne" label=plain(&topic.name) on toggle=Callback::new({ let toggle = toggle.clone(); move |()| toggle() })/>
            </Show>
        }
    });
    view! {
        <details class="it-filters__more">
            <summary>{msg::facet_topic()}</summary>
            <Group legend=msg::facet_topic()>{rows.collect_view()}</Group>
        </details>
    }
}

#[component]
fn Anonymous(search: Search) -> impl IntoView {
    let rows = Stated::ALL.into_iter().map(move |stated| {
        let on = Signal::derive(move || search.query.with(|query| query.anonymous.contains(&stated)));
        let toggle =
            Callback::new(move |()| search.change(History::Push, |query| toggle(&mut query.anonymous, stated)));
        view! { <Check name="anonym" label=stated_label(stated).to_owned() on toggle/> }
    });
    view! { <Group legend=msg::facet_anonymous()>{rows.collect_view()}</Group> }
}

#[component]
fn WhoLooks(search: Search) -> impl IntoView {
    let on = Signal::derive(move || search.query.with(|query| query.reader == Reader::Professional));
    let toggle = Callback::new(move |()| {
        search.change(History::Push, |query| {
            query.reader = match query.reader {
                Reader::Citizen => Reader::Professional,
                Reader::Professional => Reader::Citizen,
            };
        });
    });
    view! { <Group legend=msg::facet_reader()><Check name="for" label=msg::facet_reader_professional().to_owned() on toggle/></Group> }
}

#[component]
fn Group(legend: &'static str, children: Children) -> impl IntoView {
    view! {
        <fieldset class="it-filters__group">
            <legend class="it-filters__legend">{legend}</legend>
            {children()}
        </fieldset>
    }
}

#[component]
fn Check(name: &'static str, label: String, on: Signal<bool>, toggle: Callback<()>) -> impl IntoView {
    view! {
        <label class="it-check">
            <input class="it-check__input" type="checkbox" name=name prop:checked=on on:change=move |_| toggle.run(())/>
            <span class="it-check__text">{label}</span>
        </label>
    }
}

/// What is set, each with a way to lift it.
#[component]
pub fn Chips(search: Search) -> impl IntoView {
    let list = move || {
        let chips = search.query.with(chips);
        (!chips.is_empty()).then(|| {
            let rows = chips.into_iter().map(|(label, lifted)| {
                let lift = move |_| search.change(History::Push, |query| *query = lifted.clone());
                view! {
                    <li>
                        <button type="button" class="it-chip" on:click=lift>
                            {label} <span class="it-sr-only">" " {msg::finder_chip_lift()}</span>
                        </button>
                    </li>
                }
            });
            view! { <ul class="it-chips" aria-label=msg::finder_chips()>{rows.collect_view()}</ul> }
        })
    };
    view! { {list} }
}

/// Each choice with the query that is left when it is lifted.
fn chips(query: &Query) -> Vec<(String, Query)> {
    let catalogue = &content().catalogue;
    let without = |change: &dyn Fn(&mut Query)| {
        let mut lifted = query.clone();
        change(&mut lifted);
        lifted
    };
    let mut chips = Vec::new();
    for slug in &query.municipalities {
        let name = catalogue.municipality(slug).map_or_else(|| slug.to_string(), |m| m.short_name.clone());
        chips.push((name, without(&|q| q.municipalities.retain(|s| s != slug))));
    }
    for step in &query.steps {
        chips.push((msg::card_step(step), without(&|q| q.steps.retain(|s| s != step))));
    }
    for id in &query.topics {
        let name = catalogue.topic(id).map_or_else(|| id.to_string(), |topic| plain(&topic.name));
        chips.push((name, without(&|q| q.topics.retain(|t| t != id))));
    }
    for stated in &query.anonymous {
        let label = msg::finder_chip_anonymous(stated_label(*stated));
        chips.push((label, without(&|q| q.anonymous.retain(|s| s != stated))));
    }
    if let Some(age) = query.age {
        chips.push((age_label(age.years()), query.without(Facet::Age)));
    }
    if query.reader == Reader::Professional {
        chips.push((msg::facet_reader_professional().to_owned(), without(&|q| q.reader = Reader::Citizen)));
    }
    chips
}

fn age_label(years: u8) -> String {
    match years {
        0 => msg::facet_age_under_one().to_owned(),
        years => msg::card_age_one(years),
    }
}

fn stated_label(stated: Stated) -> &'static str {
    match stated {
        Stated::Yes => msg::stated_yes(),
        Stated::No => msg::stated_no(),
        Stated::NotStated => msg::stated_not(),
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, value: T) {
    match list.iter().position(|known| *known == value) {
        Some(index) => drop(list.remove(index)),
        None => list.push(value),
    }
}
