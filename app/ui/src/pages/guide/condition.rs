use guide::{Chosen, Condition, Voice};
use leptos::prelude::*;

use super::words::{FormWords, levels_in_words};
use crate::components::text::{self, Mixed};
use crate::messages::msg;

/// When an entry holds, in the words of the form that it is asked within: a list, with a list inside where one of several
/// is enough.
pub fn in_words(condition: &Condition, voice: Voice, words: &FormWords) -> AnyView {
    let list = |conditions: &[Condition]| {
        let rows = conditions.iter().map(|one| view! { <li>{in_words(one, voice, words)}</li> });
        view! { <ul class="it-condition">{rows.collect_view()}</ul> }.into_any()
    };
    match condition {
        Condition::All(all) if all.is_empty() => msg::graph_always().into_any(),
        Condition::All(all) => list(all),
        Condition::Any(any) => view! { {msg::graph_any()} {list(any)} }.into_any(),
        Condition::Not(inner) => view! { {msg::graph_not()} " " {in_words(inner, voice, words)} }.into_any(),
        // What is left of a condition within a form names no situation.
        Condition::Is(_) => ().into_any(),
        Condition::Level(levels) => msg::graph_level(levels_in_words(levels, voice)).into_any(),
        Condition::Municipality(Chosen::Some) => msg::graph_municipality().into_any(),
        Condition::Municipality(Chosen::None) => msg::graph_no_municipality().into_any(),
        Condition::Answered(wanted) => {
            let rows = wanted.iter().map(|(question, codes)| {
                let answers = words.answers(question, codes.iter().map(String::as_str));
                format!("{} {answers}", words.question(question))
            });
            let text = text::list(rows);
            view! { <Mixed text/> }.into_any()
        }
    }
}
