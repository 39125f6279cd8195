use guide::Change;
use leptos::prelude::*;

use super::said::Sentences;
use crate::components::text::Mixed;
use crate::messages::msg;
use crate::pages::guide::words::{self, FormWords};

/// How many changes stand open; the rest are one tap away.
const OPEN: usize = 3;

/// Which one other answer would lead elsewhere, where to, and why.
#[component]
pub fn Changes(changes: Vec<Change>, words: FormWords) -> impl IntoView {
    let mut rows: Vec<AnyView> = changes.into_iter().map(|change| row(change, &words)).collect();
    let rest = rows.split_off(rows.len().min(OPEN));
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details class="it-more">
                <summary>{msg::guide_more_changes(rest.len())}</summary>
                <ul class="it-said">{rest}</ul>
            </details>
        }
    });
    view! {
        <ul class="it-said">{rows}</ul>
        {more}
    }
}

fn row(change: Change, words: &FormWords) -> AnyView {
    let answer = words.answer(&change.question, &change.code);
    let said = msg::guide_change(words.question(&change.question), answer, words::suggestion(&change.to));
    view! {
        <li class="it-said__item">
            <Mixed text=said/>
            <span class="it-said__origin">{msg::guide_origin_rules()}</span>
            <Sentences said=change.because/>
        </li>
    }
    .into_any()
}
