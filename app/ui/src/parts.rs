//! Pages whose code is not in the first module: each group is a part of the program, fetched when a page of it is opened
//! for the first time. What a later loss of the network must not stop is kept by the service worker, or fetched ahead ([`prefetch`]).
//! Few groups: code that several of them use is cut into a file for every combination of them.
#![allow(clippy::unnecessary_wraps, reason = "fetching a part can fail, and the loader's macro says so by the type")]

use leptos::prelude::*;
use leptos_router::ChooseView;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::messages::msg;
use crate::pages;
use crate::platform::offline;

type Opened = Result<AnyView, SplitLoaderError>;

/// A group of pages for the table of addresses, and the function that marks where its part begins.
macro_rules! part {
    ($(#[$doc:meta])* $group:ident, $open:ident, $name:ident { $($page:ident => $view:path),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub enum $group {
            $($page),+
        }

        #[wasm_split($name, fallible)]
        fn $open(page: $group) -> Opened {
            Ok(match page {
                $($group::$page => $view().into_any()),+
            })
        }

        impl ChooseView for $group {
            async fn choose(self) -> AnyView {
                $open(self).await.unwrap_or_else(not_fetched)
            }

            async fn preload(&self) {}
        }
    };
}

part! {
    /// What there is, and where it stands on the staircase.
    CataloguePage, catalogue_page, catalogue {
        Staircase => pages::staircase::Staircase,
        Coverage => pages::coverage::Coverage,
        Finder => pages::finder::Finder,
        Offer => pages::offer::Offer,
        Compare => pages::compare::Compare,
        List => pages::list::List,
        Municipality => pages::municipality::Municipality,
        Topic => pages::topic::Topic,
        PracticeList => pages::practice::List,
        PracticeExample => pages::practice::Example,
    }
}

part! {
    /// What is answered, to its end: nobody who loses the network on the way is left without what to do.
    FormPage, form_page, forms {
        List => pages::questionnaire::List,
        Form => pages::questionnaire::Form,
        Feedback => pages::feedback::Feedback,
    }
}

part! {
    /// The guide to the least intrusive step that is sufficient.
    GuidePage, guide_page, guide {
        Choose => pages::guide::Choose,
        Ask => pages::guide::Ask,
        Graph => pages::guide::GraphPage,
        Handbook => pages::guide::Handbook,
    }
}

part! {
    /// What was answered: handed over, received, typed in from paper, seen together, and what a course begins with.
    AnswersPage, answers_page, answers {
        Answers => pages::answers::Answers,
        Receive => pages::answers::Receive,
        Overview => pages::questionnaire::Overview,
        PaperForm => pages::questionnaire::PaperForm,
        TypeIn => pages::questionnaire::TypeIn,
        Courses => pages::courses::Courses,
        Goals => pages::goals::Goals,
        Report => pages::goals::Report,
    }
}

part! {
    /// What only some read.
    TextPage, text_page, texts {
        About => pages::about::About,
        Languages => pages::languages::Languages,
        OpenData => pages::open_data::OpenData,
        Privacy => pages::about::Privacy,
        Accessibility => pages::about::Accessibility,
        ShortcutKeys => pages::shortcut_keys::hear,
    }
}

/// The name of the part that the page at an address is in, where it is not in the first module. What this does not foresee
/// is fetched when its page is drawn.
pub fn part_of(address: &str) -> Option<&'static str> {
    address.rsplit(['/', '?', '#']).find_map(|word| match word {
        "papir" | "indtast" | "samlet" | "svar" | "maal" | "forloeb" | "modtag" => Some("answers"),
        "skema" | "feedback" => Some("forms"),
        "guide" | "haandbog" => Some("guide"),
        "tilbud" | "trappen" | "kommune" | "emne" | "praksis" | "liste" | "daekning" | "sammenlign" => {
            Some("catalogue")
        }
        _ => None,
    })
}

/// Fetches the part of the page at an address, beside what every page needs first.
pub async fn foresee(address: &str) {
    let _ = match part_of(address) {
        Some("answers") => __wasm_split_preload_answers_page().await,
        Some("forms") => __wasm_split_preload_form_page().await,
        Some("guide") => __wasm_split_preload_guide_page().await,
        Some("catalogue") => __wasm_split_preload_catalogue_page().await,
        _ => return,
    };
}

/// When the browser has said whether it keeps the app ([`offline::is_kept`]), which it is asked after three seconds (`boot.js`).
pub const ASKED_AFTER_MS: u64 = 10_000;

/// Fetches all parts where nothing keeps the app, so that a later loss of the network stops nobody. Elsewhere each is at hand, and
/// making them ready ahead would hold up whoever is answering. What fails now is tried again when it is opened.
pub async fn prefetch() {
    if offline::is_kept().await {
        return;
    }
    let _ = __wasm_split_preload_form_page().await;
    let _ = __wasm_split_preload_catalogue_page().await;
    let _ = __wasm_split_preload_guide_page().await;
    let _ = __wasm_split_preload_answers_page().await;
    let _ = __wasm_split_preload_text_page().await;
}

/// What hears the short cuts; nothing where it cannot be fetched now.
pub async fn shortcut_keys() -> Option<AnyView> {
    text_page(TextPage::ShortcutKeys).await.ok()
}

/// Stands in for what could not be fetched.
fn not_fetched(_: SplitLoaderError) -> AnyView {
    view! {
        <div class="it-wrap">
            <div class="it-notice it-notice--error" role="alert">
                <h1 class="it-notice__title">{msg::part_failed_title()}</h1>
                <div class="it-notice__text">
                    <p>{msg::part_failed_text()}</p>
                </div>
            </div>
        </div>
    }
    .into_any()
}
