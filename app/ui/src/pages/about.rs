use leptos::prelude::*;

use crate::components::clear_list::ClearList;
use crate::components::keep_all::KeepAll;
use crate::components::page::{Page, Width};
use crate::components::text::{Text, danish, list};
use crate::components::wipe::Wipe;
use crate::context::content;
use crate::messages::msg;
use crate::pages::shortcut_keys::AboutShortcuts;
use crate::routes;

/// What the app is, what it rests on, and what it is not.
#[component]
pub fn About() -> impl IntoView {
    let names: Vec<_> = content().catalogue.municipalities.iter().map(|m| m.short_name.as_str()).collect();
    let sources = content().catalogue.sources.iter().map(|source| {
        view! {
            <li>
                <span lang=danish()>{source.title.clone()} ", " {source.publisher.clone()}</span> ". "
                {source.note.clone().map(|text| view! { <Text text/> })}
            </li>
        }
    });
    view! {
        <Page title=msg::about_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::about_lead(list(names))}</p>
            <p>{msg::about_not()}</p>
            <p>{msg::about_not_stated()}</p>
            <h2 class="it-section__title">{msg::about_sources()}</h2>
            <ul>{sources.collect_view()}</ul>
        </Page>
    }
}

/// *Det gemmer vi på din enhed*: every store, key and life time.
#[component]
pub fn Privacy() -> impl IntoView {
    let rows = [
        (msg::privacy_responses_name(), msg::privacy_responses(), msg::privacy_responses_until()),
        (msg::privacy_marker_name(), msg::privacy_marker(), msg::privacy_marker_until()),
        (msg::privacy_language_name(), msg::privacy_language(), msg::privacy_language_until()),
        (msg::privacy_municipality_name(), msg::privacy_municipality(), msg::privacy_municipality_until()),
        (msg::privacy_list_name(), msg::privacy_list(), msg::privacy_list_until()),
        (msg::privacy_themes_name(), msg::privacy_themes(), msg::privacy_themes_until()),
        (msg::privacy_courses_name(), msg::privacy_courses(), msg::privacy_courses_until()),
        (msg::privacy_seen_name(), msg::privacy_seen(), msg::privacy_seen_until()),
        (msg::privacy_keys_name(), msg::privacy_keys(), msg::privacy_keys_until()),
        (msg::privacy_app_name(), msg::privacy_app(), msg::privacy_app_until()),
    ];
    view! {
        <Page title=msg::privacy_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::privacy_lead()}</p>
            <div class="it-table-scroll" tabindex="0" role="region" aria-label=msg::privacy_title()>
                <table class="it-table">
                    <thead>
                        <tr>
                            <th scope="col">{msg::privacy_where()}</th>
                            <th scope="col">{msg::privacy_what()}</th>
                            <th scope="col">{msg::privacy_until()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows
                            .map(|(name, what, until)| view! { <tr><th scope="row">{name}</th><td>{what}</td><td>{until}</td></tr> })
                            .collect_view()}
                    </tbody>
                </table>
            </div>
            <p>{msg::privacy_nothing_else()}</p>
            <p>{msg::privacy_log()}</p>
            <p>{msg::privacy_history()}</p>
            <p>{msg::privacy_shared()}</p>
            <p>{msg::privacy_lock()}</p>
            <p>{msg::list_others()}</p>
            <p><a href=routes::to("/svar")>{msg::privacy_see()}</a></p>
            <p><a href=routes::my_list()>{msg::privacy_see_list()}</a></p>
            <KeepAll/>
            <ClearList/>
            <Wipe/>
        </Page>
    }
}

/// What is tested, and what is known not to work.
#[component]
pub fn Accessibility() -> impl IntoView {
    view! {
        <Page title=msg::accessibility_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::accessibility_lead()}</p>
            <p>{msg::accessibility_tested()}</p>
            <p>{msg::accessibility_known()}</p>
            <p>{msg::accessibility_statement()}</p>
            <AboutShortcuts/>
        </Page>
    }
}
