//! The finder. Its whole state stands in the address, so that a view can be shared and the back button works.

pub mod chips;
mod facets;
pub mod labels;
mod nothing;
mod results;
mod search;

use catalogue::{Facet, Finding, Query, Unknown};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use self::chips::Chips;
use self::facets::Facets;
use self::results::Results;
use self::search::SearchField;
use crate::components::page::Page;
use crate::components::text::list;
use crate::context::{content, shelf};
use crate::messages::msg;
use crate::platform::{clock, task};
use crate::routes;

/// Milliseconds without a key press after which the address says what was typed. A browser takes a hundred changes of it
/// in half a minute, and refuses more.
const PAUSE_MS: u64 = 250;

/// Milliseconds of a search after which what it found is drawn in frames of their own: a letter must not wait for both.
const SLOW_MS: f64 = 12.0;

/// Changes the query by going to its address.
#[derive(Clone, Copy)]
pub struct Search {
    /// What the address says, with the text that it does not say yet.
    pub query: Memo<Query>,
    /// The same without the text: what was chosen stays as it is while somebody types.
    pub chosen: Memo<Query>,
    /// What fits it; `None` while it is on its way.
    pub found: Memo<Option<Finding<'static>>>,
    typed: RwSignal<Option<String>>,
    /// Whether the last search took long on this device.
    slow: StoredValue<bool>,
    /// Grows with each key press.
    presses: StoredValue<u32>,
    go: Callback<(Query, History)>,
}

/// Whether the back button leads to what was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum History {
    /// Yes: a choice.
    Push,
    /// No: one more letter typed.
    Replace,
}

impl Search {
    /// Goes to a changed query.
    pub fn change(self, history: History, change: impl FnOnce(&mut Query)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        self.typed.set(Some(query.text.clone()));
        self.go.run((query, history));
    }

    /// Whether somebody is typing, or has only just stopped.
    pub fn is_typing(self) -> bool {
        self.typed.with(Option::is_some)
    }

    /// Whether what was found is drawn with the search; else in the frames after it.
    fn draws_at_once(self) -> bool {
        !self.slow.get_value()
    }

    /// Searches for what is being typed; its address follows in a pause.
    pub fn type_text(self, text: &str) {
        self.typed.set(Some(text.trim().to_owned()));
        self.presses.update_value(|presses| *presses += 1);
        let press = self.presses.get_value();
        task::later(PAUSE_MS, move || {
            if self.presses.try_get_value() == Some(press) {
                self.change(History::Replace, |_| {});
            }
        });
    }
}

/// Search, facets, results.
#[component]
pub fn Finder() -> impl IntoView {
    let pairs = use_query_map();
    let parsed = Memo::new(move |_| {
        pairs.with(|map| {
            let pairs = map.clone().into_iter().collect::<Vec<_>>();
            Query::of_address(pairs.iter().map(|(key, value)| (key.as_ref(), value.as_str())), &content().catalogue)
        })
    });
    let typed = RwSignal::new(None::<String>);
    let query = Memo::new(move |_| {
        let query = parsed.with(|(query, _)| query.clone());
        typed.get().map_or(query.clone(), |text| Query { text, ..query })
    });
    // From here on the address says it, and the back button may say something else.
    Effect::new(move |_| {
        if parsed.with(|(query, _)| typed.get().is_some_and(|text| text == query.text)) {
            typed.set(None);
        }
    });
    let chosen = Memo::new(move |_| query.with(|query| query.without(Facet::Text)));
    let shelf = shelf();
    let slow = StoredValue::new(false);
    let found = Memo::new(move |_| {
        let (took, found) = query.with(|query| clock::timed(|| shelf.find(query)));
        slow.set_value(took > SLOW_MS);
        found
    });
    let navigate = use_navigate();
    let go = Callback::new(move |(query, history): (Query, History)| {
        let options = NavigateOptions { replace: history == History::Replace, scroll: false, ..routes::whole() };
        navigate(&routes::finder(&query), options);
    });
    let search = Search { query, chosen, found, typed, slow, presses: StoredValue::new(0), go };
    view! {
        <Page title=msg::finder_title().to_owned()>
            <SearchField search/>
            {move || parsed.with(|(_, unknown)| unknown_parts(unknown))}
            <Chips search/>
            <div class="it-finder">
                <div class="it-finder__filters"><Facets search/></div>
                <div class="it-finder__results"><Results search/></div>
            </div>
        </Page>
    }
}

/// Parts of the address that mean nothing are named, so that nobody thinks they count.
pub fn unknown_parts(unknown: &[Unknown]) -> Option<impl IntoView + use<>> {
    let parts: Vec<_> = unknown.iter().map(|part| format!("{}={}", part.key, part.value)).collect();
    (!parts.is_empty()).then(|| view! { <p class="it-muted" role="status">{msg::finder_unknown(list(parts))}</p> })
}
