use std::sync::Arc;

use catalogue::{Choice, Field, Finding, Hit, Query, SearchOutcome, Sort, State};
use leptos::prelude::*;

use super::nothing::Nothing;
use super::{History, Search, labels};
use crate::components::contact::FactCall;
use crate::components::offer_card::{Met, OfferCard};
use crate::components::page::Waiting;
use crate::components::stairs::offers;
use crate::components::text::{Text, danish, list, plain};
use crate::context::{content, shelf};
use crate::messages::msg;
use crate::platform::task;
use crate::routes;

/// How many cards follow each key press: more than a phone shows at once.
const FIRST: usize = 4;
/// How many of a group are drawn when nobody types, and how many more on demand. The next key press takes away what it does not
/// change, and waits for that.
const SHOWN: usize = 10;
const MORE: usize = 30;
/// How many of them a frame draws.
const A_FRAME: usize = 2;

/// What was found: what can be used first, what cannot under its own heading.
#[component]
pub fn Results(search: Search) -> impl IntoView {
    let count = move || search.found.with(|found| found.as_ref().map(counted));
    view! {
        <div class="it-toolbar">
            <p class="it-count" role="status">{count}</p>
            <SortBy search/>
        </div>
        {move || search.query.with(silent_municipalities)}
        {move || {
            search.found.with(|found| match found {
                None => view! { <Waiting/> }.into_any(),
                Some(found) if found.hits.is_empty() => {
                    let (query, finding) = (search.query.get_untracked(), found.clone());
                    view! { <Nothing query finding/> }.into_any()
                }
                Some(found) => view! { {also(found)} {groups(found, search)} }.into_any(),
            })
        }}
    }
}

/// What can be used; where that is nothing, that there is something all the same.
fn counted(found: &Finding) -> String {
    match (found.usable, found.hits.len()) {
        (0, 1..) => msg::finder_none_usable(found.hits.len()),
        (usable, _) => offers(usable),
    }
}

#[component]
fn SortBy(search: Search) -> impl IntoView {
    let chosen = move || search.query.with(|query| query.sort);
    let set = move |slug: String| {
        let sort = Sort::from_slug(&slug).unwrap_or_default();
        search.change(History::Push, |query| query.sort = sort);
    };
    view! {
        <label class="it-toolbar__field it-no-print">
            <span>{msg::finder_sort()}</span> " "
            <select class="form-select" on:change:target=move |event| set(event.target().value())>
                {Sort::all()
                    .map(|sort| {
                        view! { <option value=sort.slug() selected=move || chosen() == sort>{labels::sort(sort)}</option> }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// For those who search, all that can be used stands in one list; else a strategy that is over has a heading of its own.
/// What cannot be used today lies behind a tap, unless somebody searches for it.
fn groups(finding: &Finding<'static>, search: Search) -> impl IntoView + use<> {
    let outcome = finding.outcome.clone().map(Arc::new);
    let searching = outcome.is_some();
    let mut left = FIRST;
    let mut group = |title, look, hits: &[Hit<'static>]| {
        let first = left.min(hits.len());
        left -= first;
        (!hits.is_empty()).then(|| {
            let heading = view! {
                <h2 class="it-section__title">{title} " " <span class="it-muted">"(" {hits.len()} ")"</span></h2>
            };
            let cards = view! { <Cards search hits=hits.to_vec() outcome=outcome.clone() first/> };
            match look {
                Look::Section => view! { <section class="it-section">{heading} {cards}</section> }.into_any(),
                Look::Folded | Look::Unfolded => {
                    let open = look == Look::Unfolded;
                    view! { <details class="it-section" open=open><summary>{heading}</summary> {cards}</details> }
                        .into_any()
                }
            }
        })
    };
    let before = |hits: &[Hit], state| hits.partition_point(|hit| hit.entry.state <= state);
    let (usable, others) = finding.hits.split_at(finding.usable);
    let (running, expired) = usable.split_at(if searching { usable.len() } else { before(usable, State::Running) });
    let (planned, ended) = others.split_at(before(others, State::Planned));
    let folded = if searching { Look::Unfolded } else { Look::Folded };
    [
        group(msg::finder_group_running(), Look::Section, running),
        group(msg::finder_group_expired(), Look::Section, expired),
        group(msg::finder_group_planned(), folded, planned),
        group(msg::finder_group_ended(), folded, ended),
    ]
    .collect_view()
}

/// How a group stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Section,
    Folded,
    Unfolded,
}

/// The first of them follow each key press, in the frames after it where the search was slow; more come frame by frame when
/// nobody types, and the rest on demand, so that a list of thousands is there at once and no letter waits for it.
#[component]
fn Cards(search: Search, hits: Vec<Hit<'static>>, outcome: Option<Arc<SearchOutcome>>, first: usize) -> impl IntoView {
    let count = hits.len();
    let wanted = RwSignal::new(SHOWN.min(count));
    let typing = untrack(|| search.is_typing());
    let at_once = if typing && !search.draws_at_once() { 0 } else { first };
    let drawn = RwSignal::new(if typing { at_once } else { SHOWN.min(count) });
    Effect::new(move |_| {
        let wanted = wanted.get();
        draw_more(drawn, if search.is_typing() { first } else { wanted });
    });
    let card = move |hit: Hit<'static>| {
        view! { <li><OfferCard entry=hit.entry met=outcome.as_ref().map(|outcome| met_by(hit, outcome)).unwrap_or_default()/></li> }
    };
    // The next key press changes these in place; what comes later is made anew.
    let in_place = hits.iter().take(at_once).map(|hit| card(*hit)).collect_view();
    let later = move |index: usize| card(hits[index]);
    let more = move |_| wanted.update(|wanted| *wanted = count.min(*wanted + MORE));
    view! {
        <ul class="it-offers">
            {in_place}
            <For each=move || at_once..drawn.get() key=|index| *index children=later/>
        </ul>
        <Show when=move || wanted.get() < count>
            <button type="button" class="button button-secondary it-no-print" on:click=more>
                {move || msg::finder_more(MORE.min(count - wanted.get()))}
            </button>
        </Show>
    }
}

/// A few in each of the next frames; none where another list has taken the place.
fn draw_more(drawn: RwSignal<usize>, wanted: usize) {
    if drawn.try_get_untracked().is_none_or(|drawn| drawn >= wanted) {
        return;
    }
    task::next_frame(move || {
        drawn.try_update(|drawn| *drawn = wanted.min(*drawn + A_FRAME).max(*drawn));
        draw_more(drawn, wanted);
    });
}

/// What the search met on a card, and why it is here where the card does not show it.
fn met_by(hit: Hit<'static>, outcome: &SearchOutcome) -> Met {
    let shelf = shelf();
    let reason = hit.reason.and_then(|reason| match reason.field {
        Field::Topic(_) => shelf.topic(reason).map(|topic| {
            let name = plain(&topic.name);
            let said = outcome.translation(reason).filter(|said| *said != name);
            msg::finder_because_topic(said.map_or_else(|| name.clone(), |said| format!("{name} · {said}")))
        }),
        Field::Other => Some(msg::finder_because_other().to_owned()),
        Field::Name | Field::Description | Field::Municipality => None,
    });
    let (name, summary) = (&hit.entry.name, hit.entry.summary.danish());
    Met { name: shelf.marks(outcome, name), summary: shelf.marks(outcome, summary), reason }
}

/// What else was searched for, so that nobody wonders about a hit.
fn also(finding: &Finding<'static>) -> Option<impl IntoView + use<>> {
    let also =
        finding.outcome.as_ref().map(|outcome| list(outcome.also.iter().cloned())).filter(|also| !also.is_empty())?;
    Some(view! { <p class="it-muted">{msg::finder_also(also)}</p> })
}

/// A chosen municipality whose documents name no offer says so, and still helps.
fn silent_municipalities(query: &Query) -> impl IntoView + use<> {
    let silent = content().catalogue.municipalities.iter().filter(|m| query.municipalities.contains(&m.slug));
    silent
        .filter_map(|municipality| Some((municipality, municipality.no_offers.clone()?)))
        .map(|(municipality, text)| {
            view! {
                <div class="it-notice it-notice--info">
                    <h2 class="it-notice__title" lang=danish()>{municipality.name.clone()}</h2>
                    <div class="it-notice__text">
                        <p><Text text/></p>
                        <FactCall label=msg::contact_main(&municipality.name) fact=&municipality.main_number/>
                        <p><a href=routes::municipality(&municipality.slug)>{msg::finder_silent_more()}</a></p>
                    </div>
                </div>
            }
        })
        .collect_view()
}
