use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::text;
use crate::context::{LeftPage, content, my_list, shelf};
use crate::keeper::Keeper;
use crate::language::{self, DANISH};
use crate::messages::{self, msg};
use crate::platform::{focus, intl, start};
use crate::routes;

/// First in the page, for those who use the keyboard.
#[component]
pub fn SkipLink() -> impl IntoView {
    // The router would take the fragment for an address of its own.
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus::focus_now("main");
    };
    view! { <a class="it-skip" href="#main" on:click=skip>{msg::frame_skip()}</a> }
}

/// Name and main menu.
#[component]
pub fn Header() -> impl IntoView {
    let links = [
        ("/tilbud", msg::frame_nav_offers()),
        ("/trappen", msg::frame_nav_staircase()),
        ("/skema", msg::frame_nav_checks()),
        ("/svar", msg::frame_nav_answers()),
    ];
    view! {
        <header class="it-header">
            <div class="it-wrap it-header__inner">
                <a class="it-header__brand" href=routes::to("/")>
                    <img class="it-header__mark" src=routes::file("/icons/mark.svg") alt="" width="36" height="36"/>
                    <span class="it-header__name">"Indsatstrappen"</span>
                </a>
                <MyListLink/>
                <LanguageLink/>
                <nav class="it-nav" aria-label=msg::frame_nav()>
                    <ul class="it-nav__list">
                        {links.map(|(path, name)| view! { <NavLink path name/> }).collect_view()}
                    </ul>
                </nav>
            </div>
        </header>
    }
}

#[component]
fn NavLink(path: &'static str, name: &'static str) -> impl IntoView {
    let here = use_location().pathname;
    let address = routes::to(path);
    let current = {
        let address = address.clone();
        move || here.with(|here| here.starts_with(&address)).then_some("page")
    };
    view! {
        <li class="it-nav__item">
            <a class="it-nav__link" href=address aria-current=current>{name}</a>
        </li>
    }
}

/// The way to the person's own list, with how much is on it.
#[component]
fn MyListLink() -> impl IntoView {
    let list = my_list();
    let here = use_location().pathname;
    let current = move || here.with(|here| *here == routes::my_list()).then_some("page");
    let name = move || match list.len() {
        0 => msg::list_title().to_owned(),
        count => msg::list_count(count),
    };
    view! { <a class="it-nav__link it-header__list" href=routes::my_list() aria-current=current>{name}</a> }
}

/// The way to the other languages, from which one comes back to the same page.
#[component]
fn LanguageLink() -> impl IntoView {
    let LeftPage(left) = expect_context();
    let address = routes::to("/sprog");
    let here = use_location().pathname;
    let leave = {
        let address = address.clone();
        move |_| {
            if here.with_untracked(|here| *here != address) {
                left.set_value(Some(start::here()));
            }
        }
    };
    view! {
        <a class="it-nav__link it-header__language" href=address on:click=leave aria-label=msg::languages_title()>
            <Globe/>
            <span class="it-header__language-name">{msg::languages_title()}</span>
        </a>
    }
}

#[component]
fn Globe() -> impl IntoView {
    view! {
        <svg class="it-globe" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <circle cx="12" cy="12" r="9"/>
            <path d="M3 12h18M12 3c-6 5-6 13 0 18M12 3c6 5 6 13 0 18"/>
        </svg>
    }
}

/// One calm line on every page.
#[component]
pub fn Emergency() -> impl IntoView {
    view! {
        <section class="it-emergency" aria-label=msg::frame_danger_label()>
            <p class="it-wrap it-emergency__text">
                {msg::frame_danger()} " "
                <a class="it-emergency__link" href="tel:112">{msg::frame_danger_call()}</a> " "
                <a class="it-emergency__link" href=routes::to("/hjaelp/nu")>{msg::frame_danger_more()}</a>
            </p>
        </section>
    }
}

/// Says when the language of the address could not be fetched.
#[component]
pub fn LanguageTrouble() -> impl IntoView {
    let asked = language::in_use();
    (asked != messages::lang()).then(|| {
        view! {
            <div class="it-wrap it-no-print">
                <div class="it-notice it-notice--warning" role="status">
                    <p class="it-notice__text">{msg::languages_not_fetched(intl::name(asked))}</p>
                </div>
            </div>
        }
    })
}

/// Names what of the content could not be read; the rest works.
#[component]
pub fn ReadingTrouble() -> impl IntoView {
    let shelf = shelf();
    move || {
        let diagnostics = [content().diagnostics.clone(), shelf.trouble()].concat();
        (!diagnostics.is_empty()).then(|| {
            view! {
                <div class="it-wrap it-no-print">
                    <div class="it-notice it-notice--warning" role="alert">
                        <h2 class="it-notice__title">{msg::frame_trouble_title()}</h2>
                        <div class="it-notice__text">
                            <p>{msg::frame_trouble_text()}</p>
                            <ul>{diagnostics.iter().map(|d| view! { <li lang="en">{d.to_string()}</li> }).collect_view()}</ul>
                        </div>
                    </div>
                </div>
            }
        })
    }
}

/// Says when nothing can be kept on this device, and that the app works all the same.
#[component]
pub fn StoreTrouble() -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    move || {
        keeper.trouble().map(|trouble| {
            view! {
                <div class="it-wrap it-no-print">
                    <div class="it-notice it-notice--warning" role="alert">
                        <h2 class="it-notice__title">{msg::store_trouble_title()}</h2>
                        <div class="it-notice__text">
                            <p>{trouble}</p>
                            <p>
                                <button type="button" class="it-link-button" on:click=move |_| keeper.write()>{msg::store_again()}</button> " "
                                <a href=routes::to("/svar")>{msg::store_answers()}</a>
                            </p>
                        </div>
                    </div>
                </div>
            }
        })
    }
}

/// Where the rest is.
#[component]
pub fn Footer() -> impl IntoView {
    let links = [
        ("/daekning", msg::frame_footer_coverage()),
        ("/om", msg::frame_footer_about()),
        ("/privatliv", msg::frame_footer_privacy()),
        ("/tilgaengelighed", msg::frame_footer_accessibility()),
        ("/aabne-data", msg::frame_footer_open_data()),
        ("/feedback", msg::frame_footer_feedback()),
    ];
    view! {
        <footer class="it-footer">
            <div class="it-wrap it-footer__inner">
                <p class="it-footer__text">{msg::frame_footer_text()}</p>
                {(messages::lang() != DANISH).then(|| view! { <p class="it-footer__text">{msg::languages_unreviewed()}</p> })}
                {content().age.as_ref().map(|day| view! { <p class="it-footer__text">{msg::offline_age(text::day(day))}</p> })}
                <ul class="it-footer__list">
                    {links
                        .map(|(path, name)| {
                            view! { <li><a class="it-footer__link" href=routes::to(path)>{name}</a></li> }
                        })
                        .collect_view()}
                </ul>
            </div>
        </footer>
    }
}
