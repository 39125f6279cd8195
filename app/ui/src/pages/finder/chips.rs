use catalogue::{Facet, Query, Reader, Stepless, Unstated};
use leptos::prelude::*;

use super::{History, Search, labels};
use crate::components::text::plain;
use crate::context::content;
use crate::messages::msg;

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
pub fn chips(query: &Query) -> Vec<(String, Query)> {
    let catalogue = &content().catalogue;
    let mut chips = Chosen { query, chips: Vec::new() };
    chips.each(
        &query.municipalities,
        |q| &mut q.municipalities,
        |slug| catalogue.municipality(slug).map_or_else(|| slug.to_string(), |m| m.short_name.clone()),
    );
    chips.each(&query.steps, |q| &mut q.steps, |step| msg::card_step(step));
    if query.stepless == Stepless::Asked {
        let lifted = Query { stepless: Stepless::NotAsked, ..query.clone() };
        chips.chips.push((msg::coverage_without_step().to_owned(), lifted));
    }
    chips.each(
        &query.topics,
        |q| &mut q.topics,
        |id| catalogue.topic(id).map_or_else(|| id.to_string(), |topic| plain(&topic.name)),
    );
    chips.each(&query.anonymous, |q| &mut q.anonymous, |it| msg::finder_chip_anonymous(labels::stated(*it)));
    chips.each(&query.access, |q| &mut q.access, |it| labels::access(*it).to_owned());
    chips.each(&query.audience, |q| &mut q.audience, |it| labels::audience(*it).to_owned());
    chips.each(&query.states, |q| &mut q.states, |it| labels::state(*it).to_owned());
    let mut chips = chips.chips;
    if let Some(age) = query.age {
        chips.push((labels::age(age.years()), query.without(Facet::Age)));
    }
    if query.reader == Reader::Professional {
        let lifted = Query { reader: Reader::Citizen, ..query.clone() };
        chips.push((msg::facet_reader_professional().to_owned(), lifted));
    }
    if query.unstated == Unstated::LeftOut {
        let lifted = Query { unstated: Unstated::Kept, ..query.clone() };
        chips.push((msg::facet_unstated().to_owned(), lifted));
    }
    chips
}

struct Chosen<'a> {
    query: &'a Query,
    chips: Vec<(String, Query)>,
}

impl Chosen<'_> {
    fn each<T: PartialEq>(&mut self, chosen: &[T], of: fn(&mut Query) -> &mut Vec<T>, label: impl Fn(&T) -> String) {
        for value in chosen {
            let mut lifted = self.query.clone();
            of(&mut lifted).retain(|known| known != value);
            self.chips.push((label(value), lifted));
        }
    }
}
