use leptos::prelude::*;

use crate::messages::msg;
use crate::platform::offline::{self, Kept};

/// What works without a network, and the way to have all of it.
#[component]
pub fn KeepAll() -> impl IntoView {
    let told = RwSignal::new(String::new());
    let fetch = move |_| {
        if !offline::keep_all(move |kept| told.set(words(kept))) {
            told.set(msg::offline_not_kept().to_owned());
        }
    };
    view! {
        <section class="it-section it-no-print">
            <h2 class="it-section__title">{msg::offline_title()}</h2>
            <p>{msg::offline_text()}</p>
            <p><button type="button" class="button button-secondary" on:click=fetch>{msg::offline_all()}</button></p>
            <p role="status">{told}</p>
        </section>
    }
}

fn words(Kept { kept, failed, all }: Kept) -> String {
    match failed {
        _ if kept + failed < all => msg::offline_all_of(kept, all),
        0 => msg::offline_all_done().to_owned(),
        left => msg::offline_all_left(left),
    }
}
