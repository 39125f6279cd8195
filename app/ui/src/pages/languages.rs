use leptos::prelude::*;

use crate::components::page::{Page, Width};
use crate::context::{LeftPage, content};
use crate::language::{Address, DANISH};
use crate::messages::{self, msg};
use crate::platform::{intl, settings};
use crate::routes;

/// The languages, each by its own name. Choosing one loads the page that one came from anew.
#[component]
pub fn Languages() -> impl IntoView {
    let LeftPage(left) = expect_context();
    let languages = &content().languages;
    let from = left.get_value().unwrap_or_else(|| routes::to("/sprog"));
    let links = languages.iter().map(move |lang| {
        let address = Address::read(&from, languages).turned_to(lang);
        view! { <li><LanguageChoice lang address/></li> }
    });
    view! {
        <Page title=msg::languages_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::languages_lead()}</p>
            <ul class="it-languages">{links.collect_view()}</ul>
            <p>{msg::languages_content()}</p>
            {(messages::lang() != DANISH).then(|| view! { <p>{msg::languages_unreviewed()}</p> })}
        </Page>
    }
}

/// The router would take the address for a page in this language, were it not external.
#[component]
fn LanguageChoice(lang: &'static String, address: String) -> impl IntoView {
    let current = (*lang == messages::lang()).then_some("true");
    let keep = move |_| settings::remember_language(Some(lang.as_str()).filter(|lang| *lang != DANISH));
    view! {
        <a class="it-languages__link" href=address rel="external" lang=lang.as_str() hreflang=lang.as_str() aria-current=current on:click=keep>
            <bdi>{intl::name(lang)}</bdi>
        </a>
    }
}
