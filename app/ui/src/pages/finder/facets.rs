use catalogue::{AgeBand, Choice, Facet, FacetCounts, NationalStep, Query, Reader, Stepless, Unstated};
use leptos::prelude::*;

use super::chips::chips;
use super::{History, Search, labels};
use crate::components::text::plain;
use crate::context::{content, shelf};
use crate::messages::msg;
use crate::platform::screen;

/// What every filter looks at.
#[derive(Clone, Copy)]
struct Filters {
    search: Search,
    counts: Memo<Option<FacetCounts>>,
}

/// What one can narrow by, each value with what it would give.
#[component]
pub fn Facets(search: Search) -> impl IntoView {
    let active = move || search.chosen.with(|query| chips(query).len());
    let open = RwSignal::new(screen::has_room_for_filters());
    let shelf = shelf();
    let count = move || search.query.with(|query| shelf.over(&query.municipalities, |finder| finder.counts(query)));
    // Nobody sees the counts of folded filters, and while somebody types they may lag behind.
    let counts = Memo::new(move |before: Option<&Option<FacetCounts>>| match (open.get(), search.is_typing()) {
        (false, _) => None,
        (true, true) => before.cloned().flatten(),
        (true, false) => count(),
    });
    let filters = Filters { search, counts };
    view! {
        <details class="it-filters" open=open.get_untracked() on:toggle:target=move |event| open.set(event.target().open())>
            <summary class="it-filters__summary">
                {msg::finder_filters()} " "
                <span class="it-filters__count">{move || (active() > 0).then(|| msg::finder_filters_active(active()))}</span>
            </summary>
            <div class="it-filters__body">
                <Municipalities filters/>
                <Steps filters/>
                <Age filters/>
                <Topics filters/>
                <Choices filters facet=Facet::Anonymous label=labels::stated list=|query| &mut query.anonymous/>
                <Choices filters facet=Facet::Access label=labels::access list=|query| &mut query.access/>
                <Choices filters facet=Facet::Audience label=labels::audience list=|query| &mut query.audience/>
                <Choices filters facet=Facet::State label=labels::state list=|query| &mut query.states/>
                <WhoLooks filters/>
            </div>
        </details>
    }
}

#[component]
fn Municipalities(filters: Filters) -> impl IntoView {
    let shelf = shelf();
    let rows = content().catalogue.municipalities.iter().enumerate().map(move |(place, municipality)| {
        // What is not here cannot be counted.
        let known = Signal::derive(move || shelf.knows(&municipality.slug));
        let value = Value { filters, facet: Facet::Municipality, place, known };
        let label = municipality.short_name.clone();
        view! { <Tick value label of=|query| &mut query.municipalities it=municipality.slug.clone()/> }
    });
    view! { <Group facet=Facet::Municipality>{rows.collect_view()}</Group> }
}

#[component]
fn Steps(filters: Filters) -> impl IntoView {
    let steps = content().catalogue.national_steps().iter().zip(NationalStep::ALL).enumerate();
    let rows = steps.map(move |(place, (step, number))| {
        let value = Value::new(filters, Facet::Step, place);
        view! { <Tick value label=format!("{number}. {}", plain(&step.name)) of=|query| &mut query.steps it=number/> }
    });
    let asked = Signal::derive(move || filters.search.chosen.with(|query| query.stepless == Stepless::Asked));
    let ask = Callback::new(move |on| {
        let stepless = if on { Stepless::Asked } else { Stepless::NotAsked };
        filters.search.change(History::Push, |query| query.stepless = stepless);
    });
    let count = move || filters.counts.with(|counts| counts.as_ref().map(|counts| counts.unstated(Facet::Step)));
    let label = msg::coverage_without_step().to_owned();
    view! {
        <Group facet=Facet::Step>
            {rows.collect_view()}
            <Check name="" label on=asked set=ask count=Signal::derive(count)/>
        </Group>
    }
}

#[component]
fn Topics(filters: Filters) -> impl IntoView {
    let rows = content().catalogue.topics.iter().enumerate().map(move |(place, topic)| {
        let value = Value::new(filters, Facet::Topic, place);
        let shown =
            move || topic.for_citizens || filters.search.chosen.with(|query| query.reader == Reader::Professional);
        view! {
            <Show when=shown>
                <Tick value label=plain(&topic.name) of=|query| &mut query.topics it=topic.id.clone()/>
            </Show>
        }
    });
    view! { <Folded facet=Facet::Topic>{rows.collect_view()}</Folded> }
}

/// A facet with a fixed set of values.
#[component]
fn Choices<T: Choice + Send + Sync>(
    filters: Filters,
    facet: Facet,
    label: fn(T) -> &'static str,
    list: fn(&mut Query) -> &mut Vec<T>,
) -> impl IntoView {
    let rows = T::all().enumerate().map(move |(place, value)| {
        view! { <Tick value=Value::new(filters, facet, place) label=label(value).to_owned() of=list it=value/> }
    });
    let rows = rows.collect_view();
    let unstated = move || filters.counts.with(|counts| counts.as_ref().map_or(0, |counts| counts.unstated(facet)));
    view! {
        <Folded facet>
            {rows}
            {move || (unstated() > 0).then(|| view! { <p class="it-muted">{msg::facet_unstated_count(unstated())}</p> })}
        </Folded>
    }
}

#[component]
fn Age(filters: Filters) -> impl IntoView {
    let set = move |years: String| {
        let age = years.parse().ok().and_then(AgeBand::from_years);
        filters.search.change(History::Push, |query| query.age = age);
    };
    let chosen = move || filters.search.chosen.with(|query| query.age.map(AgeBand::years));
    view! {
        <div class="it-filters__group form-group">
            <label class="form-label" for="alder">{msg::facet_age()}</label>
            <select class="form-select" id="alder" on:change:target=move |event| set(event.target().value())>
                <option value="" selected=move || chosen().is_none()>{msg::facet_age_all()}</option>
                {AgeBand::all()
                    .map(|age| {
                        let years = age.years();
                        view! {
                            <option value=years.to_string() selected=move || chosen() == Some(years)>{labels::age(years)}</option>
                        }
                    })
                    .collect_view()}
            </select>
        </div>
    }
}

/// Who reads, and what happens to records that do not say.
#[component]
fn WhoLooks(filters: Filters) -> impl IntoView {
    let professional = Signal::derive(move || filters.search.chosen.with(|query| query.reader == Reader::Professional));
    let look = Callback::new(move |on| {
        let reader = if on { Reader::Professional } else { Reader::Citizen };
        filters.search.change(History::Push, |query| query.reader = reader);
    });
    let left_out = Signal::derive(move || filters.search.chosen.with(|query| query.unstated == Unstated::LeftOut));
    let leave_out = Callback::new(move |on| {
        let unstated = if on { Unstated::LeftOut } else { Unstated::Kept };
        filters.search.change(History::Push, |query| query.unstated = unstated);
    });
    view! {
        <fieldset class="it-filters__group">
            <legend class="it-filters__legend">{msg::facet_reader()}</legend>
            <Check name="for" label=msg::facet_reader_professional().to_owned() on=professional set=look/>
            <Check name="uoplyst" label=msg::facet_unstated().to_owned() on=left_out set=leave_out/>
        </fieldset>
    }
}

/// A value of a facet, by its place there.
#[derive(Clone, Copy)]
struct Value {
    filters: Filters,
    facet: Facet,
    place: usize,
    /// Whether its count is.
    known: Signal<bool>,
}

impl Value {
    fn new(filters: Filters, facet: Facet, place: usize) -> Self {
        Self { filters, facet, place, known: Signal::stored(true) }
    }
}

/// A value that can be ticked, with what it would give.
#[component]
fn Tick<T: Clone + PartialEq + Send + Sync + 'static>(
    value: Value,
    label: String,
    of: fn(&mut Query) -> &mut Vec<T>,
    it: T,
) -> impl IntoView {
    let Value { filters: Filters { search, counts }, facet, place, known: counted } = value;
    let known = it.clone();
    let on = Signal::derive(move || of(&mut search.chosen.get()).contains(&known));
    let set = Callback::new(move |on| {
        search.change(History::Push, |query| {
            of(query).retain(|known| *known != it);
            if on {
                of(query).push(it.clone());
            }
        });
    });
    let count =
        move || counted.get().then(|| counts.with(|counts| counts.as_ref().map(|it| it.at(facet, place)))).flatten();
    view! { <Check name="" label on set count=Signal::derive(count)/> }
}

#[component]
fn Group(facet: Facet, children: Children) -> impl IntoView {
    view! {
        <fieldset class="it-filters__group">
            <legend class="it-filters__legend">{labels::facet(facet)}</legend>
            <div class="it-filters__values">{children()}</div>
        </fieldset>
    }
}

#[component]
fn Folded(facet: Facet, children: Children) -> impl IntoView {
    view! {
        <details class="it-filters__more">
            <summary>{labels::facet(facet)}</summary>
            <fieldset class="it-filters__values">
                <legend class="it-sr-only">{labels::facet(facet)}</legend>
                {children()}
            </fieldset>
        </details>
    }
}

#[component]
fn Check(
    name: &'static str,
    label: String,
    on: Signal<bool>,
    set: Callback<bool>,
    #[prop(optional)] count: Option<Signal<Option<usize>>>,
) -> impl IntoView {
    let count = move || count.and_then(|count| count.get()).map(|count| format!("({count})"));
    view! {
        <label class="it-check">
            <input
                class="it-check__input"
                type="checkbox"
                name=(!name.is_empty()).then_some(name)
                prop:checked=on
                on:change:target=move |event| set.run(event.target().checked())
            />
            <span class="it-check__text">{label} " " <span class="it-check__count">{count}</span></span>
        </label>
    }
}
