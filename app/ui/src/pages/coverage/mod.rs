//! Coverage: what the documents of each municipality name on each step. Its whole state stands in the address.

mod filters;
mod table;
mod take_away;

use catalogue::{Coverage as View, Query};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use self::filters::Filters;
use self::table::Table;
use self::take_away::TakeAway;
use super::finder::unknown_parts;
use crate::components::page::{Page, Waiting};
use crate::components::text::Text;
use crate::context::{content, shelf};
use crate::messages::msg;
use crate::platform::clock;
use crate::routes;

/// What the address asks for, what it comes to, and the way to ask for something else.
#[derive(Clone, Copy)]
pub struct Asked {
    query: Memo<Query>,
    /// `None` while it is on its way.
    coverage: Memo<Option<View>>,
    go: Callback<Query>,
}

impl Asked {
    /// Goes to a changed query.
    fn change(self, change: impl FnOnce(&mut Query)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        self.go.run(query);
    }
}

/// Filters, table, what its words mean, and the way out of the app: paper and a file.
#[component]
pub fn Coverage() -> impl IntoView {
    let (pairs, shelf) = (use_query_map(), shelf());
    let parsed = Memo::new(move |_| {
        pairs.with(|map| {
            let pairs = map.clone().into_iter().collect::<Vec<_>>();
            View::query(pairs.iter().map(|(key, value)| (key.as_ref(), value.as_str())), &content().catalogue)
        })
    });
    let query = Memo::new(move |_| parsed.with(|(query, _)| query.clone()));
    let coverage = Memo::new(move |_| {
        query.with(|query| shelf.over(&query.municipalities, |finder| finder.coverage(query, &clock::today())))
    });
    let navigate = use_navigate();
    let go = Callback::new(move |query: Query| {
        navigate(&routes::coverage(&query), NavigateOptions { scroll: false, ..routes::whole() });
    });
    let asked = Asked { query, coverage, go };
    view! {
        <Page title=msg::coverage_title().to_owned()>
            <p class="it-lead">{msg::coverage_lead()}</p>
            {move || parsed.with(|(_, unknown)| unknown_parts(unknown))}
            <Filters asked/>
            <div class="it-coverage">
                {move || match coverage.get() {
                    None => view! { <Waiting/> }.into_any(),
                    // Another query may come to the same numbers, with other lists behind them.
                    Some(coverage) => view! { <Table query=query.get() coverage/> }.into_any(),
                }}
            </div>
            <Legend asked/>
            <TakeAway asked/>
        </Page>
    }
}

/// What the words in the table mean, and which documents name nothing at all.
#[component]
fn Legend(asked: Asked) -> impl IntoView {
    let shown = move || {
        let slugs = asked.coverage.get().map(|coverage| coverage.together.municipalities).unwrap_or_default();
        let municipalities = slugs.iter().filter_map(|slug| content().catalogue.municipality(slug));
        municipalities
            .filter_map(|m| Some((m, m.no_offers.clone()?)))
            .map(|(municipality, text)| {
                view! {
                    <li>
                        <a href=routes::municipality(&municipality.slug)>{municipality.short_name.clone()}</a> ": " <Text text/>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <section class="it-section">
            <h2 class="it-section__title">{msg::coverage_legend_title()}</h2>
            <ul>
                <li><strong>{msg::coverage_none()}</strong> ": " {msg::coverage_legend_none()}</li>
                <li><strong>{msg::coverage_without_step()}</strong> ": " {msg::coverage_legend_without_step()}</li>
                <li><strong>{msg::coverage_total()}</strong> ": " {msg::coverage_legend_total()}</li>
                <li>{msg::staircase_reading()}</li>
                {shown}
            </ul>
        </section>
    }
}
