//! The finder. Its whole state stands in the address, so that a view can be shared and the back button works.

mod filters;
mod results;

use catalogue::{Query, Unknown};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use self::filters::{Chips, Filters, SearchField};
use self::results::Results;
use crate::components::page::Page;
use crate::messages::msg;
use crate::routes;

/// Changes the query by going to its address.
#[derive(Clone, Copy)]
pub struct Search {
    /// What the address says.
    pub query: Memo<Query>,
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
        self.go.run((query, history));
    }
}

/// Search, facets, results.
#[component]
pub fn Finder() -> impl IntoView {
    let pairs = use_query_map();
    let parsed = Memo::new(move |_| {
        pairs.with(|map| {
            let pairs = map.clone().into_iter().collect::<Vec<_>>();
            Query::from_pairs(pairs.iter().map(|(key, value)| (key.as_ref(), value.as_str())))
        })
    });
    let query = Memo::new(move |_| parsed.with(|(query, _)| query.clone()));
    let navigate = use_navigate();
    let go = Callback::new(move |(query, history): (Query, History)| {
        let options = NavigateOptions { replace: history == History::Replace, scroll: false, ..Default::default() };
        navigate(&routes::finder(&query), options);
    });
    let search = Search { query, go };
    view! {
        <Page title=msg::finder_title().to_owned()>
            <SearchField search/>
            {move || parsed.with(|(_, unknown)| unknown_parts(unknown))}
            <Chips search/>
            <div class="it-finder">
                <div class="it-finder__filters"><Filters search/></div>
                <div class="it-finder__results"><Results search/></div>
            </div>
        </Page>
    }
}

/// Parts of the address that mean nothing are named, so that nobody thinks they count.
fn unknown_parts(unknown: &[Unknown]) -> Option<impl IntoView + use<>> {
    let parts: Vec<_> = unknown.iter().map(|part| format!("{}={}", part.key, part.value)).collect();
    (!parts.is_empty()).then(|| view! { <p class="it-muted" role="status">{msg::finder_unknown(parts.join(", "))}</p> })
}
